"""A card turned on the wall: the session knows it was shown, and undoing turns it back."""

import pytest

from fresque.core.facts import Reveal, happened
from tests.app.hand import Hand


@pytest.fixture
def hand():
    hand = Hand()
    hand.desk.public.spotlight("petrole")
    return hand


def turned(hand):
    return [(fact.what, fact.face) for fact in happened(hand.board.records(), Reveal)]


def test_turning_the_card_is_noted_once(hand):
    for _turn in range(3):
        hand.desk.public.turn()
    assert turned(hand) == [("petrole", "verso")]
    assert hand.desk.public.face == "verso"


def test_undoing_turns_the_card_back_on_the_wall(hand):
    hand.desk.public.turn()
    hand.desk.undo()
    shown = hand.desk.public.shown()
    assert (shown.screen.face, shown.screen.card.essential, shown.deck.card("petrole").essential) == ("recto", "", "")
    hand.desk.redo()
    assert hand.desk.public.shown().screen.face == "verso"


def test_a_session_that_cannot_be_written_turns_its_card_all_the_same(hand):
    hand.session.read_only = True
    hand.desk.public.turn()
    assert (hand.desk.public.face, turned(hand), hand.refusals) == ("verso", [], [])


def test_a_verso_on_the_wall_gives_a_card_dealt_one_by_one_to_nobody(hand):
    hand.add("don", "deal", lot="causes", mode="popcorn")
    hand.desk.public.turn()
    assert "petrole" not in hand.desk.ready()
