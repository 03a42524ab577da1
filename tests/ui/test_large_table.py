"""A gesture on a table with many links: fast under the hand, and soon as if all had been drawn and told anew."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication

from fresque.layout.board import routes
from fresque.ui.board.overview import BANDS, Overview
from tests.ui.driver import Facilitator
from tests.ui.test_zoom_pictures import drawn_anew, screen, still

ROW = {"charbon": (0, 0), "co2": (300, 0), "fonte": (600, 0), "velo": (0, 400)}
ROUNDED = 3
"""Lines that cross, drawn in another order, differ by as many levels; lines drawn fast by a hundred."""


@pytest.fixture
def hand(facilitator: Facilitator) -> Facilitator:
    """Four cards linked to a hundred notes, drawn and still; no map over them."""
    hand = facilitator.begins(**ROW)
    hand.page.finding.map.want(False)
    for n in range(100):
        source, words = list(ROW)[n % 4], {"reason": f"raison {n}"} if n % 9 == 0 else {}
        hand.adds(f"n{n}", "note", x=900 + 110 * (n % 10), y=110 * (n // 10) - 300, text=f"Note {n}")
        hand.adds(f"k{n}", "link", **{"from": source, "to": f"n{n}", **words})
    hand.page.fit()
    return still(hand)


def apart(one: QImage, other: QImage) -> int:
    """How far two pictures are from each other where they differ most, in levels of a colour."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max((abs(a - b) for a, b in pairs if a != b), default=0)


def dropped(hand: Facilitator) -> Facilitator:
    """A card carried and put down, then let go of, the pointer away from it."""
    hand.press("velo").move((30, 420)).move((300, 500)).release((300, 500))
    return hand.keys("Escape").move((-100, -500))


def at_rest(hand: Facilitator, qtbot: object) -> None:
    """As the facilitator waits: nothing is hurried."""
    qtbot.waitUntil(lambda: hand.page.scene.stillness.reached)
    QApplication.processEvents()


def test_a_card_dropped_leaves_the_screen_that_a_view_just_made_would_show(hand, qtbot):
    at_rest(dropped(hand), qtbot)
    assert apart(screen(hand), drawn_anew(hand)) <= ROUNDED


def test_two_parts_of_the_screen_painted_again_leave_it_as_it_was(hand, qtbot):
    at_rest(hand, qtbot)
    before, view = screen(hand), hand.view.viewport()
    view.update(QRegion(0, 330, view.width(), 20) + QRegion(0, 420, view.width(), 30))
    assert apart(before, screen(hand)) <= ROUNDED


def test_links_laid_out_a_little_at_a_time_end_where_the_paper_has_them(hand, qtbot):
    hand.drag("co2", (300, 300))
    at_rest(hand, qtbot)
    shapes = {i: item.link for i, item in hand.page.scene.links.items.items()}
    assert shapes == routes(hand.desk.records(), hand.deck)


def test_a_gesture_begun_while_links_are_laid_out_is_laid_out_in_its_turn(hand, qtbot):
    hand.drag("co2", (300, 300))
    qtbot.waitUntil(lambda: not hand.page.scene.stillness.rough or hand.page.scene.links.busy)
    hand.drag("fonte", (600, 200))
    at_rest(hand, qtbot)
    shapes = {i: item.link for i, item in hand.page.scene.links.items.items()}
    assert shapes == routes(hand.desk.records(), hand.deck)


def test_once_a_card_is_dropped_a_zoom_shows_it_where_it_is(hand, qtbot):
    at_rest(dropped(hand), qtbot)
    qtbot.waitUntil(lambda: hand.view.sheet.overview.ready)
    hand.wheel((300, 500), -1)
    still(hand)
    assert apart(screen(hand), drawn_anew(hand)) <= ROUNDED


def test_the_panel_says_what_a_gesture_changed_a_moment_later(hand, qtbot):
    panel = hand.page.panel
    hand.adds("seul", "card", card="charbon", x=0, y=800)
    qtbot.waitUntil(lambda: not panel.leftovers.alone.rows.isHidden())
    assert panel.leftovers.alone.rows.count() == 1
    qtbot.waitUntil(lambda: "1" in panel.findings[1].text())


def test_the_picture_of_the_whole_board_is_the_same_made_at_once_or_in_bands(hand):
    whole, banded = Overview(), Overview()
    whole.make(hand.page.scene, QSize(640, 480))
    for _turn in range(BANDS):
        assert not banded.ready
        banded.make(hand.page.scene, QSize(640, 480), 1)
    assert banded.ready
    assert banded.picture.toImage() == whole.picture.toImage()
