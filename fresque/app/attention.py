"""What deserves the facilitator's attention on a table: links to question, missing or original, cards astray.

A set difference with the deck, with what to say about it; never a score, and never projected.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fresque.app.desk import Desk
from fresque.core.clock import Clock
from fresque.core.debrief import reference_of
from fresque.core.deck import ReferenceLink
from fresque.core.i18n import tr, trn
from fresque.core.records import Link, PlacedCard, Record
from fresque.core.zones import astray, held, zones_of
from fresque.layout.text import plain

MOST = 3
"""Links proposed to be questioned: more would be a list of faults."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line that leads to a record of the table."""

    record: str
    text: str


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A link between two cards, their deck ids, and what the deck says of it."""

    link: Link
    pair: tuple[str, str]
    reference: ReferenceLink | None

    @property
    def backwards(self) -> bool:
        """Whether the deck draws it the other way."""
        reference = self.reference
        return (
            reference is not None
            and self.link.direction == "forward"
            and (reference.source, reference.target) != self.pair
        )


@dataclass(frozen=True, slots=True)
class Attention:
    """What deserves attention: `question` are at most `MOST` links worth a question, always the same for a board.

    `missing` are the expected links between two cards of the table that nobody drew, `original` those the deck does
    not have, `elsewhere` the cards in another zone than it expects.
    """

    question: list[Pointer]
    missing: list[Pointer]
    original: list[Pointer]
    elsewhere: list[Pointer]


def attention(desk: Desk, table: int | None = None) -> Attention:
    """Look at a table once, the one in view when none is named."""
    records = desk.board.records(desk.table if table is None else table)
    there = {r.id: r for r in records if isinstance(r, PlacedCard)}
    drawn = list(_drawn(desk, records, there))
    zones = zones_of(desk.deck)
    astray_there = astray(desk.deck, held(desk.deck, zones, records)) if zones.areas else ()
    lost = [Pointer(card.id, _title(desk, card.card)) for card in astray_there]
    own = [_pointed(desk, line, line.link.reason.strip()) for line in drawn if line.reference is None]
    return Attention(_to_question(desk, drawn), _missing(desk, there, drawn), own, lost)


def _to_question(desk: Desk, drawn: Sequence[_Drawn]) -> list[Pointer]:
    """Those the deck questions, then those it draws the other way, then those of the table's own without a reason."""
    found = list[tuple[int, int, Pointer]]()
    for n, line in enumerate(drawn):
        reference = line.reference
        if reference is not None and reference.kind == "questionable":
            found.append((0, n, _pointed(desk, line, plain(reference.explanation))))
        elif reference is not None and line.backwards:
            found.append((1, n, _pointed(desk, line, tr("The deck draws it the other way: ask which leads to which."))))
        elif reference is None and not line.link.reason.strip():
            found.append((2, n, _pointed(desk, line, tr("An original link, without a reason yet: ask why."))))
    return [pointer for _rank, _n, pointer in sorted(found, key=lambda entry: entry[:2])[:MOST]]


def _missing(desk: Desk, there: Mapping[str, PlacedCard], drawn: Sequence[_Drawn]) -> list[Pointer]:
    where = {card.card: card.id for card in there.values()}
    pairs = {frozenset(line.pair) for line in drawn}
    wanted = (
        link for link in desk.deck.links if link.kind == "expected" and {link.source, link.target} <= where.keys()
    )
    return [
        Pointer(where[link.source], _arrow(desk, (link.source, link.target), plain(link.reason)))
        for link in wanted
        if frozenset((link.source, link.target)) not in pairs
    ]


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


def _drawn(desk: Desk, records: Sequence[Record], there: Mapping[str, PlacedCard]) -> Iterator[_Drawn]:
    """The links between two cards, in the order they were drawn, and what the deck says of each."""
    known = {frozenset((link.source, link.target)) for link in desk.deck.links}
    for link in records:
        if isinstance(link, Link) and link.source in there and link.target in there:
            pair = (there[link.source].card, there[link.target].card)
            reference = reference_of(desk.deck, pair, link.direction) if frozenset(pair) in known else None
            yield _Drawn(link, pair, reference)


def _pointed(desk: Desk, line: _Drawn, words: str) -> Pointer:
    return Pointer(line.link.id, _arrow(desk, line.pair, words))


def _arrow(desk: Desk, pair: tuple[str, str], words: str) -> str:
    ends = f"{_title(desk, pair[0])} → {_title(desk, pair[1])}"
    return f"{ends}\n{words}" if words else ends


def _title(desk: Desk, card: str) -> str:
    found = desk.deck.card(card)
    return _plain(found.title) if found else card


@lru_cache(maxsize=1024)
def _plain(title: str) -> str:
    return plain(title)
