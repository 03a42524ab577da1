"""What to print and bring, on one page: boxes to tick the day before, two columns, nothing else to carry."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder
from fresque.layout.palette import ACTION, INK, SOFT_INK, WHITE
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.paper.pieces import line_to_write
from fresque.layout.sheet import PAPERS

_MARGIN = 16.0
_GAP = 10.0
_TOP = 48.0
_BOX = 5.2
_PEN = Pen(INK, 0.35)
_SIZES = (4.1, 3.7, 3.3, 2.9)
"""Tried in turn until all holds."""


@dataclass(frozen=True, slots=True)
class PackingTopic:
    """A part of the list, its lines in plain words, in the order they are packed."""

    title: str
    lines: tuple[str, ...]


def packing_page(title: str, about: str, topics: Sequence[PackingTopic], paper: str = "a4") -> PaperPage:
    """One upright page; `about` says in plain words for which workshop."""
    w, h = PAPERS[paper]
    canvas = Recorder()
    width = w - 2 * _MARGIN
    head = text.wrap(tr("What to print and bring"), width, 8.4, weight="bold")
    text.draw(canvas, head, _MARGIN, 15, INK)
    name = text.fit(title, width, 7, text.Sizes(4.8, 2.8), weight="semibold")
    text.draw(canvas, name, _MARGIN, 26, INK)
    below = text.fit(text.escape(about), width, 10, text.Sizes(3.9, 2.8), leading=1.25)
    text.draw(canvas, below, _MARGIN, 33.5, SOFT_INK)
    column = (width - _GAP) / 2
    size = next((s for s in _SIZES if _tallest(topics, _cut(topics, column, s), column, s) < h - 76), _SIZES[-1])
    cut = _cut(topics, column, size)
    for x, some in ((_MARGIN, topics[:cut]), (_MARGIN + column + _GAP, topics[cut:])):
        y = _TOP
        for topic in some:
            y = _topic(canvas, topic, x, y, column, size)
    line_to_write(canvas, tr("Packed on:"), _MARGIN, h - 14, column)
    return PaperPage(w, h, tuple(canvas.calls), (Bookmark(tr("What to print and bring")),))


def _cut(topics: Sequence[PackingTopic], column: float, size: float) -> int:
    """How many parts the first column holds so that both are nearly as tall, the first one rather the taller."""
    return min(range(len(topics), 0, -1), key=lambda cut: _tallest(topics, cut, column, size), default=0)


def _tallest(topics: Sequence[PackingTopic], cut: int, column: float, size: float) -> float:
    return max(sum(_height(topic, column, size) for topic in some) for some in (topics[:cut], topics[cut:]))


def _height(topic: PackingTopic, width: float, size: float) -> float:
    return size * 1.35 + 5.5 + sum(_line_height(line, width, size) for line in topic.lines) + 5


def _line_height(line: str, width: float, size: float) -> float:
    return max(_BOX, text.wrap(text.escape(line), width - _BOX - 3.5, size, leading=1.25).height) + 3.2


def _topic(canvas: Canvas, topic: PackingTopic, x: float, y: float, width: float, size: float) -> float:
    """Draw a part from `y`; answers where the next one begins."""
    below = y + _height(topic, width, size)
    text.draw(canvas, text.wrap(topic.title, width, size * 1.3, weight="bold"), x, y, ACTION)
    y += size * 1.35 + 5.5
    for line in topic.lines:
        words = text.wrap(text.escape(line), width - _BOX - 3.5, size, leading=1.25)
        canvas.rect(x, y, _BOX, _BOX, fill=WHITE, pen=_PEN, radius=0.8)
        first = words.lines[0].baseline if words.lines else 0.0
        text.draw(canvas, words, x + _BOX + 3.5, y + _BOX / 2 + first * 0.36 - first, INK)
        y += _line_height(line, width, size)
    return below
