"""The passport of a printer: how far its backs fall from behind their fronts, read by eye on a test sheet.

Lengths in mm, x to the right and y down as seen from the front, the sheet held against the light.
"""

import math
from dataclasses import dataclass
from typing import Literal

Flip = Literal["long", "short"]
TARGETS = 0.5
"""The two targets of the test sheet stand this share of its width apart, at the same height, around its middle."""
MOST = 10.0
"""A reading beyond this is a slip of the pen: the rulers stop there."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the cross printed behind falls on the rulers in front: on the left target, then on the right one."""

    left_x: float
    left_y: float
    right_x: float
    right_y: float


@dataclass(frozen=True, slots=True)
class Correction:
    """What to do to a back before printing it: turn it by `angle` degrees clockwise around its middle, then move it."""

    dx: float = 0.0
    dy: float = 0.0
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Passport:
    """The readings of one printer, by the way the sheet stands ("upright", "lying") and the edge it turns on."""

    printer: str
    readings: tuple[tuple[str, Flip, Reading], ...] = ()

    def reading(self, upright: bool, flip: Flip) -> Reading | None:
        """The reading for such sheets; None when that test was not made."""
        wanted = standing(upright)
        return next((r for way, edge, r in self.readings if (way, edge) == (wanted, flip)), None)

    def correction(self, page_w: float, page_h: float, flip: Flip) -> Correction:
        """How to print the backs of sheets of this size; nothing to do when they were never tested."""
        upright = page_h >= page_w
        read = self.reading(upright, flip)
        return correction(read, page_w, upright, flip) if read else Correction()


def standing(upright: bool) -> str:
    """The word for the way a sheet stands."""
    return "upright" if upright else "lying"


def correction(read: Reading, page_w: float, upright: bool, flip: Flip) -> Correction:
    """What brings back under front. Seen from behind, one direction is mirrored: that of the edge that turns."""
    x, y = (read.left_x + read.right_x) / 2, (read.left_y + read.right_y) / 2
    angle = math.degrees(math.atan2(read.right_y - read.left_y, page_w * TARGETS))
    mirrored_x = (flip == "long") == upright
    dx, dy = (x, -y) if mirrored_x else (-x, y)
    return Correction(dx, dy, angle)
