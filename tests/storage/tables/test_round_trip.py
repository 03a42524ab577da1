"""A deck that goes through a spreadsheet comes back the same, whatever it says."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from fresque.core.deck import Deck
from fresque.storage.decks import bundled, read_deck
from fresque.storage.tables.assemble import Wishes, read_draft
from fresque.storage.tables.export import deck_sheets
from fresque.storage.tables.files import read_tables, write_tables
from fresque.storage.tables.shape import DECK, tables
from tests.storage.decks.any_deck import decks

FORMATS = [".csv", ".tsv", ".xlsx", ".ods"]


def through(deck: Deck, file: Path, *, comma: bool = False) -> Deck:
    write_tables(file, deck_sheets(deck), comma=comma)
    draft = read_draft(read_tables(file, [*tables(), DECK]), Wishes())
    back = draft.deck()
    assert [str(refusal) for refusal in draft.refused] == []
    return back


@pytest.mark.parametrize("suffix", FORMATS)
@settings(max_examples=20)
@given(deck=decks())
def test_any_deck_comes_back_from_any_format(suffix: str, deck: Deck):
    with TemporaryDirectory() as folder:
        assert through(deck, Path(folder) / f"fiches{suffix}") == deck


@settings(max_examples=10)
@given(deck=decks())
def test_a_csv_with_commas_comes_back_too(deck: Deck):
    with TemporaryDirectory() as folder:
        assert through(deck, Path(folder) / "fiches.csv", comma=True) == deck


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("file", bundled(), ids=lambda file: file.parent.name)
def test_each_bundled_deck_comes_back(file: Path, suffix: str, tmp_path: Path):
    deck = read_deck(file)
    assert through(deck, tmp_path / f"fiches{suffix}") == deck
