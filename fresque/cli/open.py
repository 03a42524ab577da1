"""`fresque open`: the window on a session or a deck."""

import argparse
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("file", help=tr("A session (.fresque), a deck folder or a deck.yaml"))


def run(options: argparse.Namespace) -> int:
    """Open the window; raises FresqueError when there is no such file."""
    from fresque.cli.main import open_window

    if not Path(options.file).exists():
        hint = tr("Check its name and its folder.")
        raise FresqueError(tr("There is no file “{name}”.", name=options.file), hint=hint)
    return open_window(options.file)
