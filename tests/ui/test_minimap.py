"""The map in the corner: what lies where, what is in view; pressing it looks elsewhere, and it is remembered."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from fresque.storage.habits import habit
from tests.ui.driver import LEFT, colour
from tests.ui.test_pixels import CAUSES, EFFECTS, PAPER, near

ROW = {"charbon": (0, 0), "co2": (2000, 0), "fonte": (0, 1500)}


def near_by(facilitator, **places):
    """At a size where most of the table is out of view."""
    hand = facilitator.begins(**(places or ROW))
    hand.view.look_at(0, 0, 1.5)
    hand.page.finding.map.refresh()
    return hand


def map_of(hand):
    return hand.page.finding.map


def at(hand, x: float, y: float) -> QPoint:
    return map_of(hand).spot(x, y).toPoint()


def test_cards_are_blocks_of_the_colour_of_their_lot(facilitator):
    hand = near_by(facilitator)
    assert near(colour(map_of(hand), at(hand, 2000, 0)), EFFECTS)
    assert near(colour(map_of(hand), at(hand, 1000, 700)), PAPER)


def test_what_is_in_view_has_a_blue_edge_that_follows_the_view(facilitator):
    hand = near_by(facilitator)
    seen = hand.view.visible()
    assert near(colour(map_of(hand), at(hand, seen.right, 100)), "#0B5FA5", 60)
    hand.view.look_at(1000, 700, 1.5)
    assert not near(colour(map_of(hand), at(hand, seen.right, 100)), "#0B5FA5", 60)


def test_a_press_on_the_map_looks_there_at_the_same_scale_and_a_drag_goes_on(facilitator):
    hand = near_by(facilitator)
    QTest.mousePress(map_of(hand), LEFT, pos=at(hand, 2000, 0))
    assert hand.view.visible().centre == pytest.approx((2000, 0), abs=15)
    QTest.mouseMove(map_of(hand), at(hand, 0, 1500))
    assert hand.view.visible().centre == pytest.approx((0, 1500), abs=15)
    QTest.mouseRelease(map_of(hand), LEFT, pos=at(hand, 0, 1500))
    assert (hand.scale, hand.seq) == (pytest.approx(1.5), 6)


def test_a_card_moved_moves_on_the_map_a_moment_later(facilitator, qtbot):
    hand = near_by(facilitator)
    before = at(hand, 0, 0)
    hand.click("charbon").keys(*["Shift+Right"] * 12)
    qtbot.waitUntil(lambda: not near(colour(map_of(hand), before), CAUSES, 60))


def test_the_map_shows_a_view_that_has_left_the_cards(facilitator):
    hand = near_by(facilitator)
    hand.view.look_at(9000, 0, 1.5)
    spot = at(hand, *hand.view.visible().centre)
    assert map_of(hand).rect().contains(spot)
    hand.view.look_at(0, 0, 1.5)
    assert not map_of(hand).rect().contains(at(hand, 9000, 0))


def test_p_puts_the_map_away_and_the_next_session_remembers(facilitator):
    hand = near_by(facilitator)
    assert map_of(hand).isVisible()
    hand.keys("P")
    assert (map_of(hand).isVisible(), habit("map", True)) == (False, False)
    path = hand.session.journal.path
    hand.page.go_home()
    hand.application.open(path)
    hand.view.look_at(0, 0, 1.5)
    assert not map_of(hand).isVisible()
    hand.keys("P")
    assert map_of(hand).isVisible()


def test_the_map_goes_away_while_everything_is_in_view_unless_it_is_asked_for(facilitator, qtbot):
    hand = near_by(facilitator)
    hand.keys("0")
    assert not map_of(hand).isVisible()
    hand.keys("P")
    assert map_of(hand).isVisible()
    hand.keys("-")
    assert not map_of(hand).isVisible()
    hand.adds("loin", "card", card="petrole", x=20000, y=0)
    qtbot.waitUntil(map_of(hand).isVisible)


def test_the_map_stays_in_its_corner_when_the_window_changes(facilitator):
    hand = near_by(facilitator)
    hand.window.resize(1100, 700)
    corner = hand.view.rect().bottomRight() - map_of(hand).geometry().bottomRight()
    assert (corner.x(), corner.y()) == (14, 14)


def test_another_table_has_another_map(facilitator, qtbot):
    hand = facilitator.begins(2, **ROW)
    map_of(hand).want(True)
    before = at(hand, 0, 0)
    assert near(colour(map_of(hand), before), CAUSES, 40)
    hand.desk.turn_to(2)
    qtbot.waitUntil(lambda: not near(colour(map_of(hand), before), CAUSES, 40))
