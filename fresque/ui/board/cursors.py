"""The pointer over the board: it shows what the hand will do there."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from fresque.ui.style import icon

SHAPES = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "open": Qt.CursorShape.OpenHandCursor,
    "grabbing": Qt.CursorShape.ClosedHandCursor,
    "pen": Qt.CursorShape.CrossCursor,
    "resize": Qt.CursorShape.SizeAllCursor,
    "copy": Qt.CursorShape.DragCopyCursor,
    "forbidden": Qt.CursorShape.ForbiddenCursor,
}


class BoardCursor:
    """The shape over a viewport, by name; set only when it changes, for a mouse moves often."""

    def __init__(self, viewport: QWidget) -> None:
        self._viewport = viewport
        self.name = ""

    def show(self, name: str) -> None:
        if name != self.name:
            self.name = name
            self._viewport.setCursor(_turning() if name == "turn" else SHAPES[name])


@lru_cache(maxsize=1)
def _turning() -> QCursor:
    return QCursor(icon("mdi6.rotate-right", side=24).pixmap(24, 24))
