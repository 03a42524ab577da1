"""What is on the screen while the view zooms, and once it is still: nothing missing, nothing old, nothing blurred."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from fresque.core.batch import Batch, Delete, Set
from fresque.core.records import CARD_W
from fresque.ui.board.scene import BoardScene
from fresque.ui.board.view import BoardView
from tests.ui.driver import Facilitator
from tests.ui.test_pixels import BAND, CAUSES, EFFECTS, near

ROW = {"charbon": (0, 0), "co2": (300, 0)}
ASIDE = -CARD_W / 2 + 40


@pytest.fixture
def hand(facilitator: Facilitator) -> Facilitator:
    """Two linked cards and a note, drawn and still; no map over them."""
    hand = facilitator.begins(**ROW)
    hand.page.finding.map.want(False)
    hand.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    hand.adds("mot", "note", text="À voir", x=150, y=160)
    return still(hand)


def still(hand: Facilitator) -> Facilitator:
    hand.page.scene.settle()
    QApplication.processEvents()
    return hand


def screen(hand: Facilitator) -> QImage:
    """What the room sees of the board: the pixels of the window, not another painting of it."""
    QApplication.processEvents()
    view = hand.view.viewport()
    corner = view.mapTo(hand.window, QPoint(0, 0))
    shot = hand.window.screen().grabWindow(hand.window.winId())
    return plain(shot.toImage().copy(corner.x(), corner.y(), view.width(), view.height()))


def plain(image: QImage) -> QImage:
    """Without an alpha channel, as pictures are compared."""
    return image.convertToFormat(QImage.Format.Format_RGB32)


def drawn_anew(hand: Facilitator) -> QImage:
    """The same part of the board in a view made now."""
    scene = BoardScene(hand.desk, hand.page.pictures)
    view = BoardView(hand.desk, scene)
    view.resize(hand.view.size())
    view.setTransform(hand.view.transform())
    view.horizontalScrollBar().setValue(hand.view.horizontalScrollBar().value())
    view.verticalScrollBar().setValue(hand.view.verticalScrollBar().value())
    scene.settle()
    image = plain(view.viewport().grab().toImage())
    scene.stop()
    delete(view)
    return image


def on_screen(hand: Facilitator, at: object, dx: float = 0, dy: float = 0) -> str:
    return screen(hand).pixelColor(hand.spot(at, dx, dy)).name().upper()


@pytest.mark.parametrize("turns", [-4, -1, 1, 3])
def test_once_still_the_screen_is_that_of_a_view_just_made(hand, turns):
    hand.wheel((150, 0), turns)
    still(hand)
    assert screen(hand) == drawn_anew(hand)


@pytest.mark.parametrize("turns", [-3, -1, 1, 2])
def test_while_zooming_the_cards_are_where_they_should_be(hand, turns):
    hand.wheel("charbon", turns)
    assert hand.view.sheet.stretched
    assert near(on_screen(hand, "charbon", ASIDE, BAND), CAUSES)


def test_what_comes_into_view_while_zooming_out_is_there_at_once(hand):
    hand.page.zoom(3)
    hand.view.centerOn(0, 0)
    still(hand)
    hand.wheel("charbon", -8)
    assert hand.view.sheet.stretched
    assert near(on_screen(hand, "co2", ASIDE, BAND), EFFECTS)
    assert near(on_screen(hand, "charbon", ASIDE, BAND), CAUSES)


def test_what_changes_while_the_view_zooms_is_seen_at_once(hand):
    hand.wheel("charbon", -2)
    hand.session.commit(Batch((Set("charbon", {"y": 120.0}),)))
    assert near(on_screen(hand, "charbon", ASIDE, BAND), CAUSES)
    hand.wheel("charbon", -1)
    assert near(on_screen(hand, "charbon", ASIDE, BAND), CAUSES)


def test_what_has_just_gone_does_not_come_back_with_a_zoom(hand):
    old = hand.spot("co2", ASIDE, BAND)
    hand.session.commit(Batch((Delete("co2"),)))
    hand.wheel(old, -1)
    assert not near(on_screen(hand, old), EFFECTS)


def test_the_pointer_shows_the_handles_of_a_card_after_a_zoom_as_before(hand):
    hand.wheel("charbon", 1)
    still(hand)
    bare = screen(hand)
    hand.move("charbon")
    assert screen(hand) != bare
    hand.move((150, 300))
    assert screen(hand) == bare
