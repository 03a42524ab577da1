"""`fresque debrief`: what a session leaves behind, as a PDF, Markdown or plain data."""

import argparse
from pathlib import Path

from fresque.app.debrief import write_debrief
from fresque.app.session import Session
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("session", type=Path, help=tr("the session file"))
    parser.add_argument("-o", "--output", type=Path, required=True, help=tr("OUT.pdf, .md, .csv or .json"))


def run(options: argparse.Namespace) -> int:
    """Write the debrief."""
    write_debrief(Session.open(options.session, read_only=True), options.output)
    return 0
