"""The zones on the board: under everything, their titles readable at any zoom, their free seats shown to the hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QLabel, QStyleOptionGraphicsItem, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.zones import taken, zones_held
from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.i18n import tr, trn
from fresque.core.records import PlacedCard
from fresque.core.zone_shapes import Point, Zones
from fresque.core.zones import Held, free_seats, kind_of, shown_title, zones_of
from fresque.layout.canvas import Call, Recorder, replay
from fresque.layout.zones import HeadLook, draw_area, draw_head, draw_scale, draw_seat, head_look
from fresque.render.qt import QtCanvas

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

READABLE = 22.0
"""Screen pixels of a title, as far as its zone has room for it."""
SMALLEST, LARGEST = 11.0, 44.0
"""Board mm of a title, seen from near and from far."""
_UNDER = -2e5


class ScaleItem(QGraphicsItem):
    """What joins the zones: dates, an arrow, which way a ring turns."""

    def __init__(self, zones: Zones, bounds: Rect) -> None:
        super().__init__()
        self._zones = zones
        self._drawn: dict[float, list[Call]] = {}
        self._bounds = _qrect(bounds)
        self.setZValue(_UNDER + 1)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        size = _sized(painter.worldTransform().m11())
        if size not in self._drawn:
            recorder = Recorder()
            draw_scale(recorder, self._zones, size * 0.6)
            self._drawn[size] = recorder.calls
        replay(self._drawn[size], QtCanvas(painter))


class Heads:
    """The titles and counts of all the zones: the titles of one size, drawn once for each zoom."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._found: tuple[Held, ...] = ()
        self._said: list[tuple[str, int]] = []
        self._drawn: dict[float, list[list[Call]]] = {}

    def hold(self, found: tuple[Held, ...]) -> bool:
        """Take what the zones hold now; whether there is something else to show."""
        said = [(shown_title(self._deck, there), there.count) for there in found]
        changed = said != self._said
        self._found, self._said = found, said
        if changed:
            self._drawn.clear()
        return changed

    def drawn(self, rank: int, scale: float) -> list[Call]:
        """The title of a zone at so many pixels a mm."""
        size = _sized(scale)
        if size not in self._drawn:
            look = head_look(self._deck, self._found, size)
            self._drawn[size] = [self._draw(there, look) for there in self._found]
        return self._drawn[size][rank]

    def _draw(self, there: Held, look: HeadLook) -> list[Call]:
        recorder = Recorder()
        draw_head(recorder, self._deck, there, look)
        return recorder.calls


class ZoneItem(QGraphicsItem):
    """One zone: its ground, its title at the size of the zoom, the seats offered to what the hand carries."""

    def __init__(self, zones: Zones, rank: int, heads: Heads) -> None:
        super().__init__()
        self.area = zones.areas[rank]
        self._rank = rank
        self._heads = heads
        self._bounds = _qrect(self.area.bounds)
        self._seats: list[Call] = []
        self._free: list[Point] = []
        recorder = Recorder()
        draw_area(recorder, zones, self.area)
        self._ground = recorder.calls
        self.setZValue(_UNDER)

    def offer(self, seats: list[Point]) -> None:
        """Show these free seats, none when the list is empty."""
        if seats != self._free:
            self._free = seats
            recorder = Recorder()
            for seat in seats:
                draw_seat(recorder, seat, step=seat == self.area.step)
            self._seats = recorder.calls
            self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        canvas = QtCanvas(painter)
        replay(self._ground, canvas)
        replay(self._seats, canvas)
        replay(self._heads.drawn(self._rank, painter.worldTransform().m11()), canvas)


class ZoneLayer:
    """The zones of the table in view, kept as the board is; nothing at all when it is laid out freely."""

    def __init__(self, scene: QGraphicsScene, desk: Desk) -> None:
        self._desk = desk
        self._carried: tuple[frozenset[str], str] = (frozenset(), "")
        self._heads = Heads(desk.deck)
        self._heads.hold(zones_held(desk))
        zones = zones_of(desk.deck)
        self.items = [ZoneItem(zones, rank, self._heads) for rank in range(len(zones.areas))]
        for item in self.items:
            scene.addItem(item)
        if zones.bounds:
            self.scale = ScaleItem(zones, zones.bounds)
            scene.addItem(self.scale)
            desk.session.listen(self._board_changed)
            desk.looks.add(self._looked)

    def refresh(self) -> None:
        """Count again what the zones hold."""
        if self._heads.hold(zones_held(self._desk)):
            for item in self.items:
                item.update()

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()
        elif look == "preview":
            self._offer()

    def _offer(self) -> None:
        """Show the seats of what is carried when it is taken up, and hide them when it is put down."""
        held, dealt = self._desk.held(), self._desk.preview.card
        moved = held[0].ids if len(held) == 1 else frozenset()
        if (moved, dealt) == self._carried:
            return
        self._carried = (moved, dealt)
        card = dealt or self._one(moved)
        there = taken(self._desk, moved) if card else []
        for item in self.items:
            item.offer(free_seats(item.area, kind_of(self._desk.deck, card), there) if card else [])

    def _one(self, moved: frozenset[str]) -> str:
        record = self._desk.board.get(next(iter(moved))) if len(moved) == 1 else None
        return record.card if isinstance(record, PlacedCard) else ""


class ZoneSign(QLabel):
    """Which zone is in the middle of the view, said in its corner while the zone's own title is out of sight."""

    def __init__(self, view: "BoardView", desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._zones = zones_of(desk.deck)
        self.setObjectName("zone")
        self.setStyleSheet(
            "QLabel#zone { background: #FFFFFF; color: #1E2430; border: 1px solid #D3C8B6; border-radius: 8px;"
            " padding: 5px 12px; font-weight: 600; }"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.move(14, 14)
        self.hide()
        if self._zones.areas:
            for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
                bar.valueChanged.connect(self.refresh)
                bar.rangeChanged.connect(self.refresh)
            desk.session.listen(self._board_changed)
            desk.looks.add(self._looked)

    def refresh(self) -> None:
        """Say the zone in view, or nothing."""
        words = self._words()
        if words != self.text():
            self.setText(words)
            self.adjustSize()
        self.setVisible(bool(words))

    def _words(self) -> str:
        seen = self._view.visible()
        here = self._zones.at(*seen.centre)
        if here is None or here.head.meets(seen):
            return ""
        there = next(there for there in zones_held(self._desk) if there.area == here)
        return _spoken(self._desk.deck, there)

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()


def _sized(scale: float) -> float:
    """Board mm of a title at so many pixels a mm, in whole mm so that few are drawn again while zooming."""
    return float(round(max(SMALLEST, min(READABLE / scale, LARGEST))))


def _spoken(deck: Deck, there: Held) -> str:
    parts = (shown_title(deck, there), trn("{n} card", "{n} cards", there.count) if there.count else "")
    return " · ".join(part for part in parts if part) or tr("A step to come")


def _qrect(area: Rect) -> QRectF:
    return QRectF(area.x, area.y, area.w, area.h).adjusted(-3, -3, 3, 3)
