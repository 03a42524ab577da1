"""Small clocks as they are typed, and as gestures: begun, held, begun again, passed from table to table."""

import pytest

from fresque.core import clock_edits
from fresque.core.batch import Undo
from fresque.core.board import Board
from fresque.core.clock_edits import Wanted, typed
from fresque.core.errors import FresqueError
from fresque.core.facts import NamedClock, happened


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("5", Wanted(5)),
        ("2:30 table B", Wanted(2.5, "table B")),
        ("90 s équipe", Wanted(1.5, "équipe")),
        ("1 h 15", Wanted(75)),
        ("1h", Wanted(60)),
        ("Table 2 5 min", Wanted(5, "Table 2")),
        ("table 2 : 4", Wanted(4, "table 2")),
        ("2,5 débat", Wanted(2.5, "débat")),
        ("3 min", Wanted(3)),
    ],
)
def test_a_clock_is_typed_as_one_would_say_it(words, wanted):
    assert typed(words) == wanted


@pytest.mark.parametrize("words", ["", "table B", "0", "0:00 rien", "9999"])
def test_what_has_no_time_is_refused_with_an_example(words):
    with pytest.raises(FresqueError, match="2:30"):
        typed(words)


def told(board):
    return list(happened(board.records(), NamedClock))


def begun(minutes=2.0):
    board = Board()
    board.commit(clock_edits.begin("c", Wanted(minutes, "B"), 1000), "facilitator")
    return board


def test_a_clock_held_then_let_go_loses_no_second():
    board = begun()
    board.commit(clock_edits.turned(told(board)[0], 31_000), "facilitator")
    assert [clock.small.left(500_000) for clock in told(board)] == [90_000]
    board.commit(clock_edits.turned(told(board)[0], 600_000), "facilitator")
    assert [clock.small.left(610_000) for clock in told(board)] == [80_000]


def test_a_clock_begins_again():
    board = begun()
    board.commit(clock_edits.anew(told(board)[0], 200_000), "facilitator")
    assert [clock.small.left(260_000) for clock in told(board)] == [60_000]


def test_a_clock_taken_away_comes_back_with_undo():
    board = begun()
    seq = board.commit(clock_edits.removed(told(board)[0]), "facilitator").seq
    assert told(board) == []
    board.commit(Undo(seq), "facilitator")
    assert told(board)[0].name == "B"


def test_the_turn_of_a_table_holds_that_of_the_one_before():
    board = Board()
    board.commit(clock_edits.next_turn("a", Wanted(3), 10_000, table=1, before=()), "facilitator")
    board.commit(clock_edits.next_turn("b", Wanted(3), 70_000, table=2, before=told(board)), "facilitator")
    assert [(clock.table, clock.kind, clock.small.left(100_000)) for clock in told(board)] == [
        (1, "turn", 120_000),
        (2, "turn", 150_000),
    ]
