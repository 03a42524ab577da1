"""A round of last words: a seat after the other, one minute each; nobody is named and nothing is written of it."""

from dataclasses import dataclass

from fresque.core.small_clock import SmallClock

MINUTE = 60_000
"""Ms of the last words of each."""


@dataclass(slots=True)
class LastWords:
    """The seat that speaks (0 before the first), of how many, and its minute."""

    seat: int = 0
    seats: int = 0
    small: SmallClock = SmallClock(MINUTE)
