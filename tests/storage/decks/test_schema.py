"""The JSON Schema of decks: in step with the model, true to the bundled deck, and as strict as the reader."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from fresque.core.deck import SHAPES
from fresque.storage.decks import bundled
from fresque.storage.decks.schema import deck_schema
from fresque.storage.places import resources

VALIDATOR = Draft202012Validator(json.loads((resources() / "deck.schema.json").read_text(encoding="utf-8")))
HEAD = {"fresque": 1, "id": "x", "title": "X"}


def test_the_committed_schema_is_that_of_the_model():
    assert VALIDATOR.schema == deck_schema(), "run: fresque schema > resources/deck.schema.json"


def test_the_schema_is_itself_valid():
    Draft202012Validator.check_schema(deck_schema())


@pytest.mark.parametrize("path", bundled(), ids=lambda path: path.parent.name)
def test_the_bundled_decks_follow_the_schema_they_name(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../resources/deck.schema.json")
    assert list(VALIDATOR.iter_errors(yaml.safe_load(text))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"langage": "fr"},
        {"title": ""},
        {"title": "X" * 81},
        {"id": "Été"},
        {"participants": {"min": 0}},
        {"cards": [{"id": "a"}]},
        {"cards": [{"id": "a", "title": "A", "kind": "carte"}]},
        {"cards": [{"id": "a", "title": "A"}] * 501},
        {"cards": [{"id": "a", "title": "A", "sources": [{"title": "S", "url": "exemple.fr"}]}]},
        {"workshop": {"phases": [{"id": "a", "title": "A", "ideal": "5"}]}},
    ],
)
def test_an_editor_sees_what_the_reader_refuses(wrong):
    assert VALIDATOR.is_valid(HEAD)
    assert not VALIDATOR.is_valid({**HEAD, **wrong})


@pytest.mark.parametrize(
    "right",
    [
        {"base": "autre@1", "cards": [{"id": "a"}]},
        {"cards": [{"id": "a", "title": "A", "zone": "nord", "lot": "", "icon": ""}]},
        {"cards": [{"id": "a", "title": "A", "zone": ["nord", "sud"]}]},
        {"cards_format": "63.5x88mm"},
    ],
)
def test_an_editor_takes_what_the_reader_takes(right):
    assert VALIDATOR.is_valid({**HEAD, **right})


def test_every_key_of_the_format_is_described_in_french():
    records = [deck_schema(), *deck_schema()["$defs"].values()]
    for record in records:
        for name, key in record["properties"].items():
            assert key["description"].endswith("."), name
            assert "of the" not in key["description"], name


def test_every_pattern_of_the_format_has_words():
    text = json.dumps(deck_schema())
    assert all(json.dumps(pattern)[1:-1] in text for pattern in SHAPES)
