"""A card read large, recto and verso side by side, over the whole window."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fresque.core.deck import Card, Deck, Face
from fresque.core.i18n import tr
from fresque.core.records import CARD_H, CARD_W
from fresque.layout.canvas import Picture
from fresque.layout.card import draw_face
from fresque.render.qt import QtCanvas
from fresque.ui.cover import Cover

GAP = 32
FACES: tuple[Face, Face] = ("recto", "verso")


class Reader(Cover):
    """Covers its parent; left and right go through the deck, Escape, Enter or a click closes."""

    def __init__(self, deck: Deck, pictures: Mapping[str, Picture], parent: QWidget) -> None:
        super().__init__(parent)
        self._deck = deck
        self._pictures = pictures
        self.card: Card | None = None

    def open(self, card_id: str, back: QWidget) -> None:
        """Show a card; closing gives the keyboard to `back`."""
        self.card = self._deck.card(card_id)
        if self.card is not None:
            self._speak()
            self.lay(back)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(24, 28, 38, 225))
        if self.card is None:
            return
        for face, area in zip(FACES, self._places(), strict=True):
            painter.save()
            painter.translate(area.topLeft())
            canvas = QtCanvas(painter, area.width() / CARD_W)
            canvas.rect(0, 0, CARD_W, CARD_H, fill="#FFFFFF", radius=3)
            draw_face(canvas, self._deck, self.card, face, pictures=self._pictures)
            painter.restore()
        painter.setPen(QColor("#FFFFFF"))
        help_ = tr("← → another card · Esc to close")
        painter.drawText(self.rect().adjusted(0, 0, 0, -18), int(_BOTTOM), help_)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step and self.card is not None:
            at = (self._deck.cards.index(self.card) + step) % len(self._deck.cards)
            self.card = self._deck.cards[at]
            self._speak()
            self.update()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _places(self) -> tuple[QRectF, QRectF]:
        room_w, room_h = self.width() - 2 * GAP, self.height() - 2 * GAP - 30
        beside = min((room_w - GAP) / 2 / CARD_W, room_h / CARD_H)
        above = min(room_w / CARD_W, (room_h - GAP) / 2 / CARD_H)
        scale = max(beside, above)
        w, h = CARD_W * scale, CARD_H * scale
        if beside >= above:
            x, y = (self.width() - 2 * w - GAP) / 2, GAP + (room_h - h) / 2
            return QRectF(x, y, w, h), QRectF(x + w + GAP, y, w, h)
        x, y = (self.width() - w) / 2, GAP + (room_h - 2 * h - GAP) / 2
        return QRectF(x, y, w, h), QRectF(x, y + h + GAP, w, h)

    def _speak(self) -> None:
        if self.card is not None:
            parts = (self.card.title, self.card.question, self.card.essential, self.card.body)
            self.setAccessibleName(". ".join(part for part in parts if part))


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
