"""The debrief on A4 pages: every position computed here, in mm, y down; the app gives the pages to a backend."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fresque.core.debrief import Debrief, TableDebrief
from fresque.core.deck import COLORS
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.outline import (
    BoardPicture,
    CardList,
    Heading,
    Item,
    LinkItem,
    Paragraph,
    PhaseRow,
    Said,
    figures,
    headline,
    outline,
)
from fresque.layout import fonts, text
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Call, Canvas, Pen, Picture, Recorder, replay
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, HAIRLINE, INK, PAPER, SOFT_INK
from fresque.layout.paper import Bookmark as PaperBookmark
from fresque.layout.paper.flow import Leaf, Part, Placed, filled, stacked
from fresque.layout.paper.pieces import strips

PAGE_W, PAGE_H = 210.0, 297.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 22.0, 22.0, 22.0, 24.0
_LEAF = Leaf(PAGE_W, PAGE_H, _LEFT, _RIGHT, _TOP, _BOTTOM)
_W = _LEAF.width
_BODY = 3.7
_BOARD_H = 132.0
_NOTE = "#FFE9A8"
_TOGETHER = 90.0
"""The cards of a lot that take no more stay on one page, in mm."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading of the document; levels go from 0, `y` in mm from the top of its page."""

    text: str
    level: int
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to draw."""

    calls: tuple[Call, ...]
    bookmarks: tuple[Bookmark, ...]

    def draw(self, canvas: Canvas) -> None:
        """Draw the page on a canvas of `PAGE_W` x `PAGE_H`."""
        replay(self.calls, canvas)


def debrief_pages(model: Debrief, pictures: Mapping[str, Picture] | None = None) -> tuple[Page, ...]:
    """The pages of a debrief; `pictures` are those of the boards."""
    parts = [_masthead(model), *(part for item in outline(model) for part in _parts(item, model, pictures or {}))]
    sheets = list(filled(parts, _LEAF))
    return tuple(_page(model, sheet, number, len(sheets)) for number, sheet in enumerate(sheets, 1))


def _page(model: Debrief, sheet: Sequence[Placed], number: int, count: int) -> Page:
    canvas = Recorder()
    for y, part in sheet:
        with canvas.at(_LEFT, y):
            replay(part.calls, canvas)
    foot = PAGE_H - 13
    canvas.rect(_LEFT, foot - 5.2, _W, 0.25, fill=HAIRLINE)
    canvas.text(_LEFT, foot, _foot(model), weight="regular", size=2.9, color=SOFT_INK)
    numbered = f"{number}\u00a0/\u00a0{count}"
    right = _LEFT + _W - fonts.width(numbered, "regular", 2.9)
    canvas.text(right, foot, numbered, weight="regular", size=2.9, color=SOFT_INK)
    marks = tuple(Bookmark(mark.title, mark.level, y) for y, part in sheet for mark in part.bookmarks)
    return Page(tuple(canvas.calls), marks)


def _foot(model: Debrief) -> str:
    return fonts.drawable(" · ".join(part for part in (model.deck.title, headline(model)) if part))


def _masthead(model: Debrief) -> Part:
    canvas = Recorder()
    canvas.text(0, 3, tr("WORKSHOP DEBRIEF"), weight="semibold", size=3.1, color=ACTION)
    title = text.fit(model.deck.title, _W, 26, text.Sizes(10, 6), weight="bold", balance=True, leading=1.15)
    text.draw(canvas, title, 0, 8.5, INK)
    y = 8.5 + title.height + 2
    if line := headline(model):
        words = text.wrap(line, _W, 4.1)
        text.draw(canvas, words, 0, y, SOFT_INK)
        y += words.height + 3
    if counted := figures(model):
        y = _figures(canvas, counted, y + 2)
    return Part(y + 7, tuple(canvas.calls))


def _figures(canvas: Recorder, counted: Sequence[tuple[str, str]], y: float) -> float:
    canvas.rect(0, y, _W, 19, fill=PAPER, radius=2.5)
    widths = [max(fonts.width(n, "bold", 7), fonts.width(label, "regular", 3.2)) for n, label in counted]
    gap = (_W - sum(widths)) / (len(widths) + 1) if len(widths) > 1 else 8.0
    x = gap
    for (number, label), width in zip(counted, widths, strict=True):
        canvas.text(x, y + 9, number, weight="bold", size=7, color=INK)
        canvas.text(x, y + 14.6, label, weight="regular", size=3.2, color=SOFT_INK)
        x += width + gap
    return y + 19


def _parts(item: Item, model: Debrief, pictures: Mapping[str, Picture]) -> Iterable[Part]:
    match item:
        case Heading():
            return [_heading(item)]
        case BoardPicture():
            return [_board(item.table, model, pictures)]
        case LinkItem():
            return [_link(item)]
        case CardList():
            rows = list(_cards(item))
            return rows if sum(row.height for row in rows) > _TOGETHER else [stacked(rows)]
        case Said():
            return _said(item.text)
        case PhaseRow():
            return [_phase(item)]
        case Paragraph():
            size, color = (3.3, SOFT_INK) if item.soft else (_BODY, INK)
            return _words(item.text, size, color, after=2.4)


def _heading(item: Heading) -> Part:
    canvas = Recorder()
    size, before, after = (6.6, 5.0, 3.4) if item.level == 1 else (4.3, 4.2, 2.6)
    block = text.wrap(item.text, _W, size, weight="bold", leading=1.2, balance=True)
    text.draw(canvas, block, 0, before, INK)
    height = before + block.height + after
    mark = PaperBookmark(text.plain(item.text), item.level - 1)
    return Part(height, tuple(canvas.calls), keep=True, bookmarks=(mark,))


def _words(words: str, size: float, color: str, *, after: float) -> Iterator[Part]:
    few = strips(text.wrap(words, _W, size, leading=1.4))
    for n, strip in enumerate(few, 1):
        canvas = Recorder()
        text.draw(canvas, strip, 0, 0.6, color)
        yield Part(strip.height + (after if n == len(few) else 0.0), tuple(canvas.calls))


def _board(table: TableDebrief, model: Debrief, pictures: Mapping[str, Picture]) -> Part:
    canvas = Recorder()
    area = bounds(table.records, deck=model.deck, with_legend=True)
    scale = min(_W / area.w, _BOARD_H / area.h)
    h = area.h * scale
    shown = Rect(area.x - (_W / scale - area.w) / 2, area.y, _W / scale, area.h)
    with canvas.clip(0, 0, _W, h, radius=2.5), canvas.at(-shown.x * scale, -shown.y * scale, scale=scale):
        draw_board(canvas, model.deck, table.records, pictures=pictures, ground=shown)
    canvas.rect(0, 0, _W, h, pen=Pen(HAIRLINE, 0.3), radius=2.5)
    return Part(h + 3, tuple(canvas.calls))


def _link(item: LinkItem) -> Part:
    canvas = Recorder()
    canvas.rect(0, 0.1, 0.9, 2.6, fill=ACTION, radius=0.4)
    ends = text.wrap(item.ends, _W - 5, _BODY, weight="semibold", leading=1.3)
    text.draw(canvas, ends, 5, 0, INK)
    y = ends.height + 1.2
    blocks = [text.wrap(item.reason, _W - 5, _BODY), text.wrap(item.remark, _W - 5, 3.3, weight="italic")]
    for block in blocks:
        if block.lines:
            text.draw(canvas, block, 5, y, SOFT_INK)
            y += block.height + 1.2
    return Part(y + 1.6, tuple(canvas.calls))


def _cards(item: CardList) -> Iterator[Part]:
    canvas = Recorder()
    x = 0.0
    if item.lot:
        canvas.path(mark_path(item.lot.lot.mark, 1.5, 1.5, 3.2), fill=COLORS[item.lot.lot.color])
        x = 5.0
    canvas.text(x, 2.8, fonts.drawable(item.name), weight="semibold", size=_BODY, color=INK)
    yield Part(5.6, tuple(canvas.calls), keep=True)
    for n, (label, cards) in enumerate(item.parts, 1):
        yield from _columns(label, cards, after=3.4 if n == len(item.parts) else 0.8)


def _columns(label: str, cards: Sequence[str], *, after: float) -> Iterator[Part]:
    left, gap = 34.0, 5.0
    wide = (_W - left - gap) / 2
    for first in range(0, len(cards), 2):
        canvas = Recorder()
        if label and first == 0:
            canvas.text(5, 2.4, label, weight="regular", size=3.1, color=ACTION)
        blocks = [text.wrap(card, wide, 3.4, leading=1.25) for card in cards[first : first + 2]]
        for column, block in enumerate(blocks):
            text.draw(canvas, block, left + column * (wide + gap), 0, INK)
        last = first + 2 >= len(cards)
        yield Part(max(block.height for block in blocks) + 1.1 + (after if last else 0.0), tuple(canvas.calls))


def _said(words: str) -> Iterator[Part]:
    few = strips(text.wrap(words, _W - 10, _BODY, leading=1.4))
    radius = 1.5 if len(few) == 1 else 0.0
    for n, strip in enumerate(few, 1):
        canvas = Recorder()
        top, foot = 3.0 if n == 1 else 0.0, 2.4 if n == len(few) else 0.0
        height = top + strip.height + foot
        canvas.rect(0, 0, _W, height, fill=PAPER, radius=radius)
        canvas.rect(0, 0, 1.4, height, fill=_NOTE)
        text.draw(canvas, strip, 5, top, INK)
        yield Part(height + (2.2 if foot else 0.0), tuple(canvas.calls))


def _phase(item: PhaseRow) -> Part:
    canvas = Recorder()
    block = text.wrap(item.title, _W - 18 - 52, _BODY, leading=1.3)
    baseline = block.lines[0].baseline if block.lines else 2.5
    canvas.text(0, baseline, item.at, weight="semibold", size=_BODY, color=ACTION)
    text.draw(canvas, block, 18, 0, INK)
    canvas.text(_W - 50, baseline, item.lasted, weight="regular", size=_BODY, color=INK)
    right = _W - fonts.width(item.planned, "regular", 3.2)
    canvas.text(right, baseline, item.planned, weight="regular", size=3.2, color=SOFT_INK)
    canvas.rect(0, block.height + 1.4, _W, 0.2, fill=HAIRLINE)
    return Part(block.height + 3.4, tuple(canvas.calls))
