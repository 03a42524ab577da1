"""The sheets printed with the cards: what each is called, and for how many tables or cards it is made."""

from collections.abc import Iterator
from dataclasses import dataclass

from fresque.app.print_choice import letter
from fresque.app.print_options import INSERTS, PrintOptions
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import aside, tr
from fresque.layout.inserts import Sheet
from fresque.layout.inserts.box import box_sheets
from fresque.layout.inserts.count import count_sheets
from fresque.layout.inserts.dividers import divider_sheets
from fresque.layout.inserts.tents import tent_sheets
from fresque.layout.sheet import card_size


@dataclass(frozen=True, slots=True)
class Insert:
    """A sheet and the title of its kind."""

    title: str
    sheet: Sheet


def insert_sheets(deck: Deck, options: PrintOptions, cards: int) -> list[Insert]:
    """The sheets asked for; `cards` are all those printed. Raises FresqueError when one cannot be made."""
    if options.inserts and options.mode == "single":
        names = ", ".join(options.inserts)
        with aside():
            raise FresqueError(
                tr("A file of one card a page holds cards only."),
                hint=tr("Print “{names}” apart, on sheets.", names=names),
            )
    return [Insert(tr(INSERTS[name]), sheet) for name in options.inserts for sheet in _made(name, deck, options, cards)]


def _made(name: str, deck: Deck, options: PrintOptions, cards: int) -> Iterator[Sheet]:
    size = card_size(options.format_of(deck))
    if name == "count":
        yield from count_sheets(deck, options.paper, options.copies)
    elif name == "dividers":
        yield from divider_sheets(deck, options.paper, size)
    elif name == "tents":
        names = tuple(tr("Table {letter}", letter=letter(n)) for n in range(options.copies))
        yield from tent_sheets(deck, options.paper, names)
    else:
        yield from box_sheets(deck, options.paper, size, cards // options.copies)
