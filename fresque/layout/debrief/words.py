"""The words of a debrief as parts of its pages: paragraphs, pairs, points, sentences, links, cards, tables. In mm."""

from collections.abc import Iterator, Sequence

from fresque.core.deck import COLORS
from fresque.core.outline import CardList, LinkItem, Said
from fresque.core.report.items import Grid, Pairs, Points
from fresque.layout import fonts, text
from fresque.layout.canvas import Recorder
from fresque.layout.debrief.leaf import BODY, SMALL, W
from fresque.layout.marks import mark_path
from fresque.layout.palette import ACTION, HAIRLINE, INK, PAPER, SOFT_INK
from fresque.layout.paper.flow import Part, stacked
from fresque.layout.paper.pieces import strips

_NOTE = "#FFE9A8"
_TOGETHER = 90.0
"""The cards of a lot that take no more stay on one page."""
_LABEL = 40.0
_GAP = 4.0


def paragraph(words: str, *, soft: bool) -> Iterator[Part]:
    """Running text, a few lines at a time."""
    size, color = (3.3, SOFT_INK) if soft else (BODY, INK)
    few = strips(text.wrap(words, W, size, leading=1.4))
    for n, strip in enumerate(few, 1):
        canvas = Recorder()
        text.draw(canvas, strip, 0, 0.6, color)
        yield Part(strip.height + (2.4 if n == len(few) else 0.0), tuple(canvas.calls))


def pairs(item: Pairs) -> Iterator[Part]:
    """A label, then what it is, a hairline under each."""
    for n, (label, words) in enumerate(item.rows, 1):
        canvas = Recorder()
        left = text.wrap(text.escape(label), _LABEL - _GAP, BODY, leading=1.3)
        right = text.wrap(text.escape(words), W - _LABEL, BODY, weight="semibold", leading=1.3)
        text.draw(canvas, left, 0, 0, SOFT_INK)
        text.draw(canvas, right, _LABEL, 0, INK)
        height = max(left.height, right.height)
        canvas.rect(0, height + 1.3, W, 0.2, fill=HAIRLINE)
        yield Part(height + (6.0 if n == len(item.rows) else 3.6), tuple(canvas.calls))


def points(item: Points) -> Iterator[Part]:
    """Short texts, each with a small disc."""
    for n, words in enumerate(item.texts, 1):
        few = strips(text.wrap(text.escape(words), W - 6, BODY, leading=1.35))
        for rank, strip in enumerate(few):
            canvas = Recorder()
            if not rank:
                canvas.path(mark_path("circle", 1.8, 1.3, 1.6), fill=ACTION)
            text.draw(canvas, strip, 6, 0, INK)
            last = rank == len(few) - 1
            after = (3.6 if n == len(item.texts) else 1.5) if last else 0.0
            yield Part(strip.height + after, tuple(canvas.calls))


def said(item: Said) -> Iterator[Part]:
    """Words of the participants on the ground of a note, where and when under them."""
    few = strips(text.wrap(text.escape(item.text), W - 10, BODY, leading=1.4))
    remark = text.wrap(text.escape(item.remark), W - 10, 2.9)
    radius = 1.5 if len(few) == 1 else 0.0
    for n, strip in enumerate(few, 1):
        canvas = Recorder()
        last = n == len(few)
        under = remark.height + 1.6 if last and remark.lines else 0.0
        top, foot = 3.0 if n == 1 else 0.0, 2.4 if last else 0.0
        height = top + strip.height + under + foot
        canvas.rect(0, 0, W, height, fill=PAPER, radius=radius)
        canvas.rect(0, 0, 1.4, height, fill=_NOTE)
        text.draw(canvas, strip, 5, top, INK)
        if under:
            text.draw(canvas, remark, 5, top + strip.height + 1.6, SOFT_INK)
        yield Part(height + (2.2 if foot else 0.0), tuple(canvas.calls))


def link(item: LinkItem) -> Part:
    """A link: its ends, its reason, what the deck says of it."""
    canvas = Recorder()
    canvas.rect(0, 0.1, 0.9, 2.6, fill=ACTION, radius=0.4)
    ends = text.wrap(text.escape(item.ends), W - 5, BODY, weight="semibold", leading=1.3)
    text.draw(canvas, ends, 5, 0, INK)
    y = ends.height + 1.2
    blocks = (
        text.wrap(text.escape(item.reason), W - 5, BODY),
        text.wrap(text.escape(item.remark), W - 5, 3.3, weight="italic"),
    )
    for block in blocks:
        if block.lines:
            text.draw(canvas, block, 5, y, SOFT_INK)
            y += block.height + 1.2
    return Part(y + 1.6, tuple(canvas.calls))


def cards(item: CardList) -> list[Part]:
    """The cards of a lot, together on a page when they are few."""
    rows = list(_cards(item))
    return rows if sum(row.height for row in rows) > _TOGETHER else [stacked(rows)]


def grid(item: Grid) -> Iterator[Part]:
    """A table whose head is said again on each page; figures are aligned on the right."""
    widths = _widths(item)
    head = _head(item, widths)
    yield head
    yield from (_row(item, row, widths, head) for row in item.rows)
    yield Part(2.4, ())


def _head(item: Grid, widths: Sequence[float]) -> Part:
    canvas = Recorder()
    blocks = [
        text.wrap(text.escape(words), width, SMALL, weight="semibold")
        for words, width in zip(item.columns, widths, strict=True)
    ]
    low = max(block.height for block in blocks)
    x = 0.0
    for n, (block, width) in enumerate(zip(blocks, widths, strict=True)):
        align: text.Align = "right" if n in item.right else "left"
        text.draw(canvas, block, x, low - block.height, ACTION, align=align, width=width)
        x += width + _GAP
    canvas.rect(0, low + 1.6, x - _GAP, 0.4, fill=INK)
    return Part(low + 4.2, tuple(canvas.calls), keep=True)


def _row(item: Grid, cells: Sequence[str], widths: Sequence[float], head: Part) -> Part:
    canvas = Recorder()
    x = high = 0.0
    for n, (words, width) in enumerate(zip(cells, widths, strict=True)):
        block = text.wrap(text.escape(words), width, BODY, leading=1.28)
        align: text.Align = "right" if n in item.right else "left"
        text.draw(canvas, block, x, 0, INK, align=align, width=width)
        x, high = x + width + _GAP, max(high, block.height)
    canvas.rect(0, high + 1.2, x - _GAP, 0.2, fill=HAIRLINE)
    return Part(high + 3.4, tuple(canvas.calls), head=head)


def _widths(item: Grid) -> list[float]:
    """Columns as wide as their words ask, the widest giving way when there is too little room."""
    lines = [item.columns, *item.rows]
    wanted = [
        max(fonts.width(fonts.drawable(line[n]), "semibold", BODY) for line in lines) + 0.5
        for n in range(len(item.columns))
    ]
    room = W - _GAP * (len(wanted) - 1)
    narrow = sorted(wanted)
    share = room / len(wanted)
    for rank, width in enumerate(narrow):
        share = room / (len(narrow) - rank)
        if width > share:
            break
        room -= width
    return [min(width, share) for width in wanted]


def _cards(item: CardList) -> Iterator[Part]:
    canvas = Recorder()
    x = 0.0
    if item.lot:
        canvas.path(mark_path(item.lot.lot.mark, 1.5, 1.5, 3.2), fill=COLORS[item.lot.lot.color])
        x = 5.0
    canvas.text(x, 2.8, fonts.drawable(item.name), weight="semibold", size=BODY, color=INK)
    yield Part(5.6, tuple(canvas.calls), keep=True)
    for n, (label, titles) in enumerate(item.parts, 1):
        yield from _columns(label, titles, after=3.4 if n == len(item.parts) else 0.8)


def _columns(label: str, titles: Sequence[str], *, after: float) -> Iterator[Part]:
    left, gap = 34.0, 5.0
    wide = (W - left - gap) / 2
    for first in range(0, len(titles), 2):
        canvas = Recorder()
        if label and first == 0:
            canvas.text(5, 2.4, label, weight="regular", size=SMALL, color=ACTION)
        blocks = [text.wrap(card, wide, 3.4, leading=1.25) for card in titles[first : first + 2]]
        for column, block in enumerate(blocks):
            text.draw(canvas, block, left + column * (wide + gap), 0, INK)
        last = first + 2 >= len(titles)
        yield Part(max(block.height for block in blocks) + 1.1 + (after if last else 0.0), tuple(canvas.calls))
