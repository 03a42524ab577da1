"""A card read large by the whole room: one face over the whole window."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fresque.app.desk import Desk, reading
from fresque.core.deck import Card, Face
from fresque.core.i18n import tr
from fresque.core.records import CARD_H, CARD_W, PlacedCard
from fresque.core.written import card_of, shown
from fresque.layout.canvas import Picture
from fresque.layout.card import draw_face
from fresque.render.qt import QtCanvas
from fresque.ui.cover import Cover

EDGE, FOOT = 24, 54
"""Pixels around the card, and below it for the words of the foot."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_TURNED: dict[Face, Face] = {"recto": "verso", "verso": "recto"}


class Reader(Cover):
    """Covers its parent with one face, as large as the window; Escape, Enter or a click closes.

    Left and right go through the cards of the board in reading order, or through those of the deck when the card was
    opened in its pile; F turns the card over here, not on the board.
    """

    def __init__(self, desk: Desk, pictures: Mapping[str, Picture], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures = pictures
        self._cards: list[tuple[Card, Face]] = []
        self._at = 0
        self.face: Face = "recto"

    @property
    def card(self) -> Card | None:
        """The card being read."""
        return self._cards[self._at][0] if self._cards else None

    def open(self, card_id: str, back: QWidget) -> None:
        """Read a card of the deck; closing gives the keyboard to `back`."""
        deck = self._desk.deck
        ids = [card.id for card in deck.cards]
        alone = card_of(deck, card_id)
        if card_id in ids:
            self._read([(card, "recto") for card in deck.cards], ids.index(card_id), back)
        elif alone is not None:
            self._read([(alone, "recto")], 0, back)

    def open_record(self, record_id: str, back: QWidget) -> None:
        """Read a card of the board, with the words its table wrote."""
        there = sorted((r for r in self._desk.records() if isinstance(r, PlacedCard)), key=reading)
        known = [(r, card) for r in there if (card := shown(self._desk.deck, r))]
        ids = [r.id for r, _card in known]
        if record_id in ids:
            self._read([(card, r.face) for r, card in known], ids.index(record_id), back)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(24, 28, 38, 235))
        if self.card is None:
            return
        area = self._place()
        painter.save()
        painter.translate(area.topLeft())
        canvas = QtCanvas(painter, area.width() / CARD_W)
        if self.card.kind != "step":
            canvas.rect(0, 0, CARD_W, CARD_H, fill="#FFFFFF", radius=3)
        draw_face(canvas, self._desk.deck, self.card, self.face, pictures=self._pictures)
        painter.restore()
        painter.setPen(QColor("#FFFFFF"))
        font = painter.font()
        font.setPixelSize(17)
        painter.setFont(font)
        words = tr("← → another card · F turns it over · Esc closes")
        if len(self._cards) > 1:
            words = tr("{n} / {all} · {keys}", n=self._at + 1, all=len(self._cards), keys=words)
        painter.drawText(self.rect().adjusted(0, 0, 0, -16), int(_BOTTOM), words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._cards:
            self._go((self._at + _STEPS[key]) % len(self._cards))
        elif key == Qt.Key.Key_F:
            self.face = _TURNED[self.face]
            self._speak()
            self.update()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _read(self, cards: list[tuple[Card, Face]], at: int, back: QWidget) -> None:
        self._cards = cards
        self._go(at)
        self.lay(back)

    def _go(self, at: int) -> None:
        self._at = at
        self.face = self._cards[at][1]
        self._speak()
        self.update()

    def _place(self) -> QRectF:
        room_w, room_h = self.width() - 2 * EDGE, self.height() - EDGE - FOOT
        scale = max(0.1, min(room_w / CARD_W, room_h / CARD_H))
        w, h = CARD_W * scale, CARD_H * scale
        return QRectF((self.width() - w) / 2, EDGE + (room_h - h) / 2, w, h)

    def _speak(self) -> None:
        if self.card is not None:
            parts = (self.card.title, self.card.question, self.card.essential, self.card.body)
            self.setAccessibleName(". ".join(part for part in parts if part))


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
