"""The participant's booklet: what we do today, the words, room to draw and to tell, and where to go on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fresque.core.deck import Deck
from fresque.layout import fonts
from fresque.layout.canvas import Call, Canvas, Recorder, Weight, replay
from fresque.layout.palette import HAIRLINE, SOFT_INK
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.paper.flow import Leaf, Part, drawn, filled
from fresque.layout.paper.participant_hand import notes_page, photo_page, story_page, takeaway_page
from fresque.layout.paper.participant_parts import (
    draw_booklet_cover,
    glossary_parts,
    last_parts,
    lot_parts,
    source_parts,
    today_parts,
)
from fresque.layout.sheet import PAPERS

_MARGINS = (14.0, 14.0, 16.0, 17.0)
_FOLIO = 2.7


@dataclass(frozen=True, slots=True)
class _Leaflet:
    """One page before it has its number; the cover bears none."""

    calls: tuple[Call, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    numbered: bool = True


def participant_pages(deck: Deck, paper: str = "a4") -> tuple[PaperPage, ...]:
    """The pages in the order they are read, half a lying `paper` each, a multiple of 4: pages for notes fill it up.

    The photograph and the story face each other when the pages for notes allow it.
    """
    w, h = PAPERS[paper]
    leaf = Leaf(h / 2, w, *_MARGINS)
    leaflets = _arranged(
        [_cover(deck, leaf), *_flowed([*today_parts(deck, leaf), *lot_parts(deck, leaf)], leaf)],
        list(_flowed(glossary_parts(deck, leaf), leaf)),
        [_Leaflet(*page) for page in (photo_page(leaf), story_page(leaf), takeaway_page(leaf))],
        list(_flowed(source_parts(deck, leaf), leaf)),
        list(_flowed(last_parts(deck, leaf), leaf)),
        _Leaflet(*notes_page(leaf)),
    )
    return tuple(_page(deck, leaf, leaflet, number) for number, leaflet in enumerate(leaflets, 1))


def _arranged(
    opening: Sequence[_Leaflet],
    words: Sequence[_Leaflet],
    hands: Sequence[_Leaflet],
    sources: Sequence[_Leaflet],
    ending: Sequence[_Leaflet],
    notes: _Leaflet,
) -> list[_Leaflet]:
    """All the pages, with as many for notes as make a multiple of 4."""
    before = [*opening, *words]
    missing = -(len(before) + len(hands) + len(sources) + len(ending)) % 4
    if missing and len(before) % 2 == 0:
        before.append(notes)
        missing -= 1
    return [*before, *hands, *[notes] * missing, *sources, *ending]


def _cover(deck: Deck, leaf: Leaf) -> _Leaflet:
    canvas = Recorder()
    draw_booklet_cover(canvas, deck, leaf)
    return _Leaflet(tuple(canvas.calls), numbered=False)


def _flowed(parts: Iterable[Part], leaf: Leaf) -> Iterator[_Leaflet]:
    for page in filled(parts, leaf):
        yield _Leaflet(*drawn(page, leaf))


def _page(deck: Deck, leaf: Leaf, leaflet: _Leaflet, number: int) -> PaperPage:
    canvas = Recorder()
    replay(leaflet.calls, canvas)
    if leaflet.numbered:
        _folio(canvas, deck, leaf, number)
    return PaperPage(leaf.w, leaf.h, tuple(canvas.calls), leaflet.bookmarks)


def _folio(canvas: Canvas, deck: Deck, leaf: Leaf, number: int) -> None:
    """The number on the outer side, the title of the deck on the other."""
    foot = leaf.h - 9.0
    canvas.rect(leaf.left, foot - 4.2, leaf.width, 0.2, fill=HAIRLINE)
    title, right = fonts.drawable(deck.title), leaf.w - leaf.right
    ends: list[tuple[str, Weight]] = [(str(number), "semibold"), (title, "regular")]
    (first, weight), (last, other) = ends if number % 2 == 0 else ends[::-1]
    canvas.text(leaf.left, foot, first, weight=weight, size=_FOLIO, color=SOFT_INK)
    canvas.text(right - fonts.width(last, other, _FOLIO), foot, last, weight=other, size=_FOLIO, color=SOFT_INK)
