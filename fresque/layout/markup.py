"""The marks of deck texts: **bold** and *italic* become spans of one weight.

The grammar, the same wherever a text of a deck, a note or a label is drawn:

- `*x*` is italic, `**x**` bold, `***x***` both; they nest either way, inside words too (`anti**constitu**tion`).
- An opening mark is followed by something else than a space, a closing one comes right after something else than a
  space; whatever punctuation stands around does not matter. So `2 * 3`, `a *` and `5 ** 2` are what they look like.
- A mark between two digits (`2*3*4`), four stars or more in a row, and a mark without its pair are shown as they are;
  of marks that overlap (`**a *b** c*`), the pair closed first counts and the other is shown.
- A pair may hold line breaks, not an empty line: a star forgotten in one paragraph never reaches the next.
- `\\*` is a star that is no mark; a backslash anywhere else is itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fresque.layout.canvas import Weight

SOFT_HYPHEN = "\u00ad"
_TOKENS = re.compile(r"\\\*|\*+|\n[ \t]*\n|[^\\*\n]+|.", re.DOTALL)
_LONGEST = 3
"""Stars that can be a mark: one for italic, two for bold, three for both."""
_BOLD: dict[Weight, Weight] = {"italic": "bolditalic", "bolditalic": "bolditalic"}
_ITALIC: dict[Weight, Weight] = {"bold": "bolditalic", "semibold": "bolditalic", "bolditalic": "bolditalic"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    weight: Weight


@dataclass(slots=True)
class _Mark:
    """A run of stars: how many may still open, how many are shown, and what it turns on and off."""

    left: int
    shown: int
    opens: str = ""
    closes: str = ""


def plain(markup: str) -> str:
    """The text without its marks and soft hyphens, for titles of documents and for search."""
    return "".join(span.text for span in parse(markup)).replace(SOFT_HYPHEN, "")


def escape(text: str) -> str:
    """A text whose stars are no marks, to be put inside a marked-up one."""
    return text.replace("*", r"\*")


def parse(markup: str, weight: Weight = "regular") -> tuple[Span, ...]:
    """The spans of a marked-up text, in one weight each; none is empty."""
    if "*" not in markup:
        return (Span(markup, weight),) if markup else ()
    tokens = _TOKENS.findall(markup)
    spans: list[Span] = []
    for text, shown in _weighed(tokens, _paired(tokens), weight):
        if spans and spans[-1].weight == shown:
            spans[-1] = Span(spans[-1].text + text, shown)
        elif text:
            spans.append(Span(text, shown))
    return tuple(spans)


def _weighed(tokens: list[str], marks: dict[int, _Mark], weight: Weight) -> Iterator[tuple[str, Weight]]:
    bold = italic = 0
    for place, token in enumerate(tokens):
        if mark := marks.get(place):
            bold += mark.opens.count("b") - mark.closes.count("b")
            italic += mark.opens.count("i") - mark.closes.count("i")
            token = "*" * mark.shown
        shown = _BOLD.get(weight, "bold") if bold else weight
        yield "*" if token == r"\*" else token, _ITALIC.get(shown, "italic") if italic else shown


def _paired(tokens: list[str]) -> dict[int, _Mark]:
    """The runs of stars by their place among the tokens, those with a pair turned into what they switch."""
    marks: dict[int, _Mark] = {}
    opened: list[_Mark] = []
    for place, token in enumerate(tokens):
        if token[0] == "\n" and len(token) > 1:
            opened.clear()
        elif token[0] == "*":
            mark = marks[place] = _Mark(len(token), len(token))
            opening, closing = _sides(tokens, place)
            if closing:
                _close(mark, opened)
            if opening and mark.left == mark.shown <= _LONGEST:
                opened.append(mark)
    return marks


def _sides(tokens: list[str], place: int) -> tuple[bool, bool]:
    """Whether a run of stars may open and may close, by what stands on either side."""
    before = tokens[place - 1][-1] if place else " "
    after = tokens[place + 1][0] if place + 1 < len(tokens) else " "
    if before.isdigit() and after.isdigit():
        return False, False
    return not after.isspace(), not before.isspace()


def _close(mark: _Mark, opened: list[_Mark]) -> None:
    """Pair a run of stars with the nearest open ones that agree with it, until none is left."""
    while 0 < mark.left <= _LONGEST:
        pair = next((other for other in reversed(opened) if _agree(mark.left, other.left)), None)
        if pair is None:
            return
        del opened[opened.index(pair) + 1 :]
        used = min(mark.left, pair.left)
        switched = ("", "i", "b", "bi")[used]
        pair.opens, mark.closes = pair.opens + switched, mark.closes + switched
        for side in (pair, mark):
            side.left -= used
            side.shown = side.left
        if not pair.left:
            opened.pop()


def _agree(closing: int, opening: int) -> bool:
    return closing == opening or _LONGEST in (closing, opening)
