"""Fingers that hold the board itself: where the view must be for the board to stay under them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from fresque.app.touching import Touch

LEAST = 30.0
"""Screen pixels: fingers closer than this give no scale."""


@dataclass(frozen=True, slots=True)
class Sway:
    """Put the point (x, y) mm of the board under (px, py) screen pixels of the view, `scale` pixels a mm."""

    x: float
    y: float
    px: float
    py: float
    scale: float


class Grip:
    """Remembers what the fingers took hold of, so that nothing drifts however long they stay."""

    def __init__(self) -> None:
        self._ids: tuple[int, ...] = ()
        self._x = self._y = 0.0
        self._spread = self._scale = 1.0

    def sway(self, touches: Sequence[Touch]) -> Sway | None:
        """Where the view must be for these fingers; None when they have just taken hold, or are no more."""
        ids = tuple(sorted(touch.id for touch in touches))
        if not touches:
            self._ids = ()
            return None
        n = len(touches)
        px, py = sum(t.x for t in touches) / n, sum(t.y for t in touches) / n
        spread = max(LEAST, sum(hypot(t.x - px, t.y - py) for t in touches) / n)
        if ids != self._ids:
            self._ids, self._spread = ids, spread
            self._scale = touches[0].at.scale
            self._x, self._y = sum(t.at.x for t in touches) / n, sum(t.at.y for t in touches) / n
            return None
        scale = self._scale * (spread / self._spread if n > 1 else 1.0)
        return Sway(self._x, self._y, px, py, scale)
