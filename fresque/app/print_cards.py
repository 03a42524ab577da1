"""Printing a deck: the PDF of its cards, on sheets whose backs fall behind their fronts."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from fresque.app.drawing_memory import settle, wake
from fresque.app.pictures import drawable_files
from fresque.app.print_changed import changed_cards
from fresque.app.print_choice import Copy
from fresque.app.print_options import PrintOptions
from fresque.app.print_pages import Job, draw_page, laid_out
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import speaking, tr
from fresque.layout.canvas import Call, Canvas, Picture, replay
from fresque.layout.imposition import Page
from fresque.layout.reload import draw_reload
from fresque.render.ahead import Ahead
from fresque.render.reduction import Reducer
from fresque.storage.atomic import abandoned, written
from fresque.storage.decks import picture_files, read_deck
from fresque.storage.picture_shelf import PictureShelf
from fresque.storage.places import cache_folder

if TYPE_CHECKING:
    from fresque.app.print_inserts import Insert
    from fresque.render.pdf import PdfDocument

_ENOUGH = 4
"""Pictures a core has to work on while reportlab is being loaded."""
Progress = Callable[[int, int], None]
"""Called with the pages drawn and the pages there will be."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the number of cards, sheets and pages, and sentences about texts too long for their face."""

    cards: int
    sheets: int
    pages: int
    warnings: tuple[str, ...]


def print_deck(
    path: Path, out: Path, options: PrintOptions, language: str | None = None, progress: Progress | None = None
) -> Printed:
    """Write the cards of the deck in `path` to the PDF `out`; raises FresqueError, and then writes nothing."""
    deck, pictures = printable(path, language)
    return print_cards(deck, pictures, out, narrowed(path, options), progress)


def printable(path: Path, language: str | None = None) -> tuple[Deck, dict[str, Picture]]:
    """The deck in `path` and its pictures, ready to be printed; raises FresqueError."""
    deck = read_deck(path, language)
    pictures = drawable_files(picture_files(path, deck), deck) if any(card.image for card in deck.cards) else {}
    return deck, pictures


def narrowed(path: Path, options: PrintOptions) -> PrintOptions:
    """The options with the cards they keep named: those a fork changed, when only these are wanted."""
    if not options.changed:
        return options
    changed = changed_cards(path)
    if not changed:
        raise FresqueError(tr("This deck changes no card of its base."), hint=tr("Print all its cards."))
    return replace(options, only=changed)


def print_cards(
    deck: Deck,
    pictures: Mapping[str, Picture],
    out: Path,
    options: PrintOptions,
    progress: Progress | None = None,
) -> Printed:
    """Write cards to the PDF `out`, by lots, each lot on sheets of its own; raises FresqueError."""
    job = laid_out(deck, pictures, options)
    inserted = with_the_cards(job)
    with written(out) as file:
        return write_pages(file, job, inserted, progress)


def with_the_cards(job: Job) -> "list[Insert]":
    """The sheets that go with the cards of a printing; raises FresqueError when one cannot be made."""
    if not job.options.inserts:
        return []
    from fresque.app.print_inserts import insert_sheets

    with speaking(job.deck.language):
        return insert_sheets(job.deck, job.options, job.cards)


def write_pages(
    stream: BinaryIO, job: Job, inserted: "Sequence[Insert]" = (), progress: Progress | None = None
) -> Printed:
    """Write a printing to a binary stream, then the sheets that go with it; stops early when it was abandoned."""
    deck, options = job.deck, job.options
    wake(deck.id)
    shelf = PictureShelf(cache_folder() / "pictures")
    reducer = Reducer(shelf, cmyk=options.colours == "cmyk", lossless=options.mode == "single")
    with closing(reducer):
        begun = _begun(job, reducer)
        warnings, added = _write(stream, job, inserted, reducer, begun, progress or _untold)
    settle(deck.id)
    if job.pictures:
        shelf.tidy()
    return Printed(job.cards, job.sheets + len(inserted), len(job.pages) + added, warnings)


def _untold(done: int, of: int) -> None:
    """Progress that nobody follows."""


def _write(
    stream: BinaryIO,
    job: Job,
    inserted: "Sequence[Insert]",
    reducer: Reducer,
    begun: "list[_Begun]",
    progress: Progress,
) -> tuple[tuple[str, ...], int]:
    """The whole file; answers the sentences about texts too long, and how many pages the sheets added take."""
    document = _document(stream, job, reducer)
    document.prefer(_preferences(job.options))
    warnings: dict[str, None] = {}
    bookmarked: set[int] = set()
    for number, page in enumerate(job.pages):
        if abandoned.get()():
            break
        drawn = begun[number] if number < len(begun) else None
        warnings.update(dict.fromkeys(_add(document, job, page, drawn, first=number == 0)))
        if page is not None and page.group not in bookmarked:
            bookmarked.add(page.group)
            document.bookmark(job.groups[page.group].title)
        progress(number + 1, len(job.pages) + len(inserted))
    with speaking(job.deck.language):
        added = _add_inserts(document, inserted, job.options)
    document.save()
    return tuple(warnings), added


def _document(stream: BinaryIO, job: Job, reducer: Reducer) -> "PdfDocument":
    """The file, empty as yet, which says what it is; reportlab is loaded here, while the first pictures are begun."""
    from fresque.render.pdf import Inks, PdfDocument

    deck, options = job.deck, job.options
    with speaking(deck.language):
        title = tr("{title}: the cards", title=deck.title)
    return PdfDocument(
        stream,
        title=title,
        author=", ".join(deck.authors),
        subject=deck.summary,
        keywords=deck.license,
        language=deck.language,
        inks=Inks(options.colours, pure_black=options.mode == "single"),
        reducer=reducer,
    )


@dataclass(frozen=True, slots=True)
class _Begun:
    """A page drawn ahead: its calls, and the sentences about texts too long for their face."""

    calls: Sequence[Call]
    warnings: tuple[str, ...]


def _begun(job: Job, reducer: Reducer) -> list[_Begun]:
    """The first pages of a printing with pictures, until there are enough of these to keep every core at work."""
    begun: list[_Begun] = []
    met = 0
    for number, page in enumerate(job.pages if job.pictures else ()):
        if page is None or met >= _ENOUGH * (os.cpu_count() or 1):
            break
        ahead = Ahead(reducer)
        begun.append(_Begun(ahead.calls, tuple(draw_page(ahead, job, page, first=number == 0))))
        met += ahead.pictures
    return begun


def _add(
    document: "PdfDocument", job: Job, page: Page[Copy] | None, drawn: _Begun | None, *, first: bool
) -> Sequence[str]:
    """One more page of the file, unless `drawn` ahead."""
    if page is None:
        on = next(laid.on for laid in job.pages if laid is not None)
        draw_reload(document.add_page(on.page_w, on.page_h), on.page_w, on.page_h, job.options.flip, job.sheets)
        return ()
    canvas = _page(document, job, page)
    if drawn is None:
        return draw_page(canvas, job, page, first=first)
    replay(drawn.calls, canvas)
    return drawn.warnings


def _page(document: "PdfDocument", job: Job, page: Page[Copy]) -> Canvas:
    on = page.on
    if job.options.mode != "single":
        return document.add_page(on.page_w, on.page_h)
    trim, bleed = (on.left, on.top), (on.left - on.bleed, on.top - on.bleed)
    return document.add_page(on.page_w, on.page_h, trim=trim * 2, bleed=bleed * 2)


def _add_inserts(document: "PdfDocument", inserted: "Sequence[Insert]", options: PrintOptions) -> int:
    """The sheets that go with the cards, each with its back when the printer turns the paper; answers the pages."""
    pages_added = 0
    title = ""
    for insert in inserted:
        sheet = insert.sheet
        sheet.front(document.add_page(sheet.w, sheet.h))
        if insert.title != title:
            title = insert.title
            document.bookmark(title)
        pages_added += 1
        if options.two_sided:
            back = document.add_page(sheet.w, sheet.h)
            pages_added += 1
            if sheet.back is not None:
                sheet.back(back)
    return pages_added


def _preferences(options: PrintOptions) -> dict[str, str]:
    """What the PDF asks of the printer: no scaling, and the right way of turning the sheet."""
    duplex = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}[options.flip]
    return {"PrintScaling": "None", "Duplex": duplex if options.two_sided else "Simplex"}
