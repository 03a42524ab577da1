"""Near the edge of the view, what a hand carries draws the board along: how fast, said without a window."""

EDGE = 36.0
"""Screen pixels from the edge where the board begins to move."""
FASTEST = 14.0
"""Screen pixels a step, at the edge and beyond."""


def drift(x: float, y: float, w: float, h: float) -> tuple[float, float]:
    """How far the view of w x h px scrolls in one step for a hand at (x, y) px; faster the nearer the edge."""
    return _pull(x, w), _pull(y, h)


def _pull(at: float, whole: float) -> float:
    before, after = EDGE - at, at - (whole - EDGE)
    deep = max(before, after, 0.0)
    if whole <= 2 * EDGE:
        return 0.0
    speed = FASTEST * min(deep / EDGE, 1.0)
    return -speed if before > after else speed
