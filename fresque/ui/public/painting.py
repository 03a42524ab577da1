"""Any public screen painted in any rectangle: the wall, and its small likeness beside the facilitator's board."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.public import Board, Gallery, Shown
from fresque.core.public_clocks import Turn
from fresque.core.records import Placed, Record, Title
from fresque.layout.board import box
from fresque.layout.canvas import Call, Picture, Recorder, replay
from fresque.layout.public import draw_screen, gallery_rooms, size_of, turn_room
from fresque.layout.public.corner import clock_corner, draw_corner_clock
from fresque.layout.public.stage import LEAST
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
            mini = self._mini(shown.deck, LEAST * scale)
            area = shown.screen.area or mini.bounds(shown.screen.records)
            whole = QRectF(0, 0, room.width(), room.height())
            mini.paint(painter, shown.screen.records, area, whole, crisp=False)
            self._paint_clock(painter, shown.screen, area, whole)
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
            named = [record for record in table.records if not isinstance(record, Title)]  # it is over the frame
            self._paint_table(painter, deck, named, place)

    def _paint_turn(self, painter: QPainter, deck: Deck, screen: Turn, room: Rect) -> None:
        inside = room.grown(-12)
        self._paint_table(painter, deck, screen.records, QRectF(inside.x, inside.y, inside.w, inside.h))

    def _paint_table(self, painter: QPainter, deck: Deck, records: Sequence[Record], room: QRectF) -> None:
        if records:
            mini = self._mini(deck, LEAST)
            mini.paint(painter, records, mini.bounds(records), room, crisp=False)

    def _paint_clock(self, painter: QPainter, screen: Board, area: Rect, room: QRectF) -> None:
        """The clock of the board, in the corner where it hides least."""
        if screen.time is None:
            return
        w, h, scale = size_of(room.width(), room.height())
        seen = min(room.width() / area.w, room.height() / area.h) / scale
        left, top = (w - area.w * seen) / 2 - area.x * seen, (h - area.h * seen) / 2 - area.y * seen
        boxes = [box(record) for record in screen.records if isinstance(record, Placed)]
        there = (Rect(b.x * seen + left, b.y * seen + top, b.w * seen, b.h * seen) for b in boxes)
        draw_corner_clock(QtCanvas(painter, scale), screen.time, clock_corner(screen.time, there, w, h))

    def _mini(self, deck: Deck, least: float) -> Miniature:
        """Draws boards of a deck with no words smaller than `least`, in units of the painter."""
        if self._miniature is None or deck is not self._deck:
            self._deck, self._miniature = deck, Miniature(deck, self._pictures)
        self._miniature.least = least
        return self._miniature

    def _recorded(self, shown: Shown, w: float, h: float) -> list[Call]:
        if self._drawn != (shown, w, h):
            recorder = Recorder()
            draw_screen(recorder, shown, w, h, self._pictures)
            self._drawn, self._calls = (shown, w, h), recorder.calls
        return self._calls
