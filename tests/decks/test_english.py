"""What the English of a bundled deck owes to its French: every text given again, the same figures, room for all."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from fresque.core.deck import Deck, Face
from fresque.storage.decks import bundled, check_deck, deck_from_plain, deck_to_plain, read_deck
from fresque.storage.decks.preflight.fit import misfits, printed_size

ENGLISH = [path for path in bundled() if (path.parent / "en.yaml").is_file()]
KEPT = re.compile(r"\.(?:sources|authors|icon|image|id|lot|zone|source|target|deals)\b")
"""What a translation does not give again: identifiers, names, and the titles of sources, which are words of others."""
SCALES = {"million": 1e6, "milliard": 1e9, "billion": 1e9, "trillion": 1e12}
NUMBER = re.compile(rf"(\d+(?:\.\d+)?)(?:\s({'|'.join(SCALES)})s?\b)?")
THOUSANDS = {True: re.compile(r"(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))"), False: re.compile(r"(?<=\d),(?=\d{3}(?!\d))")}
LIMITS = {
    r"cards\.[^.]+\.title": 45,
    r"\.essential": 160,
    r"\.body": 420,
    r"\.reason": 60,
    r"phases\.[^.]+\.public": 300,
    r"\.watch\.\d+": 140,
    r"glossary\.\d+\.term": 40,
    r"glossary\.\d+\.text": 220,
    r"materials\.\d+": 120,
}
FRENCH = re.compile(r"(?i)\b(?:le|la|les|un|une|des|du|et|est|que|pour|sur|dans|trop|[dlnsqc]’\w+)\b|[éèêàçù]")
"""Words of a text that was left in French; “Prompt” and “Geoffrey Hinton (2023)” are the same in both."""
SLIPS = {
    "a straight mark": "['\"]",
    "a French mark": "[«»]",
    "a space before a sign": r"\s[:;!?%]",
    "two spaces": r"\s\s",
    "a decimal comma": r"\d,\d{1,2}(?!\d)",
    "thousands with a space": r"\d\s\d{3}(?!\d)",
    "thousands with nothing": r"(?<![\d.])\d{5,}",
}


@functools.cache
def both(path: Path) -> tuple[Deck, Deck]:
    """A deck in French, then in English."""
    return read_deck(path), read_deck(path, "en")


@pytest.fixture(params=ENGLISH, ids=lambda path: path.parent.name)
def path(request: pytest.FixtureRequest) -> Path:
    """The deck.yaml of one bundled deck with an English translation after the other."""
    return request.param


def texts(thing: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a deck that a translation gives again, empty ones too, with its place ("cards.puiser.title")."""
    if isinstance(thing, str) and not KEPT.search(place):
        yield place, thing
    elif isinstance(thing, tuple):
        for number, item in enumerate(thing):
            yield from texts(item, f"{place}.{getattr(item, 'id', number)}")
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from texts(getattr(thing, field.name), f"{place}.{field.name}")


def pairs(path: Path) -> list[tuple[str, str, str]]:
    """The place, the French and the English of each text."""
    french, english = (list(texts(deck)) for deck in both(path))
    return [(place, before, after) for (place, before), (_place, after) in zip(french, english, strict=True)]


def figures(text: str, french: bool) -> Counter[float]:
    """The numbers written in digits, whatever their language: “1,5 milliard” and “1.5 billion” are one."""
    plain = THOUSANDS[french].sub("", text)
    plain = re.sub(r"(?<=\d),(?=\d)", ".", plain) if french else plain
    return Counter(round(float(digits) * SCALES.get(scale, 1), 6) for digits, scale in NUMBER.findall(plain))


def slips(text: str) -> list[str]:
    """What an English typographer would mend in `text`."""
    odd = ["an open quotation"] if text.count("“") != text.count("”") else []
    return [name for name, pattern in SLIPS.items() if re.search(pattern, text)] + odd


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("681\u00a0000\u00a0m³ en 2023", "681,000\u00a0m³ in 2023"),
        ("15\u00a0600\u00a0milliards", "15.6\u00a0trillion"),
        ("1,5\u00a0milliard de dollars", "1.5\u00a0billion dollars"),
        ("0,24\u00a0Wh, 45\u00a0% en 2014-2015", "0.24\u00a0Wh, 45% in 2014-2015"),
    ],
)
def test_a_figure_is_the_same_in_both_languages(french, english):
    assert figures(french, french=True) == figures(english, french=False)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("45\u00a0%", "54%"),
        ("3\u00a0milliards", "3\u00a0million"),
        ("en 2023", "lately"),
        ("0,24\u00a0Wh", "24\u00a0Wh"),
    ],
)
def test_a_figure_that_changes_is_seen(french, english):
    assert figures(french, french=True) != figures(english, french=False)


@pytest.mark.parametrize(
    "slip", ["it's", "«so»", "why ?", "45 %", "two  spaces", "0,24 Wh", "10 000", "10000", "“open"]
)
def test_a_slip_of_typography_is_seen(slip):
    assert slips(slip)


def test_careful_english_is_left_alone():
    assert slips("“Why?” In 2023, 10,000\u00a0people said 0.24\u00a0Wh: that’s 45% of compar:IA.") == []


def test_a_deck_of_ours_speaks_english():
    assert "boite-noire-ia" in [path.parent.name for path in ENGLISH]


def test_the_translation_is_that_of_this_version(path):
    assert check_deck(path) == []
    assert both(path)[1].language == "en"


def test_no_text_is_lost_or_invented(path):
    assert [place for place, french, english in pairs(path) if bool(french) != bool(english)] == []


def test_no_sentence_stays_in_french(path):
    same = [place for place, french, english in pairs(path) if french == english and FRENCH.search(french)]
    assert same == []


def test_the_figures_are_the_same(path):
    found = [(place, figures(french, True), figures(english, False)) for place, french, english in pairs(path)]
    assert [f"{place}: {before} {after}" for place, before, after in found if before != after] == []


def test_the_english_is_carefully_written(path):
    found = [(place, slips(english)) for place, french, english in pairs(path) if french != english]
    assert [f"{place}: {odd}" for place, odd in found if odd] == []


@pytest.mark.parametrize(("limit", "most"), LIMITS.items())
def test_the_english_can_be_read_at_a_glance(path, limit, most):
    lengths = {place: len(english) for place, _, english in pairs(path) if re.search(rf"{limit}\Z", place)}
    assert lengths
    assert [f"{place}: {length - most} too many" for place, length in lengths.items() if length > most] == []


@pytest.mark.parametrize("size", ["a6", "a7"])
def test_the_english_fits_on_the_cards(path, size):
    deck = both(path)[1]
    found = [misfits(deck, card, face, printed_size(size)) for card in deck.cards for face in get_args(Face)]
    assert [said for some in found for said in some] == []


def test_a_session_keeps_the_english(path):
    deck = both(path)[1]
    assert deck_from_plain(deck_to_plain(deck)) == deck
