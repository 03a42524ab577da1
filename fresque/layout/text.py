"""Turns marked-up text into lines: **bold**, *italic*, line breaks, French non-breaking rules, shrinking in bounds.

A paragraph runs from the right when told so or when its first letter does: its lines then begin on the right, and the
words and numbers of the other way keep theirs. All lengths in mm. A block never loses text: what cannot fit is still
there, and `fits` says no.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from fresque.layout import bidi, fonts
from fresque.layout.canvas import Canvas, Weight
from fresque.layout.line_breaking import Piece, joined, lines_of, pieces
from fresque.layout.markup import SOFT_HYPHEN, Span, escape, parse, plain
from fresque.layout.scripts import is_wide, turns
from fresque.layout.sizes import Sizes as Sizes
from fresque.layout.sizes import largest as largest

__all__ = [
    "SOFT_HYPHEN",
    "Align",
    "Block",
    "Line",
    "Run",
    "Sizes",
    "Span",
    "draw",
    "escape",
    "fit",
    "largest",
    "left",
    "measured",
    "parse",
    "plain",
    "wrap",
]

_TALL = 0.82
"""Height of ideographs and of Arabic letters with their marks, in sizes of the text: the first line leaves it room."""
Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line, placed: `x` from the line's left, `width` in mm."""

    x: float
    text: str
    weight: Weight
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its runs, its width, its baseline in mm below the top of the block, its paragraph counted from 0."""

    runs: tuple[Run, ...]
    width: float
    baseline: float
    paragraph: int = 0
    rtl: bool = False
    """Whether it runs from the right."""
    said: str = ""
    """Its words as they are read, where its runs are in another order."""

    @property
    def text(self) -> str:
        """The words of the line."""
        return self.said or "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Block:
    """Wrapped text: `size` of the characters, `width` of the longest line, `height` from cap top to last descender.

    `fits` is false when it is taller or wider than asked; `broken` is true when a word had to be cut; `room` is the
    width asked for, at whose end the lines that run from the right begin.
    """

    lines: tuple[Line, ...]
    size: float
    width: float
    height: float
    fits: bool = True
    broken: bool = False
    room: float = 0.0

    @property
    def text(self) -> str:
        """The lines, one a line."""
        return "\n".join(line.text for line in self.lines)


@lru_cache(maxsize=4096)
def wrap(
    markup: str,
    width: float,
    size: float,
    *,
    weight: Weight = "regular",
    leading: float = 1.25,
    balance: bool = False,
    rtl: bool | None = None,
) -> Block:
    """The text in lines of at most `width` mm, baselines `leading` x `size` apart.

    `balance` evens out the lines (titles); otherwise only a last word left alone is brought company. `rtl` is the way
    of the paragraphs; None leaves it to the first letter of each.
    """
    paragraphs = pieces(markup, weight)
    em = width / size
    turning, tall = _script(markup)
    top = _TALL * size if tall else fonts.cap_height(weight, size)
    lines: list[Line] = []
    for rank, paragraph in enumerate(paragraphs):
        broken_up = lines_of(paragraph, em, balance)
        baselines = [top + (len(lines) + n) * leading * size for n in range(len(broken_up))]
        if turning or rtl:
            lines += _turned(broken_up, size, baselines, rank, rtl)
        else:
            lines += [_placed(line, size, baseline, rank) for line, baseline in zip(broken_up, baselines, strict=True)]
    widest = max((line.width for line in lines), default=0.0)
    height = lines[-1].baseline + fonts.descent(weight, size) if lines else 0.0
    broken = any(piece.width > em + 1e-6 for paragraph in paragraphs for piece in paragraph)
    return Block(tuple(lines), size, widest, height, widest <= width + 1e-6, broken, width)


def measured(
    markup: str,
    width: float,
    size: float,
    *,
    weight: Weight = "regular",
    leading: float = 1.25,
    balance: bool = False,
) -> tuple[float, bool]:
    """The height `wrap` would give this text, and whether a word would be cut: for trying sizes."""
    paragraphs = pieces(markup, weight)
    em = width / size
    count = sum(len(lines_of(paragraph, em, balance)) for paragraph in paragraphs)
    broken = any(piece.width > em + 1e-6 for paragraph in paragraphs for piece in paragraph)
    top = _TALL * size if _script(markup)[1] else fonts.cap_height(weight, size)
    return (top + (count - 1) * leading * size + fonts.descent(weight, size) if count else 0.0), broken


def fit(
    markup: str,
    width: float,
    height: float,
    sizes: Sizes,
    *,
    weight: Weight = "regular",
    leading: float = 1.25,
    balance: bool = False,
    rtl: bool | None = None,
) -> Block:
    """The text at the largest of `sizes` that fits `width` x `height` mm without cutting a word.

    When only cut words fit, words are cut at the smallest size; when nothing fits, `fits` is false.
    """

    def fits(size: float) -> bool:
        tall, broken = measured(markup, width, size, weight=weight, leading=leading, balance=balance)
        return tall <= height + 1e-6 and not broken

    size = largest(sizes, fits, f"{markup}|{width:.3f}|{height:.3f}|{weight}|{leading}|{balance}")
    block = wrap(markup, width, size, weight=weight, leading=leading, balance=balance, rtl=rtl)
    return replace(block, fits=block.fits and block.height <= height + 1e-6)


def draw(
    canvas: Canvas, block: Block, x: float, y: float, color: str, *, align: Align = "left", width: float = 0.0
) -> None:
    """Draw a block, its top (top of the capitals) at `y`; `width` is the box that `align` speaks of.

    Lines that run from the right and are aligned to the left start on the right of the box.
    """
    for line in block.lines:
        start = left(block, line, x, align=align, width=width)
        for run in line.runs:
            canvas.text(start + run.x, y + line.baseline, run.text, weight=run.weight, size=block.size, color=color)


def left(block: Block, line: Line, x: float, *, align: Align = "left", width: float = 0.0) -> float:
    """Where the left of a line is, in mm, when its block is drawn at `x`."""
    if line.rtl and align == "left":
        return x + (width or block.room or block.width) - line.width
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    return x + ((width or block.width) - line.width) * share


@lru_cache(maxsize=2048)
def _script(markup: str) -> tuple[bool, bool]:
    """Whether some of a text runs from the right, and whether its letters are taller than our capitals."""
    turning = turns(markup)
    return turning, turning or is_wide(markup)


def _placed(pieces: Sequence[Piece], size: float, baseline: float, paragraph: int) -> Line:
    runs = tuple(_runs(_spans(pieces), size))
    return Line(runs, _end(runs), baseline, paragraph)


def _turned(
    lines: Sequence[Sequence[Piece]], size: float, baselines: Sequence[float], paragraph: int, rtl: bool | None
) -> Iterator[Line]:
    """The lines of a paragraph that runs from the right, or holds words that do, each in the order it is seen."""
    spans = [_spans(line) for line in lines]
    shown = ["".join(span.text for span in line) for line in spans]
    gaps = [" " if n and lines[n] and lines[n][0].space else "" for n in range(len(lines))]
    whole = "".join(gap + words for gap, words in zip(gaps, shown, strict=True))
    right = bidi.starts_right(whole) if rtl is None else rtl
    levels = bidi.levels(whole, right)
    at = 0
    for line, words, gap, baseline in zip(spans, shown, gaps, baselines, strict=True):
        at += len(gap)
        runs = tuple(_runs(_in_order(line, levels[at : at + len(words)]), size))
        at += len(words)
        yield Line(runs, _end(runs), baseline, paragraph, right, words)


def _in_order(spans: Sequence[Span], levels: Sequence[int]) -> Iterator[Span]:
    """The spans of a line from left to right, each of one way; signs alone among words from the right are turned."""
    from fresque.layout import shaping

    chars = [(char, span.weight) for span in spans for char in span.text]
    for run in bidi.seen(levels):
        right = levels[run.start] % 2 == 1
        found = joined([Span(char, weight) for char, weight in chars[run.start : run.stop]])
        for span in reversed(found) if right else found:
            yield Span(shaping.turned(span.text, span.weight), span.weight) if right and not turns(span.text) else span


def _spans(pieces: Sequence[Piece]) -> list[Span]:
    spans: list[Span] = []
    for n, piece in enumerate(pieces):
        if n and piece.space:
            spans.append(Span(" ", piece.space_weight))
        spans.extend(piece.spans)
    if pieces and pieces[-1].hyphen:
        spans.append(Span("-", pieces[-1].spans[-1].weight))
    return joined(spans)


def _runs(spans: Iterable[Span], size: float) -> Iterator[Run]:
    x = 0.0
    for span in spans:
        wide = fonts.width(span.text, span.weight, size)
        yield Run(x, span.text, span.weight, wide)
        x += wide


def _end(runs: Sequence[Run]) -> float:
    return runs[-1].x + runs[-1].width if runs else 0.0
