"""When things really happened: phases against their plan, pauses, the true beginning and end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fresque.core.deck import Deck
from fresque.core.facts import Happened, PhaseStart, TimerTurn
from fresque.core.report.timed import Timed, of_kind


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """A phase that was started at `started` (ms); `minutes` until the next one or the end of the session.

    `planned` are the minutes of the deck, `chosen` those of the plan chosen again on the way, None when none was.
    """

    title: str
    started: int
    minutes: float
    planned: float
    chosen: float | None = None

    @property
    def given(self) -> float:
        """The minutes it had when it began."""
        return self.planned if self.chosen is None else self.chosen


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause from `started` to `ended`, in ms since 1970."""

    started: int
    ended: int

    @property
    def minutes(self) -> float:
        return (self.ended - self.started) / 60_000


@dataclass(frozen=True, slots=True)
class Schedule:
    """The times of a session; `started` and `ended` in ms since 1970, None when nothing happened.

    `closed`: someone said that the workshop was over. `skipped` are the titles of planned phases that never began.
    """

    started: int | None = None
    ended: int | None = None
    closed: bool = False
    phases: tuple[PhaseTime, ...] = ()
    pauses: tuple[Pause, ...] = ()
    skipped: tuple[str, ...] = ()
    planned: float = 0.0
    """Minutes of all the planned phases."""

    @property
    def minutes(self) -> float:
        """From the beginning to the end."""
        return (self.ended - self.started) / 60_000 if self.started is not None and self.ended is not None else 0.0

    @property
    def real(self) -> float:
        """Minutes of the phases that were run, pauses included."""
        return sum(phase.minutes for phase in self.phases)

    @property
    def paused(self) -> float:
        """Minutes of all the pauses."""
        return sum(pause.minutes for pause in self.pauses)


def schedule(deck: Deck, told: Sequence[Timed[Happened]], times: Sequence[int]) -> Schedule:
    """The times of a session whose gestures were made at `times` (ms)."""
    known = {phase.id: phase for phase in deck.workshop.phases}
    begun = [
        (one.fact.started or one.ts, known[one.fact.phase])
        for one in of_kind(told, PhaseStart)
        if one.fact.phase in known
    ]
    begun.sort(key=lambda pair: pair[0])
    starts = [at for at, _phase in begun]
    turns = sorted((one.fact.at or one.ts, one.fact.kind) for one in of_kind(told, TimerTurn))
    ends = [at for at, kind in turns if kind == "end"]
    last = max(ends) if ends else max([*times, *starts], default=None)
    over = last if last is not None else 0
    return Schedule(
        started=min([*times, *starts], default=None),
        ended=last,
        closed=bool(ends),
        phases=tuple(
            PhaseTime(phase.title, at, max(0, end - at) / 60_000, phase.ideal, _chosen(told, phase.id, at))
            for (at, phase), end in zip(begun, [*starts, over][1:], strict=True)
        ),
        pauses=tuple(_pauses(turns, over)),
        skipped=tuple(p.title for p in known.values() if begun and p.id not in {phase.id for _at, phase in begun}),
        planned=deck.workshop.minutes,
    )


def _chosen(told: Sequence[Timed[Happened]], phase: str, at: int) -> float | None:
    """The minutes of a phase in the last plan chosen before it began at `at` (ms)."""
    minutes: float | None = None
    for one in of_kind(told, TimerTurn):
        turn = one.fact
        if turn.kind == "plan" and isinstance(turn.minutes, tuple) and (turn.at or one.ts) <= at:
            minutes = dict(zip(turn.phases, turn.minutes, strict=False)).get(phase, minutes)
    return minutes


def _pauses(turns: Iterable[tuple[int, str]], over: int) -> Iterator[Pause]:
    began: int | None = None
    for at, kind in turns:
        if kind == "pause" and began is None:
            began = at
        elif kind in ("resume", "end") and began is not None:
            yield Pause(began, at)
            began = None
    if began is not None and over > began:
        yield Pause(began, over)
