"""A deck on the home page: its name, what it is about, and three of its cards fanned out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from fresque.storage.decks.headline import Headline
from fresque.ui.style import ACTION, HAIRLINE, INK, SECONDARY, focus_ring

SIZE = QSize(404, 330)
FAN = 146
"""Height of the part where the cards are, in px."""


class DeckTile(QAbstractButton):
    """Click, Enter or Space starts a workshop with the deck."""

    def __init__(self, headline: Headline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = headline
        self.faces: tuple[QPixmap, ...] = ()
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(headline.title)
        self.setAccessibleDescription(headline.summary)

    def show_faces(self, faces: tuple[QPixmap, ...]) -> None:
        """Fan these cards out (they come once the window is there)."""
        self.faces = faces
        self.update()

    def sizeHint(self) -> QSize:
        return SIZE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

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

    def _paint_fan(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F1ECE4"))
        ground = QRectF(area.x() + 10, area.y() + 10, area.width() - 20, FAN)
        painter.drawRoundedRect(ground, 8, 8)
        painter.setClipRect(ground)
        for n, angle in enumerate((-9, 8, 0)):
            if n >= len(self.headline.colors):
                break
            w = 126.0
            painter.save()
            painter.translate(ground.center().x() + (-120, 120, 0)[n], ground.center().y() + (9, 9, 2)[n])
            painter.rotate(angle)
            box = QRectF(-w / 2, -w * 0.355, w, w * 0.71)
            painter.setPen(QPen(QColor("#D9D2C5"), 1))
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawRoundedRect(box, 3, 3)
            if n < len(self.faces):
                painter.drawPixmap(box, self.faces[n], QRectF(self.faces[n].rect()))
            else:
                painter.fillRect(QRectF(box.x(), box.y(), box.width(), 13), QColor(self.headline.colors[n]))
            painter.restore()
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        text = area.adjusted(20, FAN + 26, -20, -14)
        font = QFont(self.font())
        font.setPixelSize(19)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(INK))
        wrapped = int(Qt.TextFlag.TextWordWrap)
        used = painter.boundingRect(text, wrapped, self.headline.title)
        painter.drawText(text, wrapped, self.headline.title)
        font.setPixelSize(14)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(SECONDARY))
        rest = QRectF(text.x(), used.bottom() + 6, text.width(), text.bottom() - used.bottom() - 6)
        painter.drawText(rest, wrapped, _short(painter, self.headline.summary, rest))


def _short(painter: QPainter, words: str, room: QRectF) -> str:
    """As many whole words as fit in the room, with an ellipsis when some are left out."""
    wrapped = int(Qt.TextFlag.TextWordWrap)
    kept = " ".join(words.split())
    whole = QRectF(room.x(), room.y(), room.width(), 10_000)
    while kept and painter.boundingRect(whole, wrapped, kept).height() > room.height():
        kept = kept.rstrip("… ").rpartition(" ")[0].rstrip(" ,;:.") + "\u00a0…"
    return kept
