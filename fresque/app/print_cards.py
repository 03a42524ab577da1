"""Printing a deck: the PDF of its cards, on sheets whose backs fall behind their fronts."""

from collections.abc import Callable, Mapping, Sequence
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
from fresque.layout.canvas import Picture
from fresque.layout.imposition import Page
from fresque.layout.reload import draw_reload
from fresque.storage.atomic import abandoned, written
from fresque.storage.decks import picture_files, read_deck
from fresque.storage.picture_shelf import PictureShelf
from fresque.storage.places import cache_folder

if TYPE_CHECKING:
    from fresque.app.print_inserts import Insert
    from fresque.render.pdf import PdfDocument

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
    from fresque.render.pdf import Inks, PdfDocument

    deck, options = job.deck, job.options
    wake(deck.id)
    shelf = PictureShelf(cache_folder() / "pictures")
    with speaking(deck.language):
        title = tr("{title}: the cards", title=deck.title)
    document = PdfDocument(
        stream,
        title=title,
        author=", ".join(deck.authors),
        subject=deck.summary,
        keywords=deck.license,
        language=deck.language,
        inks=Inks(options.colours, pure_black=options.mode == "single"),
        shelf=shelf,
        lossless=options.mode == "single",
    )
    document.prefer(_preferences(options))
    warnings: dict[str, None] = {}
    bookmarked: set[int] = set()
    for number, page in enumerate(job.pages):
        if abandoned.get()():
            break
        warnings.update(dict.fromkeys(_add(document, job, page, first=number == 0)))
        if page is not None and page.group not in bookmarked:
            bookmarked.add(page.group)
            document.bookmark(job.groups[page.group].title)
        if progress is not None:
            progress(number + 1, len(job.pages) + len(inserted))
    with speaking(deck.language):
        added = _add_inserts(document, inserted, options)
    document.save()
    settle(deck.id)
    if job.pictures:
        shelf.tidy()
    return Printed(job.cards, job.sheets + len(inserted), len(job.pages) + added, tuple(warnings))


def _add(document: "PdfDocument", job: Job, page: Page[Copy] | None, *, first: bool) -> list[str]:
    """One more page of the file."""
    if page is None:
        on = next(laid.on for laid in job.pages if laid is not None)
        draw_reload(document.add_page(on.page_w, on.page_h), on.page_w, on.page_h, job.options.flip, job.sheets)
        return []
    on = page.on
    if job.options.mode != "single":
        return draw_page(document.add_page(on.page_w, on.page_h), job, page, first=first)
    trim, bleed = (on.left, on.top), (on.left - on.bleed, on.top - on.bleed)
    return draw_page(document.add_page(on.page_w, on.page_h, trim=trim * 2, bleed=bleed * 2), job, page)


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
