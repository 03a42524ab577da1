"""Two crossed axes on the wall: one plane, or two side by side once people have placed themselves again."""

from collections.abc import Sequence

from fresque.core.axes import mean
from fresque.core.colors import COLORS
from fresque.core.geometry import Rect
from fresque.core.i18n import tr, trn
from fresque.core.public_axes import Axes, Point
from fresque.layout import fonts, text
from fresque.layout.canvas import Pen
from fresque.layout.marks import circle, polygon
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE
from fresque.layout.public.stage import LEAST, MARGIN, Wall

_LABEL, _GAP, _DOT = 46.0, 90.0, 15.0
_QUESTION, _ENDS = text.Sizes(66, 38, 1), text.Sizes(40, LEAST, 1)
_SIDE = 300.0
"""Units on each side of a plane for the words of its ends."""
_MEAN = COLORS["vermilion"]


def draw_axes(wall: Wall, screen: Axes) -> None:
    """The question, then the plane; with both times, the two planes and how far the middle of the dots went."""
    wall.ground()
    words = text.fit(text.escape(screen.question), wall.inner, 160, _QUESTION, weight="bold", leading=1.1, balance=True)
    text.draw(wall.canvas, words, MARGIN, 54, INK)
    top = 54 + words.height + 24
    if screen.before:
        _draw_both(wall, screen, top)
        return
    plane = Rect(_SIDE, top + 60, wall.w - 2 * _SIDE, wall.h - top - 60 - 116)
    _draw_plane(wall, plane)
    _draw_ends(wall, screen.labels, plane, (20, _SIDE - 40))
    _draw_dots(wall, plane, screen.points, mean(screen.points))
    if not screen.points:
        _draw_asked(wall, plane)
    else:
        wall.right(wall.h - 28, trn("{n} person", "{n} people", len(screen.points)), "semibold", 36, SOFT_INK)


def _draw_asked(wall: Wall, plane: Rect) -> None:
    """What is asked of people, over the axes."""
    said, size = tr("Choose your place."), 52.0
    wide, middle = fonts.width(said, "semibold", size), plane.centre[0]
    base = plane.y + plane.h * 0.3
    wall.canvas.rect(middle - wide / 2 - 24, base - size, wide + 48, size * 1.5, fill=WHITE, radius=10)
    wall.line(middle - wide / 2, base, said, "semibold", size, SOFT_INK)


def _draw_both(wall: Wall, screen: Axes, top: float) -> None:
    """The dots of before on the left, those of after on the right, with an arrow from one middle to the other."""
    wide = (wall.w - 2 * _LABEL - _GAP) / 2
    first, last = mean(screen.before), mean(screen.points)
    given = ((tr("Before"), screen.before, first), (tr("After"), screen.points, last))
    for n, (name, points, middle) in enumerate(given):
        plane = Rect(_LABEL + n * (wide + _GAP), top + 120, wide, wall.h - top - 120 - 176)
        people = trn("{n} person", "{n} people", len(points))
        wall.line(plane.x, top + 36, f"{name} · {people}", "semibold", 42, ACTION)
        _draw_plane(wall, plane)
        _draw_dots(wall, plane, points, middle)
        if n and first is not None and last is not None:
            _draw_shift(wall, plane, first, last)
        _draw_words(wall, screen.labels[3], plane, plane.y - 52, 48, "center")
        _draw_words(wall, screen.labels[2], plane, plane.bottom + 8, 48, "center")
        _draw_words(wall, screen.labels[0], plane, plane.bottom + 66, 92, "left", share=0.47)
        _draw_words(wall, screen.labels[1], plane, plane.bottom + 66, 92, "right", share=0.47)


def _draw_plane(wall: Wall, plane: Rect) -> None:
    canvas, (x, y) = wall.canvas, plane.centre
    canvas.rect(plane.x, plane.y, plane.w, plane.h, fill=WHITE, pen=Pen(HAIRLINE, 3), radius=10)
    canvas.path((("M", (plane.x + 14, y)), ("L", (plane.right - 14, y))), pen=Pen(INK, 4))
    canvas.path((("M", (x, plane.y + 14)), ("L", (x, plane.bottom - 14))), pen=Pen(INK, 4))
    for tip in (
        [(plane.x + 4, y), (plane.x + 26, y - 12), (plane.x + 26, y + 12)],
        [(plane.right - 4, y), (plane.right - 26, y - 12), (plane.right - 26, y + 12)],
        [(x, plane.y + 4), (x - 12, plane.y + 26), (x + 12, plane.y + 26)],
        [(x, plane.bottom - 4), (x - 12, plane.bottom - 26), (x + 12, plane.bottom - 26)],
    ):
        canvas.path(polygon(tip), fill=INK)


def _draw_ends(wall: Wall, labels: Sequence[str], plane: Rect, side: tuple[float, float]) -> None:
    """The words beside their ends: left and right of the plane, over and under it."""
    edge, room = side
    for x, label in ((edge, labels[0]), (plane.right + edge, labels[1])):
        block = text.fit(text.escape(label), room, 260, _ENDS, weight="semibold", leading=1.1)
        text.draw(wall.canvas, block, x, plane.centre[1] - block.height / 2, INK, align="center", width=room)
    _draw_words(wall, labels[3], plane, plane.y - 54, 50, "center")
    _draw_words(wall, labels[2], plane, plane.bottom + 10, 50, "center")


def _draw_words(
    wall: Wall, words: str, plane: Rect, y: float, high: float, align: text.Align, *, share: float = 1.0
) -> None:
    room = plane.w * share
    block = text.fit(text.escape(words), room, high, _ENDS, weight="semibold", leading=1.05)
    x = plane.right - room if align == "right" else plane.x
    text.draw(wall.canvas, block, x, y, INK, align=align, width=room)


def _draw_dots(wall: Wall, plane: Rect, points: Sequence[Point], middle: Point | None) -> None:
    for point in points:
        x, y = _spot(plane, point)
        wall.canvas.path(circle(x, y, _DOT), fill=ACTION, pen=Pen(WHITE, 3))
    if middle is not None:
        _draw_middle(wall, plane, middle)


def _draw_middle(wall: Wall, plane: Rect, middle: Point) -> None:
    """The middle of the dots: a cross in a ring, told from a dot by its shape too."""
    x, y = _spot(plane, middle)
    wall.canvas.path(circle(x, y, 26), pen=Pen(_MEAN, 7))
    for ends in (((x - 14, y), (x + 14, y)), ((x, y - 14), (x, y + 14))):
        wall.canvas.path((("M", ends[0]), ("L", ends[1])), pen=Pen(_MEAN, 6))


def _draw_shift(wall: Wall, plane: Rect, first: Point, last: Point) -> None:
    """A line from the middle of before to that of after."""
    (ax, ay), (bx, by) = _spot(plane, first), _spot(plane, last)
    if abs(ax - bx) + abs(ay - by) < 60:
        return
    wall.canvas.path((("M", (ax, ay)), ("L", (bx, by))), pen=Pen(_MEAN, 6, (14.0, 10.0)))
    wall.canvas.path(circle(ax, ay, 12), fill=_MEAN)


def _spot(plane: Rect, point: Point) -> Point:
    inner = plane.grown(-_DOT - 6)
    return inner.x + point[0] * inner.w, inner.y + point[1] * inner.h
