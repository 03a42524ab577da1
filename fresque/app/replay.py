"""The story of a fresque: every gesture that changed a table, in order, and what lay there at any of these moments.

Nothing is written: the history is played once through a board of its own, undone gestures as they were done, and what
each changed is kept. Only what lies on the board is read, with the titles of phases and lots: no private text is.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Literal

from fresque.core.batch import Batch, Done, Undo
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.geometry import Rect, union
from fresque.core.i18n import tr
from fresque.core.records import (
    CARD_W,
    Fact,
    Frame,
    Link,
    Note,
    Picture,
    Placed,
    PlacedCard,
    Record,
    Stamp,
    Stroke,
    Title,
)
from fresque.core.zones import zones_of
from fresque.layout.board import EMPTY, bounds

LONGEST = 20.0
"""Seconds a pause lasts at most in the story, however long it was."""
SHORTEST = 0.4
"""Seconds between two gestures at least, even of one burst."""
SLOWEST = 3.0
"""Seconds a gesture takes at most when the story is played."""
KEYFRAME = 1000
"""Moments between two states kept whole: any other is reached from the nearest in a few ms."""
AIR = 24.0
"""Millimetres left around everything ever placed."""

Shown = PlacedCard | Note | Title | Frame | Stroke | Picture | Stamp | Link
State = Mapping[str, Shown]
Way = Literal["done", "undone", "redone"]


@dataclass(frozen=True, slots=True)
class Step:
    """What a gesture made of one record: None when it was not there, or no longer is."""

    id: str
    before: Shown | None
    after: Shown | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A gesture seen on the table: its number in the session, when (ms since 1970), by whom, what it changed."""

    seq: int
    ts: int
    actor: str
    way: Way
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A phase or a lot begins when `at` moments have passed."""

    at: int
    title: str
    phase: bool


class Replay:
    """The moments of one table; state 0 is the empty board, state n what lay there after n moments."""

    def __init__(self, deck: Deck, history: Iterable[Done], table: int = 1) -> None:
        """`history` may come from a session that goes on: it is read once, here."""
        self.deck = deck
        self.table = table
        self.known: dict[str, Shown] = {}
        """Every record ever seen on the table, as it was last: what steps are named after."""
        self.moments: list[Moment] = []
        self._facts: dict[str, Chapter] = {}
        self._keyframes: list[dict[str, Shown]] = [{}]
        self._play(history)
        self._here = (0, dict[str, Shown]())

    def __len__(self) -> int:
        return len(self.moments)

    def check(self) -> None:
        """Raise FresqueError when nothing ever happened on the table."""
        if not self.moments:
            raise FresqueError(
                tr("Nothing was placed on table {n}: it has no story yet.", n=self.table),
                hint=tr("Deal a lot and place a card first."),
            )

    def state(self, moment: int) -> State:
        """The records by id after `moment` moments; valid until the next call."""
        at, records = self._here
        key = min(round(moment / KEYFRAME), len(self._keyframes) - 1)
        if abs(moment - at) > abs(moment - key * KEYFRAME):
            at, records = key * KEYFRAME, dict(self._keyframes[key])
        for n in range(at, moment):
            _set(records, ((step.id, step.after) for step in self.moments[n].steps))
        for n in range(at - 1, moment - 1, -1):
            _set(records, ((step.id, step.before) for step in self.moments[n].steps))
        self._here = (moment, records)
        return records

    def records(self, moment: int) -> list[Record]:
        """What lay on the table after `moment` moments, from bottom to top, then the links."""
        return sorted(
            self.state(moment).values(), key=lambda r: (0, r.z, r.id) if isinstance(r, Placed) else (1, "", "")
        )

    @cached_property
    def chapters(self) -> list[Chapter]:
        """Phases and lots dealt, one a place: a phase rather than its lot, the last of those without a gesture."""
        kept: dict[int, Chapter] = {}
        for chapter in self._facts.values():
            if chapter.phase or not kept.get(chapter.at, chapter).phase:
                kept[chapter.at] = chapter
        return [kept[at] for at in sorted(kept)]

    def chapter(self, moment: int) -> Chapter | None:
        """The chapter a moment belongs to: the last that began before it; None before the first."""
        place = bisect_right([chapter.at for chapter in self.chapters], max(0, moment - 1))
        return self.chapters[place - 1] if place else None

    @cached_property
    def times(self) -> list[float]:
        """When each state appears, from 0 (the empty board) to 1 (the last), pauses shortened."""
        return paced([moment.ts / 1000 for moment in self.moments])

    def lasting(self, seconds: float) -> float:
        """How long the story lasts when `seconds` are asked for: less when gestures are few."""
        return min(seconds, len(self.moments) * SLOWEST)

    def at_time(self, fraction: float) -> int:
        """The moment shown at a fraction of the story."""
        return max(0, bisect_right(self.times, fraction) - 1)

    @cached_property
    def area(self) -> Rect:
        """Around everything ever placed, so that nothing jumps."""
        zones = zones_of(self.deck).bounds
        around = zones.grown(AIR) if zones else None
        for record in self._everything():
            if isinstance(record, Link) or (around and _well_inside(record, around)):
                continue
            around = union([*([around] if around else ()), bounds([record], AIR)])
        return around or EMPTY

    def _everything(self) -> Iterator[Shown]:
        for moment in self.moments:
            for step in moment.steps:
                if step.after is not None:
                    yield step.after

    def _play(self, history: Iterable[Done]) -> None:
        board, now = Board(), dict[str, Shown]()
        for done in history:
            touched = board.replay(done.gesture, done.actor).touched
            steps = []
            for record_id in sorted(touched):
                record = board.get(record_id)
                self._note(record_id, record)
                after = record if not isinstance(record, Fact | None) and record.table == self.table else None
                before = now.get(record_id)
                if after != before:
                    steps.append(Step(record_id, before, after))
            if steps:
                _set(now, ((step.id, step.after) for step in steps))
                self.known.update((step.id, step.after) for step in steps if step.after is not None)
                self.moments.append(Moment(done.seq, done.ts, done.actor, _way(done), tuple(steps)))
                if len(self.moments) % KEYFRAME == 0:
                    self._keyframes.append(dict(now))

    def _note(self, record_id: str, record: Record | None) -> None:
        """A fact that begins a chapter; one that was undone begins none."""
        if isinstance(record, Fact):
            title = self._title(record)
            if title and record_id not in self._facts:
                self._facts[record_id] = Chapter(len(self.moments), title, record.type == "phase")
        elif record is None:
            self._facts.pop(record_id, None)

    def _title(self, fact: Fact) -> str:
        if fact.table not in (0, self.table):
            return ""
        if fact.type == "phase":
            return next((p.title for p in self.deck.workshop.phases if p.id == fact.fields.get("phase")), "")
        lot = self.deck.lot(str(fact.fields.get("lot")))
        if fact.type != "deal" or lot is None:
            return ""
        return tr("Lot {n}: {title}", n=self.deck.lot_number(lot.id), title=lot.title)


def paced(seconds: Sequence[float], *, shortest: float = SHORTEST, longest: float = LONGEST) -> list[float]:
    """When each of these moments is shown, as fractions from 0 (nothing yet) to 1 (the last one).

    The time between two lasts at least `shortest` and at most `longest` seconds before all is brought to 1.
    """
    gaps = [shortest, *(min(max(b - a, shortest), longest) for a, b in pairwise(seconds))]
    sums = [0.0, *accumulate(gaps[: len(seconds)])]
    return [time / (sums[-1] or 1) for time in sums]


def _well_inside(record: Placed, around: Rect) -> bool:
    """Whether a card or a note is surely inside, without measuring it as it is turned."""
    match record:
        case PlacedCard():
            reach = CARD_W
        case Note() | Frame() | Picture():
            reach = record.w + record.h
        case _:
            return False
    return around.grown(-reach - AIR).holds(record.x, record.y)


def _way(done: Done) -> Way:
    if isinstance(done.gesture, Batch):
        return "done"
    return "undone" if isinstance(done.gesture, Undo) else "redone"


def _set(records: dict[str, Shown], values: Iterable[tuple[str, Shown | None]]) -> None:
    for record_id, record in values:
        if record is None:
            records.pop(record_id, None)
        else:
            records[record_id] = record
