"""The test pattern of the room check: edges, focus, greys, the colours of the lots, words smaller and smaller."""

from fresque.core.colors import COLORS
from fresque.core.deck import Mark
from fresque.core.i18n import tr
from fresque.core.public import Pattern
from fresque.layout import fonts
from fresque.layout.canvas import Pen
from fresque.layout.marks import circle, mark_path
from fresque.layout.palette import GOLD, INK, NIGHT, PAPER, WHITE, contrast
from fresque.layout.public.stage import LEAST, Wall

_MARKS: tuple[tuple[str, Mark], ...] = (
    ("blue", "circle"),
    ("vermilion", "triangle"),
    ("green", "square"),
    ("violet", "diamond"),
    ("ochre", "star"),
    ("teal", "hexagon"),
)
_GREYS = 11
_SIZES = (76.0, 58.0, 44.0, LEAST, 24.0, 18.0)
"""Units: the fourth is the smallest that fresque ever shows; the last two are there to see what is lost below."""
_EDGE = 14.0
_STEP = 100.0


def draw_pattern(wall: Wall, screen: Pattern) -> None:
    """All of it, on any shape of wall."""
    canvas = wall.canvas
    canvas.rect(0, 0, wall.w, wall.h, fill=PAPER)
    _draw_grid(wall)
    _draw_edges(wall)
    top = 70.0
    title = tr("Can you read this from the back?")
    width = fonts.width(title, "bold", 62)
    canvas.rect((wall.w - width) / 2 - 30, top - 6, width + 60, 92, fill=PAPER)
    wall.line((wall.w - width) / 2, top + 62, title, "bold", 62, INK)
    _draw_lines(wall, 190)
    _draw_marks(wall, wall.h - 330)
    _draw_greys(wall, wall.h - 160)
    if screen.screen:
        wide = fonts.width(screen.screen, "semibold", LEAST)
        canvas.rect((wall.w - wide) / 2 - 16, wall.h - 66, wide + 32, 44, fill=PAPER)
        wall.line((wall.w - wide) / 2, wall.h - 34, screen.screen, "semibold", LEAST, INK)


def _draw_grid(wall: Wall) -> None:
    """Fine lines and a circle: they are even and sharp everywhere when the picture is in focus and not stretched."""
    pen, canvas = Pen("#B9B1A3", 1.2), wall.canvas
    for n in range(1, int(wall.w / 2 / _STEP) + 1):
        for x in (wall.w / 2 - n * _STEP, wall.w / 2 + n * _STEP):
            canvas.path((("M", (x, 0)), ("L", (x, wall.h))), pen=pen)
    for n in range(1, int(wall.h / 2 / _STEP) + 1):
        for y in (wall.h / 2 - n * _STEP, wall.h / 2 + n * _STEP):
            canvas.path((("M", (0, y)), ("L", (wall.w, y))), pen=pen)
    canvas.path(circle(wall.w / 2, wall.h / 2, min(wall.w, wall.h) / 2 - _EDGE - 8), pen=Pen("#8A8270", 2.4))


def _draw_edges(wall: Wall) -> None:
    """A frame to its very edge, and corners: one that is cut shows that the picture is larger than the wall."""
    canvas, w, h, half = wall.canvas, wall.w, wall.h, _EDGE / 2
    canvas.rect(half, half, w - _EDGE, h - _EDGE, pen=Pen(COLORS["vermilion"], _EDGE))
    for x, y in ((0.0, 0.0), (w - 90, 0.0), (0.0, h - 90), (w - 90, h - 90)):
        canvas.rect(x, y, 90, 90, fill=NIGHT)
        canvas.rect(x + 30, y + 30, 30, 30, fill=GOLD)


def _draw_lines(wall: Wall, y: float) -> None:
    words = tr("Readable at the back of the room?")
    high = sum(size * 1.22 for size in _SIZES) + 24
    wide = fonts.width(words, "regular", _SIZES[0])
    wall.canvas.rect((wall.w - wide) / 2 - 40, y - 14, wide + 80, high, fill=WHITE, radius=10)
    for size in _SIZES:
        y += size * 1.22
        line = fonts.width(words, "regular", size)
        wall.line((wall.w - line) / 2, y - size * 0.28, words, "regular", size, INK)


def _draw_marks(wall: Wall, y: float) -> None:
    """The colours of the lots with their shapes: six different ones, or the projector needs another setting."""
    each = 170.0
    x = (wall.w - each * len(_MARKS)) / 2
    for color, mark in _MARKS:
        wall.canvas.rect(x + 6, y, each - 12, 130, fill=COLORS[color], radius=10)
        wall.canvas.path(mark_path(mark, x + each / 2, y + 65, 62), fill=WHITE)
        x += each


def _draw_greys(wall: Wall, y: float) -> None:
    """Steps from black to white, numbered: all of them can be told apart when brightness and contrast are right."""
    each = 92.0
    x = (wall.w - each * _GREYS) / 2
    for n in range(_GREYS):
        level = round(255 * n / (_GREYS - 1))
        ground = f"#{level:02X}{level:02X}{level:02X}"
        ink = WHITE if contrast(WHITE, ground) > contrast("#000000", ground) else "#000000"
        wall.canvas.rect(x, y, each, 78, fill=ground)
        wide = fonts.width(str(n), "bold", 36)
        wall.line(x + (each - wide) / 2, y + 52, str(n), "bold", 36, ink)
        x += each
