"""`fresque year DIR`: all the sessions of a folder, added up; the old ones deleted, anonymised or archived."""

import argparse
import sys
from datetime import date
from pathlib import Path

from fresque.app.anonymise import Spared
from fresque.app.retention import DOINGS, Plan, carry_out, listed, outcome_said, plan
from fresque.app.year import gather, write_year
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.core.year import Filters


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help=tr("The folder of the sessions, and the folders in it"))
    outputs = tr("OUT.pdf, .docx, .odt, .md or .csv")
    add("-o", "--output", type=Path, metavar="OUT", help=outputs)
    add("--since", type=_day, metavar="2026-01-01", help=tr("Only the workshops from this day on"))
    add("--until", type=_day, metavar="2026-12-31", help=tr("Only the workshops up to this day"))
    add("--deck", default="", metavar="WORDS", help=tr("Only those whose deck has these words in its title or id"))
    add("--client", default="", metavar="WORDS", help=tr("Only those asked for by this client"))
    add("--lang", choices=("fr", "en"), default="", help=tr("The language of the report"))
    add("--place", default="", metavar="WORDS", help=tr("Only those that took place there"))
    add("--older-than", type=_months, metavar="24", help=tr("List the sessions of more than so many months ago"))
    add("--do", choices=tuple(DOINGS), help=tr("What to do with them"))
    add("--yes", action="store_true", help=tr("Do it, instead of only listing them"))
    add("--without-places", action="store_true", help=tr("Anonymise: forget the places and the clients too"))
    add("--without-pictures", action="store_true", help=tr("Anonymise: drop the photographs and what was drawn too"))


def run(options: argparse.Namespace) -> int:
    """Write the year; files that could not be read are named on stderr and the others are told."""
    if options.do or options.older_than is not None:
        return _retain(options)
    if options.output is None:
        raise FresqueError(tr("Nothing was asked for."), hint=tr("Give -o OUT.pdf, or --older-than 24."))
    gathered = gather(options.folder)
    filters = Filters(options.since, options.until, options.deck, options.client, options.place)
    write_year(gathered, options.output, filters, options.lang)
    for sentence in gathered.unread:
        print(sentence, file=sys.stderr)
    found = trn("{n} workshop", "{n} workshops", gathered.year(filters).sessions)
    print(tr("{found}: {file}", found=found, file=options.output))
    return 0


def _retain(options: argparse.Namespace) -> int:
    """List the old sessions; deal with them when that was confirmed."""
    if options.older_than is None:
        raise FresqueError(tr("From what age on?"), hint=tr("Give it in months: --older-than 24."))
    today = date.today()
    chosen = plan(options.folder, options.older_than, options.do or "archive", today)
    for line in listed(chosen):
        print(line)
    for sentence in chosen.left:
        print(sentence, file=sys.stderr)
    if not chosen.old:
        print(tr("No session is that old."))
    elif options.do is None or not options.yes:
        if options.do == "delete":
            print(tr("From here they are deleted for good, not put in the trash."))
        print(tr("Nothing was done: --do says what to do, --yes does it."))
    else:
        return _carry_out(chosen, Spared(not options.without_places, not options.without_pictures), today)
    return 0


def _carry_out(chosen: Plan, spared: Spared, today: date) -> int:
    outcome = carry_out(chosen, spared, today)
    print(outcome_said(chosen.do, outcome))
    for sentence in outcome.left:
        print(sentence, file=sys.stderr)
    return 1 if outcome.left else 0


def _months(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1200:
        raise argparse.ArgumentTypeError(tr("“{text}” is not a number of months", text=text))
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("“{text}” is not a day such as 2026-03-14", text=text)) from None
