"""What links mean and which cards they join, as edits."""

import pytest

from fresque.core import link_edits
from fresque.core.batch import Add, Batch
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.meanings import MEANINGS, explained, used

ME = "facilitator"


@pytest.fixture
def board():
    made = Board()
    cards = [Add(i, "card", {"card": i, "table": 1, "x": 200.0 * n, "y": 0.0}) for n, i in enumerate("abc")]
    ends = [("k", "a", "b"), ("m", "b", "a")]
    links = [Add(i, "link", {"from": s, "to": t, "table": 1}) for i, s, t in ends]
    far = Add("far", "card", {"card": "far", "table": 2, "x": 0.0, "y": 0.0})
    made.commit(Batch((*cards, far, *links)), ME)
    return made


def test_a_link_is_plain_until_it_is_given_a_meaning(board):
    assert board.get("k").meaning == ""
    board.commit(link_edits.mean(board, ["k", "a"], "obstacle"), ME)
    assert [board.get(i).meaning for i in "km"] == ["obstacle", ""]


def test_a_meaning_given_again_is_no_gesture(board):
    assert link_edits.mean(board, ["k"], "").ops == ()


def test_the_next_meaning_goes_through_all_and_comes_back(board):
    seen = []
    for _ in MEANINGS:
        board.commit(link_edits.mean_next(board, ["m", "k"]), ME)
        assert board.get("k").meaning == board.get("m").meaning
        seen.append(board.get("k").meaning)
    assert seen == [*MEANINGS[1:], ""]
    assert link_edits.mean_next(board, ["a"]).ops == ()


def test_a_meaning_nobody_knows_is_refused(board):
    with pytest.raises(FresqueError, match="meaning"):
        board.commit(link_edits.mean(board, ["k"], "fate"), ME)


def test_an_end_is_carried_to_another_card(board):
    board.commit(link_edits.reattach(board, "k", "to", "c"), ME)
    board.commit(link_edits.reattach(board, "m", "from", "c"), ME)
    assert [(r.source, r.target) for r in (board.get("k"), board.get("m"))] == [("a", "c"), ("c", "a")]
    assert [link.id for link in board.links_of("b")] == []


@pytest.mark.parametrize(
    ("end", "card"), [("to", "b"), ("to", "a"), ("from", "b"), ("to", "far"), ("to", "gone"), ("to", "m")]
)
def test_an_end_carried_where_it_cannot_go_is_no_gesture(board, end, card):
    assert link_edits.reattach(board, "k", end, card).ops == ()
    assert link_edits.reattach(board, "a", end, "c").ops == ()


def test_a_link_is_not_carried_onto_another(board):
    board.commit(Batch((Add("n", "link", {"from": "a", "to": "c", "table": 1}),)), ME)
    assert link_edits.reattach(board, "n", "to", "b").ops == ()


def test_only_meanings_that_were_given_are_in_the_legend(board):
    assert used(board.records()) == ()
    board.commit(link_edits.mean(board, ["m"], "example"), ME)
    assert used(board.records()) == ("", "example")


def test_a_reason_is_said_after_its_meaning():
    assert explained("obstacle", "trop cher") == "Frein\u00a0: trop cher"
    assert (explained("cause", ""), explained("", "car"), explained("", "")) == ("Cause", "car", "")
