"""Finding a card or a note of the table in view by its words or its number, accents and capitals ignored.

Nothing private is looked into: what is found is shown on a board that may be projected.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fresque.app.desk import Desk, reading
from fresque.core.alike import folded
from fresque.core.deck import Card
from fresque.core.i18n import tr
from fresque.core.records import Frame, Link, Note, PlacedCard, Record, Title
from fresque.core.written import shown, title_shown
from fresque.layout.card_tiers import number_shown
from fresque.layout.text import plain

MOST = 40
"""Answers shown."""
_NUMBER = re.compile(r"(?:#|n°|nº|no|carte|card)?\s*(\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: `record` on the table, empty for a card still in its pile; `card` of the deck, None for a note.

    `ready` says whether a card of the pile may be put on the table now; `number` is the one its face shows.
    """

    title: str
    record: str = ""
    card: Card | None = None
    ready: bool = False
    number: str = ""


def search(desk: Desk, query: str, most: int = MOST, *, undealt: bool = True) -> list[Found]:
    """What answers the query, the best first: this number, then titles, then other words; empty when nothing is asked.

    Things on the table come before the pile; cards `undealt` are left out where everyone looks.
    """
    words = folded(query).split()
    if not words:
        return []
    number = _NUMBER.fullmatch(query.strip())
    wanted = str(int(number.group(1))) if number else ""
    ranked = []
    for found, title, rest in _all(desk):
        rank = 0 if wanted and found.number == wanted else _rank(words, title, rest)
        if rank is not None and (undealt or found.record or found.ready):
            ranked.append((rank, not found.record, not found.ready, found))
    ranked.sort(key=lambda entry: entry[:3])
    return [found for *_rank_of, found in ranked[:most]]


def unplaced(desk: Desk) -> list[Found]:
    """The cards that may be put on the table and are not: those of the lots dealt, jokers; blanks never run out."""
    return [f for f in _in_pile(desk) if f.ready and f.card and f.card.kind != "blank"]


def unlinked(desk: Desk) -> list[Found]:
    """The cards on the table that no link leaves or reaches, in reading order."""
    ends = {end for r in desk.records() if isinstance(r, Link) for end in (r.source, r.target)}
    alone = sorted((r for r in desk.records() if isinstance(r, PlacedCard) and r.id not in ends), key=reading)
    return [_on_table(desk, record) for record in alone]


def spoken(found: Found) -> str:
    """An answer as it is shown and said: the number, the title, where it is when it is not on the table."""
    state = ""
    if not found.record:
        state = tr("in the pile") if found.ready else tr("not dealt yet")
    return " · ".join(part for part in (found.number, found.title, state) if part)


def _all(desk: Desk) -> Iterator[tuple[Found, str, str]]:
    """Everything there is to find, with its title and its other words, folded."""
    for record in sorted((r for r in desk.records() if isinstance(r, PlacedCard)), key=reading):
        found = _on_table(desk, record)
        yield found, folded(found.title), _words(found.card)
    for written in desk.records():
        if words := _written(written):
            yield Found(words, written.id), folded(words), ""
    for found in _in_pile(desk):
        yield found, folded(found.title), _words(found.card)


def _on_table(desk: Desk, record: PlacedCard) -> Found:
    card = shown(desk.deck, record)
    number = number_shown(desk.deck, card, record.face) if card else ""
    return Found(plain(title_shown(desk.deck, record)), record.id, card, number=number)


def _in_pile(desk: Desk) -> Iterator[Found]:
    placed, ready = desk.placed(), desk.ready()
    for card in desk.deck.cards:
        if card.kind == "blank" or card.id not in placed:
            number = number_shown(desk.deck, card, "recto")
            yield Found(plain(card.title), "", card, card.id in ready, number)


def _written(record: Record) -> str:
    match record:
        case Note() | Title():
            return " ".join(record.text.split())
        case Frame():
            return " ".join(record.title.split())
        case _:
            return ""


def _words(card: Card | None) -> str:
    if card is None:
        return ""
    return folded(plain(" ".join((card.essential, card.body, card.question))))


def _rank(words: list[str], title: str, rest: str) -> int | None:
    """From 1: the more of the title the words begin, the better; None when one is missing."""
    everything = f"{title} {rest}"
    if not all(word in everything for word in words):
        return None
    starts = [part for part in re.split(r"[^\w]+", title) if part]
    if title.startswith(" ".join(words)):
        return 1
    if all(any(start.startswith(word) for start in starts) for word in words):
        return 2
    return 3 if all(word in title for word in words) else 4
