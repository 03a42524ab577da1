"""`fresque calibrate`: the test sheet that shows how far a printer prints backs from behind their fronts."""

import argparse
from pathlib import Path

from fresque.app.calibrate import write_calibration
from fresque.core.i18n import tr
from fresque.layout.sheet import PAPERS


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add = parser.add_argument
    add("-o", "--output", type=Path, required=True, help=tr("the PDF to write"))
    add("--paper", choices=sorted(PAPERS), default="a4", help=tr("the paper"))
    add("--flip", choices=("long", "short"), default="long", help=tr("the edge the printer flips sheets on"))
    add("--lying", action="store_true", help=tr("for sheets printed lying, as four A6 cards on an A4 are"))


def run(options: argparse.Namespace) -> int:
    """Write the test sheet."""
    write_calibration(options.output, options.paper, upright=not options.lying, flip=options.flip)
    return 0
