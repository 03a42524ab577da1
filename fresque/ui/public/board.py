"""The board as the room sees it: the same drawing as the facilitator's, without a selection, a handle or a hint.

It knows no desk: it is given records, and only the items of those that changed are made again.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from fresque.core.deck import Deck
from fresque.core.geometry import Rect, union
from fresque.core.public import Board, Countdown
from fresque.core.records import Frame, Link, Placed, PlacedCard, Record
from fresque.core.written import shown
from fresque.layout.board import angle, draw_placed, link_box, routes_again
from fresque.layout.canvas import Call, Picture, Recorder
from fresque.layout.links import LinkShape, link_path
from fresque.layout.public.corner import clock_corner
from fresque.layout.public.legible import legible
from fresque.layout.public.stage import LEAST, size_of
from fresque.layout.routes import Routing
from fresque.ui.board.faces import Faces
from fresque.ui.board.items import CardItem, LinkItem
from fresque.ui.board.labels import Labels
from fresque.ui.board.marks import marks_drawn
from fresque.ui.board.stacking import FRAMES, stack
from fresque.ui.public.board_items import WallThing, WallZones, reason_seen, room_of
from fresque.ui.public.corner import CornerClock
from fresque.ui.public.faces import WallPixmaps
from fresque.ui.style import PAPER

WORLD = QRectF(-40000, -40000, 80000, 80000)
AIR = 30.0
"""Board mm around everything."""
EMPTY = Rect(0, 0, 800, 450)
LARGEST = 4.0
"""Pixels a mm at most on a wall 1080 pixels high: a lone card does not fill it."""
LOOSE = 1.4
"""How many times larger than needed the view may be before it comes nearer again."""


class PublicScene(QGraphicsScene):
    """Items by record id, made from the records given last."""

    def __init__(self, deck: Deck, pictures: Mapping[str, Picture]) -> None:
        super().__init__(WORLD)
        self.deck = deck
        self._pictures = pictures
        self._pixmaps = WallPixmaps(deck, pictures)
        self._faces = Faces(deck, pictures, self._pixmaps)
        self._faces.redrawn = self.update
        self._records: dict[str, Record] = {}
        self._placed: dict[str, CardItem | WallThing] = {}
        self._calls: dict[str, list[Call]] = {}
        self._links: dict[str, LinkItem] = {}
        self._unsettled = False
        self._routing, self._labels = Routing(), Labels()
        self._zones = WallZones(self, deck)
        self._scale, self._least = 1.0, 0.0

    def show_board(self, deck: Deck, board: Board) -> None:
        """Make the items of what came or changed, take away those of what went."""
        self.deck = deck
        before, self._records = self._records, {record.id: record for record in board.records}
        changed = {i for i, record in self._records.items() if (old := before.get(i)) is not record and old != record}
        for record_id in before.keys() - self._records.keys():
            self._drop(record_id)
        for record_id in changed:
            self._bring(before.get(record_id), self._records[record_id])
        touched = changed | (before.keys() - self._records.keys())
        self._bring_links(touched, board.moving)
        if touched:
            self._stack()
            self._zones.hold(self._records.values())

    def whole(self) -> Rect | None:
        """Everything on the table, zones included; None when there is nothing."""
        zones = self._zones.bounds
        return union([*self.boxes(), *([zones] if zones else [])])

    def boxes(self) -> list[Rect]:
        """The rectangle of each thing on the table, as large as it is shown."""
        there = (r for r in self._records.values() if isinstance(r, Placed))
        return [room_of(r, self._calls.get(r.id, []), self._scale, self._least) for r in there]

    def see(self, scale: float, least: float) -> None:
        """Show what can be read at `scale` pixels a mm, the smallest words being of `least` pixels."""
        if (scale, least) == (self._scale, self._least):
            return
        if least != self._least:
            self._pixmaps.least = least
            self._faces.forget()
        self._scale, self._least = scale, least
        for record_id, item in self._placed.items():
            if isinstance(item, WallThing):
                item.see(scale, least)
            else:
                self._mark(item, record_id)
        for record_id, link in self._links.items():
            reason = self._reason(record_id, link.link)
            if reason != link.reason:
                link.look(link.link, reason)
        self._zones.see(least)

    def settle(self) -> None:
        """Draw all that waits: for pictures and tests."""
        self._faces.settle()
        self.update()

    def stop(self) -> None:
        """Nothing may fire any more."""
        self._faces.stop()

    def _bring(self, before: Record | None, record: Record) -> None:
        if not isinstance(record, Placed):
            return
        item = self._placed.get(record.id)
        if item is None or not _only_moved(before, record):
            self._drop(record.id)
            item = self._placed[record.id] = self._made(record)
            self.addItem(item)
        item.setPos(record.x, record.y)
        item.setRotation(angle(record))

    def _made(self, record: Placed) -> CardItem | WallThing:
        card = shown(self.deck, record) if isinstance(record, PlacedCard) else None
        if card is not None and isinstance(record, PlacedCard):
            self._calls[record.id] = marks_drawn(replace(record, locked=False))
            item = CardItem(partial(self._faces.pixmap, card, record.face), self._calls[record.id])
            self._mark(item, record.id)
            return item
        recorder = Recorder()
        draw_placed(recorder, self.deck, record, self._pictures)
        self._calls[record.id] = recorder.calls
        thing = WallThing(record, recorder.calls)
        thing.see(self._scale, self._least)
        return thing

    def _mark(self, item: CardItem, record_id: str) -> None:
        """Draw over a card what can be read of its dispute."""
        item.marks = legible(self._calls[record_id], self._least / self._scale)
        item.update()

    def _reason(self, record_id: str, shape: LinkShape) -> str:
        link = self._records.get(record_id)
        return reason_seen(link.reason, shape, self._scale, self._least) if isinstance(link, Link) else ""

    def _bring_links(self, touched: Collection[str], moving: bool) -> None:
        """Give links their curves: plain ones under a moving hand, then laid out with the whole board."""
        if moving:
            self._unsettled = self._unsettled or bool(touched)
            shapes = dict(self._plain(touched))
        elif touched or self._unsettled:
            self._unsettled = False
            for _step in routes_again(self._routing, self._records.values(), self.deck):
                pass
            shapes = self._routing.shapes
        else:
            return
        for link in self._records.values():
            if isinstance(link, Link) and link.id in shapes:
                self._show_link(link, shapes[link.id])

    def _plain(self, touched: Collection[str]) -> Iterator[tuple[str, LinkShape]]:
        for link in self._records.values():
            if isinstance(link, Link) and any(i in touched for i in (link.id, link.source, link.target)):
                ends = self._records.get(link.source), self._records.get(link.target)
                if isinstance(ends[0], Placed) and isinstance(ends[1], Placed):
                    boxes = link_box(ends[0], self.deck), link_box(ends[1], self.deck)
                    yield link.id, link_path(*boxes, link.direction, link.meaning)

    def _show_link(self, link: Link, shape: LinkShape) -> None:
        item, reason = self._links.get(link.id), self._reason(link.id, shape)
        if item is None:
            item = self._links[link.id] = LinkItem(shape, reason, self._labels)
            item.setZValue(0)
            self.addItem(item)
        elif (item.link, item.reason) != (shape, reason.strip()):
            item.look(shape, reason)

    def _stack(self) -> None:
        placed = [r for r in self._records.values() if isinstance(r, Placed)]
        stack([self._placed[r.id] for r in placed if isinstance(r, Frame)], FRAMES)
        stack([self._placed[r.id] for r in placed if not isinstance(r, Frame)], 0.0)

    def _drop(self, record_id: str) -> None:
        for item in (self._placed.pop(record_id, None), self._links.pop(record_id, None)):
            if item is not None:
                self.removeItem(item)
        self._calls.pop(record_id, None)


class PublicBoard(QGraphicsView):
    """The board on the wall: nothing to click, no bar, no cursor."""

    def __init__(self, scene: PublicScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._area: Rect | None = None
        self._seen = EMPTY
        self._time: Countdown | None = None
        self.clock = CornerClock(self)
        self.setInteractive(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)

    def show_board(self, deck: Deck, board: Board) -> None:
        """Show a table, as much of it as is asked."""
        self._scene.show_board(deck, board)
        self._area, self._time = board.area, board.time
        self._aim()
        self._show_clock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aim(anew=True)
        self._show_clock()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:  # type: ignore[override]
        painter.fillRect(rect, QColor(PAPER))

    def pixels_per_mm(self) -> float:
        return self.transform().m11()

    def least(self) -> float:
        """Pixels of the smallest words that the back of the room reads."""
        return LEAST * size_of(self.viewport().width(), self.viewport().height())[2]

    def _show_clock(self) -> None:
        """Put the clock in the corner where it hides least."""
        w, h, unit = size_of(self.viewport().width(), self.viewport().height())
        seen, scale = self._seen, self.pixels_per_mm() / unit
        boxes = (
            Rect((b.x - seen.x) * scale, (b.y - seen.y) * scale, b.w * scale, b.h * scale) for b in self._scene.boxes()
        )
        self.clock.show_time(self._time, clock_corner(self._time, boxes, w, h) if self._time else None, unit)

    def _aim(self, *, anew: bool = False) -> None:
        """Look at the part asked for; at everything, only when something has left the view or it is far too large."""
        wanted = self._area
        if wanted is None:
            whole = self._scene.whole()
            wanted = whole.grown(AIR) if whole else EMPTY
            if not anew and whole and _holds(self._seen, whole) and self._scale(wanted) < LOOSE * self.pixels_per_mm():
                return
        scale = self._scale(wanted, most=None if self._area else LARGEST)
        now = self.pixels_per_mm()
        if scale != now:
            self.scale(scale / now, scale / now)
        self._scene.see(scale, self.least())
        self.centerOn(*wanted.centre)
        w, h = self.viewport().width() / scale, self.viewport().height() / scale
        self._seen = Rect.around(*wanted.centre, w, h)

    def _scale(self, area: Rect, most: float | None = LARGEST) -> float:
        w, h = max(1, self.viewport().width()), max(1, self.viewport().height())
        fitting = min(w / area.w, h / area.h)
        return fitting if most is None else min(fitting, most * h / 1080)


def _only_moved(before: Record | None, record: Placed) -> bool:
    if not isinstance(before, Placed):
        return False
    return replace(before, x=record.x, y=record.y, z=record.z, angle=record.angle, locked=record.locked) == record


def _holds(seen: Rect, area: Rect) -> bool:
    return seen.x <= area.x and seen.y <= area.y and seen.right >= area.right and seen.bottom >= area.bottom
