"""A clumsy facilitator: keys pressed five times, undone too far, two debates, a wrong date, a read-only copy."""

import pytest

from fresque.app.session import now
from fresque.core.clock import MINUTE
from fresque.render.qt import canvas as qt_canvas
from fresque.ui.debate.page import DebatePage
from tests.ui.conductor import Conductor
from tests.ui.driver import held_elsewhere
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens
from tests.ui.two_hours import prepare

DAY = 24 * 60 * MINUTE
WALL = (
    *(
        "Shift+F1",
        "Ctrl+F2",
        "Shift+F3",
        "Shift+F4",
        "Shift+F6",
        "Shift+E",
        "Shift+F",
        "Shift+U",
        "Shift+F7",
        "Ctrl+F12",
    ),
    *("Ctrl+F11", "Shift+R", "Shift+T", "Shift+J", "Shift+Y", "Shift+I", "Shift+F12", "PgUp", "PgDown", "B"),
)
"""Keys that choose what the room sees."""
CONDUCT = (
    *("F8", "F7", "F9", "Shift+F9", "Ctrl+F9", "Ctrl+D", "Ctrl+R", "J", "Ctrl+Shift+A", "F4", "Return", "Ctrl+2", "1"),
    *("Return", "Escape", "F10", "Ctrl+1", "Space", "Ctrl+5", "Ctrl+6", "Escape", "Ctrl+Shift+F8"),
)
"""Keys that conduct, debate and close."""


@pytest.fixture
def conductor(facilitator, monkeypatch) -> Conductor:
    """A session of three tables, projected, nothing begun."""
    monkeypatch.setattr(qt_canvas, "draw_line", qt_canvas.draw_line)
    prepare(facilitator.folder / "s.fresque")
    made = Conductor(facilitator.starts(facilitator.folder / "s.fresque"))
    with_screens(facilitator, LAPTOP, PROJECTOR)
    return made.keeps_time().at(0).keys("F5")


def test_the_next_phase_asked_five_times_is_undone_five_times(conductor):
    before = conductor.keys("F8").at(2).looks("before")
    conductor.keys(*["F8"] * 5)
    assert conductor.looks("slip").phase != before.phase
    after = conductor.keys(*["Ctrl+Z"] * 5).looks("undone")
    assert (after.phase, after.digits, after.late) == (before.phase, "2:00", before.late)


def test_undoing_goes_back_through_a_phase_to_the_card_before_it_and_redoing_comes_back(conductor):
    conductor.keys(*["F8"] * 4).deals("etapes").puts("puiser", 0).at(5).keys("F8")
    phase = conductor.looks("now").phase
    undone = conductor.keys("Ctrl+Z", "Ctrl+Z").looks("undone")
    assert (undone.phase != phase, undone.cards["1"]) == (True, 0)
    again = conductor.keys("Ctrl+Y", "Ctrl+Y").looks("redone")
    assert (again.phase, again.cards["1"]) == (phase, 1)


@pytest.mark.parametrize("key", WALL)
def test_before_anything_is_dealt_each_key_of_the_wall_shows_no_secret(conductor, key):
    moment = conductor.keys(key).looks(key)
    assert (moment.leaks, conductor.window.isVisible()) == ([], True)
    assert moment.screen != "Spotlight"


def test_a_second_debate_does_not_show_the_hidden_positions_of_the_first(conductor):
    conductor.keys("F8", "F4", "Return", "Ctrl+2").counts(4, 7, 3, 5, 2)
    lead = conductor.over(DebatePage)
    lead.setFocus()
    assert conductor.keys("Down", "Return").looks("second").screen == "Question"
    assert conductor.keys("Ctrl+2").looks("second").numbers == []
    lead.setFocus()
    first = conductor.keys("Up", "Return", "Ctrl+2").looks("first")
    assert (first.screen, first.numbers) == ("Places", [])


def test_a_workshop_nobody_ended_is_said_to_be_so_the_next_day(conductor):
    conductor.keys("F8").now += DAY
    moment = conductor.looks("the next day")
    assert (moment.digits, moment.phase) == ("", "Cet atelier n’a pas été terminé")
    assert "−" not in moment.wall


def test_a_computer_whose_date_went_back_has_the_same_time_left(conductor):
    conductor.now = now() + 10 * DAY
    conductor.keys("F8").hand.application.go_home()
    conductor.hand.application.open(conductor.hand.folder / "s.fresque")
    clock = conductor.hand.desk.conduct.clock()
    assert (clock.running.phase.id, clock.forgotten) == ("accueil", False)
    assert 0 < clock.running.left <= 4 * MINUTE


def test_a_copy_that_nobody_may_change_is_looked_at_without_an_error(conductor):
    path, hand = conductor.keys("F8").hand.folder / "s.fresque", conductor.hand
    hand.application.go_home()
    with held_elsewhere(path):
        hand.answers(lambda choice: True).application.open(path)
        before = hand.seq
        Conductor(hand).keeps_time().keys(*CONDUCT)
        assert (hand.session.read_only, hand.seq) == (True, before)
