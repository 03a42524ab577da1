"""Arranging a selection: lines, equal gaps, straight or turned, locked things staying where they are."""

import pytest

from fresque.core import arrange
from fresque.core.batch import Add, Batch, Set
from fresque.core.board import Board
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Note

CARDS = {"a": (0, 0), "b": (300, 40), "c": (700, 10)}
EVERY = (*CARDS, "n")


def table(**fields):
    board = Board()
    ops = [Add(i, "card", {"card": "co2", "x": x, "y": y, **fields}) for i, (x, y) in CARDS.items()]
    board.commit(Batch((*ops, Add("n", "note", {"x": 320, "y": 300, "w": 60, "h": 40}))), "facilitator")
    return board


def extent(record):
    size = (record.w, record.h) if isinstance(record, Note) else (CARD_W, CARD_H)
    return Rect.around(record.x, record.y, *size)


def done(board, batch):
    if batch.ops:
        board.commit(batch, "facilitator")
    return {r.id: (r.x, r.y) for r in board.records()}


LINES = {
    "left": lambda box: box.x,
    "centre": lambda box: box.centre[0],
    "right": lambda box: box.right,
    "top": lambda box: box.y,
    "middle": lambda box: box.centre[1],
    "bottom": lambda box: box.bottom,
}


@pytest.mark.parametrize("edge", LINES)
def test_aligned_things_share_a_line_and_keep_their_other_place(edge):
    board = table()
    before = done(board, Batch(()))
    after = done(board, arrange.align(board, EVERY, edge, extent))
    assert len({round(LINES[edge](extent(r)), 3) for r in board.records()}) == 1
    other = 1 if edge in ("left", "centre", "right") else 0
    assert [after[i][other] for i in EVERY] == [before[i][other] for i in EVERY]


def test_a_locked_card_gives_the_line_and_stays():
    board = table()
    board.commit(Batch((Set("b", {"locked": True}),)), "facilitator")
    after = done(board, arrange.align(board, CARDS, "top", extent))
    assert after["b"] == (300, 40)
    assert {y for _x, y in (after[i] for i in CARDS)} == {40}


@pytest.mark.parametrize(("axis", "place"), [("across", 0), ("down", 1)])
def test_things_of_different_sizes_get_equal_gaps_between_the_first_and_the_last(axis, place):
    board = table()
    before = done(board, Batch(()))
    after = done(board, arrange.distribute(board, EVERY, axis, extent))
    boxes = sorted((extent(r) for r in board.records()), key=lambda box: box.centre[place])
    starts, ends = ([box.x, box.y][place] for box in boxes), ([box.right, box.bottom][place] for box in boxes)
    gaps = [start - end for start, end in zip(list(starts)[1:], list(ends)[:-1], strict=True)]
    assert gaps == pytest.approx([gaps[0]] * 3)
    outer = sorted(before, key=lambda i: before[i][place])
    assert [after[i] for i in (outer[0], outer[-1])] == [before[i] for i in (outer[0], outer[-1])]


def test_a_locked_card_between_two_others_stays_when_gaps_are_made_equal():
    board = table()
    board.commit(Batch((Set("b", {"locked": True}),)), "facilitator")
    assert done(board, arrange.distribute(board, CARDS, "across", extent))["b"] == (300, 40)


def test_two_things_have_no_gap_to_share_and_one_no_line():
    board = table()
    assert not arrange.distribute(board, ("a", "b"), "across", extent).ops
    assert not arrange.align(board, ("a", "gone"), "left", extent).ops
    assert not arrange.align(board, (), "left", extent).ops
    assert not arrange.rotate(board, ("a",), 0).ops


def test_what_is_in_line_already_is_not_written_again():
    board = table()
    done(board, arrange.align(board, CARDS, "top", extent))
    assert not arrange.align(board, CARDS, "top", extent).ops


def test_turning_one_way_then_the_other_is_nothing_and_straightening_ends_it():
    board = table(angle=3.0)
    done(board, arrange.rotate(board, ("a", "b"), 2.0))
    assert [board.get(i).angle for i in CARDS] == [5.0, 5.0, 3.0]
    done(board, arrange.rotate(board, ("a",), -5.0))
    assert board.get("a").angle == 0
    done(board, arrange.straighten(board, CARDS))
    assert {board.get(i).angle for i in CARDS} == {0.0}
    assert not arrange.straighten(board, CARDS).ops


def test_a_whole_turn_comes_back_to_the_same_angle():
    board = table(angle=170.0)
    done(board, arrange.rotate(board, ("a",), 20.0))
    assert board.get("a").angle == -170


def test_a_locked_card_does_not_turn():
    board = table(angle=3.0, locked=True)
    assert not arrange.rotate(board, CARDS, 2.0).ops
    assert not arrange.straighten(board, CARDS).ops
