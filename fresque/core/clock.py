"""The clock of a workshop, worked out from its plan, from what happened, and from a time that is given: it reads none.

Moments are in ms since 1970, spans in ms, planned durations in minutes. Nothing here ever changes phase.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from fresque.core.deck import Phase
from fresque.core.facts import PhaseStart, TimerTurn

MINUTE = 60_000
SOON, LAST = 0.20, 0.05
"""The share of its minutes a phase has left when the clock first speaks, then insists."""

FORGOTTEN = 6 * 60 * MINUTE
"""A phase that overran by more was not ended when people left."""

State = Literal["todo", "running", "done", "skipped"]
Level = Literal["calm", "soon", "last", "over"]


@dataclass(frozen=True, slots=True)
class Beat:
    """A fact of the clock, and when its gesture was made."""

    at: int
    fact: PhaseStart | TimerTurn


@dataclass(frozen=True, slots=True)
class PhaseClock:
    """A phase as it runs: the minutes it is given, the time it has taken without the pauses, its first start."""

    phase: Phase
    state: State
    allotted: float
    spent: int = 0
    started: int | None = None

    @property
    def left(self) -> int:
        """What is left of its minutes; negative once they are over."""
        return round(self.allotted * MINUTE) - self.spent

    @property
    def level(self) -> Level:
        """How loud its clock is: at a fifth left, at a twentieth, and beyond its minutes."""
        if self.left < 0:
            return "over"
        share = self.left / (self.allotted * MINUTE) if self.allotted else 0.0
        return "last" if share <= LAST else "soon" if share <= SOON else "calm"


@dataclass(frozen=True, slots=True)
class Run:
    """A passage through a phase, from `start` to `stop` (None while it lasts); `record` is the fact that began it."""

    phase: str
    record: str
    start: int
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A workshop at the moment `now`; `held` since when it is paused, `ended` when it was said to be over."""

    now: int
    phases: tuple[PhaseClock, ...]
    started: int | None = None
    held: int | None = None
    ended: int | None = None
    runs: tuple[Run, ...] = ()
    """The passages through the phases, in order."""
    end_record: str = ""
    """The fact that ended it."""

    @property
    def running(self) -> PhaseClock | None:
        """The phase that runs, or is paused; None before the first and after the end."""
        return next((phase for phase in self.phases if phase.state == "running"), None)

    @property
    def forgotten(self) -> bool:
        """Whether the workshop is over although nobody said so: its file is opened again on another day."""
        return self.running is not None and self.running.left < -FORGOTTEN

    @property
    def coming(self) -> tuple[PhaseClock, ...]:
        """The phases still to come."""
        return tuple(phase for phase in self.phases if phase.state == "todo")

    @property
    def ideal_end(self) -> int:
        """When it would end if every phase took its planned minutes, counted from its start, or from now before it."""
        begun = self.now if self.started is None else self.started
        return begun + round(sum(phase.phase.ideal for phase in self.phases) * MINUTE)

    @property
    def end(self) -> int:
        """When it will end at this pace: what is left of the phase that runs, then those to come; when it ended."""
        if self.ended is not None:
            return self.ended
        left = max(0, self.running.left) if self.running else 0
        return self.now + left + round(sum(phase.allotted for phase in self.coming) * MINUTE)

    @property
    def late(self) -> float:
        """Minutes behind the plan, negative when ahead of it."""
        return 0.0 if self.started is None else (self.end - self.ideal_end) / MINUTE


@dataclass(slots=True)
class _Tape:
    """What the beats say, while they are being read; `given` are the minutes of phases that the plan did not say."""

    now: int
    runs: list[Run] = field(default_factory=list)
    holds: list[tuple[int, int]] = field(default_factory=list)
    held: int | None = None
    ended: int | None = None
    end_record: str = ""
    given: dict[str, float] = field(default_factory=dict)
    kept: frozenset[str] | None = None

    def bounded(self, at: int) -> int:
        """The moment, not before the phase that runs, or the end there was, and not later than now."""
        last = self.runs[-1] if self.runs else None
        first = at if last is None else last.start if last.stop is None else last.stop
        return min(max(at, first), self.now)

    def let_go(self, at: int) -> None:
        if self.held is not None:
            self.holds.append((self.held, max(self.held, at)))
            self.held = None

    def stop(self, at: int) -> None:
        self.let_go(at)
        if self.runs and self.runs[-1].stop is None:
            self.runs[-1] = replace(self.runs[-1], stop=at)

    def spent(self, phase: str) -> int:
        return sum(self._lived(run.start, run.stop) for run in self.runs if run.phase == phase)

    def _lived(self, start: int, stop: int | None) -> int:
        """The span of a run without the pauses in it."""
        end = self.now if stop is None else stop
        holds = [*self.holds, (self.held, self.now)] if self.held is not None else self.holds
        return end - start - sum(max(0, min(end, until) - max(start, since)) for since, until in holds)


def clock(phases: Sequence[Phase], beats: Iterable[Beat], now: int) -> Clock:
    """The clock at `now`, from the beats in the order of their gestures.

    A computer whose clock was set back between two gestures never makes a phase last less than nothing.
    """
    told = _in_time(beats)
    tape = _Tape(max(now, told[-1].at) if told else now)
    ideal = {phase.id: phase.ideal for phase in phases}
    for beat in told:
        if isinstance(beat.fact, PhaseStart):
            _begin(tape, beat.fact, beat.at)
        else:
            _turn(tape, beat.fact, beat.at, ideal)
    begun = tape.runs[0].start if tape.runs else None
    runs, end = tuple(tape.runs), tape.end_record if tape.ended is not None else ""
    return Clock(tape.now, _phases(phases, tape), begun, tape.held, tape.ended, runs, end)


def _in_time(beats: Iterable[Beat]) -> list[Beat]:
    told = list[Beat]()
    for beat in beats:
        told.append(Beat(max(beat.at, told[-1].at), beat.fact) if told else beat)
    return told


def _begin(tape: _Tape, start: PhaseStart, at: int) -> None:
    begun = tape.bounded(at if start.started is None else start.started)
    tape.stop(begun)
    tape.ended = None
    tape.runs.append(Run(start.phase, start.id, begun))
    if start.minutes is not None:
        tape.given[start.phase] = start.minutes


def _turn(tape: _Tape, turn: TimerTurn, at: int, ideal: dict[str, float]) -> None:
    when = tape.bounded(at if turn.at is None else turn.at)
    running = tape.runs[-1].phase if tape.runs and tape.ended is None else ""
    if turn.kind == "plan":
        minutes = turn.minutes if isinstance(turn.minutes, tuple) else ()
        tape.kept = frozenset(turn.phases)
        tape.given |= dict(zip(turn.phases, minutes, strict=False))
    elif not running:
        return
    elif turn.kind == "pause" and tape.held is None:
        tape.held = when
    elif turn.kind == "resume":
        tape.let_go(when)
    elif turn.kind == "extend" and isinstance(turn.minutes, float):
        tape.given[running] = max(0.0, tape.given.get(running, ideal.get(running, 0.0)) + turn.minutes)
    elif turn.kind == "end":
        tape.stop(when)
        tape.ended, tape.end_record = when, turn.id


def _phases(phases: Sequence[Phase], tape: _Tape) -> tuple[PhaseClock, ...]:
    started = {run.phase: run.start for run in reversed(tape.runs)}
    last = tape.runs[-1].phase if tape.runs else ""
    here = next((n for n, phase in enumerate(phases) if phase.id == last), -1)
    found = list[PhaseClock]()
    for n, phase in enumerate(phases):
        state: State = "todo"
        if phase.id in started:
            state = "running" if n == here and tape.ended is None else "done"
        elif n < here or tape.ended is not None or (tape.kept is not None and phase.id not in tape.kept):
            state = "skipped"
        allotted = tape.given.get(phase.id, phase.ideal)
        found.append(PhaseClock(phase, state, allotted, tape.spent(phase.id), started.get(phase.id)))
    return tuple(found)
