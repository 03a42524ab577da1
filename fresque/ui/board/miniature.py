"""A whole table painted at any size from its records: stories, thumbnails, the gallery. Nothing here is edited."""

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import ceil, log2

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from fresque.app.tiers import tier, words_shown
from fresque.core.deck import Card, Deck
from fresque.core.disputes import in_dispute
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Frame, Link, Note, Placed, PlacedCard, Record, Title
from fresque.layout.board import bounds, box, draw_card, draw_placed, link_shapes, routes_again
from fresque.layout.canvas import Call, Canvas, Picture, Recorder
from fresque.layout.canvas import replay as draw_again
from fresque.layout.card_marks import draw_dispute
from fresque.layout.card_tiers import Tier, number_shown
from fresque.layout.link_drawing import draw_link, draw_reason
from fresque.layout.links import LINE, LinkShape
from fresque.layout.note import tilt
from fresque.layout.public.legible import NEAREST_FIRST, larger, legible, smallest
from fresque.layout.public.steps import draw_step_afar
from fresque.layout.routes import Routing
from fresque.layout.zones import draw_zones
from fresque.render.qt import QtCanvas, painter_path
from fresque.ui.style import ACTION

_W, _H = CARD_W + 6.0, CARD_H + 6.0
"""A card with its shade, in mm."""
LIMIT = 96 * 1024 * 1024
"""Bytes of faces kept at most."""
KEPT = 2000
"""Recorded drawings kept at most."""
RING = 6.0
_Shown = tuple[Tier | None, float]
"""What a wall shows of a card, or the scale it is too far away at; what its size tells when there is neither."""


class Miniature:
    """Paints tables of one deck; faces are drawn once a size, a size up to `sqrt(2)` too large when not `crisp`."""

    def __init__(self, deck: Deck, pictures: Mapping[str, Picture]) -> None:
        self._deck, self._pictures = deck, pictures
        self.least = 0.0
        """Painter units of the smallest words, as on a wall; 0 where one sits before the screen."""
        self._faces: OrderedDict[tuple[PlacedCard, float, _Shown], QPixmap] = OrderedDict()
        self._bytes = 0
        self._calls: OrderedDict[object, list[Call]] = OrderedDict()
        self._routings: dict[int, Routing] = {}

    def paint(
        self, painter: QPainter, records: Sequence[Record], area: Rect, room: QRectF, *, crisp: bool = True
    ) -> None:
        """Paint the part `area` (mm) of a board in the middle of `room` (painter units)."""
        painter.save()
        scale = place(painter, area, room)
        canvas = QtCanvas(painter)
        self._paint_zones(canvas, records, scale)
        placed = sorted((r for r in records if isinstance(r, Placed)), key=lambda r: (not isinstance(r, Frame), r.z))
        shapes = self._shapes(records)
        frames = sum(isinstance(r, Frame) for r in placed)
        for record in placed[:frames]:
            self._paint_placed(painter, record, scale, crisp)
        for _link, shape in shapes:
            draw_link(canvas, shape)
        for record in placed[frames:]:
            self._paint_placed(painter, record, scale, crisp)
        for link, shape in shapes if words_shown(scale) else ():
            if link.reason.strip():
                reason = partial(draw_reason, reason=link.reason, shape=shape)
                calls = self._recorded((link.reason, shape), reason)
                if smallest(calls) * scale >= self.least:
                    draw_again(calls, canvas)
        painter.restore()

    def bounds(self, records: Sequence[Record]) -> Rect:
        """The rectangle around everything drawn, in mm."""
        return bounds(records, deck=self._deck, shapes=self._shapes(records))

    def _shapes(self, records: Sequence[Record]) -> list[tuple[Link, LinkShape]]:
        """The links of a table: only those that a change since it was last painted may reach are laid out again."""
        routing = self._routings.setdefault(next((record.table for record in records), 0), Routing())
        for _step in routes_again(routing, records, self._deck):
            pass
        shapes = routing.shapes
        return [(link, shapes[link.id]) for link in records if isinstance(link, Link) and link.id in shapes]

    def _paint_zones(self, canvas: Canvas, records: Sequence[Record], scale: float) -> None:
        if not self.least:
            draw_zones(canvas, self._deck, records)
            return
        recorder = Recorder()
        draw_zones(recorder, self._deck, records)
        draw_again(legible(recorder.calls, self.least / scale, bars=False), canvas)

    def _paint_placed(self, painter: QPainter, record: Placed, scale: float, crisp: bool) -> None:
        painter.save()
        painter.translate(record.x, record.y)
        painter.rotate(tilt(record) if isinstance(record, Note) else record.angle)
        if isinstance(record, PlacedCard):
            self._paint_card(painter, record, scale, crisp and not record.angle)
            if in_dispute(record):  # around the card, where its picture does not reach
                dispute = partial(draw_dispute, record=record)
                calls = self._recorded((record.dispute, record.reason), dispute)
                draw_again(legible(calls, self.least / scale), QtCanvas(painter))
        else:
            draw = partial(draw_placed, deck=self._deck, record=record, pictures=self._pictures)
            calls = self._recorded(record, draw)
            grown = larger(smallest(calls), scale, self.least) if isinstance(record, Title) else 1.0
            painter.scale(grown, grown)
            draw_again(legible(calls, self.least / (scale * grown) - 1e-6), QtCanvas(painter))
        painter.restore()

    def _paint_card(self, painter: QPainter, record: PlacedCard, scale: float, crisp: bool) -> None:
        """On whole device pixels when it stands straight and is drawn at its own size."""
        ratio = painter.device().devicePixelRatio()
        seen = self._seen(record, scale) if self.least else None
        afar = scale if self.least and seen is None else 0.0
        pixmap = self._face(record, scale * ratio, crisp, (seen, afar))
        if not crisp:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(-_W / 2, -_H / 2, _W, _H), pixmap, QRectF(pixmap.rect()))
            return
        corner = painter.worldTransform().map(QPointF(-_W / 2, -_H / 2))
        painter.setWorldMatrixEnabled(False)
        left, top = round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio
        there = QRectF(left, top, pixmap.width() / ratio, pixmap.height() / ratio)
        painter.drawPixmap(there, pixmap, QRectF(pixmap.rect()))
        painter.setWorldMatrixEnabled(True)

    def _seen(self, record: PlacedCard, scale: float) -> Tier | None:
        """The nearest tier whose words can all be read; None when not even a number can."""
        look = _look(record)
        for seen in NEAREST_FIRST[: 2 if self._step(record) else 3]:
            if smallest(self._card_at(look, seen)) * scale >= self.least:
                return seen
        return None

    def _step(self, record: PlacedCard) -> Card | None:
        """The step that a card is, when nothing but its title tells it from the others."""
        card = self._deck.card(record.card)
        unnumbered = card is not None and card.kind == "step" and not number_shown(self._deck, card, record.face)
        return card if unnumbered else None

    def _afar(self, look: PlacedCard, scale: float) -> list[Call]:
        """A card of which not even the number can be read."""
        calls, step = self._card_at(look, "block"), self._step(look)
        if step is None:
            return legible(calls, math.inf, bars=False)
        recorder = Recorder()
        with recorder.at(-CARD_W / 2, -CARD_H / 2):
            draw_step_afar(recorder, step, look.face, self.least / scale)
        return recorder.calls

    def _face(self, record: PlacedCard, scale: float, crisp: bool, shown: _Shown) -> QPixmap:
        wanted = scale if crisp else 2.0 ** (ceil(2 * log2(scale)) / 2)
        look = _look(record)
        key = (look, round(wanted, 4), shown)
        found = self._faces.get(key)
        if found is None:
            found = self._faces[key] = self._drawn(look, wanted, shown)
            self._bytes += found.width() * found.height() * 4
            while self._bytes > LIMIT and len(self._faces) > 1:
                oldest = self._faces.popitem(last=False)[1]
                self._bytes -= oldest.width() * oldest.height() * 4
        self._faces.move_to_end(key)
        return found

    def _drawn(self, look: PlacedCard, scale: float, shown: _Shown) -> QPixmap:
        pixmap = QPixmap(max(1, round(_W * scale)), max(1, round(_H * scale)))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(pixmap.width() / _W, pixmap.height() / _H)
        painter.translate(_W / 2, _H / 2)
        seen, afar = shown
        draw_again(self._afar(look, afar) if afar else self._card_at(look, seen or tier(scale)), QtCanvas(painter))
        painter.end()
        return pixmap

    def _card_at(self, look: PlacedCard, seen: Tier) -> list[Call]:
        draw = partial(draw_card, deck=self._deck, record=look, pictures=self._pictures, tier=seen)
        return self._recorded((look, seen), draw)

    def _recorded(self, key: object, draw: Callable[[Canvas], object]) -> list[Call]:
        found = self._calls.get(key)
        if found is None:
            recorder = Recorder()
            draw(recorder)
            found = self._calls[key] = recorder.calls
            if len(self._calls) > KEPT:
                self._calls.popitem(last=False)
        self._calls.move_to_end(key)
        return found


def _look(record: PlacedCard) -> PlacedCard:
    """A card as it looks, wherever it lies."""
    return replace(record, id="", x=0.0, y=0.0, z="", angle=0.0, locked=False, dispute="")


def place(painter: QPainter, area: Rect, room: QRectF) -> float:
    """Have the painter work in mm, `area` in the middle of `room` on whole pixels; the pixels a mm."""
    scale = min(room.width() / area.w, room.height() / area.h)
    x = room.x() + (room.width() - area.w * scale) / 2
    y = room.y() + (room.height() - area.h * scale) / 2
    painter.translate(round(x), round(y))
    painter.scale(scale, scale)
    painter.translate(-area.x, -area.y)
    return scale


def mark(painter: QPainter, deck: Deck, records: Sequence[Record], ids: Iterable[str]) -> None:
    """Ring some of the records, links as thicker lines; the painter works in mm."""
    chosen = set(ids)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ACTION), LINE * 1.8))
    for link, shape in link_shapes(records, deck):
        if link.id in chosen:
            painter.drawPath(painter_path(shape.curve))
    pen = QPen(QColor(ACTION), 3)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for record in records:
        if isinstance(record, Placed) and record.id in chosen:
            _ring(painter, record)


def _ring(painter: QPainter, record: Placed) -> None:
    area = box(record).grown(RING)
    painter.save()
    painter.translate(record.x, record.y)
    painter.rotate(tilt(record) if isinstance(record, Note) else record.angle)
    painter.drawRoundedRect(QRectF(area.x - record.x, area.y - record.y, area.w, area.h), 5, 5)
    painter.restore()
