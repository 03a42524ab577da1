"""The order sheet, two weeks before: what is known of the workshop is filled in, the rest is for a hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder
from fresque.layout.palette import ACTION, HAIRLINE, INK, SOFT_INK, WHITE
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.paper.pieces import WRITING
from fresque.layout.sheet import PAPERS

_MARGIN = 17.0
_NAME = 56.0
_SIZES = (4.0, 3.7, 3.4, 3.0)
"""Of the words, tried in turn until all holds."""
_BOX = Pen(INK, 0.35)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """A field: its name, what is known of it in plain words (nothing: a line to write on), or choices to tick."""

    name: str
    words: str = ""
    choices: tuple[str, ...] = ()
    lines: int = 1


@dataclass(frozen=True, slots=True)
class OrderPart:
    """Fields that go together."""

    title: str
    lines: tuple[OrderLine, ...]


def order_page(title: str, parts: Sequence[OrderPart], paper: str = "a4") -> PaperPage:
    """One upright page."""
    w, h = PAPERS[paper]
    width = w - 2 * _MARGIN
    for size in _SIZES:
        canvas = Recorder()
        if _draw(canvas, title, parts, width, size) < h - 19:
            break
    foot = text.wrap(tr("No name, telephone number nor address is asked for here: nothing personal is kept."), width, 3)
    text.draw(canvas, foot, _MARGIN, h - 14, SOFT_INK)
    return PaperPage(w, h, tuple(canvas.calls), (Bookmark(tr("Order sheet")),))


def _draw(canvas: Canvas, title: str, parts: Sequence[OrderPart], width: float, size: float) -> float:
    """Draw the whole sheet in words of this size; answers where it ends."""
    text.draw(canvas, text.wrap(tr("Order sheet"), width, 8.4, weight="bold"), _MARGIN, 15, INK)
    name = text.fit(title, width, 8, text.Sizes(5.2, 2.8), weight="semibold")
    text.draw(canvas, name, _MARGIN, 26.5, INK)
    y = 39.0
    for part in parts:
        text.draw(canvas, text.wrap(part.title, width, size * 1.2, weight="bold"), _MARGIN, y, ACTION)
        y += size * 2.2
        for line in part.lines:
            y = _line(canvas, line, y, width, size)
        y += size * 0.7
    return y


def _line(canvas: Canvas, line: OrderLine, y: float, width: float, size: float) -> float:
    """Draw a field from `y`; answers where the next one begins."""
    room = width - _NAME
    name = text.wrap(line.name, _NAME - 4, size, weight="semibold", leading=1.2)
    text.draw(canvas, name, _MARGIN, y, INK)
    tall = max(name.height, 5.0)
    left = _MARGIN + _NAME
    if line.choices:
        tall = max(tall, _choices(canvas, line.choices, left, y, room, size))
    elif line.words:
        words = text.wrap(text.escape(line.words), room, size, leading=1.3)
        text.draw(canvas, words, left, y, INK)
        tall = max(tall, words.height)
    else:
        tall = max(tall, 7.5 * line.lines - 2.5)
        for n in range(line.lines):
            low = y + 5.0 + n * 7.5
            canvas.path((("M", (left, low)), ("L", (left + room, low))), pen=WRITING)
    canvas.rect(_MARGIN, y + tall + size * 0.42, width, 0.2, fill=HAIRLINE)
    return y + tall + size


def _choices(canvas: Canvas, choices: Sequence[str], x: float, y: float, room: float, size: float) -> float:
    """Boxes to tick, as many a line as hold; answers how tall they are."""
    at, top = 0.0, 0.0
    for choice in choices:
        words = text.wrap(choice, room - 6, size)
        taken = 4.2 + 2.2 + words.width
        if at and at + taken > room:
            at, top = 0.0, top + 7.0
        canvas.rect(x + at, y + top + 0.1, 4.2, 4.2, fill=WHITE, pen=_BOX, radius=0.7)
        text.draw(canvas, words, x + at + 6.4, y + top, INK)
        at += taken + 7.0
    return top + 5.0
