"""`fresque import-board BOARD.canvas S.fresque`: a board made elsewhere comes onto a table, in one gesture."""

import argparse
from pathlib import Path

from fresque.app.exchange_canvas import read_canvas
from fresque.app.exchange_import import imported
from fresque.app.session import Session
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("board", type=Path, metavar="BOARD.canvas", help=tr("the board, as JSON Canvas 1.0"))
    parser.add_argument("session", type=Path, metavar="S.fresque", help=tr("the session file"))
    parser.add_argument("--table", type=int, default=1, help=tr("the table it comes onto, 1 by default"))


def run(options: argparse.Namespace) -> int:
    """Bring the board in, and say what came."""
    canvas = read_canvas(options.board)
    session = Session.open(options.session, interval=0)
    try:
        if not 1 <= options.table <= session.info.tables:
            n = session.info.tables
            summary = tr("There is no table {table}: this session has {n}.", table=options.table, n=n)
            raise FresqueError(summary, hint=tr("Choose one from 1 to {n}.", n=n))
        found = imported(session.deck, session.board, canvas, options.table, session.pictures)
        session.commit(found.batch)
    finally:
        session.close()
    print(found.said)
    return 0
