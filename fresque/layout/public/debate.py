"""The screens of a debate: where to stand, who speaks, which hands are up, and the round of last words."""

from collections.abc import Sequence

from fresque.core.colors import COLORS
from fresque.core.dates import decimal
from fresque.core.debating import mean, shifts
from fresque.core.i18n import tr, trn
from fresque.core.public_debate import Arguments, Hands, Places, Round
from fresque.layout import fonts, text
from fresque.layout.canvas import Pen
from fresque.layout.marks import circle, polygon
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE, mix
from fresque.layout.public.stage import LEAST, MARGIN, Wall, draw_clock, draw_digits, steady_width

_AXIS = 6.0
_SEAT = 36.0
"""Units that the dot of a seat takes at least."""
_WATER = mix(ACTION, WHITE, 0.16)
_FOR, _AGAINST = ACTION, COLORS["vermilion"]


def draw_places(wall: Wall, screen: Places) -> None:
    """The question, the axis with its places; people as dots and figures once everyone may see them."""
    wall.ground()
    top = _question(wall, screen.question, screen.time is not None) + 20
    left, room = MARGIN * 0.7, (wall.w - MARGIN * 1.4) / len(screen.labels)
    deltas = shifts(screen.before, screen.counts) if screen.before else ()
    axis = wall.h - (330 if deltas else 250)
    if screen.river:
        wall.canvas.rect(left + room, top, room, wall.h - top - 100, fill=_WATER)
    wall.canvas.rect(left, axis, room * len(screen.labels), _AXIS, fill=INK, radius=_AXIS / 2)
    for n, label in enumerate(screen.labels):
        middle = left + room * (n + 0.5)
        wall.canvas.path(circle(middle, axis + _AXIS / 2, 13), fill=INK)
        block = text.fit(text.escape(label), room - 24, 96, text.Sizes(46, LEAST, 1), weight="semibold", leading=1.1)
        text.draw(wall.canvas, block, middle - room / 2, axis + 44, INK, align="center", width=room)
        if screen.counts:
            _people(wall, middle, room - 24, top, axis - 34, screen.counts[n], max(*screen.counts, *screen.before, 1))
        if deltas:
            _shift(wall, middle, axis + 190, deltas[n])
    if not screen.counts:
        _stand_there(wall, screen, top, axis)
    _foot(wall, screen)


def draw_arguments(wall: Wall, screen: Arguments) -> None:
    """Two sides, for on the left and against on the right; the one whose turn it is is full, the other outlined."""
    wall.ground()
    top = _question(wall, screen.question, screen.time is not None) + 30
    wide, gap = (wall.w - 2 * MARGIN - 60) / 2, 60.0
    given = ((tr("For"), _FOR, screen.pros, screen.heard[0]), (tr("Against"), _AGAINST, screen.cons, screen.heard[1]))
    for n, (name, color, shown, heard) in enumerate(given):
        x, turn = MARGIN + n * (wide + gap), screen.side == ("for", "against")[n]
        wall.canvas.rect(x, top, wide, 130, fill=color if turn else WHITE, radius=16, pen=Pen(color, 5))
        ink = WHITE if turn else color
        wall.line(x + 36, top + 92, name, "bold", 78, ink)
        said = trn("{n} argument", "{n} arguments", heard)
        wall.line(x + wide - 36 - fonts.width(said, "semibold", 38), top + 84, said, "semibold", 38, ink)
        if turn:
            wall.line(x, top + 184, tr("It is their turn to speak"), "semibold", 40, color)
        _quotes(wall, shown, x, top + 220, wide)


def draw_hands(wall: Wall, screen: Hands) -> None:
    """The question, then one line a choice: a bar and its figure once everyone may see them."""
    wall.ground()
    top = _question(wall, screen.question, False) + 34
    high = min(200.0, (wall.h - top - 70) / len(screen.options))
    most, people, left = max((*screen.counts, 1)), sum(screen.counts), MARGIN + (100 if screen.badges else 80)
    for n, option in enumerate(screen.options):
        y = top + n * high
        figure = 170.0 if screen.counts else 0.0
        size = text.Sizes(min(64.0, high * 0.5), LEAST, 1)
        block = text.fit(
            text.escape(option), wall.w - MARGIN - left - figure - 10, high * 0.62, size, weight="semibold"
        )
        _badge(wall, screen, n, y)
        text.draw(wall.canvas, block, left, y, INK)
        bar = y + block.height + high * 0.1
        wall.canvas.rect(left, bar, wall.w - MARGIN - left - figure, 16, fill=HAIRLINE, radius=8)
        if screen.counts:
            wide = (wall.w - MARGIN - left - figure) * screen.counts[n] / most
            if wide > 16:
                wall.canvas.rect(left, bar, wide, 16, fill=ACTION, radius=8)
            wall.right(bar + 16, str(screen.counts[n]), "bold", min(92.0, high * 0.62), INK)
    said = trn("{n} hand", "{n} hands", people) if screen.counts else tr("Raise your hand")
    wall.right(wall.h - 36, said, "semibold", 36, SOFT_INK)


def _badge(wall: Wall, screen: Hands, n: int, y: float) -> None:
    """The rank of an option, or the number of its card in the colour of its lot."""
    number, color = screen.badges[n] if screen.badges else ("", "")
    if not number:
        wall.line(MARGIN, y + fonts.cap_height("bold", 54), str(n + 1), "bold", 54, ACTION)
        return
    wall.canvas.rect(MARGIN, y - 4, 74, 60, fill=color, radius=12)
    wall.line(MARGIN + 37 - fonts.width(number, "bold", 40) / 2, y + 41, number, "bold", 40, WHITE)


def draw_round(wall: Wall, screen: Round) -> None:
    """The seat that speaks, of how many, and what is left of its minute; nobody is named."""
    wall.ground()
    wall.head(screen.head, 130, 60)
    middle = wall.h * 0.5
    shown = str(screen.seat)
    wide = steady_width(shown, 380)
    draw_digits(wall, MARGIN, middle + fonts.cap_height("bold", 380) / 2, shown, 380, INK)
    of = tr("of {n}", n=screen.seats)
    wall.line(MARGIN + wide + 40, middle + fonts.cap_height("bold", 380) / 2, of, "semibold", 90, SOFT_INK)
    if screen.time:
        size = 230.0
        draw_clock(wall, wall.w - MARGIN - steady_width("0:00", size), middle, size, screen.time)
    _seats(wall, screen)


def _question(wall: Wall, words: str, timed: bool) -> float:
    """The question over everything, as large as three lines allow; answers where the rest may begin."""
    room = wall.inner - (300 if timed else 0)
    block = text.fit(text.escape(words), room, 200, text.Sizes(72, 38, 1), weight="bold", leading=1.12, balance=True)
    text.draw(wall.canvas, block, MARGIN, 62, INK)
    return 62 + max(block.height, 96 if timed else 0)


def _people(wall: Wall, middle: float, wide: float, top: float, foot: float, count: int, most: int) -> None:
    """A figure, and as many dots under it as there are people, in rows of the same width at each place."""
    high = foot - top - 110
    across = 1
    while across * wide / across > 0 and -(-most // across) * (wide / max(across, 3)) > high and across < 12:
        across += 1
    across = max(across, 3)
    step = min(wide / across, high / max(1, -(-most // across)), 62.0)
    for n in range(count):
        row, column = divmod(n, across)
        full = min(across, count - row * across)
        x = middle + (column - (full - 1) / 2) * step
        wall.canvas.path(circle(x, foot - (row + 0.5) * step, step * 0.42), fill=ACTION)
    rows = -(-count // across)
    size = 92.0
    shown = str(count)
    base = foot - rows * step - 18
    wall.line(middle - fonts.width(shown, "bold", size) / 2, base, shown, "bold", size, INK if count else SOFT_INK)


def _shift(wall: Wall, middle: float, y: float, delta: int) -> None:
    """How many more or fewer: a triangle up or down and a figure with its sign, «=» when none moved."""
    shown = f"+{delta}" if delta > 0 else f"−{-delta}" if delta else "="
    size = 58.0
    wide = fonts.width(shown, "bold", size)
    x = middle - (wide + (44 if delta else 0)) / 2
    color = SOFT_INK if not delta else ACTION if delta > 0 else COLORS["vermilion"]
    if delta:
        tip, base = (y - 40, y - 6) if delta > 0 else (y, y - 34)
        wall.canvas.path(polygon([(x, base), (x + 32, base), (x + 16, tip)]), fill=color)
        x += 44
    wall.line(x, y, shown, "bold", size, color)


def _stand_there(wall: Wall, screen: Places, top: float, axis: float) -> None:
    words = tr("Everyone has chosen. We shall see together.") if screen.taken else tr("Choose your place.")
    block = text.fit(text.escape(words), wall.inner, 190, text.Sizes(86, 40, 1), weight="semibold", balance=True)
    y = top + (axis - top - block.height) / 2 - 10
    text.draw(wall.canvas, block, MARGIN, y, SOFT_INK, align="center", width=wall.inner)


def _foot(wall: Wall, screen: Places) -> None:
    """When it is; once seen, how many people and where their mean went."""
    base, parts = wall.h - 44, [screen.moment]
    if screen.counts:
        parts.append(trn("{n} person", "{n} people", sum(screen.counts)))
        now, then = mean(screen.counts), mean(screen.before) if screen.before else None
        if now is not None and then is not None:
            values = {"then": decimal(then), "now": decimal(now), "all": len(screen.counts)}
            parts.append(tr("mean {then} → {now} of {all}", **values))
        elif now is not None:
            parts.append(tr("mean {now} of {all}", now=decimal(now), all=len(screen.counts)))
    if screen.before:
        parts[0] = f"{screen.then} → {screen.moment}"
    words = " · ".join(part for part in parts if part)
    size = min(40.0, 40.0 * wall.inner / max(1.0, fonts.width(words, "semibold", 40)))
    wall.line(MARGIN, base, words, "semibold", max(LEAST, size), SOFT_INK)
    if screen.time:
        draw_clock(wall, wall.w - MARGIN - steady_width("0:00", 100), 100, 100, screen.time)


def _quotes(wall: Wall, shown: Sequence[str], x: float, top: float, wide: float) -> None:
    """The arguments that were chosen, the last ones that fit."""
    if not shown:
        return
    words = "\n".join(f"— {text.escape(said)}" for said in shown[-4:])
    block = text.fit(words, wide, wall.h - top - 60, text.Sizes(50, LEAST, 1), leading=1.2)
    text.draw(wall.canvas, block, x, top, INK)


def _seats(wall: Wall, screen: Round) -> None:
    """A dot a seat, in as many rows as they need: done, speaking, to come or passed."""
    rows = -(-screen.seats // int(wall.inner / _SEAT))
    across = -(-screen.seats // rows)
    step = min(60.0, wall.inner / across)
    top = wall.h - 100 - (rows - 1) * step
    for n in range(1, screen.seats + 1):
        row, column = divmod(n - 1, across)
        x, y, r = MARGIN + (column + 0.5) * step, top + row * step, step * 0.36
        if n == screen.seat:
            wall.canvas.path(circle(x, y, r * 1.3), fill=ACTION)
        elif n <= max(screen.furthest, screen.seat) and n not in screen.passed:
            wall.canvas.path(circle(x, y, r), fill=INK)
        else:
            wall.canvas.path(circle(x, y, r), fill=WHITE, pen=Pen(INK, 3))
