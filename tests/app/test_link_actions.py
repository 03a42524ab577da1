"""Links chosen are given a meaning with a key, and the board says it everywhere."""

import pytest

from fresque.app.actions import ACTIONS, BY_ID
from fresque.app.board_list import rows
from fresque.app.replay import Replay
from fresque.app.replay_words import told
from fresque.app.summary import said
from fresque.core.meanings import MEANINGS
from tests.app.hand import Hand

KEYS = {key: action for action in ACTIONS for key in action.shortcuts}


def table():
    hand = Hand(charbon=(0, 0), co2=(300, 0))
    hand.add("k", "link", **{"from": "charbon", "to": "co2", "reason": "en brûlant"})
    hand.desk.select(("k",))
    return hand


@pytest.mark.parametrize(("key", "meaning"), [(str(n), m) for n, m in enumerate(MEANINGS, 1) if m])
def test_a_digit_gives_its_meaning_in_one_gesture(key, meaning):
    hand = table()
    KEYS[key].run(hand.desk, None)
    assert hand.wrote(4).board.get("k").meaning == meaning
    assert [m for m in range(1, 7) if KEYS[str(m)].checked(hand.desk)] == [int(key)]
    KEYS["1"].run(hand.desk, None)
    assert hand.board.get("k").meaning == ""


def test_meanings_are_for_links():
    hand = table()
    assert BY_ID["link.cause"].enabled(hand.desk)
    hand.desk.select(("charbon",))
    assert not any(BY_ID[f"link.{name}"].enabled(hand.desk) for name in ("plain", "question", "meaning"))
    assert not BY_ID["link.plain"].checked(hand.desk)


def test_the_meaning_is_read_in_the_list_aloud_and_in_the_story():
    hand = table()
    BY_ID["link.meaning"].run(hand.desk, None)
    assert [row.detail for row in rows(hand.desk) if row.level] == ["Cause\u00a0: en brûlant"] * 2
    assert said(hand.desk, "k").endswith("Cause\u00a0: en brûlant")
    story = Replay(hand.session.deck, hand.session.history, 1)
    assert "Cause\u00a0: en brûlant" in told(story, len(story.moments))
