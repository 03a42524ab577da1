"""Printing a deck: the PDF of its cards, on sheets whose backs fall behind their fronts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from fresque.app.drawing_memory import settle, wake
from fresque.app.pictures import drawable_files
from fresque.app.print_changed import changed_cards
from fresque.app.print_choice import Copy, Group, groups
from fresque.app.print_options import PrintOptions
from fresque.core.deck import Deck, Face
from fresque.core.errors import FresqueError
from fresque.core.i18n import speaking, tr
from fresque.core.passport import Passport
from fresque.layout.canvas import Canvas, Picture
from fresque.layout.card import draw_face
from fresque.layout.imposition import Laid, Page, Stack, folded_pages, pages
from fresque.layout.reload import draw_reload
from fresque.layout.sheet import Grid, card_size, grid, hexagons, single
from fresque.layout.sheet_marks import draw_cut_marks, draw_folds, draw_ruler
from fresque.storage.atomic import abandoned, written
from fresque.storage.decks import picture_files, read_deck
from fresque.storage.picture_shelf import PictureShelf
from fresque.storage.places import cache_folder

if TYPE_CHECKING:
    from fresque.app.print_inserts import Insert
    from fresque.render.pdf import PdfDocument

Progress = Callable[[int, int], None]
"""Called with the pages drawn and the pages there will be."""
_ROUNDING = 2.5
"""Corners, in mm, of a drawing that stops inside its card."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the number of cards, sheets and pages, and sentences about texts too long for their face."""

    cards: int
    sheets: int
    pages: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A printing laid out: its pages in the order of the file; None stands for how to reload the paper."""

    deck: Deck
    pictures: Mapping[str, Picture]
    options: PrintOptions
    groups: tuple[Group, ...]
    pages: tuple[Page[Copy] | None, ...]

    @property
    def sheets(self) -> int:
        """Sheets of paper, the drawing of how to reload left out."""
        return max((page.sheet for page in self.pages if page is not None), default=0)

    @property
    def cards(self) -> int:
        """Cards printed, all sets counted."""
        return sum(len(group.copies) for group in self.groups)


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


def laid_out(deck: Deck, pictures: Mapping[str, Picture], options: PrintOptions) -> Job:
    """Which faces go where on which pages; nothing is drawn yet. Raises FresqueError when it cannot be."""
    size = card_size(options.format_of(deck))
    chosen = tuple(groups(deck, options))
    on = _grid(size, options)
    stacks = [
        Stack(_hexagon_grid(options) if group.hexagonal else on, rank, group.copies)
        for rank, group in enumerate(chosen)
    ]
    return Job(deck, pictures, options, chosen, tuple(_ordered(stacks, options)))


def draw_page(canvas: Canvas, job: Job, page: Page[Copy], *, first: bool = False) -> list[str]:
    """Draw one side of a sheet, the ruler on the `first`; answers sentences about texts too long for their face."""
    on, options = page.on, job.options
    back = page.face == "verso"
    warnings: list[str] = []
    with _brought_behind(canvas, on, options) if back else nullcontext():
        for laid in page.cards:
            with canvas.at(laid.x + on.inset, laid.y + on.inset):
                warnings += _draw_card(canvas, job, on, laid)
    if options.mode == "gutterfold":
        draw_folds(canvas, on)
    if (options.marks or on.shape == "hexagon") and (not back or options.faces == "verso"):
        draw_cut_marks(canvas, on)
    if first and options.mode != "single":
        with speaking(job.deck.language):
            draw_ruler(canvas, on, _advice(options))
    return warnings


@contextmanager
def _brought_behind(canvas: Canvas, on: Grid, options: PrintOptions) -> Iterator[None]:
    """Move and turn a back as the printer needs it to fall behind its front; a print shop has its own printer."""
    if options.mode == "single":
        yield
        return
    passport = options.passport or Passport("")
    mend = passport.correction(on.page_w, on.page_h, options.flip)
    dx, dy = mend.dx + options.offset[0], mend.dy + options.offset[1]
    x, y = on.page_w / 2, on.page_h / 2
    with canvas.at(x + dx, y + dy, angle=mend.angle), canvas.at(-x, -y):
        yield


def _draw_card(canvas: Canvas, job: Job, on: Grid, laid: Laid[Copy]) -> Iterator[str]:
    too_long = draw_face(
        canvas,
        job.deck,
        laid.what.card,
        laid.face,
        w=on.w - 2 * on.inset,
        h=on.h - 2 * on.inset,
        edition=job.options.edition,
        pictures=job.pictures,
        radius=_ROUNDING if on.inset else 0.0,
        bleed=on.bleed,
        stamp=laid.what.stamp,
        outline=False,
    )
    for text in too_long:
        yield tr(
            "On the {face} of “{card}”, there is no room for {text}.", face=laid.face, card=laid.what.card.id, text=text
        )


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


def _grid(size: tuple[float, float], options: PrintOptions) -> Grid:
    if options.mode == "single":
        return single(size, bleed=options.bleed, marks=options.marks)
    return grid(options.paper, size, bleed=options.bleed, folded=options.mode == "gutterfold")


def _hexagon_grid(options: PrintOptions) -> Grid:
    width = options.hexagons
    if options.mode == "single":
        return single((width, width * 3**0.5 / 2), bleed=options.bleed, marks=options.marks, shape="hexagon")
    return hexagons(options.paper, width, bleed=options.bleed)


def _ordered(stacks: Sequence[Stack[Copy]], options: PrintOptions) -> list[Page[Copy] | None]:
    """The pages in the order of the file."""
    if options.mode == "gutterfold":
        return list(folded_pages(stacks))
    made = [page for page in pages(stacks, options.flip) if options.faces in ("both", page.face)]
    if options.duplex == "auto" or options.faces != "both" or options.mode == "single":
        return [*made]
    fronts, backs = ([page for page in made if page.face == face] for face in _FACES)
    return [*fronts, None, *backs]


_FACES: tuple[Face, Face] = ("recto", "verso")


def _advice(options: PrintOptions) -> str:
    if options.mode == "gutterfold":
        return tr("100 mm: print at 100 %, one side, fold and glue.")
    if options.faces != "both":
        return tr("100 mm: print at 100 %.")
    if options.duplex == "manual":
        return tr("100 mm: print at 100 %, the rectos first, then the versos.")
    if options.flip == "long":
        return tr("100 mm: print at 100 %, both sides, flipped on the long edge.")
    return tr("100 mm: print at 100 %, both sides, flipped on the short edge.")


def _preferences(options: PrintOptions) -> dict[str, str]:
    """What the PDF asks of the printer: no scaling, and the right way of turning the sheet."""
    duplex = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}[options.flip]
    return {"PrintScaling": "None", "Duplex": duplex if options.two_sided else "Simplex"}
