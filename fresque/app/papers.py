"""Sheets for people written down: what the command line and the print dialog both call."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fresque.app.print_choice import Group, groups
from fresque.app.print_options import PrintOptions
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import _, speaking, tr
from fresque.core.info import SessionInfo
from fresque.core.plan import plan_named, planned
from fresque.layout.paper import PaperPage, enlarged
from fresque.layout.paper.safe_zone import safe_zone
from fresque.layout.paper.shop import Product, ShopOrder
from fresque.layout.sheet import Flip, Shape, card_size
from fresque.storage.atomic import abandoned, written

PAPER_KINDS = {
    "facilitator": _("Facilitator’s booklet"),
    "participant": _("Participant’s booklet"),
    "attendance": _("Attendance sheet"),
    "certificate": _("Certificate of attendance"),
    "shop": _("Print shop sheet"),
    "packing": _("What to print and bring"),
    "order": _("Order sheet"),
    "help": _("Help on one page"),
}
"""The sheets for people, by the name the command line gives them."""
PAPERS = ("a4", "a3", "letter")
"""On A3 everything is drawn larger: these are also the large-print sheets."""
MOST_PEOPLE = 500
MOST_COPIES = 100
_A3 = 2**0.5


@dataclass(frozen=True, slots=True)
class PapersOptions:
    """Which sheets, and how.

    `plan` is the id of one of the deck's plans, empty for its own. `start` is in minutes since midnight, None when it
    is not known. `people` are those expected in all, 0 when it is not known: rows of the attendance sheet, tables of
    the facilitator's booklet. `copies` are certificates. `flip` is the edge the printer turns the sheets of the
    participant's booklet on; `folded` is false for its pages one by one, to be read on a screen. `cards` is how the
    print shop's file is made; `info` is what the preparation of a session knows, for its list and its order sheet.
    """

    kind: str
    paper: str = "a4"
    plan: str = ""
    start: int | None = None
    people: int = 0
    copies: int = 1
    flip: Flip = "short"
    folded: bool = True
    info: SessionInfo | None = None
    cards: PrintOptions = field(default_factory=lambda: PrintOptions(mode="single", bleed=3.0))

    @property
    def two_sided(self) -> bool:
        """Whether the printer is to turn the sheets."""
        return self.kind == "participant" and self.folded


def papers_title(kind: str) -> str:
    """The name of a kind of sheet, translated."""
    return tr(PAPER_KINDS[kind])


def papers_pages(deck: Deck, options: PapersOptions) -> tuple[PaperPage, ...]:
    """The pages asked for, in the order they are printed and in the language of the deck.

    Raises FresqueError when they cannot be made.
    """
    _check(options)
    if options.plan:
        deck = planned(deck, plan_named(deck, options.plan))
    if options.kind == "shop":
        shop_order(deck, options.cards)  # what cannot be made is told in the language of the program
    drawn_on = "a4" if options.paper == "a3" else options.paper
    with speaking(deck.language):
        made = _MAKERS[options.kind](deck, options, drawn_on)
    return enlarged(made, _A3) if options.paper == "a3" else made


def write_papers(
    deck: Deck, out: Path, options: PapersOptions, progress: Callable[[int, int], None] | None = None
) -> int:
    """Write the sheets to the PDF `out`; answers how many pages. Raises FresqueError, and then writes nothing."""
    from fresque.render.pdf import PdfDocument

    pages = papers_pages(deck, options)
    with speaking(deck.language):
        title = tr("{title}: {papers}", title=deck.title, papers=papers_title(options.kind).lower())
    with written(out) as file:
        document = PdfDocument(
            file,
            title=title,
            author=", ".join(deck.authors),
            subject=deck.summary,
            keywords=deck.license,
            language=deck.language,
        )
        document.prefer(_preferences(options))
        for number, page in enumerate(pages, 1):
            if abandoned.get()():
                break
            page.draw(document.add_page(page.w, page.h))
            for mark in page.bookmarks:
                document.bookmark(mark.title, mark.level)
            if progress is not None:
                progress(number, len(pages))
        document.save()
    return len(pages)


def shop_order(deck: Deck, options: PrintOptions) -> ShopOrder:
    """What a file of one card a page holds when it is made with these options. Raises FresqueError."""
    found = groups(deck, options)
    products = [_product(deck, options, found, hexagonal) for hexagonal in (True, False)]
    kept = tuple(product for product in products if product.cards)
    return ShopOrder(kept, options.copies, options.faces, options.bleed, options.marks, options.colours)


def _product(deck: Deck, options: PrintOptions, found: list[Group], hexagonal: bool) -> Product:
    """The hexagons of a file, or its other cards."""
    w, h = (options.hexagons, options.hexagons * 3**0.5 / 2) if hexagonal else card_size(options.format_of(deck))
    title = tr("Steps (hexagons)") if hexagonal else tr("Cards")
    shape: Shape = "hexagon" if hexagonal else "rectangle"
    cards = [copy.card for group in found if group.hexagonal == hexagonal for copy in group.copies]
    one_set = cards[: len(cards) // options.copies]
    ranges = _page_ranges(found, hexagonal, 2 if options.faces == "both" else 1)
    return Product(title, w, h, shape, len(one_set), ranges, safe_zone(deck, one_set, w, h, shape))


def _page_ranges(found: list[Group], hexagonal: bool, faces: int) -> tuple[tuple[int, int], ...]:
    """The pages of the file that hold these cards, neighbours joined."""
    ranges: list[tuple[int, int]] = []
    page = 1
    for group in found:
        last = page + len(group.copies) * faces - 1
        if group.hexagonal == hexagonal:
            if ranges and ranges[-1][1] == page - 1:
                page = ranges.pop()[0]
            ranges.append((page, last))
        page = last + 1
    return tuple(ranges)


def _facilitator(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.layout.paper.facilitator import facilitator_pages

    return facilitator_pages(deck, paper, start=options.start, people=options.people)


def _participant(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.layout.paper.folding import folded
    from fresque.layout.paper.participant import participant_pages

    pages = participant_pages(deck, paper)
    return folded(pages, options.flip) if options.folded else pages


def _attendance(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.layout.paper.attendance import ROWS, attendance_pages

    return attendance_pages(deck, paper, options.people or ROWS)


def _certificate(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.layout.paper.certificate import certificate_page

    page = certificate_page(deck, paper)
    return (page, *[PaperPage(page.w, page.h, page.calls)] * (options.copies - 1))


def _shop(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.layout.paper.shop import shop_page

    return (shop_page(deck, shop_order(deck, options.cards), paper),)


def _help(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.app.help_page import help_topics
    from fresque.layout.paper.help import help_page

    return (help_page(help_topics(), paper),)


def _packing(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.app.bringing import to_bring, workshop_said
    from fresque.layout.paper.packing import PackingTopic, packing_page

    info = options.info or SessionInfo(expected=options.people)
    parts = to_bring(deck, info)
    topics = tuple(PackingTopic(part.title, tuple(line.words for line in part.lines)) for part in parts)
    return (packing_page(deck.title, workshop_said(deck, info) if options.info else "", topics, paper),)


def _order(deck: Deck, options: PapersOptions, paper: str) -> tuple[PaperPage, ...]:
    from fresque.app.order_sheet import order_parts
    from fresque.layout.paper.order import order_page

    return (order_page(deck.title, order_parts(deck, options.info), paper),)


_MAKERS: dict[str, Callable[[Deck, PapersOptions, str], tuple[PaperPage, ...]]] = {
    "facilitator": _facilitator,
    "participant": _participant,
    "attendance": _attendance,
    "certificate": _certificate,
    "shop": _shop,
    "packing": _packing,
    "order": _order,
    "help": _help,
}


def _check(options: PapersOptions) -> None:
    if not 0 <= options.people <= MOST_PEOPLE:
        raise FresqueError(
            tr("{n} people cannot be put on these sheets.", n=options.people),
            hint=tr("Ask for {most} people at most.", most=MOST_PEOPLE),
        )
    if not 1 <= options.copies <= MOST_COPIES:
        raise FresqueError(
            tr("{n} copies cannot be printed at once.", n=options.copies),
            hint=tr("Ask for 1 to {most} copies.", most=MOST_COPIES),
        )


def _preferences(options: PapersOptions) -> dict[str, str]:
    """What the PDF asks of the printer: a booklet turns on the right edge."""
    duplex = {"long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}[options.flip]
    scaling = {"PrintScaling": "None"}
    return {**scaling, "Duplex": duplex} if options.two_sided else scaling
