"""The clock in a corner of the board on the wall: a small widget over it, so that the board is not painted again."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fresque.core.geometry import Rect
from fresque.core.public import Countdown
from fresque.layout.public.corner import draw_corner_clock
from fresque.render.qt import QtCanvas


class CornerClock(QWidget):
    """Away while there is no time to show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._time: Countdown | None = None
        self._unit = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()

    def show_time(self, time: Countdown | None, place: Rect | None, unit: float) -> None:
        """Show a time at a place of the wall, `unit` pixels each unit; None hides it."""
        if time is None or place is None:
            self._time = None
            self.hide()
            return
        there = QRect(round(place.x * unit), round(place.y * unit), round(place.w * unit), round(place.h * unit))
        changed = (time, unit) != (self._time, self._unit)
        self._time, self._unit = time, unit
        self.setGeometry(there)
        self.show()
        if changed:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._time is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = Rect(1, 1, self.width() / self._unit - 2, self.height() / self._unit - 2)
        draw_corner_clock(QtCanvas(painter, self._unit), self._time, place)
