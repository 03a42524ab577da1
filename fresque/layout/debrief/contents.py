"""The table of contents: each heading with the number of its page, which leads there. In mm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.layout import fonts, text
from fresque.layout.canvas import Recorder, Weight
from fresque.layout.debrief.leaf import BODY, W
from fresque.layout.palette import HAIRLINE, INK, SOFT_INK
from fresque.layout.paper.flow import Part

LONGEST = 46
"""Entries beyond which only the first level is listed."""
_NUMBER = 12.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, its level from 0, its rank among all the bookmarks, and its page (0: not known yet)."""

    title: str
    level: int
    rank: int
    page: int = 0


def anchor(rank: int) -> str:
    """The address of a bookmark inside the document, as a link names it."""
    return f"#{rank}"


def contents(entries: Sequence[Entry]) -> Iterator[Part]:
    """The heading of the list, then an entry a line."""
    canvas = Recorder()
    block = text.wrap(tr("Contents"), W, 4.3, weight="bold")
    text.draw(canvas, block, 0, 2, INK)
    yield Part(block.height + 5.2, tuple(canvas.calls), keep=True)
    kept = entries if len(entries) <= LONGEST else [entry for entry in entries if entry.level == 0]
    for entry in kept:
        yield _entry(entry)


def _entry(entry: Entry) -> Part:
    canvas = Recorder()
    left, size = entry.level * 6.0, BODY if entry.level == 0 else 3.4
    weight: Weight = "semibold" if entry.level == 0 else "regular"
    before = 1.2 if entry.level == 0 else 0.0
    block = text.wrap(text.escape(entry.title), W - left - _NUMBER, size, weight=weight, leading=1.25)
    text.draw(canvas, block, left, before, INK if entry.level == 0 else SOFT_INK)
    number = str(entry.page) if entry.page else ""
    baseline = before + (block.lines[-1].baseline if block.lines else size)
    canvas.text(W - fonts.width(number, weight, size), baseline, number, weight=weight, size=size, color=INK)
    end = left + (block.lines[-1].width if block.lines else 0.0) + 2
    if end < W - _NUMBER:
        canvas.rect(end, baseline - 0.1, W - _NUMBER - end + 2, 0.15, fill=HAIRLINE)
    height = before + block.height + 1.35
    canvas.link(0, 0, W, height, anchor(entry.rank))
    return Part(height, tuple(canvas.calls))
