"""A deck on the home page: its name, what it is about, three of its cards fanned out, and a menu."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from fresque.app.library import Shelved
from fresque.core.i18n import tr
from fresque.ui.style import ACTION, HAIRLINE, INK, SECONDARY, focus_ring

FAN = 140
"""Height of the part where the cards are, in px."""
MARGIN = 20
"""Between the edge of the tile and its words, in px."""
LINES = 3
"""Lines of the summary before an ellipsis."""
ALARM = "#A3231A"
SEMI = QFont.Weight.DemiBold
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text of a tile: its height in px once wrapped, and the gap under it."""

    font: QFont
    color: str
    text: str
    height: float
    gap: int


class DeckTile(QAbstractButton):
    """Click, Enter or Space starts a workshop; the menu key, a right click or the dots open the menu.

    `menu_requested` carries the place of the menu, in global px; `taken` tells that the keyboard came here.
    """

    menu_requested = Signal(object)
    taken = Signal()

    def __init__(self, deck: Shelved, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deck = deck
        self.problem = deck.problem
        self.faces: tuple[QPixmap, ...] = ()
        self._measured_for: tuple[int, int, str] = (0, 0, "")
        self._texts: tuple[_Words, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.dots = Dots(self)
        self.dots.setAccessibleName(tr("More about “{title}”", title=deck.title))
        self.dots.setToolTip(tr("Menu"))
        self.dots.clicked.connect(self.open_menu)
        self.setAccessibleName(deck.title)
        self._describe()

    def show_faces(self, faces: tuple[QPixmap, ...]) -> None:
        """Fan these cards out (they come once the window is there)."""
        self.faces = faces
        self.update()

    def show_problem(self, problem: str) -> None:
        """Say that the deck cannot be read; choosing it tells why."""
        self.problem = problem
        self._describe()
        self.update()

    def open_menu(self) -> None:
        """Ask for the menu under the dots."""
        self.menu_requested.emit(self.dots.mapToGlobal(self.dots.rect().bottomLeft()))

    def height_for(self, width: int) -> int:
        """The height in px that shows all its words at this width."""
        return round(10 + FAN + 16 + sum(words.height + words.gap for words in self._words(width)) + 18)

    def sizeHint(self) -> QSize:
        return QSize(360, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_requested.emit(event.globalPos())
        else:
            self.open_menu()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.dots.move(self.width() - self.dots.width() - 16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -2)
        painter.setPen(QPen(QColor(ACTION if self.underMouse() else HAIRLINE), 1.5 if self.underMouse() else 1))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(area, 12, 12)
        self._paint_fan(painter, area)
        self._paint_words(painter, area)
        if self.hasFocus():
            focus_ring(painter, area, 12)

    def _describe(self) -> None:
        about = tr("This deck cannot be read.") if self.problem else self.deck.summary
        self.setAccessibleDescription(". ".join(part.rstrip(".") for part in (self.deck.remarks, about) if part))
        self.setToolTip(f"<qt>{escape(self.problem or self.deck.summary)}</qt>")

    def _words(self, width: int) -> tuple[_Words, ...]:
        """What is written at this width, measured once."""
        size = max(QFont(self.font()).pixelSize(), 14)
        asked = (width, size, self.problem)
        if self._measured_for != asked:
            self._measured_for, self._texts = asked, self._measure(width - 2 * MARGIN, size)
        return self._texts

    def _measure(self, room: int, size: int) -> tuple[_Words, ...]:
        title, plain, bold = (
            self._font(round(size * 19 / 14), QFont.Weight.Bold),
            self._font(size),
            self._font(size, SEMI),
        )
        about = (
            tr("This deck cannot be read.") if self.problem else _short(QFontMetricsF(plain), self.deck.summary, room)
        )
        found = (
            (title, INK, self.deck.title, 6),
            (plain, ALARM if self.problem else SECONDARY, about, 8),
            (bold, SECONDARY, self.deck.remarks, 0),
        )
        return tuple(
            _Words(font, color, text, _measured(QFontMetricsF(font), text, room), gap)
            for font, color, text, gap in found
            if text
        )

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        return font

    def _paint_fan(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F1ECE4"))
        ground = QRectF(area.x() + 10, area.y() + 10, area.width() - 20, FAN)
        painter.drawRoundedRect(ground, 8, 8)
        painter.setClipRect(ground)
        aside = min(120.0, ground.width() / 2 - 76)
        if self.problem:
            self._paint_broken(painter, ground)
        colors = () if self.problem else self.deck.colors or (SECONDARY,) * len(self.faces)
        spread = ((-aside, 9, -9), (aside, 9, 8), (0.0, 2, 0)) if len(colors) > 2 else ((-70.0, 9, -6), (70.0, 9, 5))
        for n, (x, y, angle) in enumerate(spread[: len(colors)]):
            w = 126.0
            painter.save()
            painter.translate(ground.center().x() + x, ground.center().y() + y)
            painter.rotate(angle)
            box = QRectF(-w / 2, -w * 0.355, w, w * 0.71)
            painter.setPen(QPen(QColor("#D9D2C5"), 1))
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawRoundedRect(box, 3, 3)
            if n < len(self.faces):
                painter.drawPixmap(box, self.faces[n], QRectF(self.faces[n].rect()))
            else:
                painter.fillRect(QRectF(box.x(), box.y(), box.width(), 13), QColor(colors[n]))
            painter.restore()
        painter.restore()

    def _paint_broken(self, painter: QPainter, ground: QRectF) -> None:
        card = QRectF(0, 0, 126, 90)
        card.moveCenter(ground.center())
        painter.setPen(QPen(QColor(ALARM), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(card, 3, 3)
        painter.setFont(self._font(40, SEMI))
        painter.drawText(card, int(Qt.AlignmentFlag.AlignCenter), "?")

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        y = area.y() + 10 + FAN + 16
        for words in self._words(self.width()):
            painter.setFont(words.font)
            painter.setPen(QColor(words.color))
            painter.drawText(QRectF(MARGIN, y, self.width() - 2 * MARGIN, words.height), _WRAPPED, words.text)
            y += words.height + words.gap


class Dots(QAbstractButton):
    """The three dots that open the menu of a tile."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(36, 36)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(HAIRLINE), 1))
        painter.setBrush(QColor("#E8E1D5" if self.underMouse() else "#FFFFFF"))
        painter.drawRoundedRect(area, 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        for x in (-7, 0, 7):
            painter.drawEllipse(area.center() + QPointF(x, 0), 2, 2)
        if self.hasFocus():
            focus_ring(painter, area)


def _measured(metrics: QFontMetricsF, text: str, room: float) -> float:
    return metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAPPED, text).height()


def _short(metrics: QFontMetricsF, text: str, room: float) -> str:
    """As many whole words as hold in the lines there are, with an ellipsis when some are left out."""
    most = _measured(metrics, "\n".join("x" * LINES), room) + 1
    words = text.split()[: int(LINES * room / metrics.averageCharWidth())]

    def cut(n: int) -> str:
        kept = " ".join(words[:n])
        return kept if kept == " ".join(text.split()) else kept.rstrip(" ,;:.") + "\u00a0…"

    few, many = 0, len(words)
    while few < many:
        middle = (few + many + 1) // 2
        if _measured(metrics, cut(middle), room) <= most:
            few = middle
        else:
            many = middle - 1
    return cut(few)
