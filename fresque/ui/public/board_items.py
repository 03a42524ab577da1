"""What lies on the board of the wall, drawn for its scale: words that could not be read there become bars or go.

`least` is the size of the smallest words in pixels of the window, `scale` the pixels a mm.
"""

from collections.abc import Iterable

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.records import Placed, Record, Title
from fresque.core.zones import held, zones_of
from fresque.layout.board import box
from fresque.layout.canvas import Call, Recorder, replay
from fresque.layout.link_drawing import draw_reason
from fresque.layout.links import LinkShape
from fresque.layout.public.legible import larger, legible, smallest
from fresque.layout.zones import bare_look, draw_scale
from fresque.render.qt import QtCanvas
from fresque.ui.board.items import DrawnItem
from fresque.ui.board.zones import Heads, ScaleItem, ZoneItem


class WallThing(DrawnItem):
    """A note, a frame, a stamp, or the title of the fresque, which grows until it is read."""

    def __init__(self, record: Placed, calls: list[Call]) -> None:
        area = box(record)
        super().__init__(calls, Rect(area.x - record.x, area.y - record.y, area.w, area.h))
        self._whole, self._grows = calls, isinstance(record, Title)

    def see(self, scale: float, least: float) -> None:
        """Show what can be read."""
        grown = larger(smallest(self._whole), scale, least) if self._grows else 1.0
        self.setScale(grown)
        self.calls = legible(self._whole, least / (scale * grown) - 1e-6)
        self.update()


def room_of(record: Placed, calls: list[Call], scale: float, least: float) -> Rect:
    """The rectangle of a record as the wall shows it."""
    area = box(record)
    if not isinstance(record, Title) or not calls:
        return area
    grown = larger(smallest(calls), scale, least)
    return Rect.around(record.x, record.y, area.w * grown, area.h * grown)


def reason_seen(reason: str, shape: LinkShape, scale: float, least: float) -> str:
    """The reason of a link when it can be read, else nothing."""
    if not reason.strip():
        return ""
    recorder = Recorder()
    draw_reason(recorder, reason, shape)
    return reason if smallest(recorder.calls) * scale >= least else ""


class WallZones:
    """The zones under the cards, with what each one holds, their titles as large as there is room."""

    def __init__(self, scene: QGraphicsScene, deck: Deck) -> None:
        self._deck, self._zones = deck, zones_of(deck)
        self.bounds = self._zones.bounds
        self._heads = _WallHeads(deck)
        self.items: list[ZoneItem] = []
        self.hold(())
        self.items = [ZoneItem(self._zones, rank, self._heads) for rank in range(len(self._zones.areas))]
        for item in self.items:
            scene.addItem(item)
        self.scale = _WallScale(self._zones, self._zones.bounds) if self._zones.bounds else None
        if self.scale is not None:
            scene.addItem(self.scale)

    def hold(self, records: Iterable[Record]) -> None:
        """Count what the zones hold."""
        if self._zones.areas and self._heads.hold(held(self._deck, self._zones, records)):
            self._again()

    def see(self, least: float) -> None:
        """Show what can be read."""
        self._heads.least = least
        self._heads.forget()
        if self.scale is not None:
            self.scale.least = least
        self._again()

    def _again(self) -> None:
        for item in (*self.items, *([self.scale] if self.items and self.scale else [])):
            item.update()


class _WallHeads(Heads):
    """Titles of the size that is read, as far as their zones have room, without their counts; none is smaller."""

    least = 0.0

    def drawn(self, rank: int, scale: float) -> list[Call]:
        if not self.least:
            return super().drawn(rank, scale)
        size = self.least / scale
        if size not in self._drawn:
            look = bare_look(self._deck, self._found, size)
            self._drawn[size] = [legible(self._draw(there, look), size - 1e-6, bars=False) for there in self._found]
        return self._drawn[size][rank]

    def forget(self) -> None:
        """Draw them again."""
        self._drawn.clear()


class _WallScale(ScaleItem):
    """Dates that can be read, or none."""

    least = 0.0

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        size = self.least / painter.worldTransform().m11()
        recorder = Recorder()
        draw_scale(recorder, self._zones, size)
        replay(legible(recorder.calls, size - 1e-6, bars=False), QtCanvas(painter))
