"""The screens of the work itself: what to do and how long there is, the time alone, a question, a break."""

from fresque.core.i18n import tr
from fresque.core.public import Instruction, Pause, Question, TimeOnly
from fresque.layout import fonts, text
from fresque.layout.public.stage import (
    LEAST,
    MARGIN,
    Wall,
    digits,
    draw_clock,
    draw_digits,
    steady_width,
)


def draw_instruction(wall: Wall, screen: Instruction) -> None:
    """The phase, what to do in large, the time left at the foot."""
    wall.ground()
    y = wall.head(screen.title, 116, 54) + 26
    foot = 230.0 if screen.time else 70.0
    room = wall.h - y - foot
    words = text.fit(screen.public, wall.inner, room, text.Sizes(86, LEAST + 3, 1), weight="semibold", leading=1.2)
    text.draw(wall.canvas, words, MARGIN, y + max(0.0, (room - words.height) * 0.35), wall.scheme.ink)
    if screen.time:
        draw_clock(wall, MARGIN, wall.h - 150, 130, screen.time)


def draw_time(wall: Wall, screen: TimeOnly) -> None:
    """The time and nothing else: the digits fill the wall."""
    wall.ground()
    shown = digits(screen.time.left) if screen.time else screen.hour
    size = min(430.0, 430.0 * (wall.w - 260) / steady_width(shown, 430.0))
    middle = wall.h * 0.47
    x = (wall.w - steady_width(shown, size)) / 2
    if screen.time:
        draw_clock(wall, x, middle, size, screen.time)
    else:
        draw_digits(wall, x, middle + fonts.cap_height("bold", size) / 2, shown, size, wall.scheme.ink)
    if screen.title:
        block = text.fit(text.escape(screen.title), wall.inner, 110, text.Sizes(54, LEAST, 1), weight="semibold")
        text.draw(wall.canvas, block, MARGIN, 84, wall.scheme.soft, align="center", width=wall.inner)


def draw_question(wall: Wall, screen: Question) -> None:
    """The question alone on the night, as large as it goes; the time left, small."""
    wall.ground()
    wall.line(MARGIN, 140, tr("The question"), "semibold", 50, wall.scheme.accent)
    foot = 190.0 if screen.time else 110.0
    room = wall.h - 200 - foot
    sizes = text.Sizes(140, 44, 2)
    block = text.fit(screen.question, wall.inner, room, sizes, weight="bold", leading=1.12, balance=True)
    text.draw(wall.canvas, block, MARGIN, 200 + (room - block.height) / 2, wall.scheme.ink)
    if screen.time:
        draw_clock(wall, MARGIN, wall.h - 124, 84, screen.time)


def draw_pause(wall: Wall, screen: Pause) -> None:
    """A break: the hour people come back, larger than anything, and how long that is."""
    wall.ground()
    wall.line(MARGIN, 150, tr("Break"), "semibold", 58, wall.scheme.accent)
    before = tr("We start again at")
    wall.line(MARGIN, wall.h * 0.36, before, "semibold", 76, wall.scheme.ink)
    size = min(330.0, 330.0 * wall.inner / fonts.width(screen.back, "bold", 330.0))
    base = wall.h * 0.36 + 50 + fonts.cap_height("bold", size)
    wall.line(MARGIN - size * 0.04, base, screen.back, "bold", size, wall.scheme.accent)
    left = tr("in {time}", time=digits(screen.left)) if screen.left > 0 else tr("It is time.")
    wall.line(MARGIN, base + 110, left, "semibold", 62, wall.scheme.soft)
