"""Stamps: put on a card they follow it, and leave with it."""

import pytest

from fresque.app.actions import BY_ID
from fresque.app.board_list import rows
from fresque.core.records import Stamp
from tests.app.hand import Hand
from tests.app.test_actions import Window

KINDS = ("question", "disagreement", "star")


def stamps(hand):
    return [(stamp.kind, stamp.on) for stamp in hand.all(Stamp)]


def stamped():
    hand = Hand(charbon=(0, 0), co2=(400, 0)).takes("stamp").click(60, -40, on="charbon").escape()
    hand.desk.select(())
    return hand, hand.all(Stamp)[0].id


def test_a_stamp_goes_where_the_hand_clicks_and_the_stamp_stays_in_hand():
    hand = Hand(charbon=(0, 0)).takes("stamp").click(300, 0).click(10, 10, on="charbon").is_in("stamp.stamptool")
    assert stamps(hand.wrote(3)) == [("question", ""), ("question", "charbon")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_stamps_the_chosen_card_at_its_corner(kind):
    hand = Hand(charbon=(0, 0))
    hand.desk.select(("charbon",))
    for _twice in range(2):
        BY_ID[f"stamp.{kind}"].run(hand.desk, Window())
    assert stamps(hand) == [(kind, "charbon")] * 2
    first, second = hand.all(Stamp)
    assert (first.x > 50, first.y > 30, first.x - second.x >= 24) == (True, True, True)


def test_without_a_card_the_key_takes_the_stamp_in_hand():
    hand = Hand()
    BY_ID["stamp.star"].run(hand.desk, Window())
    assert stamps(hand.is_in("stamp.stamptool").click(0, 0)) == [("star", "")]


def test_a_stamp_follows_its_card_before_and_after_the_hand_lets_go():
    hand, stamp = stamped()
    hand.press(0, 0, on="charbon").move(0, 200).sees(charbon=(0, 200), **{stamp: (60, 160)})
    hand.release(0, 200).sees(charbon=(0, 200), **{stamp: (60, 160)}).wrote(4)
    assert hand.order()[-1] == stamp
    hand.desk.undo()
    hand.sees(charbon=(0, 0), **{stamp: (60, -40)})


@pytest.mark.parametrize("action", ["board.far_right", "arrange.turn_right"])
def test_a_stamp_follows_its_card_by_keyboard_too(action):
    hand, stamp = stamped()
    hand.desk.select(("charbon",))
    BY_ID[action].run(hand.desk, Window())
    there = hand.board.get(stamp)
    assert (round(there.x), round(there.y)) in {(110, -40), (61, -38)}


def test_a_stamp_leaves_with_its_card_and_both_come_back():
    hand, stamp = stamped()
    hand.desk.select(("charbon",))
    BY_ID["edit.delete"].run(hand.desk, Window())
    assert (hand.order(), hand.board.seq) == (["co2"], 4)
    hand.desk.undo()
    assert stamp in hand.order()


def test_a_stamp_carried_to_another_card_follows_that_one():
    hand, stamp = stamped()
    hand.drag((60, -40), (420, 20))
    assert hand.board.get(stamp).on == "co2"
    hand.drag((420, 20), (420, 400))
    assert hand.board.get(stamp).on == ""


def test_the_list_says_on_which_card_a_stamp_is():
    hand, _stamp = stamped()
    hand.takes("stamp").click(0, 900)
    titles = [row.title for row in rows(hand.desk)]
    assert titles[-2:] == ["Tampon question sur «\u00a0Le charbon\u00a0»", "Tampon question"]


def test_a_stamp_is_taken_from_a_little_farther_than_its_edge_for_it_is_small():
    hand, stamp = stamped()
    assert [hand.desk.hit(60, -58, near) for near in (0, 8)] == ["", stamp]
