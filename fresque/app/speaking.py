"""The two minutes of who speaks, in a debate or not: a small clock of the session, one for the room and one a table.

It names nobody. A step of the debate, new positions or an argument heard put it away with the same gesture.
"""

from fresque.app.desk import Desk, fresh_id
from fresque.core import clock_edits
from fresque.core.batch import Op
from fresque.core.clock_edits import Wanted
from fresque.core.facts import NamedClock
from fresque.core.small_clock import SmallClock

MINUTES = 2.0
"""Minutes a speaker has."""
STILL = SmallClock(round(MINUTES * 60_000))
"""Nobody is timed."""


def timed(desk: Desk, table: int) -> SmallClock:
    """The clock of who speaks in the room (0) or at a table; still, and whole, when nobody is timed."""
    clock = speaker(desk, table)
    return clock.small if clock else STILL


def speaker(desk: Desk, table: int) -> NamedClock | None:
    """The record of that clock; None when nobody is timed."""
    clocks = (clock for clock in desk.conduct.clocks.all() if clock.kind == "speaker" and clock.table == table)
    return next(clocks, None)


def time_speaker(desk: Desk, table: int) -> bool:
    """Begin the two minutes of a speaker, hold them, or let them go on."""
    clock, now = speaker(desk, table), desk.session.now()
    if clock is not None:
        return desk.commit(clock_edits.turned(clock, now))
    record = fresh_id()
    done = desk.commit(clock_edits.begin(record, Wanted(MINUTES), now, table=table, kind="speaker"))
    if done:
        desk.conduct.clocks.chosen = record
    return done


def silence(desk: Desk, table: int) -> bool:
    """Nobody is timed any more."""
    clock = speaker(desk, table)
    return clock is not None and desk.commit(clock_edits.removed(clock))


def silenced(desk: Desk, table: int) -> tuple[Op, ...]:
    """What puts the clock away, to be added to the gesture that ends what was said."""
    clock = speaker(desk, table)
    return clock_edits.removed(clock).ops if clock else ()
