"""The time of a session in progress: it goes on at the pace of the room, whatever happens to the computer's clock.

A clock set right by the network, or wrong by a hand, changes no duration; time spent asleep counts, for the people in
the room lived it.
"""

import time
from collections.abc import Callable

ASLEEP = 30_000
"""Ms without a word, while time is asked each second, from which the computer is said to have slept."""
JUMP = 5_000
"""Ms by which the computer's clock must have moved to be said to have jumped."""


def wall() -> int:
    """The computer's clock, in ms since 1970."""
    return time.time_ns() // 1_000_000


def lived() -> int:
    """Ms since some moment, sleep included, that no change of the clock touches."""
    name = next((n for n in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC") if hasattr(time, n)), "")
    ns: int = time.clock_gettime_ns(getattr(time, name)) if name else time.monotonic_ns()
    return ns // 1_000_000


class SteadyClock:
    """Called, it gives ms since 1970; never before `floor`, the last gesture of a file opened again."""

    def __init__(self, floor: int = 0, wall: Callable[[], int] = wall, lived: Callable[[], int] = lived) -> None:
        self._wall, self._lived = wall, lived
        self._origin = max(wall(), floor) - lived()
        self._known = self.shift
        self._seen = lived()

    def __call__(self) -> int:
        return self._origin + self._lived()

    @property
    def shift(self) -> int:
        """Ms to add to this time to get the hour that the clocks of the room show."""
        return self._wall() - self()

    def slept(self) -> int:
        """Ms since this was last asked, when it should have been each second and was not for long; 0 otherwise."""
        before, self._seen = self._seen, self._lived()
        gone = self._seen - before
        return gone if gone >= ASLEEP else 0

    def jumped(self) -> int:
        """By how many ms the computer's clock jumped since this was last asked; 0 when it did not."""
        gone = self.shift - self._known
        if abs(gone) < JUMP:
            return 0
        self._known += gone
        return gone
