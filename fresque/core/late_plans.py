"""When a workshop is late: up to three other plans for what is still to come, each with what it changes.

They respect the least minutes of each phase; a phase is skipped only if the deck says it may be, and the last one,
which closes the workshop, is neither skipped nor shortened. The program only proposes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from typing import Literal

from fresque.core.clock import MINUTE, Clock, PhaseClock
from fresque.core.prepare import floors

Way = Literal["shorten", "skip", "spread"]
WARNING = 15 * MINUTE
"""Ms before the end time from which it is said that it will be passed."""
BEYOND = 120.0
"""Minutes late beyond which a workshop was taken up again later, the next day say."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A phase whose minutes change; `minutes` 0 skips it."""

    phase: PhaseClock
    minutes: float

    @property
    def saved(self) -> float:
        """Minutes won."""
        return self.phase.allotted - self.minutes


@dataclass(frozen=True, slots=True)
class LatePlan:
    """A way to catch up: what is cut, and the phases still to come with their minutes; `end` in ms since 1970."""

    way: Way
    cuts: tuple[Cut, ...]
    phases: tuple[str, ...]
    minutes: tuple[float, ...]
    end: int
    late: float = 0.0
    """Minutes there were to catch up."""

    @property
    def saved(self) -> float:
        """Minutes won in all."""
        return sum(cut.saved for cut in self.cuts)

    @property
    def short(self) -> float:
        """Minutes still missing once it is taken."""
        return max(0.0, self.late - self.saved)


def another_day(clock: Clock) -> bool:
    """Whether the workshop is so far behind its plan that it was taken up again later: there is nothing to catch up."""
    return clock.late > BEYOND


def passes_soon(clock: Clock) -> bool:
    """Whether the end time is near, or gone, and will be passed by a minute or more."""
    if clock.running is None or clock.forgotten or clock.late < 1 or another_day(clock):
        return False
    return clock.now >= clock.ideal_end - WARNING


def late_plans(clock: Clock) -> tuple[LatePlan, ...]:
    """Shorten one phase, skip one or more, spread over all: those that are possible and differ; none when on time."""
    if clock.ended is not None or clock.late <= 0 or another_day(clock):
        return ()
    ways: tuple[tuple[Way, list[Cut]], ...] = (
        ("shorten", _shorten(clock)),
        ("skip", _skip(clock)),
        ("spread", _spread(clock)),
    )
    found = list[LatePlan]()
    for way, cuts in ways:
        plan = _plan(clock, way, cuts)
        if plan.saved > 0 and plan.minutes not in [other.minutes for other in found]:
            found.append(plan)
    return tuple(found)


def _plan(clock: Clock, way: Way, cuts: Iterable[Cut]) -> LatePlan:
    made = {cut.phase.phase.id: cut for cut in cuts if cut.saved > 0}
    kept = [phase for phase in clock.coming if phase.phase.id not in made or made[phase.phase.id].minutes > 0]
    minutes = [made[p.phase.id].minutes if p.phase.id in made else p.allotted for p in kept]
    saved = sum(cut.saved for cut in made.values())
    end = clock.end - round(saved * MINUTE)
    return LatePlan(way, tuple(made.values()), tuple(p.phase.id for p in kept), tuple(minutes), end, clock.late)


def _slacks(clock: Clock) -> list[tuple[PhaseClock, float]]:
    """Whole minutes each may lose but the phase that closes the workshop: one is always left, none would be a skip."""
    lowest = floors([phase.phase for phase in clock.coming])
    return [(p, float(max(0, floor(p.allotted - max(1.0, lowest[p.phase.id]))))) for p in _givers(clock)]


def _givers(clock: Clock) -> list[PhaseClock]:
    return [phase for phase in clock.coming if phase is not clock.phases[-1]]


def _shorten(clock: Clock) -> list[Cut]:
    """The phase with the most to give."""
    if not _givers(clock):
        return []
    longest, slack = max(_slacks(clock), key=lambda pair: pair[1])
    return [Cut(longest, longest.allotted - min(slack, _whole(clock.late)))]


def _skip(clock: Clock) -> list[Cut]:
    """The shortest phase that is enough by itself, or else the longest ones until it is."""
    droppable = sorted((p for p in _givers(clock) if p.phase.droppable), key=lambda p: p.allotted)
    enough = next((phase for phase in droppable if phase.allotted >= clock.late), None)
    if enough is not None:
        return [Cut(enough, 0.0)]
    cuts = list[Cut]()
    for phase in droppable[::-1]:
        if sum(cut.saved for cut in cuts) < clock.late:
            cuts.append(Cut(phase, 0.0))
    return cuts


def _spread(clock: Clock) -> list[Cut]:
    """Each phase gives in proportion to what it may lose, in whole minutes."""
    slacks = _slacks(clock)
    total, wanted = sum(slack for _, slack in slacks), _whole(clock.late)
    taken = {phase.phase.id: floor(slack * min(1.0, wanted / total)) for phase, slack in slacks if total}
    for phase, slack in sorted(slacks, key=lambda pair: -pair[1]):
        if sum(taken.values()) < min(wanted, total) and taken.get(phase.phase.id, 0) < slack:
            taken[phase.phase.id] += 1
    return [Cut(phase, phase.allotted - taken.get(phase.phase.id, 0)) for phase, _ in slacks]


def _whole(minutes: float) -> float:
    return float(max(1, round(minutes)))
