"""Where lines may break, and where they do: French non-breaking rules, soft hyphens, even lines, words cut at worst.

Between ideographs, `layout.kinsoku` says where.

Widths are for a size of 1, so that one measure serves every size tried.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from fresque.layout import fonts, kinsoku
from fresque.layout.canvas import Weight
from fresque.layout.markup import SOFT_HYPHEN, Span, parse
from fresque.layout.scripts import is_wide

_SPACES = re.compile(r"[ \t\r\f\v]+")
_GLUED = re.compile(r"(?<=[«‹“]) | (?=[;:!?»›”%€])|(?<=\d) (?=\d{3}\b)")
"""Plain spaces where French forbids a line break: they are made non-breaking."""
_BREAK_AFTER = re.compile(r"(?<=\w)[-\u2013\u2014/](?=\w)|[\u200b\u00ad]")


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line never cuts: an unbreakable stretch; widths for a size of 1."""

    spans: tuple[Span, ...]
    width: float
    space: float = 0.0
    """Width of the space before it, when it does not start a line."""
    space_weight: Weight = "regular"
    hyphen: bool = False
    """Whether a hyphen shows when the line ends here."""


@lru_cache(maxsize=2048)
def pieces(markup: str, weight: Weight) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of a marked-up text, in pieces."""
    glued = _GLUED.sub("\u00a0", _SPACES.sub(" ", markup.replace("\r\n", "\n"))).strip()
    paragraphs: list[list[Span]] = [[]]
    for span in parse(glued, weight):
        first, *others = span.text.split("\n")
        paragraphs[-1].append(Span(first, span.weight))
        paragraphs.extend([Span(other, span.weight)] for other in others)
    return tuple(_hyphenated(list(_paragraph_pieces(spans))) for spans in paragraphs) if glued else ()


def _hyphenated(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces, where only those inside a word keep their hyphen."""
    followings: list[Piece | None] = [*pieces[1:], None]
    return tuple(
        replace(piece, hyphen=False) if piece.hyphen and (after is None or after.space) else piece
        for piece, after in zip(pieces, followings, strict=False)
    )


def _paragraph_pieces(spans: Sequence[Span]) -> Iterator[Piece]:
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
    for span, after in pairwise([*spans, Span("", "regular")]):
        wide = is_wide(span.text) or is_wide(after.text[:1])
        words = span.text.split(" ")
        for n, word in enumerate(words):
            last = n == len(words) - 1
            for text, ending in _word_atoms(word, " " if not last else ""):
                if wide:
                    yield from _wide_atoms(text, span.weight, ending, after.text if last else "")
                else:
                    yield fonts.drawable(text, span.weight), span.weight, ending


def _word_atoms(word: str, ending: str) -> Iterator[tuple[str, str]]:
    start = 0
    for found in _BREAK_AFTER.finditer(word):
        shown = found.group() not in "\u200b\u00ad"
        yield (
            word[start : found.end() if shown else found.start()],
            SOFT_HYPHEN if found.group() == SOFT_HYPHEN else "-",
        )
        start = found.end()
    yield word[start:], ending


def _wide_atoms(text: str, weight: Weight, ending: str, after: str) -> Iterator[tuple[str, Weight, str]]:
    """A stretch with ideographs, cut where a line may end; the last part is glued to `after` where that may not be."""
    *parts, last = kinsoku.parts(text)
    for part in parts:
        yield fonts.drawable(part, weight), weight, "-"
    if not ending and last and after and kinsoku.may_break(last[-1], after[0]):
        ending = "-"
    yield fonts.drawable(last, weight), weight, ending


def _piece(spans: Sequence[Span], space: float, space_weight: Weight, hyphen: bool = False) -> Piece:
    return Piece(tuple(spans), sum(fonts.width(s.text, s.weight, 1) for s in spans), space, space_weight, hyphen)


def lines_of(pieces: Sequence[Piece], em: float, balance: bool) -> list[list[Piece]]:
    """The lines of a paragraph, `em` times their size wide at most; `balance` makes them even."""
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


def _lonely(line: Sequence[Piece], em: float) -> bool:
    return _line_width(line) < min(0.24 * em, 7.0)


def _greedy(pieces: Sequence[Piece], em: float) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
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


def _hyphen_width(piece: Piece) -> float:
    return fonts.width("-", piece.spans[-1].weight, 1) if piece.hyphen else 0.0


def _line_width(line: Sequence[Piece]) -> float:
    spaces = sum(piece.space for piece in line[1:])
    return sum(piece.width for piece in line) + spaces + (_hyphen_width(line[-1]) if line else 0.0)


def _cut(piece: Piece, em: float) -> Iterator[Piece]:
    """The piece itself, or its parts when it is wider than a whole line (a long address, a size at its least)."""
    room = em - _hyphen_width(piece)
    if piece.width <= room + 1e-9:
        yield piece
        return
    taken: list[Span] = []
    used, space = 0.0, piece.space
    for span in piece.spans:
        for char in _letters(span.text):
            wide = fonts.width(char, span.weight, 1)
            if taken and used + wide > room:
                yield _piece(joined(taken), space, piece.space_weight)
                taken, used, space = [], 0.0, 0.0
            taken.append(Span(char, span.weight))
            used += wide
    yield _piece(joined(taken), space, piece.space_weight, piece.hyphen)


def _letters(text: str) -> Sequence[str]:
    """The characters, each with the marks that follow it."""
    if fonts.own(text, "regular"):
        return text
    from fresque.layout import shaping

    return list(shaping.clusters(text))


def joined(spans: Sequence[Span]) -> list[Span]:
    """The spans, neighbours of one weight made one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].weight == span.weight:
            joined[-1] = Span(joined[-1].text + span.text, span.weight)
        else:
            joined.append(span)
    return joined
