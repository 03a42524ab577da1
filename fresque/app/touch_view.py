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

    def sway(self, touches: Sequence[Touch], landed: Sequence[Touch]) -> Sway | None:
        """Where the view must be for these fingers, which `landed` there; None when there are none."""
        ids = tuple(sorted(touch.id for touch in touches))
        if ids != self._ids:
            self._hold(touches if self._ids else landed)
            self._ids = ids
        if not touches:
            return None
        px, py, spread = _middle(touches)
        scale = self._scale * (spread / self._spread if len(touches) > 1 else 1.0)
        return Sway(self._x, self._y, px, py, scale)

    def _hold(self, touches: Sequence[Touch]) -> None:
        if n := len(touches):
            self._scale, self._spread = touches[0].at.scale, _middle(touches)[2]
            self._x, self._y = sum(t.at.x for t in touches) / n, sum(t.at.y for t in touches) / n


def _middle(touches: Sequence[Touch]) -> tuple[float, float, float]:
    """The middle of the fingers, and how far they are from it, in screen pixels."""
    n = len(touches)
    x, y = sum(t.x for t in touches) / n, sum(t.y for t in touches) / n
    return x, y, max(LEAST, sum(hypot(t.x - x, t.y - y) for t in touches) / n)
