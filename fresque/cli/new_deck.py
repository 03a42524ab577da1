"""`fresque new DIR`: a small deck to start from, or with --base a fork of another, ready to edit."""

import argparse
from pathlib import Path

from fresque.app.new_deck import NewDeck, make_deck, make_fork
from fresque.core.i18n import tr
from fresque.storage.decks import find_deck, read_deck


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help=tr("The folder to create, or an empty one"))
    parser.add_argument(
        "--base", metavar="DECK", help=tr("The deck to adapt: a folder, a deck.yaml, an id or id@version")
    )
    parser.add_argument("--title", default="", metavar="T", help=tr("Title of the new deck"))
    parser.add_argument("--id", default="", help=tr("Identifier of the new deck; the name of its folder by default"))
    parser.add_argument("--language", default="", metavar="xx", help=tr("Language of its texts"))


def run(options: argparse.Namespace) -> int:
    """Make the deck and say where it is and what to do next."""
    wanted = NewDeck(options.title, options.id, options.language)
    if options.base:
        file = make_fork(options.folder, find_deck(options.base), wanted)
    else:
        file = make_deck(options.folder, wanted)
    print(tr("“{title}” is ready: edit {file}.", title=read_deck(file).title, file=file))
    print(tr("Then run: fresque check {folder}", folder=options.folder))
    return 0
