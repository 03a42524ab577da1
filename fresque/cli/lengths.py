"""Lengths on the command line: «3mm», «3»."""

import argparse
import re

from fresque.core.i18n import tr

_LENGTH = re.compile(r"(-?\d{1,3}(?:\.\d+)?)(?:mm)?")


def length(given: str) -> float:
    """The millimetres in `given`; raises ArgumentTypeError when it is no length."""
    found = _LENGTH.fullmatch(given)
    if found is None:
        raise argparse.ArgumentTypeError(tr("“{given}” is not a length such as 3mm", given=given))
    return float(found[1])
