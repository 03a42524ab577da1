"""The time of the workshop as everyone may see it: the clock without how late it is, nor what might be cut."""

from fresque.app.desk import Desk
from fresque.core.clock import MINUTE, PhaseClock
from fresque.core.dates import clock as hour
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


def steps(desk: Desk) -> tuple[tuple[Step, ...], str]:
    """The phases that were or will be lived, with their hours once the first has begun; and the hour it ends."""
    clock = desk.conduct.clock()
    begun = clock.started is not None
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
