"""Escape, in the middle of any tool's gesture, puts everything back: nothing written, nothing shown."""

import pytest

from fresque.app.actions import BY_ID
from fresque.app.tools.turn import AWAY
from fresque.core.records import CARD_H
from tests.app.hand import Hand

TOOLS = ("tool.link", "tool.note", "tool.pen", "tool.eraser", "tool.stamp", "tool.frame")


class Window:
    def __getattr__(self, name):
        return lambda *values: None


def table():
    hand = Hand(charbon=(0, 0), co2=(400, 0)).add("idee", "note", x=0, y=300, text="")
    return hand.add("trait", "stroke", x=200, y=0, points=[-30, 0, 30, 0])


@pytest.mark.parametrize("tool", [name for name in TOOLS if name in BY_ID])
def test_the_gesture_of_any_tool_is_dropped(tool):
    hand = table()
    before = hand.desk.records()
    BY_ID[tool].run(hand.desk, Window())
    hand.press(0, 0).move(200, 0).move(390, 0).escape().wrote(4)
    hand.move(410, 0).release(410, 0)
    assert (hand.desk.records(), hand.board.seq) == (before, 4)


@pytest.mark.parametrize(
    "start",
    [(0, 0), (-200, -200), (0, -CARD_H / 2 - AWAY)],
    ids=["drag", "box", "turn"],
)
def test_the_gestures_of_the_selecting_hand_are_dropped(start):
    hand = table()
    hand.desk.select(("charbon",))
    before = hand.desk.records()
    hand.press(*start).move(100, 60).move(160, 90).escape().is_in("select.idle").wrote(4)
    hand.move(200, 0).release(200, 0)
    assert (hand.desk.records(), hand.board.seq) == (before, 4)


def test_the_corner_of_a_note_goes_back():
    hand = table()
    hand.desk.select(("idee",))
    hand.press(38, 338).move(90, 400).escape().wrote(4)
    assert hand.board.get("idee").w == 76
