"""The board in small: a block for each thing, in its colour, where it lies."""

from fresque.app.minimap import around, blocks, is_needed, whole
from fresque.core.deck import COLORS
from fresque.core.geometry import Rect
from tests.app.hand import Hand


def test_each_card_is_a_block_of_the_colour_of_its_lot_where_it_lies():
    found = blocks(Hand(charbon=(0, 0), co2=(300, 0)).desk)
    assert [(block.color, block.area.centre) for block in found] == [
        (COLORS["vermilion"], (0, 0)),
        (COLORS["blue"], (300, 0)),
    ]


def test_frames_and_strokes_are_only_outlined():
    hand = Hand().add("f", "frame", x=0, y=0, w=400, h=300, title="Demain")
    hand.add("d", "stroke", x=0, y=0, points=[0, 0, 9, 9]).add("n", "note", x=0, y=0).add(
        "s", "stamp", x=0, y=0, kind="star"
    )
    assert [block.hollow for block in blocks(hand.desk)] == [True, True, False, False]


def test_the_map_shows_everything_and_the_view_too_when_it_is_lost():
    found = around(blocks(Hand(charbon=(0, 0)).desk))
    near, lost = Rect(0, 0, 50, 50), Rect(5000, 0, 100, 100)
    assert whole(found, near) == Rect(-114, -92.5, 228, 185)
    assert whole(found, lost).right == 5100
    assert whole(around([]), near) == near


def test_the_map_is_needed_when_something_lies_out_of_view():
    bounds = around(blocks(Hand(charbon=(0, 0), co2=(1000, 0)).desk))
    assert is_needed(bounds, Rect(-100, -100, 500, 200))
    assert not is_needed(bounds, Rect(-100, -100, 1300, 200))
    assert not is_needed(None, Rect(0, 0, 1, 1))
