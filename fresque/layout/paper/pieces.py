"""The pieces all the papers are made of: headings, paragraphs, boxes, rows of a table, lines to write on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fresque.core.deck import COLORS, Card, Deck, Lot
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder, Weight
from fresque.layout.marks import circle, hexagon, mark_path
from fresque.layout.palette import ACTION, GOLD, HAIRLINE, INK, NIGHT, SOFT_INK, WHITE
from fresque.layout.paper import Bookmark
from fresque.layout.paper.flow import Part

BODY = 3.5
SMALL = 3.0
WRITING = Pen("#9AA1AC", 0.25)
"""A line that a hand writes on."""
_TOP = 2.0
_STEP = 6
"""Lines of a paragraph that stay together."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, where it begins and how wide it is."""

    title: str
    x: float
    width: float


def columns(*given: tuple[str, float], gap: float = 4.0) -> tuple[Column, ...]:
    """Columns side by side, from (head, width)."""
    x, made = 0.0, []
    for title, width in given:
        made.append(Column(title, x, width))
        x += width + gap
    return tuple(made)


def heading(words: str, width: float, *, level: int = 1, mark: Lot | None = None, first: bool = False) -> Part:
    """A heading with its bookmark; level 1 opens a part of the document, level 2 a section of it."""
    canvas = Recorder()
    size, before, after = (7.0, 7.0, 4.5) if level == 1 else (4.6, 4.5, 3.0)
    left = size * 1.3 if mark else 0.0
    block = text.wrap(words, width - left, size, weight="bold", leading=1.15, balance=True)
    if mark:
        canvas.path(mark_path(mark.mark, size * 0.45, _TOP + size * 0.36, size * 0.82), fill=COLORS[mark.color])
    text.draw(canvas, block, left, _TOP, INK)
    marks = (Bookmark(text.plain(words), level - 1),)
    height = _TOP + block.height + after
    return Part(height, tuple(canvas.calls), keep=True, first=first, before=before, bookmarks=marks)


def paragraphs(
    words: str,
    width: float,
    *,
    size: float = BODY,
    color: str = INK,
    weight: Weight = "regular",
    left: float = 0.0,
    after: float = 2.6,
) -> Iterator[Part]:
    """Running text, a few lines at a time so that a page may end inside a long one; nothing when there is none."""
    block = text.wrap(words, width - left, size, weight=weight, leading=1.38)
    few = strips(block)
    for n, strip in enumerate(few, 1):
        canvas = Recorder()
        text.draw(canvas, strip, left, 0, color)
        yield Part(strip.height + (after if n == len(few) else 0.0), tuple(canvas.calls))


def strips(block: text.Block) -> list[text.Block]:
    """The lines of a block a few at a time, never one alone at the end; their heights add up to its own."""
    lines = block.lines
    starts = list(range(0, len(lines), _STEP))
    if not starts:
        return []
    if len(starts) > 1 and len(lines) - starts[-1] < 2:
        starts.pop()
    made = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        shift = lines[start].baseline - lines[0].baseline
        height = block.height - shift if end == len(lines) else lines[end].baseline - lines[start].baseline
        kept = tuple(replace(line, baseline=line.baseline - shift) for line in lines[start:end])
        made.append(replace(block, lines=kept, height=height))
    return made


def boxed(label: str, words: str, width: float, *, fill: str, bar: str) -> Part:
    """Words on a ground with a coloured bar, under a small label; nothing drawn when there are none."""
    if not words:
        return Part(0.0, ())
    canvas = Recorder()
    block = text.wrap(words, width - 11, BODY, leading=1.36)
    head = text.wrap(label, width - 11, SMALL, weight="semibold")
    height = head.height + block.height + 8.6
    canvas.rect(0, 0, width, height, fill=fill, radius=1.5)
    canvas.rect(0, 0, 1.3, height, fill=bar, radius=0.5)
    text.draw(canvas, head, 5.5, 3, bar)
    text.draw(canvas, block, 5.5, 3 + head.height + 1.9, INK)
    return Part(height + 2.8, tuple(canvas.calls))


def bullets(label: str, items: Sequence[str], width: float, *, color: str) -> Part:
    """Points under a label, each with a small triangle; nothing drawn when there are none."""
    if not items:
        return Part(0.0, ())
    canvas = Recorder()
    head = text.wrap(label, width, SMALL, weight="semibold")
    text.draw(canvas, head, 5.5, 0.4, color)
    y = head.height + 2.4
    for item in items:
        canvas.path(mark_path("triangle", 7, y + 1.25, 2.3), fill=color)
        block = text.wrap(item, width - 15.5, BODY, leading=1.3)
        text.draw(canvas, block, 10.5, y, INK)
        y += block.height + 1.5
    return Part(y + 1.4, tuple(canvas.calls))


def table_head(of: Sequence[Column]) -> Part:
    """The head of a table, to be said again on each page."""
    canvas = Recorder()
    blocks = [text.wrap(column.title, column.width, SMALL, weight="semibold") for column in of]
    low = max(block.height for block in blocks)
    for column, block in zip(of, blocks, strict=True):
        text.draw(canvas, block, column.x, 1 + low - block.height, ACTION)
    end = of[-1].x + of[-1].width
    canvas.rect(0, low + 2.2, end, 0.4, fill=INK)
    return Part(low + 5.2, tuple(canvas.calls), keep=True)


def table_row(of: Sequence[Column], cells: Sequence[text.Block], head: Part, *, soft: Sequence[int] = ()) -> Part:
    """A row of words, a hairline under it; columns numbered in `soft` are in the secondary ink."""
    canvas = Recorder()
    for n, (column, block) in enumerate(zip(of, cells, strict=True)):
        text.draw(canvas, block, column.x, 0, SOFT_INK if n in soft else INK)
    return ruled(canvas, max(block.height for block in cells), of, head)


def ruled(canvas: Recorder, height: float, of: Sequence[Column], head: Part) -> Part:
    """A row already drawn, `height` mm tall, with its hairline."""
    canvas.rect(0, height + 2.0, of[-1].x + of[-1].width, 0.2, fill=HAIRLINE)
    return Part(height + 4.8, tuple(canvas.calls), head=head)


def card_color(deck: Deck, card: Card) -> str:
    """The colour a card is known by: its lot's; night without a lot."""
    lot = deck.lot(card.lot)
    return COLORS[lot.color] if lot else NIGHT


def draw_badge(canvas: Canvas, deck: Deck, card: Card, x: float, y: float, r: float) -> None:
    """The card's number on a disc of its lot's colour, centred; on a hexagon when it is a step."""
    color = card_color(deck, card)
    step = card.kind == "step"
    canvas.path(hexagon(x - r * 1.1, y - r * 1.1, r * 2.2, r * 2.2) if step else circle(x, y, r), fill=color)
    said = str(card.number) if card.number is not None else "•"
    block = text.fit(said, r * 1.75, r * 1.4, text.Sizes(r * 1.25, r * 0.55, 0.1), weight="bold")
    ink = GOLD if color == NIGHT else WHITE
    text.draw(canvas, block, x - r * 0.875, y - _ink_height(block) / 2, ink, align="center", width=r * 1.75)


def line_to_write(canvas: Canvas, label: str, x: float, y: float, width: float, *, size: float = 3.6) -> None:
    """A label, then a line up to `width`, whose height above is free for a hand; `y` is the line."""
    block = text.wrap(label, width, size)
    text.draw(canvas, block, x, y - block.lines[0].baseline - 0.6 if block.lines else y, SOFT_INK)
    start = x + block.width + (2.0 if block.lines else 0.0)
    canvas.path((("M", (start, y)), ("L", (x + width, y))), pen=WRITING)


def _ink_height(block: text.Block) -> float:
    """Of one line of figures, without what would hang below."""
    return block.lines[0].baseline if block.lines else 0.0
