"""The minutes of a phase as a bar: from the least to the ideal, and where the chosen ones are."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fresque.ui.style import ACTION, HAIRLINE, SECONDARY

WIDTH, HIGH = 120, 44
_BAND = "#BFD4EA"


class PlanBar(QWidget):
    """Said in words beside it: it is only drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(WIDTH)
        self._low, self._ideal, self._minutes, self._whole = 0.0, 0.0, 0.0, 1.0

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HIGH)

    def show_minutes(self, low: float, ideal: float, minutes: float, whole: float) -> None:
        """Show a phase of `low` to `ideal` minutes that is given `minutes`, on a bar of `whole` minutes."""
        self._low, self._ideal, self._minutes, self._whole = low, ideal, minutes, max(1.0, whole)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        painter.setBrush(QColor(HAIRLINE))
        painter.drawRoundedRect(QRectF(self._at(0), middle - 2, self._at(self._whole) - self._at(0), 4), 2, 2)
        painter.setBrush(QColor(_BAND))
        low, ideal = self._at(self._low), self._at(self._ideal)
        painter.drawRoundedRect(QRectF(low - 3, middle - 5, ideal - low + 6, 10), 5, 5)
        painter.setBrush(QColor(ACTION if self._minutes else SECONDARY))
        if self._minutes:
            painter.drawEllipse(QPointF(self._at(self._minutes), middle), 7, 7)
        else:
            painter.drawRect(QRectF(self._at(0), middle - 1, self._at(self._whole) - self._at(0), 2))

    def _at(self, minutes: float) -> float:
        """Where so many minutes are, in pixels."""
        return 8 + (self.width() - 16) * min(1.0, minutes / self._whole)
