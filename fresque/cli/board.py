"""`fresque board`: the board of a table as a PDF, a picture or a JSON Canvas; its links as a table or a graph."""

import argparse
from dataclasses import replace
from pathlib import Path

from fresque.app.draw_board import PAPERS, board_drawing, links_drawing, takes_all, write_board
from fresque.app.session import Session
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("session", type=Path, help=tr("the session file"))
    formats = tr("OUT.pdf, .png, .svg, .canvas, .csv or .graphml")
    parser.add_argument("-o", "--output", type=Path, required=True, help=formats)
    tables = tr("the table to draw: 1 by default, all of them in a .csv or a .graphml")
    parser.add_argument("--table", type=int, default=None, help=tables)
    parser.add_argument("--paper", choices=sorted(PAPERS), default="a3", help=tr("the size of the PDF"))
    parser.add_argument("--tile", choices=("a3", "a4"), default="", help=tr("cut the PDF into sheets to glue together"))
    parser.add_argument("--width", type=int, default=3840, help=tr("the width of the PNG, in pixels"))
    private = tr("in a .csv, what the deck says of each link: for the facilitator only")
    parser.add_argument("--private", action="store_true", help=private)


def run(options: argparse.Namespace) -> int:
    """Draw the board."""
    session = Session.open(options.session, read_only=True)
    if options.table is None and takes_all(options.output):
        drawing = links_drawing(session)
    else:
        table = 1 if options.table is None else options.table
        drawing = board_drawing(session, table, paper=options.paper, tile=options.tile, width=options.width)
    write_board(replace(drawing, private=options.private), options.output)
    return 0
