"""The command line: one module a command, imported only when it is called.

A command module has `register(parser)`, which adds its arguments, and `run(options) -> int`, the exit code.
"""

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING

from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr

if TYPE_CHECKING:
    import argparse

COMMANDS = {
    "check": ("fresque.cli.check", _("Check a deck before printing it")),
    "new": ("fresque.cli.new_deck", _("Make a new deck, or a fork of another")),
    "diff": ("fresque.cli.diff", _("Say what changed from one deck to another")),
    "import": ("fresque.cli.import_table", _("Make a deck from a spreadsheet")),
    "export-table": ("fresque.cli.export_table", _("Write a deck as a spreadsheet")),
    "schema": ("fresque.cli.schema", _("Print the JSON Schema of decks")),
    "print": ("fresque.cli.print_cards", _("Print the cards as a PDF")),
    "papers": ("fresque.cli.papers", _("Print booklets, attendance sheets and certificates")),
    "calibrate": ("fresque.cli.calibrate", _("Print the test sheet of a printer")),
    "printer": ("fresque.cli.printer", _("Keep what the test sheet of a printer says")),
    "new-session": ("fresque.cli.new_session", _("Create a session file from a deck")),
    "rehearse": ("fresque.cli.rehearse", _("Rehearse a workshop with simulated participants")),
    "apply": ("fresque.cli.apply", _("Apply gestures, one JSON line each, to a session")),
    "log": ("fresque.cli.log", _("Print the gestures of a session as JSON lines")),
    "import-board": ("fresque.cli.import_board", _("Bring a board made elsewhere onto a table")),
    "board": ("fresque.cli.board", _("Draw the board of a session")),
    "replay": ("fresque.cli.replay", _("Tell the story of a fresque as a GIF or as pictures")),
    "debrief": ("fresque.cli.debrief", _("Write the debrief of a session")),
    "year": ("fresque.cli.year", _("Add up all the sessions of a folder")),
    "demo": ("fresque.cli.demo", _("Play a scripted session and make all its files")),
    "open": ("fresque.cli.open", _("Open the window on a session or a deck")),
}
"""Command name -> (module, one line of help)."""
WINDOW = "fresque.ui.application"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Variables that say where a window may be shown, or that it is shown nowhere (offscreen)."""

_RARELY = 100_000
"""Objects between two looks for rubbish: a command is short, and at the usual 700 the looks take a tenth of it."""


def run(arguments: list[str]) -> int:
    """Run one command; 0 done, 1 the user's mistake, 2 usage."""
    from fresque.app.language import install_language, wanted_language

    install_language(wanted_language())
    try:
        return _command(arguments) if arguments else open_window(None)
    except FresqueError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1


def open_window(path: str | None) -> int:
    """Start the window; the only door from here to Qt, by name so that the command line does not depend on it.

    Raises FresqueError when there is no screen, or when the system lacks a library that Qt needs.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        raise FresqueError(tr("There is no screen to open a window on."), hint=tr("“fresque demo -o DIR” needs none."))
    try:
        return int(importlib.import_module(WINDOW).main(path))
    except ImportError as error:
        if ".so" not in str(error):
            raise
        summary = tr("Qt cannot start: {reason}.", reason=error)
        raise FresqueError(summary, hint=tr("“make run” installs what it needs.")) from error


def _command(arguments: list[str]) -> int:
    gc.set_threshold(_RARELY)
    options = _parser(arguments[0]).parse_args(arguments)
    return int(importlib.import_module(COMMANDS[options.command][0]).run(options))


def _parser(command: str) -> "argparse.ArgumentParser":
    import argparse

    from fresque.cli.usage import speak

    speak(argparse)
    parser = argparse.ArgumentParser(
        prog="fresque", description=tr("Prepare, print, run and report fresque workshops.")
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    wanted = {command: COMMANDS[command]} if command in COMMANDS else COMMANDS
    for name, (module, help_) in wanted.items():
        sub = commands.add_parser(name, help=tr(help_), description=tr(help_))
        if name == command:
            importlib.import_module(module).register(sub)
    return parser
