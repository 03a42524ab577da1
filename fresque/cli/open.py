"""`fresque open`: the window on a session or a deck."""

import argparse
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks import find_deck
from fresque.storage.presence import is_there


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("file", help=tr("A session (.fresque), a deck folder, a deck.yaml, or the id of a deck"))


def run(options: argparse.Namespace) -> int:
    """Open the window; raises FresqueError when there is no such file nor deck."""
    from fresque.cli.main import open_window

    return open_window(options.file if is_there(options.file) else str(_deck(options.file)))


def _deck(name: str) -> Path:
    """The deck with this identifier; what looks like a file is missed as a file."""
    if Path(name).suffix in (".fresque", ".yaml", ".yml") or len(Path(name).parts) > 1:
        hint = tr("Check its name and its folder.")
        raise FresqueError(tr("There is no file “{name}”.", name=name), hint=hint)
    return find_deck(name)
