"""The time of the workshop as everyone may see it: the clock without how late it is, nor what might be cut."""

from collections.abc import Iterable

from fresque.app.desk import Desk
from fresque.core.clock import MINUTE, PhaseClock
from fresque.core.dates import clock as hour
from fresque.core.hours import minute_of, said_hour
from fresque.core.public import Countdown, Step, When

_WHEN: dict[str, When] = {"todo": "coming", "running": "now", "done": "past", "skipped": "past"}


def running(desk: Desk) -> tuple[PhaseClock, Countdown] | None:
    """The phase in progress and its countdown; None before the first one and once the workshop is over."""
    clock = desk.conduct.clock()
    phase = clock.running
    if phase is None:
        return None
    left, given = -(-phase.left // 1000), round(phase.allotted * MINUTE / 1000)
    return phase, Countdown(left, given, clock.held is not None)


def hour_now(desk: Desk) -> str:
    """The hour that the clocks of the room show."""
    return hour(desk.conduct.shown_hour(desk.session.now()))


def starts_at(desk: Desk) -> int | None:
    """When the workshop is to begin, in minutes since midnight; None when nobody said."""
    return minute_of(desk.session.info.starts)


def steps(desk: Desk) -> tuple[tuple[Step, ...], str]:
    """The phases that were or will be lived and the hour it ends: as they go once the first has begun, else as planned.

    There are no hours before it begins when nobody said when that would be.
    """
    clock, planned = desk.conduct.clock(), starts_at(desk)
    begun = clock.started is not None
    if not begun and planned is not None:
        return _planned(clock.phases, planned)
    at = clock.now + max(0, clock.running.left if clock.running else 0)
    found = []
    for phase in clock.phases:
        if phase.state == "skipped":
            continue
        starts = phase.started if phase.started is not None else at
        if phase.state == "todo":
            at += round(phase.allotted * MINUTE)
        words = hour(desk.conduct.shown_hour(starts)) if begun else ""
        found.append(Step(phase.phase.title, phase.allotted, words, _WHEN[phase.state]))
    return tuple(found), hour(desk.conduct.shown_hour(clock.end)) if begun else ""


def _planned(phases: Iterable[PhaseClock], at: float) -> tuple[tuple[Step, ...], str]:
    """The phases from a minute of the day on."""
    found = []
    for phase in phases:
        if phase.state != "skipped":
            found.append(Step(phase.phase.title, phase.allotted, said_hour(at)))
            at += phase.allotted
    return tuple(found), said_hour(at)
