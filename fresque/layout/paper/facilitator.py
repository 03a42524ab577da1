"""The facilitator's booklet: the plan by the clock, each phase, the cards with their hints, the links, the sources."""

from collections.abc import Iterator, Sequence

from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.layout import fonts, text
from fresque.layout.canvas import Canvas, Recorder, replay
from fresque.layout.palette import HAIRLINE, SOFT_INK
from fresque.layout.paper import PaperPage
from fresque.layout.paper.back_matter import back_matter
from fresque.layout.paper.card_parts import card_parts
from fresque.layout.paper.diagram import diagram_parts
from fresque.layout.paper.facilitator_cover import draw_cover
from fresque.layout.paper.flow import Leaf, Placed, drawn, filled
from fresque.layout.paper.link_parts import link_parts
from fresque.layout.paper.pieces import SMALL
from fresque.layout.paper.plan_parts import plan_parts
from fresque.layout.sheet import PAPERS


def facilitator_pages(
    deck: Deck, paper: str = "a4", *, start: int | None = None, people: int = 0
) -> tuple[PaperPage, ...]:
    """The booklet, upright. `start` is the hour in minutes since midnight; `people`, how many are expected in all."""
    leaf = Leaf(*PAPERS[paper], 18.0, 18.0, 24.0, 22.0)
    sheets = list(_body(deck, leaf, start))
    count = len(sheets) + 1
    cover = Recorder()
    draw_cover(cover, deck, leaf, list(_contents(sheets)), start=start, people=people)
    pages = [PaperPage(leaf.w, leaf.h, tuple(cover.calls))]
    for number, sheet in enumerate(sheets, 2):
        canvas = Recorder()
        calls, marks = drawn(sheet, leaf)
        _frame(canvas, deck, leaf, number, count)
        replay(calls, canvas)
        pages.append(PaperPage(leaf.w, leaf.h, tuple(canvas.calls), marks))
    return tuple(pages)


def _body(deck: Deck, leaf: Leaf, start: int | None) -> Iterator[list[Placed]]:
    parts = [
        *plan_parts(deck, leaf, start),
        *card_parts(deck, leaf),
        *diagram_parts(deck, leaf),
        *link_parts(deck, leaf),
        *back_matter(deck, leaf),
    ]
    return filled(parts, leaf)


def _contents(sheets: Sequence[Sequence[Placed]]) -> Iterator[tuple[str, int]]:
    """The parts of the booklet and the page each begins on; the cover is page 1."""
    for page, sheet in enumerate(sheets, 2):
        yield from ((mark.title, page) for _y, part in sheet for mark in part.bookmarks if mark.level == 0)


def _frame(canvas: Canvas, deck: Deck, leaf: Leaf, number: int, count: int) -> None:
    """The header, with whom the page is for; the footer, with its number."""
    kept = tr("For the facilitation team")
    right = leaf.w - leaf.right
    _line(canvas, fonts.drawable(text.plain(deck.title), "semibold"), leaf.left, 15.0, bold=True)
    _line(canvas, kept, right - fonts.width(kept, "regular", SMALL), 15.0)
    canvas.rect(leaf.left, 17.2, leaf.width, 0.25, fill=HAIRLINE)
    foot = leaf.h - 11.5
    canvas.rect(leaf.left, foot - 4.6, leaf.width, 0.25, fill=HAIRLINE)
    _line(
        canvas, " · ".join([tr("version {n}", n=deck.version), *([deck.license] if deck.license else [])]), 18.0, foot
    )
    numbered = f"{number}\u00a0/\u00a0{count}"
    _line(canvas, numbered, right - fonts.width(numbered, "regular", SMALL), foot)


def _line(canvas: Canvas, words: str, x: float, y: float, *, bold: bool = False) -> None:
    canvas.text(x, y, words, weight="semibold" if bold else "regular", size=SMALL, color=SOFT_INK)
