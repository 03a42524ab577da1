"""The screens of the beginning: the welcome, the programme with its hours."""

from collections.abc import Sequence

from fresque.core.dates import duration
from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.core.public import Programme, Step, Welcome
from fresque.layout import fonts, text
from fresque.layout.canvas import Weight
from fresque.layout.palette import tint
from fresque.layout.public.stage import LEAST, MARGIN, Wall, draw_lots

_PLAY = (("M", (0.0, 0.0)), ("L", (18.0, 11.0)), ("L", (0.0, 22.0)), ("Z", ()))


def draw_welcome(wall: Wall, deck: Deck, screen: Welcome) -> None:
    """Welcome: the title as large as it goes, where and when; when it starts, or else the hour it is."""
    wall.ground()
    wall.canvas.rect(0, 0, 22, wall.h, fill=wall.scheme.accent)
    wall.line(MARGIN, 172, tr("Welcome"), "semibold", 58, wall.scheme.accent)
    low = 250.0 if screen.place or screen.date else 170.0
    title = text.fit(
        text.escape(screen.title),
        wall.inner,
        wall.h - 250 - low,
        text.Sizes(150, 60, 2),
        weight="bold",
        leading=1.06,
        balance=True,
    )
    top = 230 + max(0.0, (wall.h - 230 - low - title.height) * 0.4)
    text.draw(wall.canvas, title, MARGIN, top, wall.scheme.ink)
    where = " · ".join(text.escape(part) for part in (screen.place, screen.date) if part)
    if where:
        block = text.fit(where, wall.inner, 100, text.Sizes(52, LEAST, 1), weight="regular", leading=1.15)
        text.draw(wall.canvas, block, MARGIN, top + title.height + 50, wall.scheme.soft)
    draw_lots(wall, deck, wall.h - 96, 40)
    hour = tr("We start at {time}", time=screen.starts) if screen.starts else screen.hour
    if hour:
        wall.right(wall.h - 76, hour, "bold", 72 if screen.starts else 60, wall.scheme.ink)


def draw_programme(wall: Wall, screen: Programme) -> None:
    """The phases one a line, in two columns when there are many; where we are is told by a mark and a ground."""
    wall.ground()
    y = wall.head(tr("Programme"), 112, 46)
    columns = 1 if len(screen.steps) <= 9 else 2
    each = -(-len(screen.steps) // columns)
    low = 110.0 if screen.end else 60.0
    high = min(104.0, (wall.h - y - low) / max(1, each))
    gap = 50.0
    wide = (wall.inner - gap * (columns - 1)) / columns
    times = [step.at or duration(step.minutes) for step in screen.steps]
    size = _line_size(screen.steps, times, wide, min(58.0, high * 0.56))
    room = max((fonts.width(words, "semibold", size) for words in times), default=0.0)
    for n, (step, words) in enumerate(zip(screen.steps, times, strict=True)):
        x = MARGIN + (n // each) * (wide + gap)
        _draw_step(wall, step, words, (x, y + (n % each) * high, wide, high), size, room)
    if screen.end:
        wall.line(MARGIN, wall.h - 56, tr("We finish at {time}.", time=screen.end), "semibold", 42, wall.scheme.ink)


def _line_size(steps: Sequence[Step], times: Sequence[str], wide: float, most: float) -> float:
    """The largest size up to `most` at which each phase holds on its line; titles wrap when that would be too small."""
    times_wide = max((fonts.width(words, "semibold", 1) for words in times), default=0.0)
    titles = (text.plain(step.title) for step in steps)
    widest = max((fonts.width(fonts.drawable(title, "bold"), "bold", 1) for title in titles), default=0.0)
    return max(LEAST, min(most, (wide - 14) / (times_wide + 0.75 + widest)))


def _draw_step(
    wall: Wall, step: Step, time: str, place: tuple[float, float, float, float], size: float, room: float
) -> None:
    x, y, wide, high = place
    here = step.when == "now"
    if here:
        wall.canvas.rect(x - 34, y + 2, wide + 44, high - 4, fill=tint(wall.scheme.accent), radius=14)
        with wall.canvas.at(x - 24, y + high / 2 - 11):
            wall.canvas.path(_PLAY, fill=wall.scheme.accent)
    color = wall.scheme.soft if step.when == "past" else wall.scheme.ink
    base = y + high / 2 + fonts.cap_height("bold", size) / 2
    at = x + 6 + room - fonts.width(time, "semibold", size)
    wall.line(at, base, time, "semibold", size, wall.scheme.accent if step.when != "past" else wall.scheme.soft)
    left = x + 6 + room + size * 0.75
    weight: Weight = "bold" if here else "regular"
    sizes = text.Sizes(size, min(size, LEAST), 1)
    block = text.fit(text.escape(step.title), x + wide - left - 6, high, sizes, weight=weight, leading=1.02)
    text.draw(wall.canvas, block, left, y + (high - block.height) / 2 + block.size * 0.1, color)
