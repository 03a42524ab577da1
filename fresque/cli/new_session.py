"""`fresque new-session DECK -o S.fresque`: a session file from a deck, ready to open or to apply gestures to."""

import argparse
from pathlib import Path

from fresque.app.session import Session, SessionInfo
from fresque.cli.whole_numbers import whole_between
from fresque.core.i18n import tr
from fresque.storage.decks import find_deck


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deck", metavar="DECK", help=tr("A folder, a deck.yaml, or the id of a bundled deck"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="S.fresque", help=tr("The file to create"))
    parser.add_argument("--tables", type=whole_between(1, 999), default=1, metavar="N", help=tr("Number of tables"))
    parser.add_argument("--duration", type=whole_between(1, 10_000), metavar="N", help=tr("Planned minutes"))
    parser.add_argument("--plan", default="", metavar="ID", help=tr("Run by this plan of the deck, by its id"))
    parser.add_argument("--lang", default="", metavar="XX", help=tr("The language of a translated deck"))
    parser.add_argument("--place", default="", help=tr("Where it takes place"))
    parser.add_argument("--date", default="", help=tr("When it takes place"))
    parser.add_argument("--commissioner", default="", metavar="WHO", help=tr("Who asked for it"))
    parser.add_argument(
        "--expected", type=whole_between(0, 100_000), default=0, metavar="N", help=tr("People expected")
    )


def run(options: argparse.Namespace) -> int:
    deck = find_deck(options.deck)
    info = SessionInfo(
        tables=options.tables,
        duration=options.duration,
        place=options.place,
        date=options.date,
        commissioner=options.commissioner,
        expected=options.expected,
    )
    Session.create(options.output, deck, info, plan=options.plan, language=options.lang)
    return 0
