"""The debrief on A4 pages: every position computed here, in mm, y down; the app gives the pages to a backend."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from fresque.core.deck import Deck
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
from fresque.core.report.sections import Choices, Dress
from fresque.core.report.session_words import masthead as masthead_of
from fresque.layout.canvas import Call, Canvas, Picture, Recorder, replay
from fresque.layout.debrief import pictures as shown
from fresque.layout.debrief import words
from fresque.layout.debrief.charts import bars
from fresque.layout.debrief.contents import Entry, contents
from fresque.layout.debrief.dress import PLAIN, Worn, dressed, legible
from fresque.layout.debrief.head import draw_foot, masthead
from fresque.layout.debrief.leaf import LEAF, LEFT, PAGE_H, PAGE_W, ROOMY, SMALLER, Sizes, heading
from fresque.layout.debrief.sources import sources
from fresque.layout.paper.flow import Part, Placed, filled

__all__ = ["PAGE_H", "PAGE_W", "Bookmark", "Page", "debrief_pages", "worded_pages", "worn_by"]
_FEW = 5
"""Headings under which a table of contents says nothing that a glance does not."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading of the document; levels go from 0, `y` in mm from the top of its page."""

    text: str
    level: int
    y: float


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What the parts of a report are drawn from, and what they wear."""

    model: Report
    pictures: Mapping[str, Picture]
    worn: Worn

    @property
    def deck(self) -> Deck:
        return self.model.deck


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to draw; a link to `#n` leads to the document's bookmark n, from 1."""

    calls: tuple[Call, ...]
    bookmarks: tuple[Bookmark, ...]
    w: float = PAGE_W
    h: float = PAGE_H

    def draw(self, canvas: Canvas) -> None:
        """Draw the page on a canvas of `PAGE_W` x `PAGE_H`."""
        replay(self.calls, canvas)


def debrief_pages(
    model: Report, choices: Choices | None = None, pictures: Mapping[str, Picture] | None = None
) -> list[Page]:
    """The whole document; `pictures` are the deck's by path and the session's by SHA-256, a client's logo among them.

    A template that should hold on one page, or on one page a table, has its boards made smaller until it does.
    """
    chosen = choices or Choices()
    items = list(document(model, chosen))
    wanted = 1 + sum(isinstance(item, NewPage) for item in items)
    template = chosen.template
    above = masthead_of(model, template)
    worn = worn_by(chosen.dress, pictures or {})
    drawing = _Drawing(model, pictures or {}, worn)
    sheets = _sheets(above, _parts(items, drawing, ROOMY), listed=template.contents, worn=worn)
    if len(sheets) > wanted and (template.short or template.apart):
        tried = (_sheets(above, _parts(items, drawing, sizes), listed=False, worn=worn) for sizes in SMALLER)
        sheets = next((smaller for smaller in tried if len(smaller) <= wanted), sheets)
    return _pages(above, sheets)


def worded_pages(above: Masthead, items: Iterable[Item]) -> list[Page]:
    """The pages of a document that has no picture: words, tables, charts."""
    parts = (part for item in items for part in (bars(item) if isinstance(item, Bars) else _worded(item)))
    return _pages(above, _sheets(above, parts, listed=True))


def _pages(above: Masthead, sheets: Sequence[Sequence[Placed]]) -> list[Page]:
    return [_page(sheet, above, number, len(sheets)) for number, sheet in enumerate(sheets, 1)]


def worn_by(dress: Dress, pictures: Mapping[str, Picture]) -> Worn:
    """What a report wears of the colours and the logo chosen for it; a colour too pale to be read is darkened."""
    accent = legible(dress.accent) if dress.accent else ""
    return Worn(accent, dress.ground, pictures.get(dress.logo))


def _sheets(above: Masthead, parts: Iterable[Part], *, listed: bool, worn: Worn = PLAIN) -> list[list[Placed]]:
    body = list(parts)
    head = masthead(above, worn)
    titles = [mark for part in body for mark in part.bookmarks]
    if not listed or len(titles) <= _FEW:
        return list(filled([head, *body], LEAF))
    entries = [Entry(mark.title, mark.level, rank) for rank, mark in enumerate(titles, 1)]
    body[0] = replace(body[0], first=True)
    blank = list(filled([head, *_listed(entries, worn), *body], LEAF))
    pages = [number for number, sheet in enumerate(blank, 1) for _y, part in sheet for _mark in part.bookmarks]
    known = [replace(entry, page=page) for entry, page in zip(entries, pages, strict=True)]
    return list(filled([head, *_listed(known, worn), *body], LEAF))


def _listed(entries: Sequence[Entry], worn: Worn) -> Iterator[Part]:
    return (dressed(part, worn) for part in contents(entries))


def _page(sheet: Sequence[Placed], above: Masthead, number: int, count: int) -> Page:
    canvas = Recorder()
    for y, part in sheet:
        with canvas.at(LEFT, y):
            replay(part.calls, canvas)
    draw_foot(canvas, above, number, count)
    marks = tuple(Bookmark(mark.title, mark.level, y) for y, part in sheet for mark in part.bookmarks)
    return Page(tuple(canvas.calls), marks)


def _parts(items: Sequence[Item], drawing: _Drawing, sizes: Sizes) -> Iterator[Part]:
    begins = False
    for kind, run in groupby(items, type):
        if kind is NewPage:
            begins = True
            continue
        for part in _run(list(run), drawing, sizes):
            yield replace(part, first=True) if begins else part
            begins = False


def _run(run: Sequence[Item], drawing: _Drawing, sizes: Sizes) -> Iterator[Part]:
    """Items of one kind that follow one another: photographs and sources go side by side."""
    if isinstance(run[0], PhotoItem):
        yield from shown.photos([item for item in run if isinstance(item, PhotoItem)], drawing.pictures)
    elif isinstance(run[0], SourceItem):
        parts = sources([item for item in run if isinstance(item, SourceItem)])
        yield from (dressed(part, drawing.worn) for part in parts)
    else:
        for item in run:
            yield from _drawn(item, drawing, sizes)


def _drawn(item: Item, drawing: _Drawing, sizes: Sizes) -> Iterator[Part]:
    match item:
        case BoardPicture():
            yield shown.board(item, drawing.deck, drawing.pictures, sizes.board)
        case Gallery():
            yield from shown.gallery(item, drawing.deck, drawing.pictures, sizes.gallery)
        case StoryItem():
            yield shown.story(item, drawing.deck)
        case Bars():
            yield from (dressed(part, drawing.worn) for part in bars(item))
        case CardList():
            yield from words.cards(item)
        case _:
            yield from (dressed(part, drawing.worn) for part in _worded(item))


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
