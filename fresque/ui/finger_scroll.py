"""A finger that goes up or down over a list scrolls it, as paper would; sideways it is left to the list."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea

SLIP = 10
"""Pixels a finger goes before it means to scroll."""


class FingerScroll(QObject):
    """Watches what a touch screen sends as a mouse; a mouse itself is left alone."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._start: QPoint | None = None
        self._last = QPoint()
        self._scrolls = False
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.device().type() != QInputDevice.DeviceType.TouchScreen:
            return False
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._start, self._last, self._scrolls = at, at, False
        elif event.type() == QEvent.Type.MouseMove and self._start is not None:
            return self._moved(at)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._start, scrolled, self._scrolls = None, self._scrolls, False
            return scrolled
        return False

    def _moved(self, at: QPoint) -> bool:
        gone = at - self._start if self._start else QPoint()
        if not self._scrolls and gone.manhattanLength() >= SLIP:
            if abs(gone.x()) >= abs(gone.y()):
                self._start = None
                return False
            self._scrolls = True
        if self._scrolls:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() - (at - self._last).y())
            self._last = at
        return True
