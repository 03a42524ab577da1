"""`fresque replay`: the story of a fresque as an animated GIF or a series of pictures."""

import argparse
from pathlib import Path

from fresque.app.replay_export import story, write_story
from fresque.app.session import Session
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("session", type=Path, help=tr("the session file"))
    parser.add_argument("-o", "--output", type=Path, required=True, help=tr("OUT.gif, or a folder for pictures"))
    parser.add_argument("--table", type=int, default=1, help=tr("the table whose story is told, 1 by default"))
    parser.add_argument("--seconds", type=float, default=60, help=tr("how long the GIF lasts, 60 by default"))
    parser.add_argument("--width", type=int, default=1280, help=tr("the width of the pictures, in pixels"))
    stills = tr("pictures in a folder: N of them, or one a chapter")
    parser.add_argument("--stills", type=int, nargs="?", const=0, metavar="N", help=stills)


def run(options: argparse.Namespace) -> int:
    """Tell the story."""
    if options.stills is not None and options.output.suffix:
        summary = tr("Pictures go to a folder, not to “{name}”.", name=options.output.name)
        raise FresqueError(summary, hint=tr("Give the name of a new or empty folder."))
    session = Session.open(options.session, read_only=True)
    wanted = story(session, options.table, width=options.width, seconds=options.seconds, stills=options.stills or 0)
    write_story(wanted, options.output)
    return 0
