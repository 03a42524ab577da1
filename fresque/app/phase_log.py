"""What was lived, phase by phase, and how it is put right afterwards: a start, the end, a phase begun by mistake."""

from dataclasses import dataclass

from fresque.app.desk import Desk
from fresque.core import timing
from fresque.core.clock import MINUTE, Clock, Run
from fresque.core.dates import clock as hour
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr

DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Lived:
    """A passage, when it began as the clocks of the room show it, and between which moments it may be put."""

    run: Run
    shown: int
    earliest: int
    latest: int


def lived(desk: Desk, phase: str) -> Lived | None:
    """The last passage through a phase, None when there was none."""
    clock = desk.conduct.clock()
    found = next((n for n in range(len(clock.runs) - 1, -1, -1) if clock.runs[n].phase == phase), None)
    if found is None:
        return None
    run = clock.runs[found]
    first = clock.runs[found - 1].start if found else 0
    return Lived(run, desk.conduct.shown_hour(run.start), first, run.stop if run.stop is not None else clock.now)


def correct_start(desk: Desk, phase: str, shown: int) -> bool:
    """Say at which minute of the day (the room's clocks) a phase began; told why when it cannot be."""
    there = lived(desk, phase)
    if there is None:
        return False
    started = _moved(there.run.start, there.shown, shown)
    if not there.earliest <= started <= there.latest:
        return _refuse(desk, there)
    return started != there.run.start and desk.commit(timing.put_back(there.run.record, started))


def correct_end(desk: Desk, shown: int) -> bool:
    """Say at which minute of the day the workshop ended."""
    clock = desk.conduct.clock()
    if clock.ended is None or not clock.runs:
        return False
    ended = _moved(clock.ended, desk.conduct.shown_hour(clock.ended), shown)
    if not clock.runs[-1].start <= ended <= clock.now:
        at = hour(desk.conduct.shown_hour(clock.runs[-1].start))
        summary = tr("The last phase began at {hour}.", hour=at)
        desk.refused.tell(FresqueError(summary, hint=tr("Give an hour after it, and not later than now.")))
        return False
    return desk.commit(timing.put_end(clock.end_record, ended))


def forget(desk: Desk, phase: str) -> bool:
    """A phase was begun by mistake: the one before goes on in its place."""
    there = lived(desk, phase)
    return there is not None and desk.commit(timing.forget(there.run.record))


def ended(desk: Desk) -> int | None:
    """When the workshop ended, as the clocks of the room show it, None while it goes on."""
    clock: Clock = desk.conduct.clock()
    return None if clock.ended is None else desk.conduct.shown_hour(clock.ended)


def _moved(moment: int, shown: int, minute_of_day: int) -> int:
    """The nearest moment at which the clocks of the room show that minute; the same one keeps its seconds."""
    from datetime import datetime

    at = datetime.fromtimestamp(shown / 1000)
    gap = (minute_of_day - (at.hour * 60 + at.minute) + DAY // 2) % DAY - DAY // 2
    return moment + gap * MINUTE - (at.second * 1000 if gap else 0)


def _refuse(desk: Desk, there: Lived) -> bool:
    first = hour(desk.conduct.shown_hour(there.earliest)) if there.earliest else ""
    last = hour(desk.conduct.shown_hour(there.latest))
    if first:
        summary = tr("This phase began between {first} and {last}.", first=first, last=last)
    else:
        summary = tr("This phase began before {last}.", last=last)
    hint = tr("The phases follow each other: correct its neighbour first if need be.")
    desk.refused.tell(FresqueError(summary, hint=hint))
    return False
