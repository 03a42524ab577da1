"""Turns marked-up text into lines: **bold**, *italic*, line breaks, French non-breaking rules, shrinking in bounds.

All lengths in mm. A block never loses text: what cannot fit is still there, and `fits` says no.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from fresque.layout import fonts
from fresque.layout.canvas import Canvas, Weight
from fresque.layout.line_breaking import Piece, joined, lines_of, pieces
from fresque.layout.markup import SOFT_HYPHEN, Span, parse, plain

__all__ = [
    "SOFT_HYPHEN",
    "Align",
    "Block",
    "Line",
    "Run",
    "Sizes",
    "Span",
    "draw",
    "fit",
    "largest",
    "parse",
    "plain",
    "wrap",
]

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

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Block:
    """Wrapped text: `size` of the characters, `width` of the longest line, `height` from cap top to last descender.

    `fits` is false when it is taller or wider than asked; `broken` is true when a word had to be cut.
    """

    lines: tuple[Line, ...]
    size: float
    width: float
    height: float
    fits: bool = True
    broken: bool = False

    @property
    def text(self) -> str:
        """The lines, one a line."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How far a text may shrink: from `most` down to `least`, by `step`, in mm."""

    most: float
    least: float
    step: float = 0.25

    def __iter__(self) -> Iterator[float]:
        count = max(0, math.ceil((self.most - self.least) / self.step - 1e-9))
        yield from (self.most - n * self.step for n in range(count))
        yield self.least


@lru_cache(maxsize=4096)
def wrap(
    markup: str, width: float, size: float, *, weight: Weight = "regular", leading: float = 1.25, balance: bool = False
) -> Block:
    """The text in lines of at most `width` mm, baselines `leading` x `size` apart.

    `balance` evens out the lines (titles); otherwise only a last word left alone is brought company.
    """
    paragraphs = pieces(markup, weight)
    em = width / size
    top = fonts.cap_height(weight, size)
    lines: list[Line] = []
    for rank, paragraph in enumerate(paragraphs):
        for line in lines_of(paragraph, em, balance):
            lines.append(_placed(line, size, top + len(lines) * leading * size, rank))
    widest = max((line.width for line in lines), default=0.0)
    height = lines[-1].baseline + fonts.descent(weight, size) if lines else 0.0
    broken = any(piece.width > em + 1e-6 for paragraph in paragraphs for piece in paragraph)
    return Block(tuple(lines), size, widest, height, widest <= width + 1e-6, broken)


def fit(
    markup: str,
    width: float,
    height: float,
    sizes: Sizes,
    *,
    weight: Weight = "regular",
    leading: float = 1.25,
    balance: bool = False,
) -> Block:
    """The text at the largest of `sizes` that fits `width` x `height` mm without cutting a word.

    When only cut words fit, words are cut at the smallest size; when nothing fits, `fits` is false.
    """

    def wrapped(size: float) -> Block:
        return wrap(markup, width, size, weight=weight, leading=leading, balance=balance)

    def fits(size: float) -> bool:
        block = wrapped(size)
        return block.height <= height + 1e-6 and not block.broken

    block = wrapped(largest(sizes, fits))
    return replace(block, fits=block.fits and block.height <= height + 1e-6)


def largest(sizes: Sizes, fits: Callable[[float], bool]) -> float:
    """The largest of `sizes` that fits, found by halves; the least when none does."""
    tried = list(sizes)
    if fits(tried[0]):
        return tried[0]
    low, high = 0, len(tried) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if fits(tried[middle]):
            high = middle
        else:
            low = middle
    return tried[high]


def draw(
    canvas: Canvas, block: Block, x: float, y: float, color: str, *, align: Align = "left", width: float = 0.0
) -> None:
    """Draw a block, its top (top of the capitals) at `y`; `width` is the box that `align` speaks of."""
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    for line in block.lines:
        left = x + ((width or block.width) - line.width) * share
        for run in line.runs:
            canvas.text(left + run.x, y + line.baseline, run.text, weight=run.weight, size=block.size, color=color)


def _placed(pieces: Sequence[Piece], size: float, baseline: float, paragraph: int) -> Line:
    spans: list[Span] = []
    for n, piece in enumerate(pieces):
        if n and piece.space:
            spans.append(Span(" ", piece.space_weight))
        spans.extend(piece.spans)
    if pieces and pieces[-1].hyphen:
        spans.append(Span("-", pieces[-1].spans[-1].weight))
    runs: list[Run] = []
    x = 0.0
    for span in joined(spans):
        wide = fonts.width(span.text, span.weight, size)
        runs.append(Run(x, span.text, span.weight, wide))
        x += wide
    return Line(tuple(runs), x, baseline, paragraph)
