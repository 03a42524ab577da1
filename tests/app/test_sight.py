"""Where the view goes for something to be read."""

import pytest

from fresque.app.sight import CLOSEST, READ, to_read, up_close
from tests.app.hand import Hand

W, H = 800, 600


def table():
    hand = Hand(charbon=(0, 0), co2=(1000, 0))
    return hand.add("lien", "link", **{"from": "charbon", "to": "co2", "reason": ""}).desk


def test_a_card_too_far_to_be_read_is_brought_near_and_one_near_enough_keeps_its_size():
    for now, then in ((0.4, READ), (2.5, 2.5)):
        sight = to_read(table(), ["charbon"], now, W, H)
        assert (sight.x, sight.y, sight.scale) == (0, 0, then)


def test_a_card_larger_than_the_view_is_shown_whole():
    sight = to_read(table(), ["charbon"], 10, W, H)
    assert sight.scale == pytest.approx(H / (105 + 60))


def test_a_link_is_shown_with_both_its_ends():
    sight = to_read(table(), ["lien"], 0.4, W, H)
    assert (sight.x, sight.scale) == (500, pytest.approx(W / (1148 + 60)))


def test_zooming_on_a_choice_fills_the_view_and_no_more_than_can_be_used():
    assert up_close(table(), ["charbon", "co2"], W, H).scale == pytest.approx(W / 1208)
    assert up_close(table(), ["charbon"], 4000, 3000).scale == CLOSEST


def test_what_is_gone_is_nowhere_to_be_seen():
    assert to_read(table(), ["parti"], 1, W, H) is None
    assert up_close(table(), [], W, H) is None
