"""The deck model: its questions, its defaults, and limits that stand together."""

import dataclasses
import re

import pytest

from fresque.core import deck as model
from fresque.core.deck import Card, Deck, Lot, Phase, Workshop

DECK = Deck(
    fresque=1,
    id="x",
    title="X",
    lots=(Lot(id="un", title="Un"), Lot(id="deux", title="Deux")),
    cards=(
        Card(id="a", title="A", lot="un"),
        Card(id="b", title="B", lot="deux"),
        Card(id="c", title="C", lot="un"),
        Card(id="joker", title="Joker", kind="joker"),
    ),
    workshop=Workshop(phases=(Phase(id="p", title="P", ideal=10.0), Phase(id="q", title="Q", ideal=12.5))),
)
UNBOUNDED = {("Zone", "start"), ("Zone", "end")} | {("Deck", "language"), ("Deck", "cards_format")}
"""Years may be any, and patterns alone bound these texts."""
RECORDS = [thing for thing in vars(model).values() if dataclasses.is_dataclass(thing)]


def test_cards_and_lots_are_found_by_identifier():
    assert (DECK.card("b"), DECK.card("z")) == (DECK.cards[1], None)
    assert (DECK.lot("deux"), DECK.lot("z")) == (DECK.lots[1], None)


def test_lots_are_numbered_as_people_say_them():
    assert [DECK.lot_number(lot) for lot in ("un", "deux", "")] == [1, 2, 0]


def test_the_cards_of_a_lot_keep_the_order_of_the_deck():
    assert [card.id for card in DECK.cards_of("un")] == ["a", "c"]
    assert [card.id for card in DECK.extras] == ["joker"]


def test_the_workshop_lasts_as_long_as_its_phases():
    assert DECK.workshop.minutes == 22.5
    assert Workshop().minutes == 0


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_described_and_every_default_is_within_its_limits(record):
    for field in dataclasses.fields(record):
        assert field.metadata["doc"].endswith("."), field.name
        if isinstance(field.default, int) and "min" in field.metadata:
            assert field.metadata["min"] <= field.default <= field.metadata["max"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_nothing_in_a_deck_is_without_limit(record):
    for field in dataclasses.fields(record):
        bounded = "max" in field.metadata or dataclasses.is_dataclass(field.default) or "Literal" in str(field.type)
        assert bounded or field.type is bool or (record.__name__, field.name) in UNBOUNDED, field.name


def test_a_description_may_come_with_a_default():
    assert model.key("Un mot.", default="a", max=3).metadata == {"doc": "Un mot.", "max": 3}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_default_text_has_the_shape_asked_for(record):
    shaped = [field for field in dataclasses.fields(record) if "pattern" in field.metadata]
    for field in shaped:
        assert field.metadata["pattern"] in model.SHAPES
        if isinstance(field.default, str) and field.default:
            assert re.fullmatch(field.metadata["pattern"], field.default)
