"""Choosing a card keeps what it is linked to bright, and the rest is dimmed."""

from fresque.app.actions import BY_ID
from fresque.app.desk import Preview
from fresque.app.neighbours import lit
from fresque.app.tools.link import LinkTool
from fresque.core.batch import Add, Batch
from fresque.core.geometry import Rect
from tests.app.hand import Hand


def table(*chosen):
    hand = Hand(charbon=(0, 0), co2=(300, 0), fonte=(600, 0), velo=(0, 300))
    hand.add("k", "link", **{"from": "charbon", "to": "co2"})
    hand.add("m", "link", **{"from": "co2", "to": "fonte"})
    hand.desk.select(chosen)
    return hand.desk


def test_a_card_lights_its_links_and_what_they_reach_either_way():
    assert lit(table("charbon")) == {"charbon", "k", "co2"}
    assert lit(table("co2")) == {"charbon", "k", "co2", "m", "fonte"}
    assert lit(table("charbon", "m")) == {"charbon", "k", "co2", "m", "fonte"}


def test_stamps_frames_and_the_title_go_along_with_the_cards_they_are_about():
    desk = table("charbon")
    add = lambda i, t, **fields: desk.commit(Batch((Add(i, t, {"table": 1, **fields}),)))  # noqa: E731
    add("near", "frame", x=150, y=0, w=500, h=150)
    add("far", "frame", x=0, y=300, w=200, h=150)
    add("seen", "stamp", x=350, y=0, kind="star", on="co2")
    add("hidden", "stamp", x=20, y=300, kind="star", on="velo")
    add("stroke", "stroke", x=0, y=0, points=(0, 0, 50, 50))
    add("title", "title", x=0, y=-200, text="Notre fresque")
    assert lit(desk) == {"charbon", "k", "co2", "near", "seen", "title"}


def test_nothing_is_dimmed_without_a_card_chosen_nor_for_a_card_alone():
    assert [lit(table()), lit(table("k")), lit(table("velo"))] == [None] * 3


def test_nothing_is_dimmed_while_a_box_is_drawn_or_another_tool_is_in_hand():
    desk = table("charbon")
    desk.show(Preview(box=Rect(0, 0, 10, 10)))
    assert lit(desk) is None
    desk.escape()
    desk.select(("charbon",))
    desk.take(LinkTool(desk))
    assert lit(desk) is None


def test_dimming_is_turned_off_and_on():
    desk, action = table("charbon"), BY_ID["view.neighbours"]
    assert action.checked(desk)
    action.run(desk, None)
    assert (lit(desk), action.checked(desk)) == (None, False)
    action.run(desk, None)
    assert lit(desk) is not None
