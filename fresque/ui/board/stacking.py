"""Which things of the board pass over which: heights that follow their order, changed for as few of them as possible.

A height that changes has its thing painted again: bringing one card over the others must not repaint the board.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QGraphicsItem

FRAMES = -1e5
"""Frames lie above this height, links at zero, all else above them."""
LIFT = 1e6
"""Added to the height of what is carried, so that it passes over the rest; frames stay below."""


def stack(items: Sequence[QGraphicsItem], ground: float) -> None:
    """Give items, lowest first, heights over `ground` in their order; those just made have none yet."""
    below = ground
    for n, item in enumerate(items):
        height = _height(item)
        if not height or height <= below:
            above = _height(items[n + 1]) if n + 1 < len(items) else 0.0
            between = (below + above) / 2
            height = between if above and below < between < above else below + 1
            item.setZValue(height)
        below = height


def _height(item: QGraphicsItem) -> float:
    z = item.zValue()
    return z - LIFT if z >= LIFT else z
