"""The legend of a board: what the lines of its links mean, only those that are there. Lengths in mm, y down."""

from collections.abc import Iterable
from dataclasses import dataclass

from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.meanings import NAMES, used
from fresque.core.records import Meaning, Record
from fresque.layout import fonts
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.meanings import LOOKS, draw_mark
from fresque.layout.palette import INK

SMALLEST, LARGEST = 9.0, 22.0
"""Sizes of the words: a large board is seen from farther."""
_SAMPLE = 6.0
"""The sample of a line, in sizes of the words; and so are the next ones."""
_AFTER, _BETWEEN, _ROW = 0.6, 1.8, 2.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend: its meaning, its words, where its sample begins and how far it reaches."""

    meaning: Meaning
    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries laid out in rows from the origin; `size` is that of the words."""

    entries: tuple[Entry, ...]
    size: float
    w: float
    h: float


def legend(records: Iterable[Record], around: Rect) -> Legend | None:
    """The legend of a board that fills `around`, no wider than it where it can; None when no link means anything."""
    meanings = used(records)
    return laid(meanings, around.w, min(LARGEST, max(SMALLEST, around.w / 130))) if meanings else None


def laid(meanings: Iterable[Meaning], width: float, size: float) -> Legend:
    """Entries one after the other, in rows of `width` at most."""
    entries: list[Entry] = []
    x = y = widest = 0.0
    for meaning in meanings:
        words = fonts.drawable(tr(NAMES[meaning]))
        wide = (_SAMPLE + _AFTER) * size + fonts.width(words, "semibold", size)
        if x and x + wide > width:
            x, y = 0.0, y + _ROW * size
        entries.append(Entry(meaning, words, x, y))
        widest = max(widest, x + wide)
        x += wide + _BETWEEN * size
    return Legend(tuple(entries), size, widest, y + _ROW * size)


def legend_box(records: Iterable[Record], around: Rect) -> Rect | None:
    """Where the legend goes: below everything, from the left; None when there is none."""
    found = legend(records, around)
    return Rect(around.x, around.bottom + found.size, found.w, found.h) if found else None


def draw_legend(canvas: Canvas, found: Legend, x: float, y: float) -> None:
    """Draw it with its top left corner at (x, y)."""
    for entry in found.entries:
        middle = y + entry.y + _ROW * found.size / 2
        _draw_sample(canvas, entry.meaning, x + entry.x, middle, found.size)
        at = x + entry.x + (_SAMPLE + _AFTER) * found.size
        baseline = middle + fonts.cap_height("semibold", found.size) / 2
        canvas.text(at, baseline, entry.words, weight="semibold", size=found.size, color=INK)


def _draw_sample(canvas: Canvas, meaning: Meaning, x: float, y: float, size: float) -> None:
    """A short link: its line, its head and its sign, as large as the words."""
    look, scale = LOOKS[meaning], size / 9
    end, head = x + _SAMPLE * size, 1.1 * size
    pen = Pen(look.color, look.width * scale, tuple(length * scale * 0.8 for length in look.dash))
    canvas.path((("M", (x, y)), ("L", (end - head, y))), pen=pen)
    tip = (("M", (end, y)), ("L", (end - head, y - head * 0.42)), ("L", (end - head, y + head * 0.42)), ("Z", ()))
    canvas.path(tip, fill=look.color)
    draw_mark(canvas, meaning, x + 1.3 * size, y, 1.6 * size)
