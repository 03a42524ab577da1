"""Turning by hand: the grip above what is chosen turns it, straight draws it, one gesture."""

import pytest

from fresque.app.tools.turn import AWAY
from fresque.core.records import CARD_H
from fresque.layout.board import angle
from tests.app.hand import Hand

ABOVE = (0.0, -CARD_H / 2 - AWAY)


def chosen(**fields):
    hand = Hand(co2=(400, 0)).add("carte", "card", card="charbon", x=0, y=0, **fields)
    hand.desk.select(("carte",))
    return hand


def angle_of(hand, record_id="carte"):
    return angle(hand.board.get(record_id))


def test_the_grip_turns_the_card_as_far_as_the_hand_goes_round_it():
    hand = chosen().press(*ABOVE).is_in("select.turning").move(AWAY, -AWAY)
    assert (hand.desk.preview.turn, hand.board.seq) == (45, 2)
    hand.release(AWAY, -AWAY).is_in("select.idle").wrote(3)
    assert angle_of(hand) == 45


def test_near_straight_it_is_drawn_straight():
    hand = chosen(angle=9)
    grip = (15.4, -97.3)
    hand.press(*grip).is_in("select.turning").move(3, -98).release(3, -98).wrote(3)
    assert angle_of(hand) == 0


def test_a_note_that_is_put_straight_stays_straight():
    hand = Hand().add("idee", "note", x=0, y=0, text="", angle=8)
    hand.desk.select(("idee",))
    hand.press(11.6, -83.2).is_in("select.turning").move(0, -84).release(0, -84).wrote(2)
    assert angle_of(hand, "idee") % 360 == 0


def test_escape_in_the_middle_of_a_turn_leaves_the_card_as_it_was():
    hand = chosen(angle=-5).press(-8.6, -98.1).move(90, 0).escape().is_in("select.idle").wrote(2)
    assert angle_of(hand) == -5


def test_the_grip_taken_and_let_go_at_once_writes_nothing():
    chosen().click(*ABOVE).wrote(2)


@pytest.mark.parametrize("ids", [(), ("co2", "carte")])
def test_only_one_thing_chosen_has_a_grip(ids):
    hand = chosen()
    hand.desk.select(ids)
    hand.press(*ABOVE).is_in("select.pointing")


def test_a_locked_card_has_no_grip():
    chosen(locked=True).press(*ABOVE).is_in("select.pointing")
