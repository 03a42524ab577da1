"""The seats of a round of last words: who has spoken, who speaks, who let their turn go by; never a name."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fresque.app.last_words import LastWords
from fresque.core.i18n import tr, trn
from fresque.ui.style import ACTION, INK, SECONDARY

_MOST, _LEAST = 44.0, 20.0
"""Pixels from one seat to the next."""
HIGH = 150


class SeatsMap(QWidget):
    """A dot a seat, numbered while there is room: full once it has spoken, ringed when it passed."""

    def __init__(self) -> None:
        super().__init__()
        self._words = LastWords()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HIGH)
        self.setAccessibleName(tr("Seats"))

    def show_round(self, words: LastWords, seats: int) -> None:
        """Show how far a round is; before it begins, how many `seats` there are."""
        self._words = LastWords(words.seat, words.seats or seats, words.small, words.passed, words.furthest)
        self.setAccessibleDescription(said(self._words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        words, step = self._words, self._step()
        across = max(1, int(self.width() / step))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(max(8, int(step * 0.34)))
        font.setBold(True)
        painter.setFont(font)
        for n in range(1, words.seats + 1):
            row, column = divmod(n - 1, across)
            self._paint_seat(painter, QPointF((column + 0.5) * step, (row + 0.5) * step), step * 0.4, n)

    def _paint_seat(self, painter: QPainter, at: QPointF, radius: float, n: int) -> None:
        words = self._words
        now, passed = n == words.seat, n in words.passed
        done = n <= words.furthest and not now and not passed
        painter.setPen(QPen(QColor(ACTION if now else INK if done else "#8A8F99"), 2.0, _dashes(passed)))
        painter.setBrush(QColor(ACTION if now else INK if done else "#FFFFFF"))
        painter.drawEllipse(at, radius, radius)
        if radius >= 10:
            painter.setPen(QColor("#FFFFFF" if now or done else SECONDARY))
            box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(n))

    def _step(self) -> float:
        """As far apart as lets all the seats stand in the box."""
        step = _MOST
        while step > _LEAST and self._rows(step) * step > self.height():
            step -= 1
        return step

    def _rows(self, step: float) -> int:
        return -(-self._words.seats // max(1, int(self.width() / step)))


def said(words: LastWords) -> str:
    """How far a round is, in words."""
    parts = [trn("{n} of {all} has spoken", "{n} of {all} have spoken", words.spoken, all=words.seats)]
    if words.passed:
        parts.append(trn("{n} passed", "{n} passed", len(words.passed)))
    return ", ".join(parts)


def _dashes(passed: bool) -> Qt.PenStyle:
    return Qt.PenStyle.DashLine if passed else Qt.PenStyle.SolidLine
