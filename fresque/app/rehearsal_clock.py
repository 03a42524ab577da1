"""The time of a rehearsal: it goes several times faster than that of a room, and can be held."""

from collections.abc import Callable

from fresque.app.steady import lived

PACES = (1, 5, 10, 20, 60)
"""How many times faster than a room."""
PACE = 10


class RehearsalClock:
    """Called, it gives ms since 1970, from `start` on; `pace` minutes go by in one."""

    def __init__(self, start: int, pace: int = PACE, lived: Callable[[], int] = lived) -> None:
        self._lived = lived
        self._told, self._since = start, lived()
        self._pace = pace
        self._held = False

    def __call__(self) -> int:
        return self._told + (0 if self._held else (self._lived() - self._since) * self._pace)

    @property
    def pace(self) -> int:
        """How many times faster than a room time goes, held or not."""
        return self._pace

    @property
    def held(self) -> bool:
        """Whether time stands still."""
        return self._held

    def go(self, pace: int) -> None:
        """Go on at another pace; no time is lost nor gained."""
        self._settle()
        self._pace = max(1, pace)

    def hold(self, held: bool) -> None:
        """Have time stand still, or go on."""
        self._settle()
        self._held = held

    def leap(self, ms: int) -> None:
        """Have so many ms of the session go by at once: the workshop falls behind."""
        self._settle()
        self._told += ms

    def _settle(self) -> None:
        self._told, self._since = self(), self._lived()
