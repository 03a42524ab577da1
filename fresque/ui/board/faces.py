"""Pixmaps of card faces at the scale of the screen, made a few milliseconds a frame and kept within a budget.

The tier a face is drawn at goes with the scale: a pixmap of another tier is a stale one like any other.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from fresque.app.tiers import tier
from fresque.core.deck import Card, Deck, Face
from fresque.core.records import CARD_H, CARD_W
from fresque.layout.canvas import Call, Pen, Picture, Recorder, replay
from fresque.layout.card_tiers import Tier, draw_tier
from fresque.layout.marks import hexagon
from fresque.render.qt import QtCanvas, painter_path

MARGIN = 3.0
"""Board mm around a card for its shadow."""
FRAME_BUDGET = 0.006
"""Seconds of redrawing a frame may take; the rest waits for the next."""
STILL_MS = 40
"""Pixmaps are stretched until the zoom has been still for this long: redrawing meanwhile would be for nothing."""
LIMIT = 192 * 1024 * 1024
_SHADOW = ((2.4, 7), (1.6, 9), (0.8, 11))
"""Rounded rectangles of the shadow: growth in mm, opacity out of 255."""


@dataclass(slots=True)
class _Kept:
    pixmap: QPixmap
    scale: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Device pixels a mm, and how many of them make one of the window's."""

    scale: float
    ratio: float


class Faces:
    """The pixmap of each face; a stale one is stretched until its turn to be redrawn comes."""

    def __init__(self, deck: Deck, pictures: Mapping[str, Picture], redrawn: Callable[[], None]) -> None:
        self._deck = deck
        self._pictures = pictures
        self._redrawn = redrawn
        self._kept: OrderedDict[tuple[str, Face], _Kept] = OrderedDict()
        self._calls: dict[tuple[str, Face, Tier], list[Call]] = {}
        self._stale: dict[tuple[str, Face], _Wanted] = {}
        self._bytes = 0
        self._scale = 0.0
        self._timer = QTimer(singleShot=True)
        self._timer.timeout.connect(self._refresh)

    def pixmap(self, card: Card, face: Face, scale: float, ratio: float = 1.0) -> QPixmap:
        """The face at `scale` device pixels a mm, `MARGIN` around it; perhaps for now at another scale.

        `ratio` of them make one pixel of the window: what can be read depends on those.
        """
        key = (card.id, face)
        kept = self._kept.get(key)
        if kept is None:
            return self._draw(key, card, _Wanted(scale, ratio))
        self._kept.move_to_end(key)
        if kept.scale == scale:
            self._stale.pop(key, None)
        else:
            self._stale[key] = _Wanted(scale, ratio)
            if scale != self._scale or not self._timer.isActive():
                self._scale = scale
                self._timer.start(STILL_MS)
        return kept.pixmap

    def settle(self) -> None:
        """Redraw all that waits at once (pictures, tests)."""
        while self._stale:
            self._next()

    def stop(self) -> None:
        """Forget what waits: the board is closing."""
        self._timer.stop()
        self._stale.clear()

    def _refresh(self) -> None:
        began = perf_counter()
        while self._stale and perf_counter() - began < FRAME_BUDGET:
            self._next()
        if self._stale:
            self._timer.start(0)
        self._redrawn()

    def _next(self) -> None:
        key, wanted = self._stale.popitem()
        card = self._deck.card(key[0])
        if card is not None:
            self._draw(key, card, wanted)

    def _draw(self, key: tuple[str, Face], card: Card, wanted: _Wanted) -> QPixmap:
        scale = wanted.scale
        pixmap = QPixmap(round((CARD_W + 2 * MARGIN) * scale) or 1, round((CARD_H + 2 * MARGIN) * scale) or 1)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        canvas = QtCanvas(painter, scale)
        painter.translate(MARGIN, MARGIN)
        shape = _shape(card)
        _shadow(painter, shape)
        seen = tier(scale / wanted.ratio)
        replay(self._recorded(key, card, seen), canvas)
        if shape is None:
            canvas.rect(0, 0, CARD_W, CARD_H, pen=Pen("#D9D2C5", 0.5), radius=3)
        painter.end()
        self._keep(key, _Kept(pixmap, scale))
        return pixmap

    def _recorded(self, key: tuple[str, Face], card: Card, seen: Tier) -> list[Call]:
        drawn = (*key, seen)
        if drawn not in self._calls:
            recorder = Recorder()
            draw_tier(recorder, self._deck, card, key[1], seen, pictures=self._pictures)
            self._calls[drawn] = recorder.calls
        return self._calls[drawn]

    def _keep(self, key: tuple[str, Face], kept: _Kept) -> None:
        before = self._kept.pop(key, None)
        self._bytes += _size(kept.pixmap) - (_size(before.pixmap) if before else 0)
        self._kept[key] = kept
        while self._bytes > LIMIT and len(self._kept) > 1:
            _key, oldest = self._kept.popitem(last=False)
            self._bytes -= _size(oldest.pixmap)


def _shape(card: Card) -> QPainterPath | None:
    """The outline of a card that is not a rectangle."""
    return painter_path(hexagon(0, 0, CARD_W, CARD_H)) if card.kind == "step" else None


def _shadow(painter: QPainter, shape: QPainterPath | None) -> None:
    for grown, opacity in _SHADOW:
        color = QColor(30, 36, 48, opacity)
        if shape is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            around = QRectF(-grown, -grown + 0.8, CARD_W + 2 * grown, CARD_H + 2 * grown)
            painter.drawRoundedRect(around, 3 + grown, 3 + grown)
        else:
            painter.fillPath(shape, color)
            painter.strokePath(shape, QPen(color, 2 * grown, j=Qt.PenJoinStyle.RoundJoin))


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
