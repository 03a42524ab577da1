"""Backs that fall aside are brought behind their fronts, by arithmetic checked with a sheet of paper in the hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.passport import TARGETS, Correction, Passport, Reading, correction

SMALL = st.floats(-5, 5)


def seen_from_front(x: float, y: float, w: float, h: float, flip: str) -> tuple[float, float]:
    """A point of the back, seen through the paper."""
    return (w - x, y) if (h >= w) == (flip == "long") else (x, h - y)


def moved(x: float, y: float, w: float, h: float, by: Correction) -> tuple[float, float]:
    """A point of the back page, turned around the middle of the page, then moved."""
    turn = math.radians(by.angle)
    px, py = x - w / 2, y - h / 2
    return (
        w / 2 + px * math.cos(turn) - py * math.sin(turn) + by.dx,
        h / 2 + px * math.sin(turn) + py * math.cos(turn) + by.dy,
    )


@given(
    SMALL, SMALL, st.floats(-0.8, 0.8), st.sampled_from([(210, 297), (297, 210)]), st.sampled_from(["long", "short"])
)
def test_a_back_printed_aside_and_askew_is_brought_behind_its_front(dx, dy, angle, size, flip):
    w, h = size
    fault = Correction(dx, dy, angle)
    targets = [(w / 2 + side * w * TARGETS / 2, h / 2) for side in (-1, 1)]

    def read(by: Correction) -> list[float]:
        found = []
        for x, y in targets:
            behind = seen_from_front(x, y, w, h, flip)
            fallen = moved(*moved(*behind, w, h, by), w, h, fault)
            sx, sy = seen_from_front(*fallen, w, h, flip)
            found += [sx - x, sy - y]
        return found

    mended = read(correction(Reading(*read(Correction())), w, h >= w, flip))
    assert max(map(abs, mended)) < 0.15


def test_a_back_seen_2_mm_to_the_right_is_moved_to_the_right_of_its_own_side():
    read = Reading(2, 0.5, 2, 0.5)
    assert correction(read, 210, True, "long") == Correction(2, -0.5, 0)
    assert correction(read, 210, True, "short") == Correction(-2, 0.5, 0)
    assert correction(read, 297, False, "short") == Correction(2, -0.5, 0)


@pytest.mark.parametrize(
    ("size", "flip", "dx"), [((210, 297), "long", 1.0), ((297, 210), "long", 0.0), ((210, 297), "short", 0.0)]
)
def test_a_reading_serves_only_for_the_sheets_it_was_made_with(size, flip, dx):
    passport = Passport("Bureau", (("upright", "long", Reading(1, 0, 1, 0)),))
    assert passport.correction(*size, flip).dx == dx
