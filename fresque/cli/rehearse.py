"""`fresque rehearse DECK -o S.fresque`: a workshop played by simulated tables, or made ready to be rehearsed."""

import argparse
import sys
from pathlib import Path

from fresque.app.rehearsal_clock import PACE, PACES
from fresque.app.rehearsal_play import new_rehearsal, play_whole
from fresque.app.session import Session
from fresque.cli.whole_numbers import whole_between
from fresque.core.i18n import tr, trn
from fresque.storage.decks import find_deck


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("deck", metavar="DECK", help=tr("A folder, a deck.yaml, or the id of a bundled deck"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="S.fresque", help=tr("The file to create"))
    parser.add_argument("--tables", type=whole_between(1, 99), default=3, metavar="N", help=tr("Number of tables"))
    parser.add_argument("--speed", type=int, choices=PACES, default=PACE, help=tr("How fast time goes in the window"))
    parser.add_argument(
        "--seed", type=whole_between(0, 10**9), default=1, metavar="N", help=tr("Another number, other participants")
    )
    parser.add_argument("--plan", default="", metavar="ID", help=tr("Run by this plan of the deck, by its id"))
    parser.add_argument("--ready", action="store_true", help=tr("Play nothing: it will be rehearsed in the window"))


def run(options: argparse.Namespace) -> int:
    """Write the file, play it unless told otherwise, and say what happened."""
    new_rehearsal(
        options.output, find_deck(options.deck), options.tables, options.speed, options.seed, plan=options.plan
    )
    if not options.ready:
        session = Session.open(options.output)
        try:
            made = play_whole(session)
        finally:
            session.close()
        said = trn(
            "Rehearsal played: {n} gesture of the tables.", "Rehearsal played: {n} gestures of the tables.", made
        )
        sys.stdout.write(f"{said}\n")
    sys.stdout.write(tr("To see it in the window: fresque open {file}", file=options.output) + "\n")
    return 0
