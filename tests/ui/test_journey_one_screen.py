"""A workshop in French led in English from a laptop with one screen: each window takes it in turn, by one key."""

import pytest

from fresque.app.language import install_language
from fresque.app.session import Session, SessionInfo
from fresque.render.qt import canvas as qt_canvas
from fresque.storage.decks import find_deck
from tests.ui.conductor import Conductor, squeezed
from tests.ui.public.rooms import LAPTOP, with_screens


@pytest.fixture
def conductor(facilitator, monkeypatch) -> Conductor:
    monkeypatch.setattr(qt_canvas, "draw_line", qt_canvas.draw_line)
    install_language("en")
    path = facilitator.folder / "ouverte.fresque"
    info = SessionInfo(tables=1, duration=120, expected=8, place="Room 12")
    Session.create(path, find_deck("science-ouverte"), info)
    with_screens(facilitator.starts(path), LAPTOP)
    return Conductor(facilitator).keeps_time().at(0)


def phases(conductor):
    """Each phase begun, its lots dealt and placed by the table, its instruction chosen for the room."""
    for phase in conductor.hand.deck.workshop.phases:
        conductor.keys("F8", "Shift+F3")
        for lot in phase.deals:
            conductor.deals(lot).fills(0.7, lot)
        yield phase
        conductor.at(conductor.minutes + phase.ideal)


def test_each_phase_is_shown_to_the_room_then_the_laptop_is_one_s_own_again(conductor):
    for phase in phases(conductor):
        conductor.keys("F5")
        conductor.waits_for(conductor.window.isActiveWindow)
        moment = conductor.looks(phase.id)
        assert (moment.screen, moment.leaks) == ("Instruction", [])
        assert squeezed(phase.public.replace("*", ""))[:40] in moment.wall
        conductor.keys("Ctrl+Tab").waits_for(conductor.hand.window.isActiveWindow)
        assert not conductor.window.isVisible()


def test_the_room_reads_the_language_of_the_deck_and_the_facilitator_theirs(conductor):
    moment = conductor.keys("F8").at(11).keys("Shift+F3", "F5").looks("late")
    assert "Temps écoulé" in moment.wall
    assert ("min planned" in moment.phase, "late" in moment.late) == (True, True)
    assert "late" not in moment.wall
