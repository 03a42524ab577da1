"""Printing a deck: which cards, in which order, on which sheets, and the PDF they end in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from fresque.app.pictures import drawable
from fresque.core.deck import Card, Deck, Face
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.layout.canvas import Picture
from fresque.layout.card import draw_face
from fresque.layout.palette import Edition
from fresque.layout.sheet import Flip, Grid, Mode, Page, card_size, folded_pages, grid, pages, single
from fresque.layout.sheet_marks import draw_cut_marks, draw_folds, draw_ruler
from fresque.storage.atomic import written
from fresque.storage.decks import deck_images, read_deck

if TYPE_CHECKING:
    from fresque.render.pdf import PdfCanvas, PdfDocument

Faces = Literal["recto", "verso", "both"]
MOST_COPIES = 50
_ROUNDING = 2.5
"""Corners, in mm, of a drawing that stops inside its card."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What to print: lengths in mm; an empty `cards` is the deck's own format, no `lots` means all of them.

    `offset` moves the backs right and down, to correct a printer that does not print them quite behind the fronts.
    """

    paper: str = "a4"
    cards: str = ""
    faces: Faces = "both"
    flip: Flip = "long"
    mode: Mode = "sheets"
    edition: Edition = "colour"
    bleed: float = 0.0
    marks: bool = False
    offset: tuple[float, float] = (0.0, 0.0)
    lots: tuple[str, ...] = ()
    copies: int = 1
    blanks: int = 0
    credits: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed: the number of cards, sheets and pages, and sentences about texts too long for their face."""

    cards: int
    sheets: int
    pages: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Copy:
    """A card of one of the sets printed."""

    card: Card
    stamp: str = ""


def print_deck(path: Path, out: Path, options: PrintOptions, language: str | None = None) -> Printed:
    """Write the cards of the deck in `path` to the PDF `out`; raises FresqueError, and then writes nothing."""
    deck = read_deck(path, language)
    pictures = drawable(deck_images(path, deck), deck) if any(card.image for card in deck.cards) else {}
    return print_cards(deck, pictures, out, options)


def print_cards(deck: Deck, pictures: Mapping[str, Picture], out: Path, options: PrintOptions) -> Printed:
    """Write cards to the PDF `out`, by lots, each lot on sheets of its own; raises FresqueError."""
    from fresque.render.pdf import PdfDocument

    size = card_size(options.cards or deck.cards_format)
    on = _grid(size, options)
    groups = _groups(deck, options)
    with written(out) as file:
        document = PdfDocument(
            file,
            title=tr("{title}: the cards", title=deck.title),
            author=", ".join(deck.authors),
            subject=deck.summary,
            keywords=deck.license,
            language=deck.language,
        )
        document.prefer(_preferences(options))
        run = _Run(deck, pictures, options, on, document)
        made = [page for page in _pages(groups, on, options) if options.faces in ("both", page.face)]
        bookmarked: set[int] = set()
        for number, page in enumerate(made):
            run.page(page, first=number == 0)
            if page.group not in bookmarked:
                bookmarked.add(page.group)
                document.bookmark(_group_title(deck, page.cards[0].what.card))
        document.save()
    cards = sum(len(group) for group in groups)
    return Printed(cards, max((page.sheet for page in made), default=0), len(made), tuple(run.warnings))


class _Run:
    """One printing: what every page needs."""

    def __init__(
        self, deck: Deck, pictures: Mapping[str, Picture], options: PrintOptions, on: Grid, document: "PdfDocument"
    ) -> None:
        self.deck, self.pictures, self.options, self.on, self.document = deck, pictures, options, on, document
        self.warnings: dict[str, None] = {}

    def page(self, page: Page[_Copy], *, first: bool) -> None:
        """Draw one side of a sheet."""
        on, options = self.on, self.options
        canvas = self.document.add_page(on.page_w, on.page_h, **self._boxes())
        back = page.face == "verso"
        dx, dy = options.offset if back else (0.0, 0.0)
        for laid in page.cards:
            with canvas.at(laid.x + dx + on.inset, laid.y + dy + on.inset):
                self._face(canvas, laid.what, laid.face)
        if options.mode == "gutterfold":
            draw_folds(canvas, on)
        if options.marks and (not back or options.faces == "verso"):
            draw_cut_marks(canvas, on)
        if first and options.mode != "single":
            draw_ruler(canvas, on, _advice(options))

    def _face(self, canvas: "PdfCanvas", copy: _Copy, face: Face) -> None:
        on = self.on
        too_long = draw_face(
            canvas,
            self.deck,
            copy.card,
            face,
            w=on.w - 2 * on.inset,
            h=on.h - 2 * on.inset,
            edition=self.options.edition,
            pictures=self.pictures,
            radius=_ROUNDING if on.inset else 0.0,
            bleed=on.bleed,
            stamp=copy.stamp,
            outline=False,
        )
        for text in too_long:
            said = tr("On the {face} of “{card}”, {text} does not fit.", face=face, card=copy.card.id, text=text)
            self.warnings[said] = None

    def _boxes(self) -> dict[str, tuple[float, float, float, float]]:
        if self.options.mode != "single":
            return {}
        trim, bleed = self.on.left, self.on.left - self.on.bleed
        return {"trim": (trim,) * 4, "bleed": (bleed,) * 4}


def _grid(size: tuple[float, float], options: PrintOptions) -> Grid:
    if options.mode == "single":
        return single(size, bleed=options.bleed, marks=options.marks)
    return grid(options.paper, size, bleed=options.bleed, folded=options.mode == "gutterfold")


def _pages(groups: Sequence[Sequence[_Copy]], on: Grid, options: PrintOptions) -> Iterator[Page[_Copy]]:
    return folded_pages(groups, on) if options.mode == "gutterfold" else pages(groups, on, options.flip)


def _groups(deck: Deck, options: PrintOptions) -> list[list[_Copy]]:
    """The cards by lots, then those without a lot, once for each copy."""
    if options.mode == "gutterfold" and options.faces != "both":
        raise FresqueError(
            tr("Folded cards have both faces on one side."), hint=tr("Leave out --faces, or choose --mode sheets.")
        )
    lots = _chosen(deck, options.lots)
    groups = [list(deck.cards_of(lot)) for lot in lots]
    if not options.lots:
        known = {lot.id for lot in deck.lots}
        groups.append([card for card in deck.cards if card.lot not in known])
    groups.append(_additions(deck, options))
    stamps = [tr("set {letter}", letter=_letter(n)) for n in range(options.copies)] if options.copies > 1 else [""]
    copies = [[_Copy(card, stamp) for card in group] for stamp in stamps for group in groups if group]
    if not copies:
        raise FresqueError(tr("There is no card to print."), hint=tr("Check the lots asked for."))
    return copies


def _chosen(deck: Deck, asked: Sequence[str]) -> list[str]:
    """The lots asked for, by id or by number, in the deck's order."""
    names = {str(n): lot.id for n, lot in enumerate(deck.lots, 1)} | {lot.id: lot.id for lot in deck.lots}
    for name in asked:
        if name not in names:
            raise FresqueError(
                tr("The deck has no lot “{name}”.", name=name),
                hint=tr("Its lots: {names}.", names=", ".join(lot.id for lot in deck.lots)),
            )
    wanted = {names[name] for name in asked}
    return [lot.id for lot in deck.lots if not asked or lot.id in wanted]


def _additions(deck: Deck, options: PrintOptions) -> list[Card]:
    """The blank cards and the credits asked for."""
    blank = next((card for card in deck.cards if card.kind == "blank"), None)
    blank = blank or Card(id="blank", title=tr("Blank card"), kind="blank", icon="mdi6.pencil-plus-outline")
    added = [replace(blank, number=None)] * options.blanks
    if options.credits:
        names = ", ".join(deck.authors)
        people = trn("Author: {names}.", "Authors: {names}.", len(deck.authors), names=names) if names else ""
        title = tr("Credits and licence")
        added.append(
            Card(id="credits", title=title, kind="card", essential=people, body=deck.credits, icon="mdi6.license")
        )
    return added


def _letter(n: int) -> str:
    """A, B, … Z, AA, AB…"""
    return (_letter(n // 26 - 1) if n >= 26 else "") + chr(65 + n % 26)


def _group_title(deck: Deck, card: Card) -> str:
    lot = deck.lot(card.lot)
    return tr("Set {n} · {title}", n=deck.lot_number(card.lot), title=lot.title) if lot else tr("Other cards")


def _advice(options: PrintOptions) -> str:
    if options.mode == "gutterfold":
        return tr("100 mm: print at 100 %, one side, fold and glue.")
    if options.faces != "both":
        return tr("100 mm: print at 100 %.")
    if options.flip == "long":
        return tr("100 mm: print at 100 %, both sides, flipped on the long edge.")
    return tr("100 mm: print at 100 %, both sides, flipped on the short edge.")


def _preferences(options: PrintOptions) -> dict[str, str]:
    """What the PDF asks of the printer: no scaling, and the right way of turning the sheet."""
    duplex = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}[options.flip]
    two_sided = options.faces == "both" and options.mode == "sheets"
    return {"PrintScaling": "None", "Duplex": duplex if two_sided else "Simplex"}
