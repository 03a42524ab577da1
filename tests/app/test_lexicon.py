"""The lexicon told to the room: one notion at a time, and which ones were said, for the facilitator alone."""

from dataclasses import replace

import pytest

from fresque.core.deck import Term
from fresque.core.public import Board, Notion
from tests.app.hand import Hand

TERMS = (
    Term("Donnée", "Ce qui est noté."),
    Term("Licence", "Ce qui est permis."),
    Term("API", "Une porte."),
)


@pytest.fixture
def hand():
    hand = Hand(charbon=(0, 0))
    hand.session.deck = replace(hand.session.deck, glossary=TERMS)
    return hand


def seen(hand):
    return hand.desk.public.shown().screen


def test_the_room_reads_one_notion_and_where_it_is_in_the_lexicon(hand):
    hand.desk.public.choose("notion")
    assert seen(hand) == Notion("Donnée", "Ce qui est noté.", 1, 3)


def test_a_clicker_goes_from_one_notion_to_the_next_then_on_to_the_board(hand):
    hand.desk.public.choose("notion")
    read = []
    for _click in range(2):
        hand.desk.public.step(1)
        read.append(seen(hand).term)
    assert read == ["Licence", "API"]
    hand.desk.public.step(1)
    assert isinstance(seen(hand), Board)


def test_a_clicker_passes_over_the_lexicon_unless_it_is_shown(hand):
    hand.desk.public.choose("instruction")
    hand.desk.public.step(1)
    assert hand.desk.public.name == "board"


def test_a_notion_said_is_ticked_and_the_tick_is_undone(hand):
    lexicon = hand.desk.public.lexicon
    lexicon.tick("Licence")
    assert lexicon.said() == {"Licence"}
    hand.desk.undo()
    assert lexicon.said() == set()
    lexicon.tick("API")
    lexicon.tick("API")
    assert lexicon.said() == set()


def test_the_room_never_learns_which_notions_were_said(hand):
    hand.desk.public.choose("notion")
    before = seen(hand)
    hand.desk.public.lexicon.tick("Donnée")
    assert seen(hand) == before


def test_a_deck_without_a_lexicon_shows_the_board_instead():
    hand = Hand(charbon=(0, 0))
    hand.desk.public.choose("notion")
    assert isinstance(seen(hand), Board)
