"""The scene of one table: rebuilt one way from the records, moved by the preview of the hand."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.tools.tool import Pointer
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, Frame, Link, Placed, PlacedCard
from fresque.core.written import card_of, shown
from fresque.layout.board import angle, box, draw_placed, link_box
from fresque.layout.canvas import Picture, Recorder
from fresque.ui.board.carrying import Carrying
from fresque.ui.board.dimming import Dimming
from fresque.ui.board.faces import Faces
from fresque.ui.board.grip import TurnGrip
from fresque.ui.board.guides import GuideLayer
from fresque.ui.board.items import CardItem, DrawnItem, GestureItem, HandleItem, handle_spots
from fresque.ui.board.link_layer import LinkLayer
from fresque.ui.board.making import MakingLayer
from fresque.ui.board.marks import lock_drawn, marks_drawn
from fresque.ui.board.stacking import FRAMES, stack
from fresque.ui.board.stillness import Stillness
from fresque.ui.board.zones import ZoneLayer

WORLD = QRectF(-30000, -30000, 60000, 60000)
"""Board mm one may wander in."""
TREE = 13
"""Times the world is cut in two to find what is in view: Qt's own guess, from the number of things, is far too few."""
TOUCH = 22.0
"""Screen pixels around a handle that still take it: half of a 44 px target."""
REACH = 8.0
"""Screen pixels around a line that still take it."""


class BoardScene(QGraphicsScene):
    """Items by record id; nothing here decides, everything is read from the desk."""

    def __init__(self, desk: Desk, pictures: Mapping[str, Picture]) -> None:
        super().__init__(WORLD)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.setBspTreeDepth(TREE)
        self.desk = desk
        self._pictures = pictures
        self._faces = Faces(desk.deck, pictures)
        self._placed: dict[str, CardItem | DrawnItem] = {}
        self.links = LinkLayer(self, desk, self._box)
        self.stillness = Stillness(self, self._faces, self._placed, self.links, self._arrange)
        self._imagined: Mapping[str, Placed] = {}
        self._handles, self._gesture = HandleItem(), GestureItem()
        self._ghost: CardItem | None = None
        self.addItem(self._handles)
        self.addItem(self._gesture)
        self.zones = ZoneLayer(self, desk)
        self.guides = GuideLayer(self, desk)
        self.grip = TurnGrip(self, desk)
        self.carrying = Carrying(desk, self._placed, self.links.items, self)
        self.dimming = Dimming(desk, self._placed, self.links.items)
        self.making = MakingLayer(self, desk, self._placed, self)
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self.rebuild()

    def rebuild(self) -> None:
        """Forget all items and make those of the table in view."""
        for item in self._placed.values():
            self.removeItem(item)
        self._placed.clear()
        self.links.clear()
        self._handles.hide()
        self._bring(record.id for record in self.desk.records())

    def hit(self, x: float, y: float, scale: float) -> str:
        """What lies at (x, y) mm, as it is drawn: a card or a note, else a link within a few pixels, else a frame."""
        near = REACH / scale
        found = self.desk.hit(x, y, near)
        if found and not isinstance(self.desk.board.get(found), Frame):
            return found
        return self.links.at(QPointF(x, y), near) or found

    def handle_at(self, x: float, y: float, scale: float) -> str:
        """The card one of whose link handles is under (x, y), or the link chosen when one of its grips is."""
        if found := self.links.grips.over(x, y, scale):
            return found
        if not self._handles.isVisible():
            return ""
        near = min(TOUCH / scale, CARD_H / 4)
        spot = self._handles.mapFromScene(x, y)
        over = any(abs(hx - spot.x()) <= near and abs(hy - spot.y()) <= near for hx, hy in handle_spots())
        return str(self._handles.data(0)) if over else ""

    def hover(self, at: Pointer | None) -> None:
        """Show the link handles of the card under the hand, in the selecting tool only."""
        record = self.desk.board.get(at.hit) if at and self.desk.tool.name == "select" else None
        if at is None or not isinstance(record, PlacedCard) or self.desk.held():
            self._handles.hide()
            return
        self._handles.prepareGeometryChange()
        self._handles.radius = max(5.0, min(9 / at.scale, 14.0))
        self._handles.setData(0, record.id)
        self._handles.setPos(record.x, record.y)
        self._handles.setRotation(record.angle)
        self._handles.show()

    def label_spot(self, link_id: str) -> tuple[float, float]:
        """The middle of a link's reason, in mm."""
        item = self.links.items.get(link_id)
        return item.link.label_at if item else (0.0, 0.0)

    def moving(self) -> None:
        """Draw fast until things have been still for a moment."""
        self.stillness.moving()

    def settle(self) -> None:
        """Finish all that waits: for pictures of the window and for tests."""
        self.stillness.finish()

    def imagine(self, records: Mapping[str, Placed], *, moving: bool = False) -> None:
        """Show these records elsewhere than they are, their links with them; `moving` only shifts what is there."""
        ids = records.keys() | self._imagined.keys()
        self._imagined = records
        if not moving:
            self._bring(ids)
            return
        self.moving()
        for record_id, record in records.items():
            self._placed[record_id].setPos(record.x, record.y)
        for link_id in {link.id for i in ids for link in self.desk.board.links_of(i)}:
            self.bring_link(link_id)

    def bring_link(self, link_id: str) -> None:
        """Make the item of a link as it is now, its ends where the hands carry them."""
        self.links.bring_plain(link_id)

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self.stillness.stop()
        self._faces.stop()

    def _arrange(self) -> bool:
        done = self.links.settle(self._imagined)
        self.links.show_grips()
        return done

    def _board_changed(self, change: Change) -> None:
        self.stillness.changed()
        self._bring(change.touched)
        self.carrying.refresh()
        self.links.show_grips()
        self.dimming.refresh(anew=True)

    def _looked(self, look: Look) -> None:
        if look != "tool":
            self.stillness.changed()
        if look == "table":
            self.rebuild()
        elif look == "selection":
            self._show_chosen()
        elif look == "preview":
            self._show_preview()
        self.links.show_grips()
        if look != "preview" or not self.desk.held():
            self.dimming.refresh(anew=look == "table")

    def _bring(self, ids: Iterable[str]) -> None:
        """Make the items of these records as the records are now."""
        links: set[str] = set()
        for record_id in ids:
            record = self._imagined.get(record_id) or self.desk.board.get(record_id)
            here = record is not None and record.table == self.desk.table
            if isinstance(record, Link) or record_id in self.links.items:
                links.add(record_id)
            elif isinstance(record, Placed) and here:
                self._bring_placed(record)
                links.update(link.id for link in self.desk.board.links_of(record_id))
            else:
                self._drop(self._placed.pop(record_id, None))
        if not self.links.bring(links, self._imagined):
            self.moving()
        self._stack()

    def _bring_placed(self, record: Placed) -> None:
        self._drop(self._placed.pop(record.id, None))
        item = self._card(record) if isinstance(record, PlacedCard) else self._drawn(record)
        item.setPos(record.x, record.y)
        item.setRotation(angle(record))
        item.chosen = record.id in self.desk.selection
        self._placed[record.id] = item
        self.addItem(item)
        if self._handles.isVisible() and self._handles.data(0) == record.id:
            self._handles.setPos(record.x, record.y)
            self._handles.setRotation(record.angle)

    def _card(self, record: PlacedCard) -> CardItem | DrawnItem:
        card = shown(self.desk.deck, record)
        if card is None:
            return self._drawn(record)
        return CardItem(partial(self._faces.pixmap, card, record.face), marks_drawn(record))

    def _drawn(self, record: Placed) -> DrawnItem:
        recorder = Recorder()
        draw_placed(recorder, self.desk.deck, record, self._pictures)
        recorder.calls += lock_drawn(record)
        area = box(record)
        return DrawnItem(recorder.calls, Rect(area.x - record.x, area.y - record.y, area.w, area.h))

    def _box(self, record_id: str) -> Rect:
        record = self._imagined.get(record_id) or self.desk.board.get(record_id)
        assert isinstance(record, Placed)
        area, (dx, dy) = link_box(record, self.desk.deck), self.carrying.shift(record)
        return Rect(area.x + dx, area.y + dy, area.w, area.h) if dx or dy else area

    def _stack(self) -> None:
        """Frames below links, links below cards, cards by their own order."""
        placed = [r for r in self.desk.records() if r.id in self._placed]
        stack([self._placed[r.id] for r in placed if isinstance(r, Frame)], FRAMES)
        stack([self._placed[r.id] for r in placed if not isinstance(r, Frame)], 0.0)

    def _show_chosen(self) -> None:
        for items in (self._placed, self.links.items):
            for record_id, item in items.items():
                chosen = record_id in self.desk.selection
                if item.chosen != chosen:
                    item.chosen = chosen
                    item.update()

    def _show_preview(self) -> None:
        hand = self.desk.preview
        if self.desk.held():
            self._handles.hide()
        self.carrying.refresh()
        self._gesture.look(_qrect(hand.box), self.links.pulled())
        self._show_ghost()

    def _show_ghost(self) -> None:
        hand = self.desk.preview
        self._drop(self._ghost)
        self._ghost = None
        card = card_of(self.desk.deck, hand.card) if hand.card else None
        if card is not None:
            self._ghost = CardItem(partial(self._faces.pixmap, card, "recto"))
            self._ghost.setPos(*hand.card_at)
            self._ghost.setOpacity(0.85)
            self._ghost.setZValue(4e6)
            self.addItem(self._ghost)

    def _drop(self, item: QGraphicsItem | None) -> None:
        if item is not None:
            self.removeItem(item)


def _qrect(area: Rect | None) -> QRectF | None:
    return QRectF(area.x, area.y, area.w, area.h) if area else None
