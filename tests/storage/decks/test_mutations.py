"""The bundled deck, damaged at random: always a deck, or a sentence with a place in the file; never a crash."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.storage.decks import check_deck, find_deck, read_deck

TEXT = find_deck("donnees-ouvertes").read_text(encoding="utf-8")
WORDS = ["\t", "\n", "|", "\0", "\ufeff", "\u2028", "&a ", "*a", "!!int ", "---\n", "<<: x\n", "cards:\n", "1e9"]
SHARDS = st.sampled_from(["", *WORDS, *"-+:#,?[]{}<>%@~`\"' 0123456789"]) | st.text(max_size=8)
CUTS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40), SHARDS)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged") / "deck.yaml"


def damage(text: str, cuts: list[tuple[int, int, str]]) -> str:
    for start, length, shard in cuts:
        text = text[:start] + shard + text[start + length :]
    return text


@settings(max_examples=50)
@given(st.lists(CUTS, min_size=1, max_size=3))
def test_a_damaged_deck_is_read_or_refused(damaged, cuts):
    damaged.write_bytes(damage(TEXT, cuts).encode("utf-8", "surrogatepass"))
    errors = [problem.where for problem in check_deck(damaged) if problem.level == "error"]
    try:
        deck = read_deck(damaged)
    except FresqueError as error:
        deck, refused = None, error.where
    assert isinstance(deck, Deck) or [refused] == errors[:1]


@settings(max_examples=40)
@given(st.integers(0, len(TEXT)))
def test_a_deck_cut_short_is_read_or_refused_inside_its_lines(damaged, end):
    damaged.write_text(TEXT[:end], encoding="utf-8")
    for problem in check_deck(damaged):
        assert problem.message
        assert 1 <= problem.where.line <= TEXT[:end].count("\n") + 1
