"""The zones of a board, drawn under everything that lies on it. Board mm, y down."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from math import atan2, cos, pi, sin

from fresque.core.deck import Deck, Zone
from fresque.core.geometry import Rect
from fresque.core.i18n import trn
from fresque.core.records import CARD_H, CARD_W, Record
from fresque.core.zone_shapes import Area, Point, Zones
from fresque.core.zones import Held, held, shown_title, zones_of
from fresque.layout import fonts, text
from fresque.layout.canvas import Canvas, Command, PathData, Pen
from fresque.layout.marks import hexagon
from fresque.layout.palette import INK, SOFT_INK

GROUNDS = ("#F4EEE3", "#EFE7D8")
"""Of one zone and the next, where they touch."""
RIVER = "#DFEBF4"
EDGE = Pen("#D3C8B6", 1.2)
SEAT = Pen("#B5A88F", 1.4, (6.0, 5.0))
OFFERED = Pen("#5E93C4", 1.4, (6.0, 5.0))
"""Of the seats free for the card in hand."""
TITLE = 21.0
"""Size of a title on paper and in pictures."""
SMALLEST = 7.0
DATE, LARGEST_DATE = 13.0, 26.0
_WAVE = Pen("#BFD5E6", 2.0)
_SCALE = Pen("#8A7F6C", 1.6)
_COUNT = 0.62
_BETWEEN = 8.0
_LEAST_BESIDE, _LITTLE_LESS = 0.6, 0.85


@dataclass(frozen=True, slots=True)
class HeadLook:
    """The same for all the zones of a board: the size of the titles (mm), and whether there is room for the counts."""

    size: float
    counted: bool


def draw_zones(canvas: Canvas, deck: Deck, records: Iterable[Record]) -> None:
    """Draw the zones of the deck with what each one holds; nothing when the board is free."""
    zones = zones_of(deck)
    for area in zones.areas:
        draw_area(canvas, zones, area)
    draw_scale(canvas, zones)
    found = held(deck, zones, records)
    look = head_look(deck, found, TITLE)
    for there in found:
        draw_head(canvas, deck, there, look)


def draw_area(canvas: Canvas, zones: Zones, area: Area) -> None:
    """Draw the ground of a zone and, in a ring, the empty seat of its step."""
    touching = zones.kind in ("timeline", "axis")
    river = is_river(zones, area.zone)
    rank = next(n for n, other in enumerate(zones.areas) if other.zone.id == area.zone.id)
    fill = RIVER if river else GROUNDS[rank % 2 if touching else 0]
    box = area.bounds
    if len(area.shape) == 4:
        canvas.rect(box.x, box.y, box.w, box.h, fill=fill, pen=EDGE, radius=0 if touching else 6)
    else:
        canvas.path(_polygon(area.shape), fill=fill, pen=EDGE)
    if river:
        _draw_river(canvas, box)
    if area.step:
        draw_seat(canvas, area.step, SEAT, step=True)


def draw_seat(canvas: Canvas, seat: Point, pen: Pen = OFFERED, *, step: bool = False) -> None:
    """Draw an empty seat: a hexagon for a step, else the place of a card."""
    x, y = seat[0] - CARD_W / 2, seat[1] - CARD_H / 2
    if step:
        canvas.path(hexagon(x + 1, y + 1, CARD_W - 2, CARD_H - 2), fill="#FBF9F4", pen=pen)
    else:
        canvas.rect(x, y, CARD_W, CARD_H, pen=pen, radius=4)


def draw_scale(canvas: Canvas, zones: Zones, size: float = DATE) -> None:
    """Draw what joins the zones: the dates of a timeline (`size` mm), the arrow of an axis, which way a ring turns."""
    if zones.kind == "timeline" and zones.areas:
        _draw_dates(canvas, zones.areas, min(size, LARGEST_DATE))
    elif zones.kind == "axis" and zones.areas:
        left, right = zones.areas[0].bounds, zones.areas[-1].bounds
        y = left.bottom + 22
        canvas.path((("M", (left.x + 6, y)), ("L", (right.right - 6, y))), pen=_SCALE)
        _draw_head_of_arrow(canvas, (left.x + 4, y), pi)
        _draw_head_of_arrow(canvas, (right.right - 4, y), 0)
    elif zones.kind == "ring" and len(zones.areas) > 2:
        _draw_turn(canvas, zones.areas)


def head_look(deck: Deck, found: Sequence[Held], size: float) -> HeadLook:
    """How all the zones are headed: titles of up to `size` mm, with the counts unless these make them much smaller."""
    alone = _shared(deck, found, size, counted=False)
    beside = _shared(deck, found, size, counted=True)
    counted = beside >= min(size * _LEAST_BESIDE, alone * _LITTLE_LESS)
    return HeadLook(beside if counted else alone, counted)


def bare_look(deck: Deck, found: Sequence[Held], size: float) -> HeadLook:
    """How all the zones are headed without their counts: titles of up to `size` mm, as large as all of them allow."""
    return HeadLook(_shared(deck, found, size, counted=False), counted=False)


def draw_head(canvas: Canvas, deck: Deck, there: Held, look: HeadLook) -> None:
    """Draw the title of a zone and how many cards it holds."""
    title, box = _words(deck, there), there.area.head
    count = _counted(there) if look.counted else ""
    if len(there.area.shape) == 4:
        _draw_beside(canvas, title, count, box, look.size)
    else:
        _draw_below(canvas, title, count, box, look.size)


def is_river(zones: Zones, zone: Zone) -> bool:
    """Whether a zone is the middle of an axis, where people doubt."""
    middle = len(zones.areas) // 2
    return zones.kind == "axis" and len(zones.areas) % 2 == 1 and zones.areas[middle].zone.id == zone.id


def _draw_beside(canvas: Canvas, title: str, count: str, box: Rect, size: float) -> None:
    """The title on the left, the count on the right of the same line."""
    small = max(SMALLEST, size * _COUNT)
    wide = fonts.width(count, "regular", small)
    block = _title(title, box.w - (wide + _BETWEEN if count else 0), box.h, size)
    top = box.y + (box.h - block.height) / 2
    text.draw(canvas, block, box.x, top, INK)
    if count:
        y = top + block.lines[0].baseline if block.lines else box.y + box.h / 2
        canvas.text(box.right - wide, y, count, weight="regular", size=small, color=SOFT_INK)


def _draw_below(canvas: Canvas, title: str, count: str, box: Rect, size: float) -> None:
    """The title in the middle, the count under it."""
    small = max(SMALLEST, min(size * _COUNT, box.h / 3))
    block = _title(title, box.w, box.h - (small * 1.4 if count else 0), size)
    text.draw(canvas, block, box.x, box.y, INK, align="center", width=box.w)
    if count:
        wide = fonts.width(count, "regular", small)
        y = box.y + (block.height + small * 0.35 if block.lines else 0) + small * 0.8
        canvas.text(box.x + (box.w - wide) / 2, y, count, weight="regular", size=small, color=SOFT_INK)


def _counted(there: Held) -> str:
    return trn("{n} card", "{n} cards", there.count) if there.count else ""


def _shared(deck: Deck, found: Sequence[Held], size: float, *, counted: bool) -> float:
    """The largest size at which each title fits in its zone, beside its count or alone."""
    sizes = [size]
    for there in found:
        box, title = there.area.head, _words(deck, there)
        count = _counted(there) if counted and len(there.area.shape) == 4 else ""
        tried = text.Sizes(max(size, SMALLEST), SMALLEST, 1.0)
        if title:
            sizes.append(text.largest(tried, partial(_fits, title, count, box)))
    return min(sizes)


def _fits(title: str, count: str, box: Rect, size: float) -> bool:
    taken = fonts.width(count, "regular", max(SMALLEST, size * _COUNT)) + _BETWEEN if count else 0.0
    block = text.wrap(title, max(box.w - taken, 1.0), size, weight="bold", leading=1.1)
    return block.height <= box.h and not block.broken


def _words(deck: Deck, there: Held) -> str:
    return text.escape(text.plain(shown_title(deck, there)))


def _title(title: str, width: float, height: float, size: float) -> text.Block:
    return text.fit(title, width, height, text.Sizes(max(size, SMALLEST), SMALLEST, 1.0), weight="bold", leading=1.1)


def _draw_dates(canvas: Canvas, areas: tuple[Area, ...], size: float) -> None:
    left, right = areas[0].bounds, areas[-1].bounds
    y = left.bottom + 10
    low = y + 9 + size * 0.7
    canvas.path((("M", (left.x, y)), ("L", (right.right - 2, y))), pen=_SCALE)
    _draw_head_of_arrow(canvas, (right.right, y), 0)
    for area in areas:
        canvas.path((("M", (area.bounds.x, y - 6)), ("L", (area.bounds.x, y + 6))), pen=_SCALE)
        if area.zone.start is not None:
            year = f"{area.zone.start:g}"
            canvas.text(area.bounds.x, low, year, weight="semibold", size=size, color=SOFT_INK)
    last = areas[-1].zone.end
    if last is not None:
        wide = fonts.width(f"{last:g}", "semibold", size)
        canvas.text(right.right - wide, low, f"{last:g}", weight="semibold", size=size, color=SOFT_INK)


def _draw_river(canvas: Canvas, box: Rect) -> None:
    """Waves that run down a zone."""
    waves, reach = max(3, round(box.w / 90)), 9.0
    for n in range(1, waves):
        x, y, way = box.x + box.w * n / waves, box.y, 1
        commands: list[Command] = [("M", (x, y))]
        turns = max(2, round(box.h / 60))
        step = box.h / turns
        for _turn in range(turns):
            bend = x + way * reach
            commands.append(("C", (bend, y + step / 3, bend, y + 2 * step / 3, x, y + step)))
            y, way = y + step, -way
        canvas.path(tuple(commands), pen=_WAVE)


def _draw_turn(canvas: Canvas, areas: tuple[Area, ...]) -> None:
    """A chevron between each zone of a ring and the next one, clockwise."""
    for here, following in zip(areas, (*areas[1:], areas[0]), strict=True):
        (ax, ay), (bx, by) = here.bounds.centre, following.bounds.centre
        _draw_head_of_arrow(canvas, ((ax + bx) / 2, (ay + by) / 2), atan2(by - ay, bx - ax))


def _draw_head_of_arrow(canvas: Canvas, tip: Point, towards: float) -> None:
    """A chevron at `tip`, turned `towards` radians from the right."""
    ends = [(tip[0] - 14 * cos(towards + way * 0.6), tip[1] - 14 * sin(towards + way * 0.6)) for way in (1, -1)]
    canvas.path((("M", ends[0]), ("L", tip), ("L", ends[1])), pen=Pen(_SCALE.color, 3.0))


def _polygon(corners: tuple[Point, ...]) -> PathData:
    return (("M", corners[0]), *(("L", corner) for corner in corners[1:]), ("Z", ()))
