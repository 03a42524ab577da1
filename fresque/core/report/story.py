"""The story of a table in a few pictures: what lay on its board at moments worth seeing."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fresque.core.batch import Done
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.facts import Happened, PhaseStart
from fresque.core.records import Fact, Link, PlacedCard, Record
from fresque.core.report.timed import Timed, of_kind

PICTURES = 5
FEWEST = 10
"""Gestures under which a story is not worth telling in pictures."""


@dataclass(frozen=True, slots=True)
class StoryPicture:
    """What lay on a table at one moment (ms since 1970); `phase` is the title of the one that ran, if any."""

    ts: int
    phase: str
    records: tuple[Record, ...]

    @property
    def cards(self) -> int:
        """How many cards lay there."""
        return sum(isinstance(record, PlacedCard) for record in self.records)

    @property
    def links(self) -> int:
        """How many links were drawn."""
        return sum(isinstance(record, Link) for record in self.records)


def stories(
    deck: Deck, history: Sequence[Done], told: Sequence[Timed[Happened]], tables: Sequence[int]
) -> Mapping[int, tuple[StoryPicture, ...]]:
    """Five moments of each table, the last one its end: evenly spread over its gestures, at the end of a phase if near.

    A table with fewer than `FEWEST` gestures has none.
    """
    wanted: dict[int, list[int]] = {}
    titles = {phase.id: phase.title for phase in deck.workshop.phases}
    phases = sorted((one.fact.started or one.ts, titles.get(one.fact.phase, "")) for one in of_kind(told, PhaseStart))
    for table, seqs in _gestures(history, tables).items():
        if len(seqs) >= FEWEST:
            times = [history[seq - 1].ts for seq in seqs]
            for place in _moments(times, [at for at, _title in phases]):
                wanted.setdefault(seqs[place], []).append(table)
    board, made = Board(), dict[int, list[StoryPicture]]()
    for done in history:
        board.replay(done.gesture, done.actor)
        for table in wanted.get(done.seq, ()):
            shown = tuple(record for record in board.records(table) if not isinstance(record, Fact))
            place = bisect_right([at for at, _title in phases], done.ts)
            phase = phases[place - 1][1] if place else ""
            made.setdefault(table, []).append(StoryPicture(done.ts, phase, shown))
    return {table: tuple(pictures) for table, pictures in made.items()}


def _gestures(history: Sequence[Done], tables: Sequence[int]) -> dict[int, list[int]]:
    """The numbers of the gestures that changed what lies on each table."""
    board, home = Board(), dict[str, int]()
    seqs: dict[int, list[int]] = {table: [] for table in tables}
    for done in history:
        changed = set()
        for record_id in board.replay(done.gesture, done.actor).touched:
            record = board.get(record_id)
            if isinstance(record, Fact):
                continue
            changed.add(home.get(record_id, 0))
            if record is not None:
                changed.add(record.table)
                home[record_id] = record.table
        for table in changed:
            if table in seqs:
                seqs[table].append(done.seq)
    return seqs


def _moments(times: Sequence[int], phases: Sequence[int]) -> list[int]:
    """The places of the gestures to show, the last one always among them."""
    count = len(times)
    ends = {bisect_right(times, at - 1) - 1 for at in phases}
    chosen = set()
    for n in range(1, PICTURES):
        even = round(n * count / PICTURES) - 1
        near = min(ends, key=lambda end: (abs(end - even), end), default=even)
        chosen.add(near if 0 <= near < count - 1 and abs(near - even) <= count / (2 * PICTURES + 2) else even)
    return sorted({*chosen, count - 1})
