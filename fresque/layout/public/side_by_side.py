"""What several tables debate at the same time: a cell a debate, its table over its question."""

from fresque.core.public_debate import SideBySide
from fresque.layout import fonts, text
from fresque.layout.palette import NIGHT, WHITE
from fresque.layout.public.stage import LEAST, MARGIN, Wall, draw_clock, steady_width

_PILL = 62.0
_GAP = 60.0
_TIMED = 6
"""The most debates that have room for the clock of who speaks."""


def draw_side_by_side(wall: Wall, screen: SideBySide) -> None:
    """One column up to three debates, two up to eight, three beyond."""
    wall.ground()
    count = len(screen.debates)
    across = 1 if count <= 3 else 2 if count <= 8 else 3
    wide, high = (wall.inner + _GAP) / across, (wall.h - MARGIN * 1.3) / -(-count // across)
    for n, (table, question, time) in enumerate(screen.debates):
        x, y = MARGIN + (n % across) * wide, MARGIN * 0.7 + (n // across) * high
        size = min(40.0, high * 0.22)
        pill = min(_PILL, high * 0.36)
        said = max(LEAST, size)
        room = fonts.width(table, "bold", said) + 48
        wall.canvas.rect(x, y, room, pill, fill=NIGHT, radius=pill / 2)
        wall.line(x + 24, y + pill / 2 + fonts.cap_height("bold", said) / 2, table, "bold", said, WHITE)
        right = wide - _GAP
        if time is not None and count <= _TIMED:
            draw_clock(wall, x + right - steady_width("0:00", 84), y + 44, 84, time)
            right -= steady_width("0:00", 84) + 50
        sizes = text.Sizes(64 if across == 1 else 46, LEAST, 1)
        block = text.fit(text.escape(question), right, high - pill - 34, sizes, weight="bold", leading=1.12)
        text.draw(wall.canvas, block, x, y + pill + 12, wall.scheme.ink)
