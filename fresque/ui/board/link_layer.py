"""The links of the table in view: plain curves under a moving hand, laid out with the whole board when it stops."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from time import perf_counter
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from fresque.app.desk import Desk
from fresque.core.geometry import Rect
from fresque.core.records import Direction, Link, Placed, Record
from fresque.layout.board import routes_again
from fresque.layout.links import LinkShape, link_path
from fresque.layout.routes import Routing
from fresque.render.qt import painter_path
from fresque.ui.board.items import LinkItem
from fresque.ui.board.labels import Labels
from fresque.ui.board.link_grips import LinkGrips

_FAINT = 0.25
QUICK = 40
"""As many links are laid out again at once; more of them wait for the hand to rest."""
ROOM = 4.0
"""Board mm by which the room of a reason changes under a moving hand: its words are not broken anew each frame."""
SLICE = 0.004
"""Seconds of laying out at a time; the hand is listened to in between."""


class LinkLayer:
    """Items by link id; `box` says where a record is now, hands included."""

    def __init__(self, scene: QGraphicsScene, desk: Desk, box: Callable[[str], Rect]) -> None:
        self._scene = scene
        self._desk = desk
        self._box = box
        self.items: dict[str, LinkItem] = {}
        self._unsettled = False
        self._routing, self._labels = Routing(), Labels()
        self._steps: Iterator[None] | None = None
        self.grips = LinkGrips(desk)
        scene.addItem(self.grips)

    def clear(self) -> None:
        """Forget all of them."""
        for item in self.items.values():
            self._scene.removeItem(item)
        self.items.clear()

    def bring(self, ids: Iterable[str], imagined: Mapping[str, Placed]) -> bool:
        """Take in links that came, went or changed; False when their final shapes must wait."""
        touched = list(ids)
        for link_id in touched:
            if self._link(link_id) is None:
                self._drop(link_id)
        if self._desk.held() or max(len(self.items), len(touched)) > QUICK:
            for link_id in touched:
                self.bring_plain(link_id)
            self._unsettled, self._steps = True, None
            return False
        self.arrange(imagined)
        return True

    def bring_plain(self, link_id: str) -> None:
        """The item of a link as it is now, its ends where the hands carry them, without a look at other cards."""
        self._unsettled, self._steps = True, None
        link = self._link(link_id)
        if link is None:
            self._drop(link_id)
        else:
            shape = link_path(self._box(link.source), self._box(link.target), link.direction, link.meaning)
            self._show(link, replace(shape, label_room=shape.label_room // ROOM * ROOM))

    @property
    def busy(self) -> bool:
        """Whether links are being laid out, a part of them each turn."""
        return self._steps is not None

    def settle(self, imagined: Mapping[str, Placed]) -> bool:
        """Arrange a part of what a gesture left plain; whether nothing is left to arrange."""
        if not self._unsettled or self._desk.held():
            return True
        if self._steps is None:
            self._steps = self._arranged(imagined)
        end = perf_counter() + SLICE
        while perf_counter() < end:
            if next(self._steps, self) is self:
                self._steps, self._unsettled = None, False
                return True
        return False

    def arrange(self, imagined: Mapping[str, Placed]) -> None:
        """All links as they are at rest, as on paper; nothing while something is held."""
        if self._desk.held():
            return
        self._unsettled, self._steps = False, None
        for _step in self._arranged(imagined):
            pass

    def _arranged(self, imagined: Mapping[str, Placed]) -> Iterator[None]:
        there = self._desk.records()
        yield from routes_again(
            self._routing, [cast("Record", imagined.get(record.id, record)) for record in there], self._desk.deck
        )
        for link in there:
            if isinstance(link, Link) and link.id in self._routing.shapes:
                self._show(link, self._routing.shapes[link.id])
                yield

    def show_grips(self) -> None:
        """The ends of the one link chosen; the link whose end is in hand is shown faintly meanwhile."""
        one, hand = next(iter(self._desk.selection), ""), self._desk.preview
        item = self.items.get(one)
        self.grips.follow({one: item.link} if item else {})
        if item is not None:
            item.setOpacity(_FAINT if hand.relinks == one else 1.0)

    def pulled(self) -> QPainterPath | None:
        """The link in hand, from the card that it leaves, or that it keeps, to the hand."""
        hand, board = self._desk.preview, self._desk.board
        if hand.link_to is None or board.get(hand.link_from) is None:
            return None
        x, y = hand.link_to
        over, link = self._desk.hit(x, y), board.get(hand.relinks)
        free = self._box(over) if over and over != hand.link_from else Rect(x - 1, y - 1, 2, 2)
        ends, way = (self._box(hand.link_from), free), "forward"
        if isinstance(link, Link):
            ends, way = ends if link.source == hand.link_from else (ends[1], ends[0]), link.direction
        shape = link_path(*ends, cast("Direction", way))
        path = QPainterPath(painter_path(shape.curve))
        path.addPath(painter_path(shape.arrows))
        return path

    def smooth(self, wanted: bool) -> None:
        """From the next painting of the view, draw them finely, or fast."""
        for item in self.items.values():
            item.smooth = wanted

    def at(self, at: QPointF, near: float) -> str:
        """The link that passes within `near` mm of a point, empty when there is none."""
        touch = QRectF(at.x() - near, at.y() - near, 2 * near, 2 * near)
        near_by = (i for i, item in self.items.items() if item.boundingRect().intersects(touch))
        return next((i for i in near_by if self.items[i].passes(at, near)), "")

    def _link(self, link_id: str) -> Link | None:
        link = self._desk.board.get(link_id)
        return link if isinstance(link, Link) and link.table == self._desk.table else None

    def _show(self, link: Link, shape: LinkShape) -> None:
        item = self.items.get(link.id)
        if item is None:
            self.items[link.id] = item = LinkItem(shape, link.reason, self._labels)
            self._scene.addItem(item)
        else:
            item.setPos(0, 0)
            if (item.link is not shape and item.link != shape) or item.reason != link.reason.strip():
                item.look(shape, link.reason)
        item.chosen = link.id in self._desk.selection

    def _drop(self, link_id: str) -> None:
        item = self.items.pop(link_id, None)
        if item is not None:
            self._scene.removeItem(item)
