"""What is under the hand: unlocked before locked, then the highest, then the smallest."""

from dataclasses import replace

import pytest

from fresque.core.geometry import Rect
from fresque.core.hits import topmost
from fresque.core.records import Note, PlacedCard, Stamp, Stroke

SQUARE = Rect.around(0, 0, 60, 60)


def extent(record):
    return Rect.around(record.x, record.y, getattr(record, "w", 148), getattr(record, "h", 105))


def card(record_id, z, x=0, y=0, locked=False):
    return PlacedCard(record_id, 1, x, y, z, locked=locked, card="a")


def under(records, x=0, y=0):
    found = topmost(records, x, y, extent)
    return found.id if found else None


def test_nothing_is_under_the_hand_beside_the_cards():
    assert under([card("a", "a0")], x=200) is None
    assert under([]) is None


def test_the_highest_card_is_taken_whatever_their_order():
    pile = [card("low", "a0"), card("high", "a2"), card("middle", "a1")]
    assert under(pile) == under(pile[::-1]) == "high"


def test_a_locked_card_on_top_lets_the_hand_through():
    assert under([card("free", "a0"), card("locked", "a9", locked=True)]) == "free"
    assert under([card("locked", "a9", locked=True)]) == "locked"


def test_at_the_same_height_the_smallest_is_taken():
    note = Note("note", 1, 0, 0, "a0", w=40, h=40)
    assert under([card("card", "a0"), note]) == under([note, card("card", "a0")]) == "note"
    assert under([card("card", "a0"), note], x=60) == "card"


def test_a_turned_card_is_hit_where_it_is_drawn():
    """A quarter turn: it is as wide as it was high."""
    turned = [replace(card("a", "a0"), angle=90.0)]
    assert under(turned, y=70) == "a"
    assert under(turned, x=70) is None


def test_a_card_slightly_turned_lets_go_of_the_corner_it_left():
    assert under([card("a", "a0")], x=72, y=-51) == "a"
    assert under([replace(card("a", "a0"), angle=10.0)], x=72, y=-51) is None
    assert under([replace(card("a", "a0"), angle=-10.0)], x=72, y=-51) is None
    assert under([replace(card("a", "a0"), angle=10.0)], x=80, y=-38) == "a"


@pytest.mark.parametrize(("x", "y"), [(33, 0), (-33, 0), (0, 33), (0, -33)])
def test_a_finger_takes_what_is_small_or_thin_from_just_beside_it_where_a_point_does_not(x, y):
    stamp = Stamp("s", 1, 0, 0, "a0", kind="star")
    stroke = Stroke("d", 1, 0, 0, "a0", points=(-30.0, -30.0, 30.0, -30.0, 30.0, 30.0, -30.0, 30.0, -30.0, -30.0))
    for there in (stamp, stroke):
        assert topmost([there], x, y, lambda _record: SQUARE) is None
        assert topmost([there], x, y, lambda _record: SQUARE, near=4.0) is there
