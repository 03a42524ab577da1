"""`fresque papers`: the sheets for people as a PDF, from the facilitator's booklet to the print shop's sheet."""

import argparse
import re
from pathlib import Path

from fresque.app.papers import PAPER_KINDS, PAPERS, PapersOptions, write_papers
from fresque.app.print_options import MOST_BLEED, STEP_WIDTH, PrintOptions
from fresque.cli.lengths import length
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.layout.sheet import CARDS
from fresque.storage.decks import find_deck, read_deck

_HOUR = re.compile(r"(\d{1,2})[:hH](\d{2})?")


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add = parser.add_argument
    add("deck", help=tr("a folder, a deck.yaml or the id of a bundled deck"))
    add("-o", "--output", type=Path, required=True, help=tr("the PDF to write"))
    add("--kind", choices=tuple(PAPER_KINDS), required=True, help=tr("which sheets: {names}", names=_kinds()))
    add("--paper", choices=PAPERS, default="a4", help=tr("the paper; a3 for large print"))
    add("--plan", default="", metavar="ID", help=tr("one of the deck’s other plans"))
    add("--start", type=_hour, metavar="14:00", help=tr("when the workshop starts"))
    add("--lang", metavar="XX", help=tr("the language of a translated deck"))
    add("--people", type=int, default=0, metavar="N", help=tr("how many people are expected in all"))
    add("--copies", type=int, default=1, metavar="N", help=tr("how many certificates, or sets at the print shop"))
    add("--flip", choices=("short", "long"), default="short", help=tr("booklet: the edge the printer flips sheets on"))
    add("--unfolded", action="store_true", help=tr("booklet: its pages one by one, to be read on a screen"))
    add("--cards", default="", help=tr("print shop: the cards, {names} or WxHmm", names=", ".join(CARDS)))
    add("--hexagons", type=length, default=STEP_WIDTH, metavar="148mm", help=tr("print shop: width of the steps"))
    add("--bleed", type=length, default=3.0, metavar="3mm", help=tr("print shop: how far grounds run over the edge"))
    add("--marks", action="store_true", help=tr("print shop: the file has cut marks"))
    add("--color", choices=("rgb", "cmyk"), default="rgb", help=tr("print shop: the colours of the file"))


def run(options: argparse.Namespace) -> int:
    """Write the sheets, in the language of the deck when fresque speaks it."""
    asked = _asked(options)
    deck = read_deck(find_deck(options.deck), options.lang)
    count = write_papers(deck, options.output, asked)
    pages = trn("{n} page", "{n} pages", count)
    print(tr("{pages}: {file}", pages=pages, file=options.output))
    if asked.two_sided:
        print(_how_to_print(asked))
    return 0


def _asked(options: argparse.Namespace) -> PapersOptions:
    if not 0 <= options.bleed <= MOST_BLEED:
        raise FresqueError(tr("The bleed must be between 0 and 5 mm."), hint=tr("Print shops ask for 3 or 5 mm."))
    shop = options.kind == "shop"
    cards = PrintOptions(
        mode="single",
        cards=options.cards.lower(),
        hexagons=options.hexagons,
        bleed=options.bleed,
        marks=options.marks,
        colours=options.color,
        copies=options.copies if shop else 1,
    )
    return PapersOptions(
        kind=options.kind,
        paper=options.paper,
        plan=options.plan,
        start=options.start,
        people=options.people,
        copies=options.copies,
        flip=options.flip,
        folded=not options.unfolded,
        cards=cards,
    )


def _how_to_print(asked: PapersOptions) -> str:
    if asked.flip == "short":
        return tr("Print both sides, flipped on the short edge, then fold the pile in two and staple the fold.")
    return tr("Print both sides, flipped on the long edge, then fold the pile in two and staple the fold.")


def _kinds() -> str:
    return ", ".join(f"{name} ({tr(title).lower()})" for name, title in PAPER_KINDS.items())


def _hour(given: str) -> int:
    found = _HOUR.fullmatch(given)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise argparse.ArgumentTypeError(tr("“{given}” is not an hour such as 14:00", given=given))
    return hour * 60 + minute
