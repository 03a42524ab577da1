"""Cards a table words: blank ones and empty jokers, never the cards of the deck."""

from dataclasses import replace

from fresque.core.deck import Card, Deck, Lot
from fresque.core.records import PlacedCard
from fresque.core.written import BLANK, Written, blanks_of, card_of, is_written, shown, title_shown

LOI = Card("loi", "La loi", 1, "un")
VIERGE = Card("vierge", "À vous", 2, kind="blank", essential="Écrivez.", icon="mdi6.pencil")
MUET, BAVARD = Card("muet", "Joker", kind="joker"), Card("bavard", "Joker", kind="joker", essential="Racontez.")
DECK = Deck(1, "essai", "Essai", lots=(Lot("un", "Lot"),), cards=(LOI, VIERGE, MUET, BAVARD))


def placed(card: str, **fields: str) -> PlacedCard:
    return PlacedCard(id="p", table=1, x=0, y=0, z="a1", card=card, **fields)


def test_a_blank_card_shows_the_words_of_its_table_and_not_those_of_the_deck():
    card = shown(DECK, placed("vierge", title=" Les communes ", body="Elles sont petites."))
    assert (card.title, card.body, card.essential, card.number) == ("Les communes", "Elles sont petites.", "", None)
    assert isinstance(card, Written)


def test_a_blank_card_not_worded_yet_is_that_of_the_deck():
    assert shown(DECK, placed("vierge")) is VIERGE
    assert not is_written(DECK, placed("vierge", title="  "))


def test_words_without_a_title_make_one_of_their_beginning():
    assert shown(DECK, placed("vierge", body="Et après ?")).title == "Et après ?"
    long = shown(DECK, placed("vierge", body="mot " * 60))
    assert long.title.endswith("…")
    assert len(long.title) == 90
    assert long.body == ("mot " * 60).strip()


def test_no_words_change_a_card_of_the_deck():
    assert shown(DECK, placed("loi", title="Autre chose")) is LOI
    assert title_shown(DECK, placed("partie", title="Autre chose")) == "partie"


def test_a_joker_is_worded_only_when_the_deck_leaves_it_empty():
    assert title_shown(DECK, placed("muet", title="Et chez nous ?")) == "Et chez nous ?"
    assert shown(DECK, placed("bavard", title="Et chez nous ?")) is BAVARD


def test_a_deck_without_a_blank_card_still_offers_one():
    bare = replace(DECK, cards=(LOI,), language="fr")
    (blank,) = blanks_of(bare)
    assert (blank.id, blank.kind, blank.title) == (BLANK, "blank", "Carte vierge")
    assert title_shown(bare, placed(BLANK, title="Le bus")) == "Le bus"
    assert card_of(DECK, BLANK).id == BLANK
