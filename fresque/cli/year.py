"""`fresque year DIR -o OUT`: all the sessions of a folder, added up."""

import argparse
import sys
from datetime import date
from pathlib import Path

from fresque.app.year import gather, write_year
from fresque.core.i18n import tr, trn
from fresque.core.year import Filters


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help=tr("The folder of the sessions, and the folders in it"))
    outputs = tr("OUT.pdf, .docx, .odt, .md or .csv")
    add("-o", "--output", type=Path, required=True, metavar="OUT", help=outputs)
    add("--since", type=_day, metavar="2026-01-01", help=tr("Only the workshops from this day on"))
    add("--until", type=_day, metavar="2026-12-31", help=tr("Only the workshops up to this day"))
    add("--deck", default="", metavar="WORDS", help=tr("Only those whose deck has these words in its title or id"))
    add("--client", default="", metavar="WORDS", help=tr("Only those asked for by this client"))
    add("--lang", choices=("fr", "en"), default="", help=tr("The language of the report"))
    add("--place", default="", metavar="WORDS", help=tr("Only those that took place there"))


def run(options: argparse.Namespace) -> int:
    """Write the year; files that could not be read are named on stderr and the others are told."""
    gathered = gather(options.folder)
    filters = Filters(options.since, options.until, options.deck, options.client, options.place)
    write_year(gathered, options.output, filters, options.lang)
    for sentence in gathered.unread:
        print(sentence, file=sys.stderr)
    found = trn("{n} workshop", "{n} workshops", gathered.year(filters).sessions)
    print(tr("{found}: {file}", found=found, file=options.output))
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("“{text}” is not a day such as 2026-03-14", text=text)) from None
