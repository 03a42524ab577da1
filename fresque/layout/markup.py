"""The marks of deck texts: **bold** and *italic*, nested or not, become spans of one weight."""

import re
from dataclasses import dataclass

from fresque.layout.canvas import Weight

SOFT_HYPHEN = "\u00ad"
_MARKS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)|(?<!\*)\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)", re.DOTALL)
_BOLD: dict[Weight, Weight] = {"italic": "bolditalic", "bolditalic": "bolditalic"}
_ITALIC: dict[Weight, Weight] = {"bold": "bolditalic", "semibold": "bolditalic", "bolditalic": "bolditalic"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    weight: Weight


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
