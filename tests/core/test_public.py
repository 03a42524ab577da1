"""What the room may know of a deck: nothing that is for the facilitator, nothing before a card is turned."""

from dataclasses import fields, is_dataclass, replace

import pytest

from fresque.core.deck import Card, Deck, Layout, Lot, Phase, ReferenceLink, Source, Viewpoint, Workshop, Zone
from fresque.core.public import public_deck, public_records
from fresque.core.records import Fact, Link, Note
from fresque.core.zones import zones_of
from fresque.storage.decks import bundled, read_deck

ZONES = (Zone("a", "SECRET un"), Zone("b", "SECRET deux"), Zone("c", "SECRET trois"))
PHASE = Phase("jeu", "Le jeu", 20, 10, True, public="Reliez.", private="SECRET", watch=("SECRET",))
CARD = Card(
    "loi",
    "La loi",
    3,
    "un",
    "controversy",
    "SECRET",
    "SECRET",
    question="Faut-il ?",
    sources=(Source("SECRET", "https://exemple.fr/SECRET"),),
    zone=("a",),
    hint="SECRET",
    viewpoints=(Viewpoint("SECRET", "SECRET"),),
    final_question="SECRET",
)
DECK = Deck(
    1,
    "essai",
    "Essai",
    lots=(Lot("un", "Lot"),),
    cards=(CARD, Card("pas", "Pas", 1, "un", "step", zone=("b",), hint="SECRET")),
    links=(ReferenceLink("loi", "pas", reason="SECRET", explanation="SECRET"),),
    workshop=Workshop(60, (PHASE,)),
    layout=Layout("ring", ZONES),
    materials=("SECRET",),
)


def words(value: object) -> str:
    """All the texts inside a value."""
    if isinstance(value, str):
        return value
    if is_dataclass(value):
        return " ".join(words(getattr(value, field.name)) for field in fields(value))
    return " ".join(map(words, value)) if isinstance(value, tuple | list) else ""


def test_the_room_knows_nothing_private_of_a_deck():
    assert words(DECK).count("SECRET") > 15
    assert "SECRET" not in words(public_deck(DECK))
    assert "Faut-il ?" in words(public_deck(DECK))


def test_a_verso_is_known_once_the_card_is_turned_and_its_hint_never():
    turned = public_deck(DECK, {"loi"}).card("loi")
    assert (turned.essential, turned.final_question, turned.hint, turned.zone) == ("SECRET", "SECRET", "", ("a",) * 0)
    assert public_deck(DECK, {"loi"}).card("pas").hint == ""


def test_the_number_of_a_step_of_a_ring_would_betray_its_place():
    assert public_deck(DECK).card("pas").number is None
    assert public_deck(DECK, {"pas"}).card("pas").number == 1
    assert public_deck(replace(DECK, layout=Layout())).card("pas").number == 1


def test_where_cards_are_expected_is_not_told():
    deck = public_deck(replace(DECK, layout=Layout("columns", ZONES)))
    assert {zone for card in deck.cards for zone in card.zone} <= {"a"}


@pytest.mark.parametrize("path", list(bundled()), ids=lambda path: path.parent.name)
def test_the_board_of_the_room_is_laid_out_as_the_facilitator_s(path):
    deck = read_deck(path)
    mine, theirs = zones_of(deck), zones_of(public_deck(deck))
    assert [area.shape for area in mine.areas] == [area.shape for area in theirs.areas]
    assert [area.seats for area in mine.areas] == [area.seats for area in theirs.areas]


def test_what_was_said_and_counted_does_not_go_with_the_board():
    records = (Note("n", 1, 0, 0, "a"), Link("k", 1, "n", "n"), Fact("f", 1, "verbatim", {"text": "SECRET"}))
    assert [record.id for record in public_records(records)] == ["n", "k"]
