"""Links leave and arrive on the sides that face each other, and their heads touch the cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, PlacedCard
from fresque.layout.board import link_box
from fresque.layout.links import ARROW, GAP, facing_sides, link_path

HERE = Rect(0, 0, 148, 105)


@pytest.mark.parametrize(
    ("there", "sides"),
    [
        (Rect(300, 20, 148, 105), ("right", "left")),
        (Rect(-300, 20, 148, 105), ("left", "right")),
        (Rect(20, 300, 148, 105), ("bottom", "top")),
        (Rect(20, -300, 148, 105), ("top", "bottom")),
        (Rect(40, 30, 148, 105), ("top", "top")),
    ],
)
def test_a_link_uses_the_sides_that_face_each_other(there: Rect, sides: tuple[str, str]) -> None:
    assert facing_sides(HERE, there) == sides


def test_the_head_touches_the_card_it_points_at() -> None:
    there = Rect(300, 0, 148, 105)
    tip = link_path(HERE, there).arrows[0][1]
    assert tip == (there.x - GAP, 52.5)


def test_a_link_has_a_head_an_end_or_none() -> None:
    there = Rect(300, 0, 148, 105)
    heads = {way: len(link_path(HERE, there, way).arrows) // 4 for way in ("none", "forward", "both")}
    assert heads == {"none": 0, "forward": 1, "both": 2}


def test_two_links_of_one_side_leave_from_different_places() -> None:
    up, down = (link_path(HERE, Rect(300, y, 148, 105)).curve[0][1] for y in (-150, 150))
    assert up[1] < 52.5 < down[1]


def test_the_room_for_a_reason_leaves_the_line_in_sight() -> None:
    shape = link_path(HERE, Rect(270, 0, 148, 105))
    assert 0 < shape.label_room < 270 - 148 - ARROW
    assert 148 < shape.label_at[0] < 270


places = st.floats(-2000, 2000)


@given(places, places, st.sampled_from(["forward", "both", "none"]))
def test_wherever_the_cards_are_the_curve_starts_and_ends_beside_them(x: float, y: float, way: str) -> None:
    there = Rect(x, y, 148, 105)
    (_m, start), (_c, curve) = link_path(HERE, there, way).curve
    assert HERE.grown(GAP + ARROW).holds(*start)
    assert there.grown(GAP + ARROW).holds(*curve[4:])


def test_a_link_reaches_a_card_that_lies_on_its_side_where_it_is_drawn() -> None:
    card = PlacedCard("a", 1, 0, 0, "a0", angle=90.0, card="x")
    assert (link_box(card).w, link_box(card).h) == pytest.approx((CARD_H, CARD_W))
