"""Resizing a frame, a note or a picture by one of its corners; a picture keeps its shape. Lengths in mm."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from fresque.app.desk import NOTHING, Preview
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import edits
from fresque.core.geometry import Rect, turned
from fresque.core.records import Frame, Note, Picture
from fresque.layout.board import angle, box

if TYPE_CHECKING:
    from fresque.app.desk import Desk

Corner = Literal["", "nw", "ne", "sw", "se"]
Resizable = Note | Frame | Picture
TOUCH = 22.0
"""Screen pixels around a corner that still take it: half of a 44 px target."""
SMALL = 40.0
"""Screen pixels: what is smaller either way has no corner to pull; one zooms in first."""
SMALLEST = {"note": 30.0, "frame": 60.0, "picture": 20.0}
LARGEST = 20_000.0


def resizable(desk: "Desk") -> Resizable | None:
    """The one thing chosen whose corners may be pulled."""
    record = desk.board.get(next(iter(desk.selection))) if len(desk.selection) == 1 else None
    ready = isinstance(record, Resizable) and not record.locked and not desk.read_only
    return record if ready and isinstance(record, Resizable) else None


def grip_at(desk: "Desk", at: Pointer) -> Corner:
    """The corner of the chosen thing under the hand, empty when it is elsewhere or when the thing is very small."""
    record = resizable(desk)
    if record is None or at.additive or min(box(record).w, box(record).h) * at.scale < SMALL:
        return ""
    area, (x, y) = box(record), turned((at.x, at.y), (record.x, record.y), -angle(record))
    out = TOUCH / at.scale
    into = min(out, area.w / 4, area.h / 4)
    near = {
        "w": -out <= x - area.x <= into,
        "e": -into <= x - area.right <= out,
        "n": -out <= y - area.y <= into,
        "s": -into <= y - area.bottom <= out,
    }
    corners: tuple[Corner, ...] = ("nw", "ne", "sw", "se")
    return next((corner for corner in corners if near[corner[0]] and near[corner[1]]), "")


def pulled(record: Resizable, corner: Corner, dx: float, dy: float) -> Rect:
    """What a record fills once a corner has gone by (dx, dy), the opposite one staying; before it is turned."""
    area, least = box(record), SMALLEST[record.type]
    dx, dy = turned((dx, dy), (0, 0), -angle(record))
    w = min(LARGEST, max(least, area.w + (dx if "e" in corner else -dx)))
    h = min(LARGEST, max(least, area.h + (dy if "s" in corner else -dy)))
    if isinstance(record, Picture):
        scale = max(w / area.w, h / area.h, least / min(area.w, area.h))
        w, h = area.w * scale, area.h * scale
    right, down = (w - area.w) / 2 * (1 if "e" in corner else -1), (h - area.h) / 2 * (1 if "s" in corner else -1)
    right, down = turned((right, down), (0, 0), angle(record))
    return Rect.around(record.x + right, record.y + down, w, h)


def grown(record: Resizable, by: float) -> Rect:
    """What a record fills once it is `by` times larger around its middle."""
    area, least = box(record), SMALLEST[record.type]
    by = min(LARGEST / max(area.w, area.h), max(by, least / min(area.w, area.h)))
    return Rect.around(record.x, record.y, area.w * by, area.h * by)


class Resizing(Tool):
    """A corner is in hand; one batch when it is let go."""

    cursor = "resize"

    def __init__(self, desk: "Desk", start: Pointer, corner: Corner) -> None:
        super().__init__(desk)
        self.start, self.corner = start, corner
        self.record = resizable(desk)

    def move(self, at: Pointer) -> Tool:
        if self.record is not None and self.desk.board.get(self.record.id) is not None:
            area = self._area(at, self.record)
            x, y = area.centre
            self.desk.show(Preview(made=replace(self.record, x=x, y=y, w=area.w, h=area.h)))
        return self

    def release(self, at: Pointer) -> Tool:
        self.desk.show(NOTHING)
        if self.record is not None:
            self.desk.commit(edits.resize(self.desk.board, self.record.id, self._area(at, self.record)))
        return super().escape()

    def _area(self, at: Pointer, record: Resizable) -> Rect:
        return pulled(record, self.corner, at.x - self.start.x, at.y - self.start.y)
