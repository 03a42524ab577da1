"""`fresque board`: the board of a table as a PDF, a picture or a JSON Canvas."""

import argparse
from pathlib import Path

from fresque.app.draw_board import PAPERS, board_drawing, write_board
from fresque.app.session import Session
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("session", type=Path, help=tr("the session file"))
    parser.add_argument("-o", "--output", type=Path, required=True, help=tr("OUT.pdf, .png, .svg or .canvas"))
    parser.add_argument("--table", type=int, default=1, help=tr("the table to draw, 1 by default"))
    parser.add_argument("--paper", choices=sorted(PAPERS), default="a3", help=tr("the size of the PDF"))
    parser.add_argument("--tile", choices=("a3", "a4"), default="", help=tr("cut the PDF into sheets to glue together"))
    parser.add_argument("--width", type=int, default=3840, help=tr("the width of the PNG, in pixels"))


def run(options: argparse.Namespace) -> int:
    """Draw the board."""
    session = Session.open(options.session, read_only=True)
    drawing = board_drawing(session, options.table, paper=options.paper, tile=options.tile, width=options.width)
    write_board(drawing, options.output)
    return 0
