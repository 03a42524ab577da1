"""Finding a card by its words or its number, wherever it is, and nothing private."""

from dataclasses import replace

import pytest

from fresque.app.search import search, spoken, unlinked, unplaced
from fresque.core.deck import Layout
from tests.app.hand import Hand


def table(**places):
    hand = Hand(**(places or {"charbon": (0, 0), "co2": (300, 0), "fonte": (0, 250)}))
    return hand.add("donne", "deal", lot="causes")


def answers(query, hand=None):
    return [found.card.id if found.card else found.title for found in search((hand or table()).desk, query)]


@pytest.mark.parametrize("query", ["charbon", "CHARBON", "  charb ", "le charbon", "brûle", "brule encore"])
def test_a_card_is_found_by_its_words_whatever_their_accents_and_capitals(query):
    assert answers(query) == ["charbon"]


@pytest.mark.parametrize("query", ["4", "#4", "n°4", "n° 4", "carte 4", "Carte 4"])
def test_a_card_is_found_by_its_number(query):
    assert answers(query)[0] == "co2"


def test_a_word_at_the_beginning_of_a_title_comes_before_one_in_the_text():
    assert answers("petrole") == ["petrole", "velo"]


def test_all_the_words_must_be_there_in_any_order():
    assert answers("fond glace") == ["fonte"]
    assert answers("glace charbon") == []


def test_nothing_asked_finds_nothing_and_neither_do_spaces():
    assert (answers(""), answers("   ")) == ([], [])


def test_a_card_on_the_table_comes_before_one_in_the_pile_and_each_says_where_it_is():
    said = [spoken(found) for found in search(table().desk, "le")]
    assert said[:2] == ["1 · Le charbon", "4 · Le CO2"]
    assert said[2] == "2 · Le pétrole · dans la pioche"
    assert "7 · Le vélo · pas encore distribuée" in said


def test_a_card_lying_twice_is_found_twice():
    hand = table().add("encore", "card", card="charbon", x=900, y=0)
    assert [found.record for found in search(hand.desk, "charbon")] == ["charbon", "encore"]


def test_notes_titles_and_frames_are_found_by_what_is_written_on_them():
    hand = (
        table()
        .add("idee", "note", x=0, y=400, text="Et l’œuf ?")
        .add("cadre", "frame", x=0, y=0, w=99, h=9, title="Œuvres")
    )
    assert answers("oeu", hand) == ["Œuvres", "Et l’œuf ?"]


def test_what_is_private_is_never_found():
    assert answers("secret") == []


def test_the_cards_of_another_table_are_not_on_this_one():
    hand = Hand(tables=2, charbon=(0, 0))
    hand.desk.turn_to(2)
    assert [found.record for found in search(hand.desk, "charbon")] == [""]


def test_cards_left_in_the_pile_are_those_that_may_be_taken():
    assert [found.card.id for found in unplaced(table().desk)] == ["petrole", "forets", "surprise"]


def test_cards_on_their_own_are_told_in_reading_order_until_they_are_linked():
    hand = table()
    assert [found.record for found in unlinked(hand.desk)] == ["charbon", "co2", "fonte"]
    hand.add("lien", "link", **{"from": "charbon", "to": "co2", "reason": ""})
    assert [found.record for found in unlinked(hand.desk)] == ["fonte"]


def test_where_everyone_looks_cards_not_dealt_yet_are_no_answer():
    found = search(table().desk, "le", undealt=False)
    assert [one.card.id for one in found] == ["charbon", "co2", "petrole", "forets"]


def test_the_steps_of_a_ring_keep_their_number_until_they_are_turned():
    hand = (
        Hand().add("p", "card", card="surprise", x=0, y=0).add("q", "card", card="surprise", x=300, y=0, face="verso")
    )
    step = replace(hand.desk.deck.card("surprise"), kind="step", number=77)
    hand.session.deck = replace(hand.desk.deck, cards=(step,), layout=Layout("ring"))
    assert [found.record for found in search(hand.desk, "77")] == ["q"]
    assert [spoken(found) for found in search(hand.desk, "surprise")] == ["Surprise", "77 · Surprise"]
