"""Any public screen painted in any rectangle: the wall, and its small likeness beside the facilitator's board."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.public import Board, Gallery, Shown
from fresque.core.public_clocks import Turn
from fresque.core.records import Record
from fresque.layout.board import bounds
from fresque.layout.canvas import Call, Picture, Recorder, replay
from fresque.layout.public import draw_screen, gallery_rooms, size_of, turn_room
from fresque.render.qt import QtCanvas
from fresque.ui.board.miniature import Miniature
from fresque.ui.style import PAPER

_AIR = 0.94
"""The share of its frame that a board of the gallery fills."""


class Painting:
    """Paints screens one after the other; the drawing of the last one is kept."""

    def __init__(self, pictures: Mapping[str, Picture]) -> None:
        self._pictures = pictures
        self._deck: Deck | None = None
        self._miniature: Miniature | None = None
        self._drawn: tuple[Shown, float, float] | None = None
        self._calls: list[Call] = []

    def paint(self, painter: QPainter, shown: Shown, room: QRectF) -> None:
        """Fill `room` (painter units) with the screen."""
        w, h, scale = size_of(room.width(), room.height())
        painter.save()
        painter.setClipRect(room)
        painter.translate(room.topLeft())
        if isinstance(shown.screen, Board):
            painter.fillRect(QRectF(0, 0, room.width(), room.height()), QColor(PAPER))
            area = shown.screen.area or bounds(shown.screen.records, deck=shown.deck)
            whole = QRectF(0, 0, room.width(), room.height())
            self._mini(shown.deck).paint(painter, shown.screen.records, area, whole, crisp=False)
        else:
            canvas = QtCanvas(painter, scale)
            replay(self._recorded(shown, w, h), canvas)
            if isinstance(shown.screen, Turn):
                self._paint_turn(painter, shown.deck, shown.screen, turn_room(w, h))
            if isinstance(shown.screen, Gallery):
                self._paint_tables(painter, shown.deck, shown.screen, gallery_rooms(shown.screen, w, h))
        painter.restore()

    def _paint_tables(self, painter: QPainter, deck: Deck, screen: Gallery, rooms: Sequence[Rect]) -> None:
        for table, room in zip(screen.tables, rooms, strict=True):
            w, h = room.w * _AIR, room.h * _AIR
            place = QRectF(room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h)
            self._paint_table(painter, deck, table.records, place)

    def _paint_turn(self, painter: QPainter, deck: Deck, screen: Turn, room: Rect) -> None:
        inside = room.grown(-12)
        self._paint_table(painter, deck, screen.records, QRectF(inside.x, inside.y, inside.w, inside.h))

    def _paint_table(self, painter: QPainter, deck: Deck, records: Sequence[Record], room: QRectF) -> None:
        if records:
            self._mini(deck).paint(painter, records, bounds(records, deck=deck), room, crisp=False)

    def _mini(self, deck: Deck) -> Miniature:
        if self._miniature is None or deck is not self._deck:
            self._deck, self._miniature = deck, Miniature(deck, self._pictures)
        return self._miniature

    def _recorded(self, shown: Shown, w: float, h: float) -> list[Call]:
        if self._drawn != (shown, w, h):
            recorder = Recorder()
            draw_screen(recorder, shown, w, h, self._pictures)
            self._drawn, self._calls = (shown, w, h), recorder.calls
        return self._calls
