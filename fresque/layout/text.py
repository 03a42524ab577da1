"""Turns marked-up text into lines: **bold**, *italic*, line breaks, French non-breaking rules, shrinking in bounds.

All lengths in mm. A block never loses text: what cannot fit is still there, and `fits` says no.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from fresque.layout import fonts
from fresque.layout.canvas import Canvas, Weight

Align = Literal["left", "center", "right"]
SOFT_HYPHEN = "\u00ad"
_MARKS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)|(?<!\*)\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)", re.DOTALL)
_SPACES = re.compile(r"[ \t\r\f\v]+")
_GLUED = re.compile(r"(?<=[«‹“]) | (?=[;:!?»›”%€])|(?<=\d) (?=\d{3}\b)")
"""Plain spaces where French forbids a line break: they are made non-breaking."""
_BREAK_AFTER = re.compile(r"(?<=\w)[-\u2013\u2014/](?=\w)|[\u200b\u00ad]")
_BOLD: dict[Weight, Weight] = {"italic": "bolditalic", "bolditalic": "bolditalic"}
_ITALIC: dict[Weight, Weight] = {"bold": "bolditalic", "semibold": "bolditalic", "bolditalic": "bolditalic"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    weight: Weight


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

    def scaled(self, factor: float) -> "Sizes":
        """The same bounds, multiplied."""
        return Sizes(self.most * factor, self.least * factor, self.step * factor)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a line never cuts: an unbreakable stretch; widths for a size of 1."""

    spans: tuple[Span, ...]
    width: float
    space: float = 0.0
    """Width of the space before it, when it does not start a line."""
    space_weight: Weight = "regular"
    hyphen: bool = False
    """Whether a hyphen shows when the line ends here."""


def plain(markup: str) -> str:
    """The text without its marks and soft hyphens, for titles of documents and for search."""
    return "".join(span.text for span in parse(markup)).replace(SOFT_HYPHEN, "")


def parse(markup: str, weight: Weight = "regular") -> tuple[Span, ...]:
    """The spans of a marked-up text; an unpaired mark is shown as it is."""
    spans: list[Span] = []
    end = 0
    for found in _MARKS.finditer(markup):
        if found.start() > end:
            spans.append(Span(markup[end : found.start()], weight))
        bold, italic = found.groups()
        if bold is not None:
            spans.extend(parse(bold, _BOLD.get(weight, "bold")))
        else:
            spans.extend(parse(italic, _ITALIC.get(weight, "italic")))
        end = found.end()
    if end < len(markup):
        spans.append(Span(markup[end:], weight))
    return tuple(spans)


@lru_cache(maxsize=4096)
def wrap(
    markup: str, width: float, size: float, *, weight: Weight = "regular", leading: float = 1.25, balance: bool = False
) -> Block:
    """The text in lines of at most `width` mm, baselines `leading` x `size` apart.

    `balance` evens out the lines (titles); otherwise only a last word left alone is brought company.
    """
    paragraphs = _pieces(markup, weight)
    em = width / size
    top = fonts.cap_height(weight, size)
    lines: list[Line] = []
    for rank, paragraph in enumerate(paragraphs):
        for pieces in _break(paragraph, em, balance):
            lines.append(_placed(pieces, size, top + len(lines) * leading * size, rank))
    widest = max((line.width for line in lines), default=0.0)
    height = lines[-1].baseline + fonts.descent(weight, size) if lines else 0.0
    broken = any(piece.width > em + 1e-6 for pieces in paragraphs for piece in pieces)
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


@lru_cache(maxsize=2048)
def _pieces(markup: str, weight: Weight) -> tuple[tuple[_Piece, ...], ...]:
    glued = _GLUED.sub("\u00a0", _SPACES.sub(" ", markup.replace("\r\n", "\n"))).strip()
    paragraphs: list[list[Span]] = [[]]
    for span in parse(glued, weight):
        first, *others = span.text.split("\n")
        paragraphs[-1].append(Span(first, span.weight))
        paragraphs.extend([Span(other, span.weight)] for other in others)
    return tuple(_hyphenated(list(_paragraph_pieces(spans))) for spans in paragraphs) if glued else ()


def _hyphenated(pieces: list[_Piece]) -> tuple[_Piece, ...]:
    """The pieces, where only those inside a word keep their hyphen."""
    followings: list[_Piece | None] = [*pieces[1:], None]
    return tuple(
        replace(piece, hyphen=False) if piece.hyphen and (after is None or after.space) else piece
        for piece, after in zip(pieces, followings, strict=False)
    )


def _paragraph_pieces(spans: Sequence[Span]) -> Iterator[_Piece]:
    pending: list[Span] = []
    space, space_weight = 0.0, spans[0].weight if spans else "regular"
    for text, weight, ending in _atoms(spans):
        if text:
            pending.append(Span(text, weight))
        if ending == "":
            continue
        if pending:
            yield _piece(pending, space, space_weight, hyphen=ending == SOFT_HYPHEN)
            pending, space = [], 0.0
        if ending == " ":
            space, space_weight = fonts.width(" ", weight, 1), weight
    if pending:
        yield _piece(pending, space, space_weight)


def _atoms(spans: Sequence[Span]) -> Iterator[tuple[str, Weight, str]]:
    """(text, weight, what follows): " " a space, "-" a break without space, a soft hyphen, or "" when glued."""
    for span in spans:
        words = span.text.split(" ")
        for n, word in enumerate(words):
            start = 0
            for found in _BREAK_AFTER.finditer(word):
                shown = found.group() not in "\u200b\u00ad"
                ending = SOFT_HYPHEN if found.group() == SOFT_HYPHEN else "-"
                yield (
                    fonts.drawable(word[start : found.end() if shown else found.start()], span.weight),
                    span.weight,
                    ending,
                )
                start = found.end()
            yield fonts.drawable(word[start:], span.weight), span.weight, " " if n < len(words) - 1 else ""


def _piece(spans: Sequence[Span], space: float, space_weight: Weight, hyphen: bool = False) -> _Piece:
    return _Piece(tuple(spans), sum(fonts.width(s.text, s.weight, 1) for s in spans), space, space_weight, hyphen)


def _break(pieces: Sequence[_Piece], em: float, balance: bool) -> list[list[_Piece]]:
    cut = [part for piece in pieces for part in _cut(piece, em)]
    lines = _greedy(cut, em)
    if len(lines) < 2 or (not balance and not _lonely(lines[-1], em)):
        return lines
    low, high = em * 0.5, em
    if not balance:
        low = em * 0.8
    for _step in range(12):
        middle = (low + high) / 2
        tried = _greedy(cut, middle)
        if len(tried) == len(lines) and all(_line_width(line) <= middle + 1e-9 for line in tried):
            high = middle
            if not balance and not _lonely(tried[-1], em):
                return tried
        else:
            low = middle
    return _greedy(cut, high) if balance else lines


def _lonely(line: Sequence[_Piece], em: float) -> bool:
    return _line_width(line) < min(0.24 * em, 7.0)


def _greedy(pieces: Sequence[_Piece], em: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = [[]]
    room = em
    for piece in pieces:
        line = lines[-1]
        needed = piece.width + (piece.space if line else 0.0)
        if line and needed + _hyphen_width(piece) > room + 1e-9:
            lines.append([piece])
            room = em - piece.width
        else:
            line.append(piece)
            room -= needed
    return lines


def _hyphen_width(piece: _Piece) -> float:
    return fonts.width("-", piece.spans[-1].weight, 1) if piece.hyphen else 0.0


def _line_width(line: Sequence[_Piece]) -> float:
    spaces = sum(piece.space for piece in line[1:])
    return sum(piece.width for piece in line) + spaces + (_hyphen_width(line[-1]) if line else 0.0)


def _cut(piece: _Piece, em: float) -> Iterator[_Piece]:
    """The piece itself, or its parts when it is wider than a whole line (a long address, a size at its least)."""
    room = em - _hyphen_width(piece)
    if piece.width <= room + 1e-9:
        yield piece
        return
    taken: list[Span] = []
    used, space = 0.0, piece.space
    for span in piece.spans:
        for char in span.text:
            wide = fonts.width(char, span.weight, 1)
            if taken and used + wide > room:
                yield _piece(_joined(taken), space, piece.space_weight)
                taken, used, space = [], 0.0, 0.0
            taken.append(Span(char, span.weight))
            used += wide
    yield _piece(_joined(taken), space, piece.space_weight, piece.hyphen)


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].weight == span.weight:
            joined[-1] = Span(joined[-1].text + span.text, span.weight)
        else:
            joined.append(span)
    return joined


def _placed(pieces: Sequence[_Piece], size: float, baseline: float, paragraph: int) -> Line:
    spans: list[Span] = []
    for n, piece in enumerate(pieces):
        if n and piece.space:
            spans.append(Span(" ", piece.space_weight))
        spans.extend(piece.spans)
    if pieces and pieces[-1].hyphen:
        spans.append(Span("-", pieces[-1].spans[-1].weight))
    runs: list[Run] = []
    x = 0.0
    for span in _joined(spans):
        wide = fonts.width(span.text, span.weight, size)
        runs.append(Run(x, span.text, span.weight, wide))
        x += wide
    return Line(tuple(runs), x, baseline, paragraph)
