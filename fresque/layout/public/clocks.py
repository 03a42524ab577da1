"""The screens of the small clocks: one alone, or the table that speaks with its board and what is left of its time."""

from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.public import TimeOnly
from fresque.core.public_clocks import OneClock, Turn
from fresque.layout import fonts, text
from fresque.layout.canvas import Pen
from fresque.layout.public.moments import draw_time
from fresque.layout.public.stage import LEAST, MARGIN, Wall, digits, draw_clock, steady_width

_SIDE = 520.0
"""Units the number and the time take beside the board."""


def draw_one_clock(wall: Wall, screen: OneClock) -> None:
    """The time fills the wall, under what it is for."""
    draw_time(wall, TimeOnly(screen.name, screen.time))


def turn_room(w: float, h: float) -> Rect:
    """Where the board of the table that speaks goes on a wall of `w` x `h` units."""
    top = 190.0
    return Rect(_SIDE + MARGIN * 0.6, top, w - _SIDE - MARGIN * 1.2, h - top - 70.0)


def draw_turn(wall: Wall, screen: Turn) -> None:
    """The number of the table as large as its column, its title over its board, its time below."""
    wall.ground()
    room, ink = turn_room(wall.w, wall.h), wall.scheme.ink
    wall.canvas.rect(room.x, room.y, room.w, room.h, fill=wall.scheme.ground, pen=Pen(wall.scheme.rule, 3), radius=10)
    column = _SIDE - MARGIN * 0.6
    words, size = tr("Table {n}", n=screen.number), 150.0
    size = min(size, size * column / fonts.width(words, "bold", size))
    wall.line(MARGIN * 0.6, 142, words, "bold", size, wall.scheme.accent)
    if screen.title:
        quoted = text.escape(tr("“{title}”", title=text.plain(screen.title)))
        block = text.fit(quoted, room.w, 120, text.Sizes(60, LEAST, 1), weight="semibold", leading=1.1)
        text.draw(wall.canvas, block, room.x, room.y - 26 - block.height, ink)
    shown = digits(screen.time.left)
    high = min(210.0, 210.0 * column / steady_width(shown, 210.0))
    draw_clock(wall, MARGIN * 0.6, wall.h * 0.52, high, screen.time)
