"""Rights of the hands at a table, and locks: judged on the ops of a gesture, whoever makes it."""

import pytest

from fresque.core import edits
from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.board import Board
from fresque.core.rights import allowed

MOVE, TURN = Set("loi", {"x": 5.0, "y": 0.0, "z": "a9"}), Set("loi", {"face": "verso"})
WRITE, TAKE = Add("n", "note", {"x": 0.0, "y": 0.0, "text": "Et si ?"}), Delete("loi")
LINK, DEAL, LOCK = (
    Add("k", "link", {"from": "loi", "to": "bus"}),
    Add("d", "deal", {"lot": "un"}),
    Set("loi", {"locked": True}),
)


def board(*, locked: bool = False) -> Board:
    made = Board()
    for n, card in enumerate(("loi", "bus")):
        made.commit(edits.place(made, card, card, table=1, x=n * 300, y=0), "facilitator")
    if locked:
        made.commit(edits.lock(made, ["loi"]), "facilitator")
    return made


def may(op, rights, *, console=False, locked=False) -> bool:
    return allowed(Batch((op,)), rights, board(locked=locked), console=console) is None


@pytest.mark.parametrize("op", [MOVE, TURN, WRITE, TAKE, LINK])
def test_everything_allowed_lets_hands_do_everything_and_read_only_nothing(op):
    assert may(op, "all")
    assert not may(op, "read")


@pytest.mark.parametrize(("op", "granted"), [(MOVE, True), (TURN, True), (WRITE, False), (TAKE, False), (LINK, False)])
def test_arranging_is_moving_and_turning(op, granted):
    assert may(op, "arrange") is granted


def test_a_gesture_is_judged_whole():
    assert allowed(Batch((MOVE, WRITE)), "arrange", board()) is not None


@pytest.mark.parametrize("rights", ["all", "arrange", "read"])
def test_the_console_locks_and_deals_whatever_the_rights_of_the_table(rights):
    assert may(LOCK, rights, console=True)
    assert may(DEAL, rights, console=True)
    assert not may(LOCK, rights)


@pytest.mark.parametrize("op", [MOVE, TURN, TAKE, Set("loi", {"title": "Moi"})])
def test_what_is_locked_stays_as_it_is_for_every_hand(op):
    assert not may(op, "all", console=True, locked=True)
    assert may(LINK, "all", locked=True)


def test_unlocking_is_the_way_out():
    there = board(locked=True)
    unlocking = edits.lock(there, ["loi"])
    assert allowed(unlocking, "read", there, console=True) is None
    there.commit(unlocking, "facilitator")
    assert not there.get("loi").locked


def test_locked_cards_are_neither_turned_nor_worded_nor_removed_by_edits():
    there = board(locked=True)
    batches = (edits.flip(there, ["loi"]), edits.remove(there, ["loi"]), edits.word_card(there, "loi", "Moi", ""))
    assert batches == (Batch(), Batch(), Batch())


def test_a_refusal_says_what_to_do():
    refusals = [allowed(Batch((WRITE,)), rights, board()) for rights in ("arrange", "read")]
    assert all(refusal.summary and refusal.hint for refusal in refusals)
