"""`fresque print`: the cards of a deck as a PDF, ready for a printer or a print shop."""

import argparse
import re
import sys
from pathlib import Path

from fresque.app.print_cards import narrowed, print_deck, printable
from fresque.app.print_options import INSERTS, MOST_BLEED, MOST_COPIES, MOST_OFFSET, STEP_WIDTH, PrintOptions
from fresque.cli.lengths import length
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.layout.palette import EDITIONS
from fresque.layout.sheet import CARDS, PAPERS
from fresque.storage.decks import find_deck
from fresque.storage.printers import passport_of


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add = parser.add_argument
    add("deck", help=tr("a folder, a deck.yaml or the id of a bundled deck"))
    add("-o", "--output", type=Path, help=tr("the PDF to write"))
    add("--paper", choices=sorted(PAPERS), default="a4", help=tr("the paper"))
    add("--cards", default="", help=tr("the cards: {names} or WxHmm", names=", ".join(CARDS)))
    add("--hexagons", type=length, default=STEP_WIDTH, metavar="148mm", help=tr("width of the steps; 0 for cards"))
    add("--large-print", action="store_true", help=tr("cards twice as large, for those who see less well"))
    add("--faces", choices=("recto", "verso", "both"), default="both", help=tr("the faces to print"))
    add("--flip", choices=("long", "short"), default="long", help=tr("the edge the printer flips sheets on"))
    add("--duplex", choices=("auto", "manual"), default="auto", help=tr("manual: all the rectos, then all the versos"))
    add("--bleed", type=length, default=0.0, metavar="3mm", help=tr("how far grounds run over the edge of the cards"))
    add("--marks", action="store_true", help=tr("add cut marks"))
    add("--offset", type=_offset, default=(0.0, 0.0), metavar="X,Ymm", help=tr("move the backs right and down"))
    add("--printer", default="", metavar="NAME", help=tr("move the backs as this printer's test sheet says"))
    add("--edition", choices=EDITIONS, default="colour", help=tr("colour, ink-saving, or grey"))
    add("--color", choices=("rgb", "cmyk"), default="rgb", help=tr("the colours of the file; cmyk for print shops"))
    add(
        "--lots",
        type=_names,
        default=(),
        metavar="A,B",
        help=tr("only these lots, by id or number; - for the cards without a lot"),
    )
    add("--changed", action="store_true", help=tr("only the cards that a fork changed"))
    add("--estimate", action="store_true", help=tr("say what it takes, and write nothing"))
    add("--together", action="store_true", help=tr("let lots share a sheet"))
    add("--copies", type=int, default=1, metavar="N", help=tr("how many sets, lettered on the backs"))
    add("--lang", metavar="XX", help=tr("the language of a translated deck"))
    add(
        "--mode",
        choices=("sheets", "single", "gutterfold"),
        default="sheets",
        help=tr("sheets, one card a page, folds"),
    )
    add(
        "--with",
        dest="additions",
        type=_names,
        default=(),
        metavar="credits,blank:N,…",
        help=tr("credits, blank:N, {names}", names=", ".join(INSERTS)),
    )


def run(options: argparse.Namespace) -> int:
    """Print the cards; texts too long for their face are named on stderr."""
    if options.estimate:
        return _estimate(options)
    if options.output is None:
        raise FresqueError(tr("Where should the PDF go?"), hint=tr("Add “-o cards.pdf”."))
    printed = print_deck(find_deck(options.deck), options.output, _wanted(options), options.lang)
    for warning in printed.warnings:
        print(warning, file=sys.stderr)
    cards = trn("{n} card", "{n} cards", printed.cards)
    sheets = trn("{n} sheet", "{n} sheets", printed.sheets)
    if options.color == "cmyk":
        print(tr("Colours were converted by computation, without a profile: ask the print shop for a proof."))
    print(tr("{cards} on {sheets}: {file}", cards=cards, sheets=sheets, file=options.output))
    return 0


def _estimate(options: argparse.Namespace) -> int:
    from fresque.app.print_estimate import estimate, estimate_words

    path = find_deck(options.deck)
    deck, pictures = printable(path, options.lang)
    found = estimate(deck, pictures, narrowed(path, _wanted(options)))
    for warning in found.warnings:
        print(warning, file=sys.stderr)
    for line in estimate_words(found):
        print(line)
    return 0


def _wanted(options: argparse.Namespace) -> PrintOptions:
    _check_ranges(options)
    blanks, with_credits, inserts = _additions(options.additions)
    return PrintOptions(
        paper=options.paper,
        cards=options.cards.lower(),
        faces=options.faces,
        flip=options.flip,
        duplex=options.duplex,
        mode=options.mode,
        edition=options.edition,
        colours=options.color,
        bleed=options.bleed,
        marks=options.marks,
        offset=options.offset,
        passport=passport_of(options.printer) if options.printer else None,
        lots=options.lots,
        together=options.together,
        changed=options.changed,
        hexagons=options.hexagons,
        large=options.large_print,
        copies=options.copies,
        blanks=blanks,
        credits=with_credits,
        inserts=inserts,
    )


def _check_ranges(options: argparse.Namespace) -> None:
    if not 1 <= options.copies <= MOST_COPIES:
        raise FresqueError(
            tr("{n} copies cannot be printed at once.", n=options.copies),
            hint=tr("Ask for 1 to {most} copies.", most=MOST_COPIES),
        )
    if not 0 <= options.bleed <= MOST_BLEED:
        raise FresqueError(tr("The bleed must be between 0 and 5 mm."), hint=tr("Print shops ask for 3 or 5 mm."))
    if options.large_print and options.cards:
        raise FresqueError(tr("Large print has a format of its own."), hint=tr("Leave out --cards, or --large-print."))
    if options.hexagons and not 40 <= options.hexagons <= 400:
        raise FresqueError(
            tr("A hexagon must be between 40 and 400 mm wide."), hint=tr("Choose 0 to print the steps as cards.")
        )
    if max(map(abs, options.offset)) > MOST_OFFSET:
        raise FresqueError(
            tr("The offset of the backs must stay under 20 mm."), hint=tr("Printers are wrong by 1 to 4 mm.")
        )


def _additions(names: tuple[str, ...]) -> tuple[int, bool, tuple[str, ...]]:
    """How many blank cards, whether to add the credits, which sheets go with the cards."""
    blanks, with_credits, inserts = 0, False, []
    for name in names:
        if name == "credits":
            with_credits = True
        elif name in INSERTS:
            inserts.append(name)
        elif (found := re.fullmatch(r"blank:(\d{1,2})", name)) is not None:
            blanks += int(found[1])
        else:
            raise FresqueError(
                tr("“{name}” cannot be added to the cards.", name=name),
                hint=tr("Choose among credits, blank:N up to 99, and {names}.", names=", ".join(INSERTS)),
            )
    return blanks, with_credits, tuple(dict.fromkeys(inserts))


def _offset(given: str) -> tuple[float, float]:
    parts = given.split(",")
    if len(parts) != 2:
        raise argparse.ArgumentTypeError(tr("“{given}” is not an offset such as 1.5,-0.5mm", given=given))
    return length(parts[0]), length(parts[1])


def _names(given: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in given.split(",") if name.strip())
