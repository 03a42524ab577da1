"""Counting people at places: figures typed one place after the other, or a token for each click."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fresque.core.i18n import tr, trn
from fresque.ui.debate.digits import digit_of
from fresque.ui.style import ACTION, INK, SECONDARY

MOST = 999
_ACROSS = 5
"""Tokens in a row."""
_SIZES = (13, 12, 11, 10)
"""Pixels of the name of a place, the best first."""
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class Counting(QWidget):
    """The arrows go from place to place, digits say how many, + and − one more or fewer; Enter writes.

    Shift and an arrow move one person to the next place. A click adds a token at a place, the right button or a click
    on its − takes one away, dragging from a place to another moves one.
    """

    written = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(100)
        self.labels: tuple[str, ...] = ()
        self.counts: list[int] = []
        self.place = 0
        self._typing = False
        self._pressed: int | None = None
        self.setAccessibleName(tr("People at each place"))
        hint = tr("A figure, then the arrow to the next place; a click adds one person, a right click takes one away.")
        self.setToolTip(f"{hint} {tr('Shift and an arrow, or a drag, move one person to another place.')}")

    def show_places(self, labels: Sequence[str], counts: Sequence[int] = ()) -> None:
        """Count at these places, from nobody or from `counts`."""
        self.labels = tuple(labels)
        self.counts = list(counts) if len(counts) == len(labels) else [0] * len(labels)
        self.place, self._typing = 0, False
        self._told()

    def key_in(self, counts: Sequence[int]) -> None:
        """Have these counts as if they had been typed."""
        if len(counts) == len(self.labels):
            self.counts = list(counts)
            self._told()
            self.changed.emit()
            self.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(480, 190)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = event.key(), digit_of(event)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.written.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._carry(self.place, self.place + (-1 if key == Qt.Key.Key_Left else 1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            self._go(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._more(self.place, 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self._more(self.place, -1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._set(self.place, self.counts[self.place] // 10 if key == Qt.Key.Key_Backspace else 0)
        elif digit is not None:
            self._type(digit)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.labels:
            return
        self.setFocus()
        self.place = self._place_at(event.position().x())
        if event.button() == Qt.MouseButton.RightButton or self._fewer(self.place).contains(event.position()):
            self._more(self.place, -1)
        else:
            self._pressed = self.place
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go at the place pressed, one more stands there; at another, one goes there."""
        start, self._pressed = self._pressed, None
        if start is None or event.button() == Qt.MouseButton.RightButton:
            return
        end = self._place_at(event.position().x())
        if start == end:
            self._more(end, 1)
        else:
            self._carry(start, end)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._typing = False
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n in range(len(self.labels)):
            self._paint_place(painter, n)

    def _go(self, by: int) -> None:
        self.place = (self.place + by) % max(1, len(self.labels))
        self._typing = False
        self._told()

    def _type(self, digit: int) -> None:
        there = self.counts[self.place] if self._typing else 0
        self._set(self.place, min(MOST, there * 10 + digit) if there * 10 + digit <= MOST else there)
        self._typing = True

    def _more(self, place: int, by: int) -> None:
        self._typing = False
        self._set(place, self.counts[place] + by)

    def _carry(self, start: int, end: int) -> None:
        """One person goes from a place to another."""
        if 0 <= end < len(self.counts) and self.counts[start]:
            self.counts[start] -= 1
            self.place, self._typing = end, False
            self._set(end, self.counts[end] + 1)

    def _place_at(self, x: float) -> int:
        return min(len(self.labels) - 1, max(0, int(x / (self.width() / len(self.labels)))))

    def _fewer(self, n: int) -> QRectF:
        """Where a click takes one person away."""
        wide = self.width() / len(self.labels)
        return QRectF((n + 1) * wide - 50, 2, 46, 46)

    def _set(self, place: int, count: int) -> None:
        self.counts[place] = max(0, min(MOST, count))
        self._told()
        self.changed.emit()

    def _told(self) -> None:
        if self.labels:
            here = tr("{label}: {n}", label=self.labels[self.place], n=self.counts[self.place])
            self.setAccessibleDescription(f"{here}. {trn('{n} in all', '{n} in all', sum(self.counts))}")
        self.update()

    def _paint_place(self, painter: QPainter, n: int) -> None:
        wide = self.width() / len(self.labels)
        box = QRectF(n * wide + 3, 2, wide - 6, self.height() - 4)
        here = self.hasFocus() and n == self.place
        painter.setPen(QPen(QColor(ACTION if here else "#CFC6B8"), 2 if here else 1))
        painter.setBrush(QColor("#F3F7FC" if here else "#FAF7F2"))
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(QColor(INK))
        name = QRectF(box.x() + 4, box.bottom() - 48, box.width() - 8, 44)
        painter.setFont(self._fitting(name))
        painter.drawText(name, _WRAPPED, self.labels[n])
        painter.setFont(self._font(34, bold=True))
        figure = QRectF(box.x(), box.y() + 6, box.width(), 46)
        painter.setPen(QColor(INK if self.counts[n] else SECONDARY))
        painter.drawText(figure, int(Qt.AlignmentFlag.AlignCenter), str(self.counts[n]))
        if self.counts[n]:
            painter.setFont(self._font(24, bold=True))
            painter.setPen(QColor(SECONDARY))
            painter.drawText(self._fewer(n), int(Qt.AlignmentFlag.AlignCenter), "−")
        self._paint_tokens(painter, box, self.counts[n])

    def _paint_tokens(self, painter: QPainter, box: QRectF, count: int) -> None:
        """The lowest tokens that there is room for; the figure tells them all."""
        room = box.height() - 106
        step = min(17.0, (box.width() - 12) / _ACROSS)
        rows = max(0, int(room / step))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ACTION))
        for token in range(min(count, rows * _ACROSS)):
            row, column = divmod(token, _ACROSS)
            full = min(_ACROSS, count - row * _ACROSS)
            x = box.center().x() + (column - (full - 1) / 2) * step
            painter.drawEllipse(QRectF(x - step * 0.38, box.bottom() - 52 - (row + 1) * step, step * 0.76, step * 0.76))

    def _fitting(self, room: QRectF) -> QFont:
        """The largest font in which the name of each place holds whole in that room."""
        fonts = [self._font(size, bold=True) for size in _SIZES]
        whole = (font for font in fonts if all(_holds(font, words, room) for words in self.labels))
        return next(whole, fonts[-1])

    def _font(self, size: int, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setBold(bold)
        return font


def _holds(font: QFont, words: str, room: QRectF) -> bool:
    metrics = QFontMetrics(font)
    longest = max(map(metrics.horizontalAdvance, words.split() or [""]))
    return longest <= room.width() and metrics.boundingRect(room.toRect(), _WRAPPED, words).height() <= room.height()
