"""Drawings larger than the paper: cut into sheets that overlap, with a drawing of how they go together. In mm."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from fresque.core.geometry import Rect
from fresque.core.i18n import tr, trn
from fresque.layout import fonts, text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.palette import ACTION, INK, SOFT_INK, WHITE

MARGIN = 10.0
"""White paper around each sheet, in mm."""
OVERLAP = 10.0
"""How much of the whole two neighbouring sheets both show, in mm."""
Draw = Callable[[Canvas], object]
"""Draws the whole, its top left at the origin."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet of the whole: the part it shows, margins included, its name (row letter, column number), its rank."""

    part: Rect
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Whole:
    """What is cut into sheets: `w` x `h` mm, and how it is put together again: a title and the steps, a line each."""

    w: float
    h: float
    draw: Draw
    title: str
    steps: str


def tiles(w: float, h: float, sheet: tuple[float, float]) -> list[Tile]:
    """The sheets of a whole of `w` x `h` mm, upright or lying, whichever way takes fewer; row by row."""
    ways = [sheet, (sheet[1], sheet[0])]
    sheet_w, sheet_h = min(ways, key=lambda way: ceil(w / step(way[0])) * ceil(h / step(way[1])))
    columns, rows = ceil(w / step(sheet_w)), ceil(h / step(sheet_h))
    return [
        Tile(
            Rect(column * step(sheet_w) - MARGIN, row * step(sheet_h) - MARGIN, sheet_w, sheet_h),
            f"{chr(ord('A') + row)}{column + 1}",
            row * columns + column + 1,
        )
        for row in range(rows)
        for column in range(columns)
    ]


def step(side: float) -> float:
    """How far one sheet begins after another along a side of this length."""
    return side - 2 * MARGIN - OVERLAP


def draw_seams(canvas: Canvas, w: float, h: float, name: str) -> None:
    """On a sheet of `w` x `h` mm, the marks where the next one is glued over it, and its name at its foot."""
    for x in (MARGIN, w - MARGIN - OVERLAP):
        canvas.rect(x, 2, 0.2, 5, fill=SOFT_INK)
        canvas.rect(x, h - 7, 0.2, 5, fill=SOFT_INK)
    for y in (MARGIN, h - MARGIN - OVERLAP):
        canvas.rect(2, y, 5, 0.2, fill=SOFT_INK)
        canvas.rect(w - 7, y, 5, 0.2, fill=SOFT_INK)
    canvas.text(MARGIN + 3, h - 4, fonts.drawable(name), weight="semibold", size=3.4, color=SOFT_INK)


def draw_assembly(canvas: Canvas, whole: Whole, sheets: Sequence[Tile]) -> None:
    """A page as large as a sheet: the whole in small, cut as its sheets are, and how to glue them."""
    page = sheets[0].part
    margin = 18.0
    width, y = page.w - 2 * margin, margin + 2
    title = text.wrap(whole.title, width, 8, weight="bold")
    text.draw(canvas, title, margin, y, INK)
    y += title.height + 4
    size = tr("{w} × {h} cm", w=round(whole.w / 10), h=round(whole.h / 10))
    about = f"{trn('1 sheet', '{n} sheets', len(sheets))} · {size}"
    for line, size_, color in ((about, 4.0, SOFT_INK), (whole.steps, 4.0, INK)):
        block = text.wrap(line, width, size_, leading=1.35)
        text.draw(canvas, block, margin, y, color)
        y += block.height + 4
    scale = min(width / whole.w, (page.h - y - margin) / whole.h)
    with canvas.at((page.w - whole.w * scale) / 2, y + 2, scale=scale):
        canvas.rect(0, 0, whole.w, whole.h, fill=WHITE)
        with canvas.clip(0, 0, whole.w, whole.h):
            whole.draw(canvas)
            for tile in sheets:
                _outline(canvas, whole, tile, scale)


def _outline(canvas: Canvas, whole: Whole, tile: Tile, scale: float) -> None:
    """A sheet in the drawing of the whole; lengths on paper are divided by the drawing's scale."""
    part = tile.part
    x, y = part.x + MARGIN, part.y + MARGIN
    w, h = _shown(part.w, whole.w - x), _shown(part.h, whole.h - y)
    canvas.rect(x, y, w, h, pen=Pen(ACTION, 0.5 / scale))
    seen_w, seen_h = min(w, whole.w - x), min(h, whole.h - y)
    size = min(5 / scale, seen_h / 2)
    wide = fonts.width(tile.name, "bold", size) + size
    middle, centre = x + seen_w / 2, y + seen_h / 2
    canvas.rect(middle - wide / 2, centre - size * 0.8, wide, size * 1.6, fill=WHITE, radius=size * 0.3)
    left = middle - fonts.width(tile.name, "bold", size) / 2
    canvas.text(left, centre + size * 0.34, tile.name, weight="bold", size=size, color=ACTION)


def _shown(side: float, rest: float) -> float:
    """How much of a sheet is seen once the next is glued over it: all of it when it is the last."""
    return rest if rest <= step(side) + OVERLAP + 0.01 else step(side)
