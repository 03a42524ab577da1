"""Gestures on the small clocks of a room: pure functions that give a batch, and what one types to begin a clock.

A clock is a record of the session, so it goes on through a kill or a sleep; `now` is in ms since 1970.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fresque.core.batch import Add, Batch, Delete, Op, Set
from fresque.core.errors import FresqueError
from fresque.core.facts import ClockKind, NamedClock
from fresque.core.i18n import tr

MAX_NAME = 80
_TIME = re.compile(
    r"(?P<hours>\d{1,2})\s*h\s*(?P<rest>[0-5]?\d)?(?!\d)"
    r"|(?P<minutes>\d{1,4})\s*(?::|’|'|min\s*)\s*(?P<seconds>[0-5]\d)(?!\d)"
    r"|(?P<alone>\d{1,4}(?:[.,]\d{1,2})?)\s*(?P<unit>minutes?|mn|min|m|secondes?|seconds?|sec|s|’|')?(?![\w:.,])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A clock as it was typed."""

    minutes: float
    name: str = ""


def typed(words: str) -> Wanted:
    """«2:30 table B», «5», «90 s équipe», «1 h 15»: the time, then what it is for, in either order.

    Raises FresqueError when no time is found, or none that counts.
    """
    found = _time(words.strip())
    minutes = _minutes(found) if found else 0.0
    if found is None or not 0 < minutes <= 1440:
        raise FresqueError(tr("There is no time to count in “{words}”.", words=words.strip()), hint=_hint())
    rest = f"{found.string[: found.start()]} {found.string[found.end() :]}"
    return Wanted(minutes, " ".join(rest.replace("·", " ").split()).strip(" -–:,")[:MAX_NAME])


def begin(new_id: str, wanted: Wanted, now: int, *, table: int = 0, kind: ClockKind = "") -> Batch:
    """A clock that runs from now."""
    return Batch((_added(new_id, wanted, now, table, kind),))


def turned(clock: NamedClock, now: int) -> Batch:
    """Hold it when it runs, let it go when it is held."""
    return Batch((_set(clock, now, runs=not clock.since),))


def anew(clock: NamedClock, now: int) -> Batch:
    """From its beginning, running."""
    return Batch((Set(clock.id, {"spent": 0, "since": now}),))


def removed(clock: NamedClock) -> Batch:
    """It is no longer needed."""
    return Batch((Delete(clock.id),))


def next_turn(new_id: str, wanted: Wanted, now: int, *, table: int, before: Iterable[NamedClock]) -> Batch:
    """It is the turn of another table: its clock runs, those of the tables before are held where they were."""
    held = tuple(_set(clock, now, runs=False) for clock in before if clock.since)
    return Batch((*held, _added(new_id, wanted, now, table, "turn")))


def _added(new_id: str, wanted: Wanted, now: int, table: int, kind: ClockKind) -> Op:
    fields: dict[str, object] = {"minutes": wanted.minutes, "since": now, "table": table}
    if wanted.name:
        fields["name"] = wanted.name
    if kind:
        fields["kind"] = kind
    return Add(new_id, "clock", fields)


def _set(clock: NamedClock, now: int, *, runs: bool) -> Op:
    spent = clock.small.span - clock.small.left(now)
    return Set(clock.id, {"spent": spent, "since": now if runs else 0})


def _time(words: str) -> re.Match[str] | None:
    """The time among the words: one that says its unit, else the number that begins or ends them."""
    times = list(_TIME.finditer(words))
    told = next((time for time in times if not time["alone"] or time["unit"]), None)
    return told or next((time for time in times if time.start() == 0), times[-1] if times else None)


def _minutes(found: re.Match[str]) -> float:
    part = found
    if part["hours"]:
        return int(part["hours"]) * 60 + int(part["rest"] or 0)
    if part["minutes"]:
        return int(part["minutes"]) + int(part["seconds"]) / 60
    value = float(part["alone"].replace(",", "."))
    return value / 60 if (part["unit"] or "").lower().startswith("s") else value


def _hint() -> str:
    return tr("Type minutes, then a name if you like: 2:30 table B.")
