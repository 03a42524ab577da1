"""Rectangles of the board."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.geometry import Rect, around_turned, crossed, meets_turned, turned, union

number = st.integers(-1000, 1000).map(float)
size = st.integers(0, 500).map(float)
rects = st.builds(Rect, number, number, size, size)


def test_a_rectangle_is_placed_by_its_centre():
    rect = Rect.around(10, 20, 148, 105)
    assert (rect.x, rect.y, rect.right, rect.bottom) == (-64, -32.5, 84, 72.5)
    assert rect.centre == (10, 20)


def test_a_box_may_be_drawn_from_any_corner():
    assert Rect.between(30, 40, 10, 5) == Rect.between(10, 5, 30, 40) == Rect(10, 5, 20, 35)


def test_edges_belong_to_the_rectangle():
    rect = Rect(0, 0, 10, 5)
    assert rect.holds(0, 0)
    assert rect.holds(10, 5)
    assert not rect.holds(10.01, 5)
    assert not rect.holds(5, -0.01)


def test_rectangles_meet_when_they_share_a_point():
    rect = Rect(0, 0, 10, 5)
    assert rect.meets(Rect(10, 5, 1, 1))
    assert rect.meets(Rect(2, 1, 1, 1))
    assert not rect.meets(Rect(10.01, 0, 1, 1))
    assert not rect.meets(Rect(0, -2, 10, 1))


def test_there_is_nothing_around_nothing():
    assert union([]) is None


@given(rects, rects)
def test_meeting_is_mutual_and_lasts_when_both_grow(one, other):
    assert one.meets(other) == other.meets(one)
    assert not one.meets(other) or one.grown(3).meets(other.grown(3))


@given(st.lists(rects, min_size=1))
def test_the_union_holds_every_corner_and_no_more(found):
    around = union(found)
    assert all(around.holds(r.x, r.y) and around.holds(r.right, r.bottom) for r in found)
    assert around.x in {r.x for r in found}
    assert around.bottom in {r.bottom for r in found}


def test_a_point_turns_clockwise_as_seen_on_the_board():
    assert turned((10, 0), (0, 0), 90) == pytest.approx((0, 10))
    assert turned((3, 4), (3, 4), 37) == (3, 4)


def test_what_is_around_a_turned_rectangle_grows_and_keeps_its_middle():
    area = around_turned(Rect.around(50, 20, 40, 20), (50, 20), 90)
    assert (area.x, area.y, area.w, area.h) == pytest.approx((40, 0, 20, 40))
    assert around_turned(area, (50, 20), 0) is area


def test_a_box_near_a_turned_corner_does_not_touch_it():
    diamond = (Rect.around(0, 0, 100, 100), (0.0, 0.0), 45.0)
    assert meets_turned(Rect(-10, 60, 20, 20), *diamond)
    assert not meets_turned(Rect(50, 50, 20, 20), *diamond)
    assert meets_turned(Rect(50, 50, 20, 20), diamond[0], (0, 0), 0)


@pytest.mark.parametrize(
    ("degrees", "w", "h"), [(0, 40, 20), (90, 20, 40), (180, 40, 20), (360, 40, 20), (-90, 20, 40)]
)
def test_a_rectangle_that_lies_on_its_side_is_met_there(degrees, w, h):
    met = crossed(Rect.around(5, 7, 40, 20), degrees)
    assert (met.w, met.h, *met.centre) == pytest.approx((w, h, 5, 7))


def test_a_rectangle_slightly_turned_is_met_on_its_edge():
    """The middle of its right side, turned, is on the edge through (20, 0) turned by 10 degrees."""
    met = crossed(Rect.around(0, 0, 40, 20), 10)
    edge = turned((met.right, 0), (0, 0), -10)
    assert edge[0] == pytest.approx(20)
