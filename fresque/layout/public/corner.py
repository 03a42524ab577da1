"""The clock of the phase in a corner of the board on the wall, where it hides nothing if there is such a corner."""

from collections.abc import Iterable

from fresque.core.geometry import Rect
from fresque.core.public import Countdown
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.palette import HAIRLINE, PAPER
from fresque.layout.public.stage import DAY, LEAST, Wall, digits, draw_clock, said_of, steady_width

_SIZE, _LONG = 96.0, "00:00"
_PAD, _EDGE = 26.0, 28.0
_HIGH = 150.0


def clock_size(time: Countdown) -> tuple[float, float]:
    """Width and height of the plate, in units of the wall; it only changes with an hour."""
    shown = digits(time.left)
    wide = max(steady_width(_LONG, _SIZE), steady_width(shown, _SIZE))
    return wide + 2 * _PAD, _HIGH + (LEAST if said_of(time) else 0.0)


def clock_corner(time: Countdown, boxes: Iterable[Rect], w: float, h: float) -> Rect:
    """Where the plate goes on a wall of `w` x `h` units: the corner that hides least of the `boxes`."""
    wide, high = clock_size(time)
    right, low = w - _EDGE - wide, h - _EDGE - high
    corners = [Rect(x, y, wide, high) for x, y in ((right, low), (_EDGE, low), (right, _EDGE), (_EDGE, _EDGE))]
    there = list(boxes)
    return min(corners, key=lambda corner: sum(_common(corner, box) for box in there))


def draw_corner_clock(canvas: Canvas, time: Countdown, place: Rect) -> None:
    """The plate with the time left, drawn in the units of the wall."""
    canvas.rect(place.x, place.y, place.w, place.h, fill=PAPER, pen=Pen(HAIRLINE, 2), radius=14)
    wall = Wall(canvas, place.right, place.bottom, DAY)
    x = place.x + (place.w - steady_width(digits(time.left), _SIZE)) / 2
    draw_clock(wall, x, place.y + _HIGH * 0.42, _SIZE, time)


def _common(a: Rect, b: Rect) -> float:
    wide = min(a.right, b.right) - max(a.x, b.x)
    high = min(a.bottom, b.bottom) - max(a.y, b.y)
    return wide * high if wide > 0 and high > 0 else 0.0
