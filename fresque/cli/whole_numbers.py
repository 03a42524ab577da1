"""Whole numbers of the command line, within bounds."""

import argparse
from collections.abc import Callable

from fresque.core.i18n import tr


def whole_between(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number from `low` to `high`."""

    def read(text: str) -> int:
        if not text.isdecimal() or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(tr("a whole number from {low} to {high}", low=low, high=high))
        return int(text)

    return read
