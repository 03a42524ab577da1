"""`fresque export-table DECK -o OUT.csv`: a deck as a spreadsheet, that `fresque import` reads back whole."""

import argparse
import sys
from pathlib import Path

from fresque.app.deck_tables import export_table
from fresque.core.i18n import tr, trn


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("deck", metavar="DECK", help=tr("A folder, a deck.yaml, or the id of a bundled deck"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help=tr("The .csv, .xlsx or .ods to write")
    )
    parser.add_argument("--comma", action="store_true", help=tr("Separate the cells of a CSV with commas"))


def run(options: argparse.Namespace) -> int:
    """Write the tables and name them."""
    done = export_table(options.deck, options.output, comma=options.comma)
    for note in done.notes:
        print(note, file=sys.stderr)
    cards = trn("1 card", "{n} cards", len(done.deck.cards))
    print(tr("{title}: {cards} in {files}", title=done.deck.title, cards=cards, files=", ".join(map(str, done.files))))
    return 0
