"""What deserves the facilitator's attention on the table in view: links to question, missing or original, cards astray.

A set difference with the deck, with what to say about it; never a score, and never projected.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from fresque.app.desk import Desk
from fresque.app.zones import zones_held
from fresque.core.clock import Clock
from fresque.core.debrief import reference_of
from fresque.core.deck import ReferenceLink
from fresque.core.i18n import tr, trn
from fresque.core.records import Link, PlacedCard
from fresque.core.zones import astray
from fresque.layout.text import plain

MOST = 3
"""Links proposed to be questioned: more would be a list of faults."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line that leads to a record of the table."""

    record: str
    text: str


def to_question(desk: Desk) -> list[Pointer]:
    """At most `MOST` links worth a question, always the same for the same board.

    Those the deck questions come first, then those it draws the other way, then those of the table's own that give no
    reason; the oldest first.
    """
    found = list[tuple[int, int, Pointer]]()
    for n, (link, reference) in enumerate(_drawn(desk)):
        if reference is not None and reference.kind == "questionable":
            found.append((0, n, _pointed(desk, link, plain(reference.explanation))))
        elif reference is not None and _backwards(desk, link, reference):
            found.append((1, n, _pointed(desk, link, tr("The deck draws it the other way: ask which leads to which."))))
        elif reference is None and not link.reason.strip():
            found.append((2, n, _pointed(desk, link, tr("An original link, without a reason yet: ask why."))))
    return [pointer for _rank, _n, pointer in sorted(found, key=lambda entry: entry[:2])][:MOST]


def missing(desk: Desk) -> list[Pointer]:
    """The expected links between two cards of the table that nobody drew."""
    there = {r.card: r.id for r in desk.records() if isinstance(r, PlacedCard)}
    drawn = {frozenset(_pair(desk, link)) for link, _reference in _drawn(desk)}
    wanted = (
        link for link in desk.deck.links if link.kind == "expected" and {link.source, link.target} <= there.keys()
    )
    return [
        Pointer(there[link.source], _arrow(_title(desk, link.source), _title(desk, link.target), plain(link.reason)))
        for link in wanted
        if frozenset((link.source, link.target)) not in drawn
    ]


def original(desk: Desk) -> list[Pointer]:
    """The links between two cards that the deck does not have."""
    return [_pointed(desk, link, link.reason.strip()) for link, reference in _drawn(desk) if reference is None]


def elsewhere(desk: Desk) -> list[Pointer]:
    """The cards that lie in another zone than the deck expects."""
    return [Pointer(card.id, _title(desk, card.card)) for card in astray(desk.deck, zones_held(desk))]


def silences(desk: Desk, clock: Clock) -> str:
    """The tables that have made no move for a while, while a phase runs: a dot and a sentence each."""
    beats = desk.conduct.beats()
    if clock.running is None or clock.held is not None or clock.forgotten or not beats:
        return ""
    quiet = desk.conduct.silences.silent(beats[-1].at)
    if desk.session.info.tables == 1:
        return "".join(trn("● No move for {n} minute", "● No move for {n} minutes", n) for _table, n in quiet)
    said = (
        trn("● Table {table}: no move for {n} minute", "● Table {table}: no move for {n} minutes", n, table=table)
        for table, n in quiet
    )
    return "\n".join(said)


def _drawn(desk: Desk) -> Iterator[tuple[Link, ReferenceLink | None]]:
    """The links between two cards, in the order they were drawn, and what the deck says of each."""
    for link in desk.records():
        if isinstance(link, Link) and all(_pair(desk, link)):
            yield link, reference_of(desk.deck, _pair(desk, link), link.direction)


def _pair(desk: Desk, link: Link) -> tuple[str, str]:
    ends = (desk.board.get(link.source), desk.board.get(link.target))
    source, target = (end.card if isinstance(end, PlacedCard) else "" for end in ends)
    return source, target


def _backwards(desk: Desk, link: Link, reference: ReferenceLink) -> bool:
    return link.direction == "forward" and (reference.source, reference.target) != _pair(desk, link)


def _pointed(desk: Desk, link: Link, words: str) -> Pointer:
    source, target = _pair(desk, link)
    return Pointer(link.id, _arrow(_title(desk, source), _title(desk, target), words))


def _arrow(source: str, target: str, words: str) -> str:
    ends = f"{source} → {target}"
    return f"{ends}\n{words}" if words else ends


def _title(desk: Desk, card: str) -> str:
    found = desk.deck.card(card)
    return plain(found.title) if found else card
