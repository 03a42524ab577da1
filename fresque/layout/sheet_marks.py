"""What a sheet carries besides its cards: cut marks, the fold, the 100 mm ruler that shows a wrong scale."""

import math
from collections.abc import Iterator

from fresque.layout import fonts
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.marks import hexagon
from fresque.layout.palette import INK, SOFT_INK
from fresque.layout.sheet import Grid

_CUT = Pen(INK, 0.12)
_FOLD = Pen(SOFT_INK, 0.15, (2.0, 2.0))
_GUIDE = Pen("#B8B8B8", 0.1)
_CROSS = 2.0
_RULER = 100.0


def draw_cut_marks(canvas: Canvas, grid: Grid) -> None:
    """How to cut the sheet: lines for a trimmer, or around each hexagon for scissors."""
    if grid.shape == "hexagon":
        _cut_hexagons(canvas, grid)
    else:
        _cut_rectangles(canvas, grid)


def _cut_hexagons(canvas: Canvas, grid: Grid) -> None:
    """The true outline of each hexagon; short lines away from its corners where the ground runs over it."""
    for place in range(grid.count):
        x, y = grid.front(place)
        outline = hexagon(x, y, grid.w, grid.h)
        if not grid.bleed:
            canvas.path(outline, pen=_CUT)
            continue
        centre_x, centre_y = x + grid.w / 2, y + grid.h / 2
        for px, py in (numbers for _verb, numbers in outline if numbers):
            far = math.hypot(px - centre_x, py - centre_y)
            ux, uy = (px - centre_x) / far, (py - centre_y) / far
            near, end = grid.bleed * 1.2 + 0.5, grid.bleed * 1.2 + 3.0
            _stroke(canvas, px + ux * near, py + uy * near, px + ux * end, py + uy * end, _CUT)


def _cut_rectangles(canvas: Canvas, grid: Grid) -> None:
    """Marks from the edge of the paper to the cards, and a cross wherever four corners meet.

    Cards drawn 5 mm inside get hairlines from edge to edge: the first cut does not take the marks of the next away.
    """
    xs, ys = (
        sorted(set(_cuts(grid.left, grid.w, grid.gap, grid.columns))),
        sorted(set(_cuts(grid.top, grid.h, grid.gap, grid.rows))),
    )
    right, bottom = grid.page_w - grid.left, grid.page_h - grid.top
    if grid.inset:
        for x in xs[1:-1]:
            _stroke(canvas, x, 0, x, grid.page_h, _GUIDE)
        for y in ys[1:-1]:
            _stroke(canvas, 0, y, grid.page_w, y, _GUIDE)
    away = grid.bleed + 1.0 if grid.bleed else 0.5
    for x in xs:
        _stroke(canvas, x, 0, x, max(grid.top - away, 3.0), _CUT)
        _stroke(canvas, x, grid.page_h, x, min(bottom + away, grid.page_h - 3.0), _CUT)
    for y in ys:
        _stroke(canvas, 0, y, max(grid.left - away, 3.0), y, _CUT)
        _stroke(canvas, grid.page_w, y, min(right + away, grid.page_w - 3.0), y, _CUT)
    if not grid.bleed:
        for x in xs[1:-1]:
            for y in ys[1:-1]:
                _stroke(canvas, x - _CROSS, y, x + _CROSS, y, _CUT)
                _stroke(canvas, x, y - _CROSS, x, y + _CROSS, _CUT)


def draw_folds(canvas: Canvas, grid: Grid) -> None:
    """Dashed lines where backs fold behind fronts."""
    for column in range(1, grid.columns, 2):
        x = grid.left + column * (grid.w + grid.gap) - grid.gap / 2
        _stroke(canvas, x, 0, x, grid.page_h, _FOLD)


def draw_ruler(canvas: Canvas, grid: Grid, words: str) -> None:
    """A line of exactly 100 mm with `words` beside it, below the cards or along a cut, where it harms no card."""
    margin = grid.page_h - grid.top - grid.rows * (grid.h + grid.gap) + grid.gap - grid.bleed
    left = max(grid.left, 8.0) + 3.0
    along_cut = margin < 9.0
    if along_cut and not grid.inset:
        return
    y = grid.page_h - margin / 2
    if along_cut:
        y = grid.top + grid.h * (grid.rows // 2) if grid.rows > 1 else grid.top + grid.h - 2.5
    _stroke(canvas, left, y, left + _RULER, y, _CUT)
    for n in range(11):
        tall = 1.6 if n % 5 == 0 else 0.9
        _stroke(canvas, left + 10 * n, y - tall, left + 10 * n, y + (0 if along_cut else tall), _CUT)
    baseline = y - (1.3 if along_cut else 2.4)
    canvas.text(left + 1, baseline, fonts.drawable(words), weight="regular", size=2.0, color=SOFT_INK)


def _cuts(start: float, length: float, gap: float, count: int) -> Iterator[float]:
    for n in range(count):
        yield round(start + n * (length + gap), 4)
        yield round(start + n * (length + gap) + length, 4)


def _stroke(canvas: Canvas, x1: float, y1: float, x2: float, y2: float, pen: Pen) -> None:
    canvas.path((("M", (x1, y1)), ("L", (x2, y2))), pen=pen)
