"""The zones on the board: under everything, their titles readable at any zoom, their free seats shown to the hand."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QLabel, QStyleOptionGraphicsItem, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.zones import taken, zones_held
from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.i18n import tr, trn
from fresque.core.zone_shapes import Point
from fresque.core.zones import Held, free_seats, kind_of, shown_title, zones_of
from fresque.layout.canvas import Call, Recorder, replay
from fresque.layout.zones import draw_area, draw_head, draw_scale, draw_seat
from fresque.render.qt import QtCanvas

READABLE = 17.0
"""Screen pixels of a title, as far as its zone has room for it."""
SMALLEST, LARGEST = 11.0, 44.0
"""Board mm of a title, seen from near and from far."""
_UNDER = -2e5


class ScaleItem(QGraphicsItem):
    """What joins the zones: dates, an arrow, which way a ring turns."""

    def __init__(self, calls: Sequence[Call], bounds: Rect) -> None:
        super().__init__()
        self._calls = calls
        self._bounds = _qrect(bounds)
        self.setZValue(_UNDER + 1)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        replay(self._calls, QtCanvas(painter))


class ZoneItem(QGraphicsItem):
    """One zone: its ground, its title at the size of the zoom, the seats offered to what the hand carries."""

    def __init__(self, deck: Deck, ground: Sequence[Call], there: Held) -> None:
        super().__init__()
        self._deck = deck
        self._ground = ground
        self._bounds = _qrect(there.area.bounds)
        self._heads: dict[float, list[Call]] = {}
        self._seats: list[Call] = []
        self._free: list[Point] = []
        self.there = there
        self.setZValue(_UNDER)

    def hold(self, there: Held) -> None:
        """Show what the zone holds now."""
        if there != self.there:
            self.there = there
            self._heads.clear()
            self.update()

    def offer(self, seats: list[Point]) -> None:
        """Show these free seats, none when the list is empty."""
        if seats != self._free:
            self._free = seats
            recorder = Recorder()
            for seat in seats:
                draw_seat(recorder, seat, step=seat == self.there.area.step)
            self._seats = recorder.calls
            self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        canvas = QtCanvas(painter)
        replay(self._ground, canvas)
        replay(self._seats, canvas)
        replay(self._head(painter.worldTransform().m11()), canvas)

    def _head(self, scale: float) -> list[Call]:
        size = float(round(max(SMALLEST, min(READABLE / scale, LARGEST))))
        if size not in self._heads:
            recorder = Recorder()
            draw_head(recorder, self._deck, self.there, size)
            self._heads[size] = recorder.calls
        return self._heads[size]


class ZoneLayer:
    """The zones of the table in view, kept as the board is; nothing at all when it is laid out freely."""

    def __init__(self, scene: QGraphicsScene, desk: Desk) -> None:
        self._desk = desk
        self._carried: tuple[frozenset[str], str] = (frozenset(), "")
        zones = zones_of(desk.deck)
        self.items = [ZoneItem(desk.deck, _ground(desk, there), there) for there in zones_held(desk)]
        for item in self.items:
            scene.addItem(item)
        if zones.bounds:
            recorder = Recorder()
            draw_scale(recorder, zones)
            self.scale = ScaleItem(recorder.calls, zones.bounds)
            scene.addItem(self.scale)
            desk.session.listen(self._board_changed)
            desk.looks.add(self._looked)

    def refresh(self) -> None:
        """Count again what the zones hold."""
        for item, there in zip(self.items, zones_held(self._desk), strict=True):
            item.hold(there)

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()
        elif look == "preview":
            self._offer()

    def _offer(self) -> None:
        """Show the seats of what is carried when it is taken up, and hide them when it is put down."""
        hand = self._desk.preview
        if (hand.moved, hand.card) == self._carried:
            return
        self._carried = (hand.moved, hand.card)
        card = hand.card or self._one(hand.moved)
        there = taken(self._desk, hand.moved) if card else []
        for item in self.items:
            area = item.there.area
            item.offer(free_seats(area, kind_of(self._desk.deck, card), there) if card else [])

    def _one(self, moved: frozenset[str]) -> str:
        cards = self._desk.chosen_cards()
        return cards[0].card if len(moved) == 1 and cards and cards[0].id in moved else ""


class ZoneSign(QLabel):
    """Which zone is in the middle of the view, said in its corner while the zone's own title is out of sight."""

    def __init__(self, view: QGraphicsView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self.setObjectName("zone")
        self.setStyleSheet(
            "QLabel#zone { background: #FFFFFF; color: #1E2430; border: 1px solid #D3C8B6; border-radius: 8px;"
            " padding: 5px 12px; font-weight: 600; }"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.move(14, 14)
        self.hide()
        if zones_of(desk.deck).areas:
            for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
                bar.valueChanged.connect(self.refresh)
                bar.rangeChanged.connect(self.refresh)
            desk.session.listen(lambda _change: self.refresh())
            desk.looks.add(lambda look: self.refresh() if look == "table" else None)

    def refresh(self) -> None:
        """Say the zone in view, or nothing."""
        words = self._words()
        if words != self.text():
            self.setText(words)
            self.adjustSize()
        self.setVisible(bool(words))

    def _words(self) -> str:
        area = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        seen = Rect(area.x(), area.y(), area.width(), area.height())
        here = zones_of(self._desk.deck).at(*seen.centre)
        if here is None or here.head.meets(seen):
            return ""
        there = next(there for there in zones_held(self._desk) if there.area == here)
        return _spoken(self._desk.deck, there)


def _spoken(deck: Deck, there: Held) -> str:
    parts = (shown_title(deck, there), trn("{n} card", "{n} cards", there.count) if there.count else "")
    return " · ".join(part for part in parts if part) or tr("A step to come")


def _ground(desk: Desk, there: Held) -> list[Call]:
    recorder = Recorder()
    draw_area(recorder, zones_of(desk.deck), there.area)
    return recorder.calls


def _qrect(area: Rect) -> QRectF:
    return QRectF(area.x, area.y, area.w, area.h).adjusted(-3, -3, 3, 3)
