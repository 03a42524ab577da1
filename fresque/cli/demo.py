"""`fresque demo`: a scripted session and all its files, to see what fresque leaves in one's hands."""

import argparse
import sys
from pathlib import Path

from fresque.app.demo import write_demo
from fresque.core.i18n import tr


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("-o", "--output", type=Path, required=True, help=tr("the folder to write in"))


def run(options: argparse.Namespace) -> int:
    """Play the demo and say where each file is."""
    files = write_demo(options.output)
    lines = [tr("A two-hour session has been played. Its files are in {folder}:", folder=options.output), ""]
    widest = max(len(file.name) for file, _what in files)
    lines += [f"  {file.name.ljust(widest)}   {what}" for file, what in files]
    lines += ["", tr("To see it in the window: fresque open {file}", file=files[0][0])]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0
