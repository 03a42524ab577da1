"""What the hand draws is shaken less and kept with few points; what it touches is near the line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.geometry import Rect
from fresque.core.reach import boxed, reached, stroke_met
from fresque.core.records import Frame, Stroke
from fresque.core.strokes import simplified, tidied, widths_of

PLACE = st.floats(-1000, 1000)
HAND = st.lists(st.tuples(PLACE, PLACE, st.floats(0, 1)), min_size=1, max_size=60)
BENT = Stroke(id="s", table=1, x=100, y=0, z="a0", points=(-100, 0, 0, 0, 0, 100), width=4)


@given(HAND)
def test_the_ends_of_a_stroke_stay_where_the_hand_began_and_let_go(samples):
    kept = tidied(samples, 1.5)
    assert kept[0][:2] == pytest.approx(samples[0][:2], abs=1e-6)
    assert kept[-1][:2] == pytest.approx(samples[-1][:2] if len(kept) > 1 else kept[0][:2], abs=1.5)


@given(HAND, st.floats(0.1, 50))
def test_simplifying_keeps_points_of_the_hand_in_their_order(samples, tolerance):
    kept = simplified(samples, tolerance)
    places = [samples.index(sample) for sample in kept]
    assert len(kept) <= len(samples)
    assert {kept[0], kept[-1]} <= {samples[0], samples[-1]}
    assert set(places) <= set(range(len(samples)))


def test_a_trembling_line_becomes_two_points():
    samples = [(float(n), 0.3 * (-1) ** n, 0.5) for n in range(200)]
    assert len(tidied(samples, 1.5)) == 2


def test_a_hand_that_does_not_press_more_nor_less_has_one_width():
    assert widths_of([(0, 0, 0.5), (9, 0, 0.5)], 5) == ()
    assert widths_of([(0, 0, 0.0), (9, 0, 1.0)], 10) == (3.5, 15.0)


@pytest.mark.parametrize(
    ("x", "y", "touched"), [(50, 1, True), (50, 4, False), (100, 90, True), (60, 60, False), (101, 101, True)]
)
def test_a_stroke_is_touched_near_its_line(x, y, touched):
    assert reached(BENT, x, y, 0, Rect(0, 0, 100, 100)) == touched


def test_a_turned_stroke_is_touched_where_it_is_drawn():
    turned = replace(BENT, angle=90.0)
    assert stroke_met(turned, (100, -60), (100, -60), 1)
    assert not stroke_met(turned, (160, 0), (160, 0), 1)


def test_a_sweep_crosses_a_stroke_between_two_places_of_the_hand():
    assert stroke_met(BENT, (50, -500), (50, 500), 0)
    assert not stroke_met(BENT, (-50, -500), (-50, 500), 0)


def test_a_box_that_a_line_only_goes_around_does_not_take_it():
    area = Rect(0, 0, 100, 100)
    assert not boxed(BENT, Rect(20, 20, 60, 60), area, 0)
    assert boxed(BENT, Rect(90, 20, 60, 10), area, 0)
    assert not boxed(BENT, Rect(300, 300, 9, 9), area, 0)


def test_a_low_frame_has_no_inside():
    frame = Frame(id="f", table=1, x=0, y=0, z="a0", w=100, h=30)
    assert reached(frame, 0, 0, 0, Rect(-50, -15, 100, 30))
