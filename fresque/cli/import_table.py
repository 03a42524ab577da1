"""`fresque import TABLE -o DIR`: a deck ready to edit from a spreadsheet.

Exit 0 when a deck was made, even if rows were refused: they are named on stderr, with `--strict` they make it 1.
"""

import argparse
import sys
from pathlib import Path

from fresque.app.deck_tables import Asked, import_table, lines_of
from fresque.core.i18n import _, tr, trn

CELLS = _(
    "In a cell: one source a line, as in “title | address | year”; one view a line, as in “who | what they say”; zones "
    "and lots separated by commas. Other sheets, or files named TABLE-links.csv, TABLE-lots.csv…, give the rest: "
    "“fresque export-table” writes them all."
)


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.epilog = tr(CELLS)
    add = parser.add_argument
    add("table", type=Path, metavar="TABLE", help=tr("A CSV, XLSX or ODS file, one card a row"))
    add("-o", "--output", type=Path, required=True, metavar="DIR", help=tr("The folder to create, or an empty one"))
    add(
        "--map",
        type=_columns,
        action="append",
        default=[],
        metavar="title=Nom,lot=Étape",
        help=tr("Which column gives what"),
    )
    add("--sheet", default="", metavar="NAME", help=tr("The sheet that holds the cards"))
    add("--title", default="", metavar="T", help=tr("Title of the new deck"))
    add("--id", default="", help=tr("Identifier of the new deck; the name of its folder by default"))
    add("--lang", default="", metavar="xx", help=tr("Language of its texts"))
    add("--strict", action="store_true", help=tr("Exit with 1 when a row was refused"))


def run(options: argparse.Namespace) -> int:
    """Make the deck; say what was made on stdout, and what was not on stderr."""
    told = {key: header for columns in options.map for key, header in columns.items()}
    asked = Asked(told, options.sheet, options.title, options.id, options.lang)
    made = import_table(options.table, options.output, asked)
    for line in (*lines_of(made.refused), *made.notes):
        print(line, file=sys.stderr)
    deck = made.deck
    cards = trn("1 card", "{n} cards", len(deck.cards))
    lots = trn("1 lot", "{n} lots", len(deck.lots))
    links = trn("1 link", "{n} links", len(deck.links))
    rows = trn("1 row refused", "{n} rows refused", len({(r.sheet.file, r.sheet.name, r.line) for r in made.refused}))
    print(
        tr(
            "{title}: {cards}, {lots}, {links}; {rows}.",
            title=deck.title,
            cards=cards,
            lots=lots,
            links=links,
            rows=rows,
        )
    )
    print(tr("Then run: fresque check {folder}", folder=options.output))
    return int(bool(options.strict and made.refused))


def _columns(given: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for part in given.split(","):
        key, equals, header = part.partition("=")
        if not equals and pairs:  # a header may hold commas
            last = list(pairs)[-1]
            pairs[last] += f",{part}"
        elif not equals or not key.strip() or not header.strip():
            raise argparse.ArgumentTypeError(tr("“{given}” is not of the form title=Name,lot=Step", given=given))
        else:
            pairs[key.strip()] = header.strip()
    return pairs
