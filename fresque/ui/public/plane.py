"""The plane of the two axes in the facilitator's window: dots are stuck on it with the mouse or with the keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fresque.core.axes import Point
from fresque.core.i18n import tr, trn
from fresque.ui.style import ACTION, HAIRLINE, INK, SECONDARY

_STEP = 0.05
_EDGE, _DOT = 40.0, 9.0
_MOVES = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}
_STICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Plane(QWidget):
    """`stuck` carries a place, (0, 0) at the top left and (1, 1) at the low right."""

    stuck = Signal(float, float)
    unstuck = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[Point, ...] = ()
        self._labels: tuple[str, ...] = ("", "", "", "")
        self.cross: Point = (0.5, 0.5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(360, 280))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("The two axes"))

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these dots."""
        self._points = tuple(points)
        self._say()
        self.update()

    def name_ends(self, labels: Sequence[str]) -> None:
        """Write the words of the ends: left, right, low, high."""
        self._labels = tuple(labels)
        self.update()

    def spot(self, at: Point) -> QPointF:
        """Where a place is, in pixels."""
        room = self._room()
        return QPointF(room.x() + at[0] * room.width(), room.y() + at[1] * room.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            room, at = self._room(), event.position()
            self._move((at.x() - room.x()) / room.width(), (at.y() - room.y()) / room.height())
            self.stuck.emit(*self.cross)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and key in _MOVES:
            dx, dy = _MOVES[key]
            self._move(self.cross[0] + dx, self.cross[1] + dy)
        elif plain and key in _STICK:
            self.stuck.emit(*self.cross)
        elif plain and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.unstuck.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, room = QPainter(self), self._room()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(HAIRLINE), 2))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(room.adjusted(-_DOT, -_DOT, _DOT, _DOT), 8, 8)
        middle = room.center()
        painter.setPen(QPen(QColor(INK), 2))
        painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), room.top()), QPointF(middle.x(), room.bottom()))
        self._paint_words(painter, room)
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.setBrush(QColor(ACTION))
        for point in self._points:
            painter.drawEllipse(self.spot(point), _DOT, _DOT)
        if self.hasFocus():
            self._paint_cross(painter, self.spot(self.cross))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        font = painter.font()
        font.setPixelSize(17)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(SECONDARY))
        metrics, left, right, low, high = QFontMetricsF(font), *self._labels
        half = room.width() / 2 - 16
        middle = room.center()
        ends = ((left, room.left() + 6, middle.y() - 30, half, Qt.AlignmentFlag.AlignLeft),
                (right, middle.x() + 10, middle.y() - 30, half, Qt.AlignmentFlag.AlignRight),
                (high, room.left(), room.top() - _EDGE + 4, room.width(), Qt.AlignmentFlag.AlignHCenter),
                (low, room.left(), room.bottom() + 11, room.width(), Qt.AlignmentFlag.AlignHCenter))  # fmt: skip
        for words, x, y, wide, align in ends:
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(x, y, wide, 26), int(align | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_cross(self, painter: QPainter, at: QPointF) -> None:
        for color, wide in (("#FFFFFF", 6), ("#B4470F", 3)):
            painter.setPen(QPen(QColor(color), wide))
            painter.drawLine(at - QPointF(14, 0), at + QPointF(14, 0))
            painter.drawLine(at - QPointF(0, 14), at + QPointF(0, 14))

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_DOT + 4, _EDGE, -_DOT - 4, -_EDGE)

    def _move(self, x: float, y: float) -> None:
        self.cross = (min(1.0, max(0.0, round(x, 3))), min(1.0, max(0.0, round(y, 3))))
        self._say()
        self.update()

    def _say(self) -> None:
        """Where the cross is, in hundredths, for those who hear it."""
        people = trn("{n} dot", "{n} dots", len(self._points))
        across, up = round(100 * self.cross[0]), round(100 * (1 - self.cross[1]))
        self.setAccessibleDescription(
            tr("{dots}; cross at {across} across, {up} up", dots=people, across=across, up=up)
        )
