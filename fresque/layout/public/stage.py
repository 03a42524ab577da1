"""The wall a public screen is drawn on, and what all screens share: grounds, titles, clocks, the marks of the lots.

Lengths are in units: a wall holds 1600 x 900 of them, and is longer one way when its shape is another. No text is under
`LEAST`: at 1080 lines its capitals are then 24 pixels high, which is read at 8 m on a picture 2 m wide.
"""

from dataclasses import dataclass

from fresque.core.colors import COLORS
from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.core.public import Countdown
from fresque.layout import fonts, text
from fresque.layout.canvas import Canvas, Weight
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, GOLD, HAIRLINE, INK, NIGHT, PAPER, SOFT_INK, WHITE, mix

WIDE, HIGH = 1600.0, 900.0
LEAST = 31.0
MARGIN = 100.0
SOON, VERY_SOON = 0.20, 0.05
"""Shares of the time given from which the clock warns, then insists."""
_NIGHT_SOFT = mix(WHITE, NIGHT, 0.78)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of a wall; each is AA on its `ground`."""

    ground: str
    ink: str
    soft: str
    accent: str
    rule: str


DAY = Scheme(PAPER, INK, SOFT_INK, ACTION, HAIRLINE)
DARK = Scheme(NIGHT, WHITE, _NIGHT_SOFT, GOLD, mix(WHITE, NIGHT, 0.2))


@dataclass(frozen=True, slots=True)
class Wall:
    """Where a screen is drawn: `w` x `h` units."""

    canvas: Canvas
    w: float
    h: float
    scheme: Scheme = DAY

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.w - 2 * MARGIN

    def ground(self) -> None:
        """Fill the wall."""
        self.canvas.rect(0, 0, self.w, self.h, fill=self.scheme.ground)

    def line(self, x: float, baseline: float, words: str, weight: Weight, size: float, color: str) -> float:
        """One line of words from `x`; answers where it ends."""
        self.canvas.text(x, baseline, words, weight=weight, size=size, color=color)
        return x + fonts.width(words, weight, size)

    def right(self, baseline: float, words: str, weight: Weight, size: float, color: str) -> float:
        """One line of words that ends at the right margin; answers where it begins."""
        x = self.w - MARGIN - fonts.width(words, weight, size)
        self.line(x, baseline, words, weight, size, color)
        return x

    def head(self, words: str, y: float = 118.0, size: float = 44.0) -> float:
        """The name of the screen, small, over everything; answers where what follows may begin."""
        block = text.fit(text.escape(words), self.inner, size * 2.4, text.Sizes(size, LEAST, 1), weight="semibold")
        text.draw(self.canvas, block, MARGIN, y - block.lines[0].baseline if block.lines else y, self.scheme.accent)
        return y - size + block.height + 30


def size_of(pixels_wide: float, pixels_high: float) -> tuple[float, float, float]:
    """Width and height of a wall in units, and the pixels one unit takes."""
    scale = min(pixels_wide / WIDE, pixels_high / HIGH) or 1.0
    return pixels_wide / scale, pixels_high / scale, scale


def digits(seconds: int) -> str:
    """Time left as a clock shows it: «12:40», «1:02:40» from an hour up; never below zero."""
    whole = max(0, seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def colour_of(time: Countdown, scheme: Scheme) -> str:
    """The colour of a clock: it changes when a fifth is left, then a twentieth."""
    share = time.left / max(1, time.given)
    if share <= VERY_SOON:
        return COLORS["vermilion"] if scheme is DAY else mix(COLORS["vermilion"], WHITE, 0.45)
    if share <= SOON:
        return COLORS["ochre"] if scheme is DAY else GOLD
    return scheme.ink


def said_of(time: Countdown) -> str:
    """What goes with the digits, so that the colour does not say it alone; nothing while there is time."""
    if time.held:
        return tr("on hold")
    if time.left <= 0:
        return tr("Time is up")
    share = time.left / max(1, time.given)
    if share <= VERY_SOON:
        return tr("last moments")
    return tr("almost over") if share <= SOON else ""


def draw_clock(wall: Wall, x: float, middle: float, size: float, time: Countdown) -> float:
    """The digits, centred in height on `middle`, with a bar of what is left under them; answers their width."""
    shown, color = digits(time.left), colour_of(time, wall.scheme)
    wide = steady_width(shown, size)
    base = middle + fonts.cap_height("bold", size) / 2
    draw_digits(wall, x, base, shown, size, color)
    bar, share = base + size * 0.16, max(0.0, min(1.0, time.left / max(1, time.given)))
    high = max(8.0, size * 0.07)
    wall.canvas.rect(x, bar, wide, high, fill=wall.scheme.rule, radius=high / 2)
    if share * wide > high:
        wall.canvas.rect(x, bar, share * wide, high, fill=color, radius=high / 2)
    if said := said_of(time):
        small = max(LEAST, size * 0.22)
        left = x + (wide - fonts.width(said, "semibold", small)) / 2
        wall.line(left, bar + high + small * 1.15, said, "semibold", small, color)
    return wide


def steady_width(shown: str, size: float) -> float:
    """The width of digits that do not dance: each takes the room of a zero."""
    return sum(_advance(char, size) for char in shown)


def draw_digits(wall: Wall, x: float, base: float, shown: str, size: float, color: str) -> None:
    """Bold digits, each centred in the room of a zero."""
    for char in shown:
        room = _advance(char, size)
        wall.line(x + (room - fonts.width(char, "bold", size)) / 2, base, char, "bold", size, color)
        x += room


def draw_lots(wall: Wall, deck: Deck, y: float, size: float = 34.0) -> None:
    """The marks of the lots in their colours along a line, as an ornament that says what deck this is."""
    gap, x = size * 0.9, MARGIN
    for lot in deck.lots[:12]:
        tint = COLORS[lot.color]
        color = mix(tint, WHITE, 0.55) if wall.scheme is DARK else tint
        wall.canvas.path(mark_path(lot.mark, x + size / 2, y, size), fill=color)
        x += size + gap


def _advance(char: str, size: float) -> float:
    return fonts.width("0" if char.isdigit() else char, "bold", size)
