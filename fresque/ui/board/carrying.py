"""What the hands carry over the board before they let go: items shifted, turned and lifted above the others."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtWidgets import QGraphicsItem

from fresque.app.desk import Carried, Desk
from fresque.core.records import Link, Placed
from fresque.layout.board import angle
from fresque.ui.board.stacking import LIFT

_NO_ONE = Carried(frozenset())


class Table(Protocol):
    """What the scene does for what is carried."""

    def moving(self) -> None: ...
    def bring_link(self, link_id: str) -> None: ...


class Carrying:
    """Moves the items of what is carried, and their links with them; puts them back when it is let go."""

    def __init__(
        self, desk: Desk, placed: Mapping[str, QGraphicsItem], links: Mapping[str, QGraphicsItem], table: Table
    ) -> None:
        self._desk = desk
        self._placed = placed
        self._links = links
        self._table = table
        self._ids: tuple[frozenset[str], ...] = ()
        self._hands: dict[str, int] = {}
        self._held: tuple[Carried, ...] = ()

    def shift(self, record: Placed) -> tuple[float, float]:
        """How far a record is from its place, in mm."""
        hand = self._hand(record.id)
        return (0.0, 0.0) if hand is _NO_ONE or record.locked else (hand.dx, hand.dy)

    def refresh(self) -> None:
        """Show what the hands do now."""
        before = self._hands
        self._look()
        if not before and not self._hands:
            return
        links: set[str] = set()
        for record_id in before.keys() | self._hands.keys():
            record, item = self._desk.board.get(record_id), self._placed.get(record_id)
            if isinstance(record, Placed) and item is not None and not record.locked:
                _put(item, record, self._hand(record_id), lifted=record_id in self._hands)
                links.update(link.id for link in self._desk.board.links_of(record_id))
        self._table.moving()
        for link_id in links:
            self._carry_link(link_id)

    def _look(self) -> None:
        self._held = self._desk.held()
        ids = tuple(hand.ids for hand in self._held)
        if ids != self._ids:
            self._ids = ids
            self._hands = {record_id: n for n, hand in enumerate(ids) for record_id in hand}

    def _hand(self, record_id: str) -> Carried:
        n = self._hands.get(record_id)
        return _NO_ONE if n is None else self._held[n]

    def _carry_link(self, link_id: str) -> None:
        """A link whose two ends are in one hand only moves with them; another takes a new shape."""
        link = self._desk.board.get(link_id)
        if not isinstance(link, Link):
            return
        hand = self._hand(link.source)
        if hand is not _NO_ONE and hand is self._hand(link.target) and not self._stays(link):
            self._links[link_id].setPos(hand.dx, hand.dy)
        else:
            self._table.bring_link(link_id)

    def _stays(self, link: Link) -> bool:
        ends = (self._desk.board.get(link.source), self._desk.board.get(link.target))
        return any(isinstance(end, Placed) and end.locked for end in ends)


def _put(item: QGraphicsItem, record: Placed, hand: Carried, *, lifted: bool) -> None:
    item.setPos(record.x + hand.dx, record.y + hand.dy)
    item.setRotation(angle(record) + hand.turn)
    z = item.zValue()
    if lifted and 0 <= z < LIFT:
        item.setZValue(z + LIFT)
    elif not lifted and z >= LIFT:
        item.setZValue(z - LIFT)
