"""Hours of the day before anything happened: when a workshop begins, when each phase does; minutes since midnight."""

import re
from collections.abc import Iterable
from itertools import accumulate

from fresque.core import dates

DAY = 24 * 60
_TYPED = re.compile(r"(\d{1,2})\s*(?:[:hH.]\s*)?(\d{2})?")


def minute_of(hour: str) -> int | None:
    """The minute of an hour as people type it ("9:30", "9 h 30", "0930", "14h"); None when it is not one."""
    typed = _TYPED.fullmatch("".join(hour.split()))
    if typed is None:
        return None
    hours, minutes = int(typed[1]), int(typed[2] or 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None


def kept_hour(hour: str) -> str:
    """An hour as a session keeps it: "09:30"; empty when it is not one."""
    minute = minute_of(hour)
    return "" if minute is None else f"{minute // 60:02}:{minute % 60:02}"


def said_hour(minute: float) -> str:
    """An hour as people say it: «9 h 30»; past midnight it is the next day's."""
    return dates.hour(*divmod(round(minute) % DAY, 60))


def timetable(starts: str, minutes: Iterable[float]) -> tuple[float, ...]:
    """The minute each of the phases of so many `minutes` begins at, then that of the end; nothing without a start."""
    first = minute_of(starts)
    return () if first is None else tuple(accumulate(minutes, initial=float(first)))
