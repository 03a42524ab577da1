"""The public screens of the small clocks, made from the desk: only a clock that the facilitator chose to show."""

from collections.abc import Callable

from fresque.app.desk import Desk
from fresque.core.facts import NamedClock
from fresque.core.public import Countdown, Screen, public_records
from fresque.core.public_clocks import OneClock, Turn
from fresque.core.records import Title


def one_clock(desk: Desk) -> Screen | None:
    """The clock that was chosen."""
    clock = desk.conduct.clocks.current
    return OneClock(_named(clock), counted(desk, clock)) if clock else None


def turn(desk: Desk) -> Screen | None:
    """The table that speaks now."""
    turns = desk.conduct.clocks.turns
    if not turns:
        return None
    records = public_records(desk.board.records(turns[-1].table))
    title = next((r.text.strip() for r in records if isinstance(r, Title) and r.text.strip()), "")
    return Turn(turns[-1].table, title, records, counted(desk, turns[-1]))


def counted(desk: Desk, clock: NamedClock) -> Countdown:
    """A small clock as everyone may see it."""
    small = clock.small
    left = -(-small.left(desk.session.now()) // 1000)
    return Countdown(left, max(1, small.span // 1000), held=small.since is None)


def corner(desk: Desk) -> Countdown | None:
    """The small clock asked for in the place of that of the phase."""
    clocks = desk.conduct.clocks
    return counted(desk, clocks.current) if clocks.beside and clocks.current else None


def _named(clock: NamedClock) -> str:
    from fresque.app.clock_words import called

    return called(clock) if clock.name or clock.kind else ""


MADE: dict[str, Callable[[Desk], Screen | None]] = {"clock": one_clock, "turn": turn}
"""The screens of the small clocks by their names."""
