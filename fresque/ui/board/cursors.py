"""The pointer over the board: it shows what the hand will do there."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from fresque.ui.style import icon

SHAPES = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "open": Qt.CursorShape.OpenHandCursor,
    "grabbing": Qt.CursorShape.ClosedHandCursor,
    "resize": Qt.CursorShape.SizeAllCursor,
    "copy": Qt.CursorShape.DragCopyCursor,
    "forbidden": Qt.CursorShape.ForbiddenCursor,
}
DRAWN = {
    "turn": ("mdi6.rotate-right", -1, -1),
    "pen": ("mdi6.pencil", 4, 21),
    "eraser": ("mdi6.eraser", 8, 20),
    "stamp": ("mdi6.stamper", 13, 22),
}
"""Shapes of our own: their pictogram and, in pixels, the point that points (the middle for -1)."""
_SIDE = 26


class BoardCursor:
    """The shape over a viewport, by name; set only when it changes, for a mouse moves often."""

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self.name = ""

    def show(self, name: str) -> None:
        if name != self.name:
            self.name = name
            self._viewport.setCursor(_drawn(name) if name in DRAWN else SHAPES[name])


@lru_cache(maxsize=8)
def _drawn(name: str) -> QCursor:
    """A pictogram in a white halo, which shows it on a dark card too."""
    sign, x, y = DRAWN[name]
    pixmap = QPixmap(_SIDE, _SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    halo = icon(sign, "#FFFFFF", 24).pixmap(24, 24)
    for dx, dy in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1), (2, 2)):
        painter.drawPixmap(dx, dy, halo)
    painter.drawPixmap(1, 1, icon(sign, side=24).pixmap(24, 24))
    painter.end()
    return QCursor(pixmap, x, y)
