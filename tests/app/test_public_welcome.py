"""What people see while they arrive: where and when, then the programme, in a loop that names and counts nobody."""

import pytest

from fresque.app.public_welcome import EACH
from fresque.app.session import SessionInfo
from fresque.core.public import Programme, Welcome
from tests.app.hand import Hand

NOON = 1_800_000_000_000


@pytest.fixture
def hand():
    hand = Hand()
    hand.session.info = SessionInfo(place="Lyon", date="mardi", starts="9:00", expected=21)
    hand.session.now = lambda: NOON
    hand.desk.public.choose("welcome")
    return hand


def after(hand, ms):
    hand.session.now = lambda: NOON + ms
    return hand.desk.public.shown().screen


def test_it_says_when_the_workshop_starts(hand):
    assert (after(hand, 0).place, after(hand, 0).starts, after(hand, 0).hour) == ("Lyon", "9\u00a0h\u00a000", "")


def test_it_says_the_hour_it_is_when_nobody_said_when_it_starts(hand):
    hand.session.info = SessionInfo()
    assert (after(hand, 0).starts, bool(after(hand, 0).hour)) == ("", True)


def test_the_programme_follows_with_the_hours_that_are_planned(hand):
    shown = after(hand, EACH)
    assert isinstance(shown, Programme)
    assert [step.title for step in shown.steps] == ["Accueil", "Le jeu"]
    assert [step.at for step in shown.steps] == ["9\u00a0h\u00a000", "9\u00a0h\u00a015"]
    assert shown.end == "10\u00a0h\u00a000"


def test_the_loop_comes_back_to_the_title(hand):
    assert [type(after(hand, EACH * n)) for n in range(4)] == [Welcome, Programme, Welcome, Programme]


def test_frozen_it_stays_on_its_page(hand):
    hand.desk.public.freeze()
    assert isinstance(after(hand, EACH), Welcome)


def test_nobody_is_counted_while_people_arrive(hand):
    hand.add("compte", "headcount", present=9, expected=21, late=12, table=0)
    assert not {"9", "12", "21"} & set(str([after(hand, EACH * n).words for n in range(2)]).replace("'", " ").split())


@pytest.mark.parametrize("typed", ["", "999", "neuf heures", "25:00", "9:60", "-1:00"])
def test_an_hour_that_cannot_be_read_is_as_if_nobody_said(hand, typed):
    hand.session.info = SessionInfo(starts=typed)
    assert after(hand, 0).starts == ""
    assert all(step.at == "" for step in after(hand, EACH).steps)
