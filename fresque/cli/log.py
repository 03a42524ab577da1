"""`fresque log S.fresque`: the gestures of a session, one JSON line each, with their number and time."""

import argparse
import sys
from pathlib import Path

from fresque.core.i18n import tr
from fresque.storage.pending import line
from fresque.storage.session_file import read_copy


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("session", type=Path, metavar="S.fresque", help=tr("The session"))


def run(options: argparse.Namespace) -> int:
    for row in read_copy(options.session).rows:
        sys.stdout.buffer.write(f"{line(row)}\n".encode())
    sys.stdout.buffer.flush()
    return 0
