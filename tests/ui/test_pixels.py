"""What is really drawn: a card where its record says, the ring of what is chosen, the line of a link."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from fresque.core.records import CARD_H, CARD_W
from fresque.ui.board.items import RING
from tests.ui.driver import Facilitator

ROW = {"charbon": (0, 0), "co2": (300, 0)}
CAUSES, EFFECTS, ACTION, PAPER = "#B4470F", "#0B5FA5", "#0B5FA5", "#FAF7F2"
BAND = -CARD_H / 2 + 2.0
"""Millimetres from the centre of a card to its lot's band, above its words."""


def near(one: str, other: str, by: int = 24) -> bool:
    a, b = QColor(one), QColor(other)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) <= by


def band(hand: Facilitator, card: str) -> str:
    return hand.sees(card, dx=-CARD_W / 2 + 40, dy=BAND)


def around(hand: Facilitator, spot: QPoint, wanted: str) -> bool:
    """Whether the colour is within two pixels of a place."""
    return any(near(hand.sees(spot + QPoint(x, y)), wanted) for x in range(-2, 3) for y in range(-2, 3))


def test_a_card_is_drawn_where_its_record_says_in_the_colour_of_its_lot(facilitator):
    hand = facilitator.begins(**ROW)
    assert (band(hand, "charbon"), band(hand, "co2")) == (CAUSES, EFFECTS)
    assert around(hand, hand.spot((150, 90)), PAPER)


def test_a_card_moved_is_drawn_at_its_new_place_and_no_more_at_the_old(facilitator):
    hand = facilitator.begins(**ROW)
    old = hand.spot("charbon", dx=-CARD_W / 2 + 40, dy=BAND)
    hand.click("charbon").keys("Shift+Down", "Shift+Down", "Shift+Down", "Shift+Down").click((150, 90))
    assert band(hand, "charbon") == CAUSES
    assert hand.sees(old) != CAUSES


@pytest.mark.parametrize("turns", [-3, -1, 2, 4])
def test_at_any_zoom_the_band_is_where_it_should_be(facilitator, turns):
    hand = facilitator.begins(**ROW)
    hand.wheel("charbon", turns)
    assert near(band(hand, "charbon"), CAUSES)


def test_the_card_under_the_hand_is_drawn_under_the_hand(facilitator):
    hand = facilitator.begins(**ROW)
    start, away = hand.spot("charbon", dx=-CARD_W / 2 + 40, dy=BAND), QPoint(0, 150)
    hand.press("charbon").move(hand.spot("charbon") + away)
    assert (hand.sees(start + away), hand.sees(start) != CAUSES) == (CAUSES, True)
    hand.release(hand.spot("charbon") + away)


def test_what_is_chosen_has_a_blue_ring_and_nothing_else(facilitator):
    hand = facilitator.begins(**ROW)
    hand.click("charbon").move((150, 200))
    assert around(hand, hand.spot("charbon", dx=20, dy=CARD_H / 2 + RING), ACTION)
    assert not around(hand, hand.spot("co2", dx=20, dy=CARD_H / 2 + RING), ACTION)
    hand.click((150, 200))
    assert not around(hand, hand.spot("charbon", dx=20, dy=CARD_H / 2 + RING), ACTION)


def test_a_link_is_a_dark_line_between_its_cards_and_blue_when_chosen(facilitator):
    hand = facilitator.begins(**ROW)
    middle = hand.spot((150, 0))
    assert not around(hand, middle, "#3A4152")
    hand.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": ""})
    assert around(hand, middle, "#3A4152")
    hand.click(middle)
    assert around(hand, middle, ACTION)


def test_a_card_turned_over_shows_another_face(facilitator):
    hand = facilitator.begins(**ROW)
    before = hand.view.grab().toImage()
    hand.click("charbon").keys("F", "Escape")
    hand.page.scene.settle()
    assert hand.view.grab().toImage() != before


def test_a_card_drawn_at_another_zoom_is_sharp_again_once_all_is_still(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    hand.view.grab()
    hand.wheel("charbon", 3)
    stretched = hand.view.grab().toImage()
    hand.page.scene.settle()
    sharp = hand.view.grab().toImage()
    assert sharp != stretched
    hand.page.scene.settle()
    assert hand.view.grab().toImage() == sharp


def test_a_board_closed_and_opened_again_looks_the_same(facilitator):
    hand = facilitator.begins(**ROW)
    hand.adds("lien", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    path = hand.session.journal.path
    images = []
    for _ in range(2):
        hand.page.go_home()
        hand.application.open(path)
        hand.page.scene.settle()
        images.append(hand.view.grab().toImage())
    assert images[0] == images[1]
