"""The pixmap of a card's face at a scale: its shadow, then what the tier of that scale shows of it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from fresque.app.tiers import tier
from fresque.core.deck import Card, Deck, Face
from fresque.core.records import CARD_H, CARD_W
from fresque.core.written import known_by
from fresque.layout.canvas import Call, Pen, Picture, Recorder, replay
from fresque.layout.card_tiers import Tier, draw_tier
from fresque.layout.marks import hexagon
from fresque.render.qt import QtCanvas, painter_path

MARGIN = 3.0
"""Board mm around a card for its shadow."""
PLAIN = 0.3
"""Pixels a mm of the plain card shown while its face cannot be drawn in time."""
_SHADOW = ((2.4, 7), (1.6, 9), (0.8, 11))
"""Rounded rectangles of the shadow: growth in mm, opacity out of 255."""


class FacePixmaps:
    """Draws faces; keeps what the layout said of each, and the shadow of the last scale."""

    def __init__(self, deck: Deck, pictures: Mapping[str, Picture]) -> None:
        self._deck = deck
        self._pictures = pictures
        self._calls: dict[tuple[str, Face, Tier], list[Call]] = {}
        self._shadows: dict[bool, tuple[float, QPixmap]] = {}
        self._plain: dict[tuple[str, str, Face], QPixmap] = {}

    def draw(self, card: Card, face: Face, scale: float, ratio: float) -> QPixmap:
        """The face at `scale` device pixels a mm, `MARGIN` around it; `ratio` of them make a pixel of the window."""
        return self._drawn(card, self.shown(card, face, scale / ratio), scale)

    def shown(self, card: Card, face: Face, scale: float) -> list[Call]:
        """What is drawn of a face at `scale` pixels of the window a mm."""
        return self.at_tier(card, face, tier(scale))

    def at_tier(self, card: Card, face: Face, seen: Tier) -> list[Call]:
        """A face as it is drawn at a tier, recorded once."""
        drawn = (known_by(card), face, seen)
        if drawn not in self._calls:
            self._calls[drawn] = self._recorded(card, face, seen)
        return self._calls[drawn]

    def plain(self, card: Card, face: Face) -> QPixmap:
        """The colour and the mark of its lot, for any card of it."""
        look = (card.lot, card.kind, face)
        if look not in self._plain:
            unnamed = replace(card, number=None, icon="")
            self._plain[look] = self._drawn(card, self._recorded(unnamed, face, "block"), PLAIN)
        return self._plain[look]

    def _recorded(self, card: Card, face: Face, seen: Tier) -> list[Call]:
        recorder = Recorder()
        draw_tier(recorder, self._deck, card, face, seen, pictures=self._pictures)
        return recorder.calls

    def _drawn(self, card: Card, calls: list[Call], scale: float) -> QPixmap:
        step = card.kind == "step"
        pixmap = self._shadow(step, scale).copy()
        painter = QPainter(pixmap)
        canvas = QtCanvas(painter, scale)
        painter.translate(MARGIN, MARGIN)
        replay(calls, canvas)
        if not step:
            canvas.rect(0, 0, CARD_W, CARD_H, pen=Pen("#D9D2C5", 0.5), radius=3)
        painter.end()
        return pixmap

    def _shadow(self, step: bool, scale: float) -> QPixmap:
        kept = self._shadows.get(step)
        if kept is None or kept[0] != scale:
            kept = self._shadows[step] = (scale, _shadow(painter_path(hexagon(0, 0, CARD_W, CARD_H)), step, scale))
        return kept[1]


def _shadow(hexagonal: QPainterPath, step: bool, scale: float) -> QPixmap:
    pixmap = QPixmap(round((CARD_W + 2 * MARGIN) * scale) or 1, round((CARD_H + 2 * MARGIN) * scale) or 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(MARGIN, MARGIN)
    painter.setPen(Qt.PenStyle.NoPen)
    for grown, opacity in _SHADOW:
        color = QColor(30, 36, 48, opacity)
        if step:
            painter.fillPath(hexagonal, color)
            painter.strokePath(hexagonal, QPen(color, 2 * grown, j=Qt.PenJoinStyle.RoundJoin))
        else:
            painter.setBrush(color)
            around = QRectF(-grown, -grown + 0.8, CARD_W + 2 * grown, CARD_H + 2 * grown)
            painter.drawRoundedRect(around, 3 + grown, 3 + grown)
    painter.end()
    return pixmap
