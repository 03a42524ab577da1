"""The debrief on A4 pages: every position computed here, in mm, y down; the app gives the pages to a backend."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from fresque.core.outline import CardList, Heading, LinkItem, Paragraph, Said
from fresque.core.report import Report
from fresque.core.report.document import document
from fresque.core.report.items import (
    Bars,
    BoardPicture,
    Gallery,
    Grid,
    Item,
    Masthead,
    NewPage,
    Pairs,
    PhotoItem,
    Points,
    SourceItem,
    StoryItem,
)
from fresque.core.report.sections import Choices
from fresque.core.report.session_words import masthead as masthead_of
from fresque.layout.canvas import Call, Canvas, Picture, Recorder, replay
from fresque.layout.debrief import pictures as shown
from fresque.layout.debrief import words
from fresque.layout.debrief.charts import bars
from fresque.layout.debrief.contents import Entry, contents
from fresque.layout.debrief.head import draw_foot, masthead
from fresque.layout.debrief.leaf import LEAF, LEFT, PAGE_H, PAGE_W, ROOMY, SMALLER, Sizes, heading
from fresque.layout.debrief.sources import sources
from fresque.layout.paper.flow import Part, Placed, filled

__all__ = ["PAGE_H", "PAGE_W", "Bookmark", "Page", "debrief_pages", "worded_pages"]
_FEW = 5
"""Headings under which a table of contents says nothing that a glance does not."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading of the document; levels go from 0, `y` in mm from the top of its page."""

    text: str
    level: int
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to draw; a link to `#n` leads to the document's bookmark n, from 1."""

    calls: tuple[Call, ...]
    bookmarks: tuple[Bookmark, ...]

    def draw(self, canvas: Canvas) -> None:
        """Draw the page on a canvas of `PAGE_W` x `PAGE_H`."""
        replay(self.calls, canvas)


def debrief_pages(
    model: Report, choices: Choices | None = None, pictures: Mapping[str, Picture] | None = None
) -> list[Page]:
    """The whole document; `pictures` are the deck's by path and the session's by SHA-256.

    A template that should hold on one page, or on one page a table, has its boards made smaller until it does.
    """
    chosen = choices or Choices()
    items = list(document(model, chosen))
    wanted = 1 + sum(isinstance(item, NewPage) for item in items)
    template = chosen.template
    above = masthead_of(model, template)
    sheets = _sheets(above, _parts(items, model, pictures or {}, ROOMY), listed=template.contents)
    if len(sheets) > wanted and (template.short or template.apart):
        tried = (_sheets(above, _parts(items, model, pictures or {}, sizes), listed=False) for sizes in SMALLER)
        sheets = next((smaller for smaller in tried if len(smaller) <= wanted), sheets)
    return _pages(above, sheets)


def worded_pages(above: Masthead, items: Iterable[Item]) -> list[Page]:
    """The pages of a document that has no picture: words, tables, charts."""
    parts = (part for item in items for part in (bars(item) if isinstance(item, Bars) else _worded(item)))
    return _pages(above, _sheets(above, parts, listed=True))


def _pages(above: Masthead, sheets: Sequence[Sequence[Placed]]) -> list[Page]:
    return [_page(sheet, above, number, len(sheets)) for number, sheet in enumerate(sheets, 1)]


def _sheets(above: Masthead, parts: Iterable[Part], *, listed: bool) -> list[list[Placed]]:
    body = list(parts)
    head = masthead(above)
    titles = [mark for part in body for mark in part.bookmarks]
    if not listed or len(titles) <= _FEW:
        return list(filled([head, *body], LEAF))
    entries = [Entry(mark.title, mark.level, rank) for rank, mark in enumerate(titles, 1)]
    body[0] = replace(body[0], first=True)
    blank = list(filled([head, *contents(entries), *body], LEAF))
    pages = [number for number, sheet in enumerate(blank, 1) for _y, part in sheet for _mark in part.bookmarks]
    known = [replace(entry, page=page) for entry, page in zip(entries, pages, strict=True)]
    return list(filled([head, *contents(known), *body], LEAF))


def _page(sheet: Sequence[Placed], above: Masthead, number: int, count: int) -> Page:
    canvas = Recorder()
    for y, part in sheet:
        with canvas.at(LEFT, y):
            replay(part.calls, canvas)
    draw_foot(canvas, above, number, count)
    marks = tuple(Bookmark(mark.title, mark.level, y) for y, part in sheet for mark in part.bookmarks)
    return Page(tuple(canvas.calls), marks)


def _parts(items: Sequence[Item], model: Report, pictures: Mapping[str, Picture], sizes: Sizes) -> Iterator[Part]:
    begins = False
    for kind, run in groupby(items, type):
        if kind is NewPage:
            begins = True
            continue
        for part in _run(list(run), model, pictures, sizes):
            yield replace(part, first=True) if begins else part
            begins = False


def _run(run: Sequence[Item], model: Report, pictures: Mapping[str, Picture], sizes: Sizes) -> Iterator[Part]:
    """Items of one kind that follow one another: photographs and sources go side by side."""
    if isinstance(run[0], PhotoItem):
        yield from shown.photos([item for item in run if isinstance(item, PhotoItem)], pictures)
    elif isinstance(run[0], SourceItem):
        yield from sources([item for item in run if isinstance(item, SourceItem)])
    else:
        for item in run:
            yield from _drawn(item, model, pictures, sizes)


def _drawn(item: Item, model: Report, pictures: Mapping[str, Picture], sizes: Sizes) -> Iterator[Part]:
    match item:
        case BoardPicture():
            yield shown.board(item, model.deck, pictures, sizes.board)
        case Gallery():
            yield from shown.gallery(item, model.deck, pictures, sizes.gallery)
        case StoryItem():
            yield shown.story(item, model.deck)
        case Bars():
            yield from bars(item)
        case _:
            yield from _worded(item)


def _worded(item: Item) -> Iterator[Part]:
    match item:
        case Heading():
            yield heading(item)
        case Paragraph():
            yield from words.paragraph(item.text, soft=item.soft)
        case Pairs():
            yield from words.pairs(item)
        case Points():
            yield from words.points(item)
        case Grid():
            yield from words.grid(item)
        case LinkItem():
            yield words.link(item)
        case CardList():
            yield from words.cards(item)
        case Said():
            yield from words.said(item)
