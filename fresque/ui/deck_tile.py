"""A deck on the home page: its name, what it is about, three of its cards fanned out, and a menu."""

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
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


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
        room = width - 2 * MARGIN
        title = _height(self._font(title=True), self.deck.title, room)
        about = _height(self._font(), self._about(room), room)
        remarks = _height(self._font(bold=True), self.deck.remarks, room)
        return int(10 + FAN + 16 + title + 6 + about + (8 + remarks if remarks else 0) + 18)

    def sizeHint(self) -> QSize:
        return QSize(360, self.height_for(360))

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
        self.setToolTip(f"<qt>{_escaped(self.problem or self.deck.summary)}</qt>")

    def _about(self, room: float) -> str:
        if self.problem:
            return tr("This deck cannot be read.")
        return _short(QFontMetricsF(self._font()), self.deck.summary, room)

    def _font(self, *, title: bool = False, bold: bool = False) -> QFont:
        font = QFont(self.font())
        size = max(font.pixelSize(), 14)
        font.setPixelSize(round(size * 19 / 14) if title else size)
        font.setBold(title)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
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
        font = self._font(bold=True)
        font.setPixelSize(40)
        painter.setFont(font)
        painter.drawText(card, int(Qt.AlignmentFlag.AlignCenter), "?")

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        room = self.width() - 2 * MARGIN
        y = area.y() + 10 + FAN + 16
        words = (
            (self._font(title=True), INK, self.deck.title, 6),
            (self._font(), ALARM if self.problem else SECONDARY, self._about(room), 8),
            (self._font(bold=True), SECONDARY, self.deck.remarks, 0),
        )
        for font, color, text, gap in words:
            painter.setFont(font)
            painter.setPen(QColor(color))
            height = _height(font, text, room)
            painter.drawText(QRectF(MARGIN, y, room, height), _WRAPPED, text)
            y += height + gap


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


def _height(font: QFont, text: str, room: float) -> float:
    """The height in px of a text wrapped in `room` px; 0 when there is none."""
    return _measured(QFontMetricsF(font), text, room) if text else 0.0


def _measured(metrics: QFontMetricsF, text: str, room: float) -> float:
    return metrics.boundingRect(QRectF(0, 0, room, 10_000), _WRAPPED, text).height()


def _short(metrics: QFontMetricsF, words: str, room: float) -> str:
    """As many whole words as hold in the lines there are, with an ellipsis when some are left out."""
    kept, most = " ".join(words.split()), _measured(metrics, "\n".join("x" * LINES), room)
    while kept and _measured(metrics, kept, room) > most + 1:
        kept = kept.rstrip("… ").rpartition(" ")[0].rstrip(" ,;:.") + "\u00a0…"
    return kept


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
