"""A deck written by the program reads like one typed by hand, and reads back the same."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from fresque.core.deck import Card, Deck, Lot, Source
from fresque.storage.decks.binding import Binder
from fresque.storage.decks.files import bundled
from fresque.storage.decks.problems import Problems
from fresque.storage.decks.tree import read_tree
from fresque.storage.decks.writer import WIDTH, deck_yaml
from tests.storage.decks.any_deck import decks


def read_back(text: str) -> Deck | None:
    problems = Problems("deck.yaml")
    deck = Binder(problems).record(Deck, read_tree(text, problems))
    assert problems.found == []
    return deck


@settings(max_examples=25)
@given(decks())
def test_any_deck_reads_back_as_it_was(deck: Deck):
    assert read_back(deck_yaml(deck)) == deck


@settings(max_examples=25)
@given(decks())
def test_any_other_reader_of_yaml_finds_texts_where_there_are_texts(deck: Deck):
    found = yaml.safe_load(deck_yaml(deck))
    assert [card["title"] for card in found.get("cards", [])] == [card.title for card in deck.cards]
    assert [card["id"] for card in found.get("cards", [])] == [card.id for card in deck.cards]


@pytest.mark.parametrize("file", bundled(), ids=lambda file: file.parent.name)
def test_a_bundled_deck_keeps_its_shape(file: Path):
    first = read_back_plain(file)
    assert read_back_plain_text(deck_yaml(first)) == first


def read_back_plain(file: Path) -> object:
    return read_back_plain_text(file.read_text(encoding="utf-8"))


def read_back_plain_text(text: str) -> dict[str, object]:
    found = yaml.safe_load(text)
    assert isinstance(found, dict)
    return found


def test_a_deck_looks_typed_by_hand():
    body = "Une donnée est ouverte quand chacun peut s’en servir et la partager. " * 2
    card = Card(
        id="ouverte",
        title="1789\u00a0: ouvrir",
        number=1,
        lot="bases",
        body=body.strip(),
        sources=(Source("Définition", "https://opendefinition.org", 2015),),
    )
    deck = Deck(
        fresque=1, id="x", title="Un jeu", authors=("Ada", "Bo"), lots=(Lot("bases", "Les bases"),), cards=(card,)
    )
    assert deck_yaml(deck) == HAND


HAND = """\
# yaml-language-server: $schema=../../resources/deck.schema.json
fresque: 1
id: x
title: Un jeu
version: 1.0.0
language: fr
authors: [Ada, Bo]
participants: {min: 4, ideal: 7, max: 10}
cards_format: a6
layout: {kind: free}

lots:
  - {id: bases, title: Les bases, color: blue, mark: circle}

cards:
  - id: ouverte
    number: 1
    lot: bases
    kind: card
    title: "1789\u00a0: ouvrir"
    body: >-
      Une donnée est ouverte quand chacun peut s’en servir et la partager. Une donnée est ouverte quand chacun peut s’en
      servir et la partager.
    sources:
      - {title: Définition, url: "https://opendefinition.org", year: 2015}
"""


def test_a_mapping_gives_its_own_keys_and_no_other():
    fork = {"fresque": 1, "id": "fourche", "title": "Fourche", "base": "x@1", "cards": [{"id": "a", "body": "Court."}]}
    assert deck_yaml(fork).splitlines()[1:] == [
        "fresque: 1",
        "id: fourche",
        "title: Fourche",
        "base: x@1",
        "",
        "cards:",
        "  - id: a",
        "    body: >-",
        "      Court.",
    ]


def test_folded_lines_keep_to_the_width_and_break_at_plain_spaces_only():
    deck = Deck(fresque=1, id="x", title="X", summary="mot\u00a0: et " * 80 + "fin")
    lines = deck_yaml(deck).splitlines()
    folded = lines[lines.index("summary: >-") + 1 : lines.index("participants: {min: 4, ideal: 7, max: 10}")]
    assert len(folded) > 3
    assert all(len(line) <= WIDTH and line.startswith("  mot\u00a0: et") for line in folded[:-1])
