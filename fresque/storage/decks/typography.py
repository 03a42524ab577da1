"""French typography: the no-break spaces and the apostrophes that a text lacks, and where.

A no-break space (U+00A0, or U+202F where it is already) stands before : ; ? ! » % €, after «, before units and inside
numbers. Addresses and what is between `back quotes` are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

NO_BREAK_SPACE = "\u00a0"
What = Literal["before", "after", "number", "apostrophe"]

_ASIDE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|`[^`\n]*`")
_ENDED = r"(?=[\s»*)\]]|$)"
_UNITS = r"(?:‰|°C|h|min|km|kg|m|W|[kMGT]Wh?|Mo|Go|To)(?![\w’'-])|(?:[kM]|Md)?€|%(?!\w)"
_RULES: tuple[tuple[What, re.Pattern[str]], ...] = (
    ("before", re.compile(rf"(?<=\S) +(?=:{_ENDED}|[;!?]+{_ENDED}|[;!?]+[.,…]|»)")),
    ("before", re.compile(r"(?<=[\w)\]»”\"’*%€°])(?=:(?:[\s»*]|$))")),
    ("before", re.compile(r"(?<=[\w)\]»”\"’*%€°.…])(?=[;!?]+(?:[\s»*)\]…]|$))")),
    ("before", re.compile(r"(?<=[^\s«])(?=»)")),
    ("after", re.compile(r"(?<=«) +(?=\S)|(?<=«)(?=[^\s»])")),
    ("number", re.compile(rf"(?<=\d) +(?={_UNITS})|(?<=\d)(?=(?:[kM]|Md)?€|%(?!\w))")),
    ("number", re.compile(r"(?<=\d)(?<!\d\d\d\d) (?=\d{3}(?!\d))")),
    ("apostrophe", re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_]|[«*])")),
)
_QUEBEC = re.compile(r"[;!?]")
"""Signs that take no space in Quebec."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The characters of a text from `start` to `end` (none when something is missing) that should be `new`.

    `sign` is what the space stands before, or after.
    """

    start: int
    end: int
    new: str
    what: What
    sign: str


def faults(text: str, language: str = "fr", *, cited: bool = False) -> list[Fault]:
    """What a text in French lacks, in order; nothing for another language.

    Of a `cited` text, which may be in another language, only spaces that are there already are looked at.
    """
    if language.partition("-")[0] != "fr":
        return []
    kept: list[Fault] = []
    for fault in sorted(_all_faults(text), key=lambda fault: (fault.start, fault.end)):
        overlaps = kept and (fault.start < kept[-1].end or (fault.start, fault.end) == (kept[-1].start, kept[-1].end))
        spaced = language != "fr-CA" or not _QUEBEC.match(fault.sign)
        if spaced and not overlaps and not (cited and fault.start == fault.end):
            kept.append(fault)
    return kept


def mended(text: str, found: list[Fault]) -> str:
    """The text without these faults."""
    for fault in reversed(found):
        text = text[: fault.start] + fault.new + text[fault.end :]
    return text


def _all_faults(text: str) -> Iterator[Fault]:
    words = _ASIDE.sub(lambda aside: "x" * len(aside.group()), text)
    for what, pattern in _RULES:
        for found in pattern.finditer(words):
            new = "’" if what == "apostrophe" else NO_BREAK_SPACE
            sign = "«" if what == "after" else words[found.end() : found.end() + 1]
            yield Fault(found.start(), found.end(), new, what, sign)
