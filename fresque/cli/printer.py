"""`fresque printer`: the passports of printers, read on their test sheets."""

import argparse
from dataclasses import astuple

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.passport import Passport, Reading
from fresque.storage.printers import forget_printer, keep_reading, passport_of, passports


def register(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add = parser.add_argument
    add("name", nargs="?", default="", help=tr("the printer and its tray, as you call them; all of them if left out"))
    one = parser.add_mutually_exclusive_group()
    numbers = tr("the four numbers read on the test sheet, in mm")
    one.add_argument("--read", metavar="AX,AY,BX,BY", default="", help=numbers)
    add("--flip", choices=("long", "short"), default="long", help=tr("the edge the printer flips sheets on"))
    add("--lying", action="store_true", help=tr("for sheets printed lying, as four A6 cards on an A4 are"))
    one.add_argument("--forget", action="store_true", help=tr("throw the passport of this printer away"))


def run(options: argparse.Namespace) -> int:
    """Keep, show or forget passports."""
    if options.forget:
        forget_printer(options.name)
    elif options.read:
        _show(keep_reading(options.name, not options.lying, options.flip, _reading(options.read)))
    else:
        for passport in [passport_of(options.name)] if options.name else passports():
            _show(passport)
    return 0


def _show(passport: Passport) -> None:
    print(passport.printer)
    for way, flip, read in passport.readings:
        sheets = tr("upright sheets") if way == "upright" else tr("lying sheets")
        edge = tr("long edge") if flip == "long" else tr("short edge")
        numbers = " ".join(f"{value:g}" for value in astuple(read))
        print(tr("  {sheets}, {edge}: {numbers} mm", sheets=sheets, edge=edge, numbers=numbers))


def _reading(given: str) -> Reading:
    try:
        left_x, left_y, right_x, right_y = (float(part) for part in given.split(","))
    except ValueError as error:
        summary = tr("“{given}” is not four numbers.", given=given)
        raise FresqueError(summary, hint=tr("Write them as in “0.5,-1,0.5,-1”: A →, A ↓, B →, B ↓.")) from error
    return Reading(left_x, left_y, right_x, right_y)
