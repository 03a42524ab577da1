"""Why a command is not possible now is said of that very command, not of its neighbours."""

import pytest

from fresque.app.actions import ACTIONS
from fresque.app.clock_actions import next_turn
from fresque.app.palette_words import why_not
from fresque.core.i18n import speaking
from tests.app.hand import Hand


def reason(desk, name):
    with speaking("en"):
        return why_not(next(action for action in ACTIONS if action.id == name), desk)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("clocks.hold", "no small clock runs: start one first"),
        ("clocks.heard", "give the floor to a table first"),
        ("public.speaking", "give the floor to a table first"),
        ("deal.everyone", "there is one table only"),
        ("debate.card", "choose a card first"),
        ("debate.keep", "choose a card first"),
        ("public.debates", "lead two debates first"),
        ("deal.reveal", "no card waits to be revealed"),
    ],
)
def test_before_anything_is_done(name, words):
    assert reason(Hand().desk, name) == words


def test_once_every_table_had_its_turn():
    desk = Hand().desk
    assert reason(desk, "clocks.turn") == ""
    while next_turn(desk):
        pass
    assert reason(desk, "clocks.turn") == "all the tables were heard"
