"""A line to type in that says when its words go on beyond its edge."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

_EDGE = 12
"""Pixels between the words and the frame."""
_SIGN = 22


class LongLine(QLineEdit):
    """While nobody types in it, it shows its beginning, and an ellipsis at its end when there is more."""

    @property
    def hides(self) -> bool:
        """Whether there are more words than room for them."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width() - 2 * _EDGE

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() or not self.hides:
            return
        painter = QPainter(self)
        sign = QRect(self.width() - _EDGE - _SIGN, 3, _SIGN + _EDGE - 4, self.height() - 6)
        painter.fillRect(sign, self.palette().base())
        painter.setPen(self.palette().text().color())
        painter.drawText(sign, int(Qt.AlignmentFlag.AlignCenter), "…")
