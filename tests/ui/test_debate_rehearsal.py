"""A debate rehearsed alone in the window: simulated people stand and speak, the facilitator counts and writes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fresque.app.debates import debated
from fresque.app.rehearsal_play import new_rehearsal
from fresque.storage.decks import find_deck
from fresque.ui.debate.page import DebatePage


@pytest.fixture
def lead(facilitator):
    """A rehearsal of the Boîte noire, the page of the debate open."""
    path = facilitator.folder / "essai.fresque"
    new_rehearsal(path, find_deck("boite-noire-ia"), 2, 1, 5)
    facilitator.starts(path).keys("F4")
    return facilitator.page.findChild(DebatePage)


def test_people_stand_and_are_counted_by_one_click_then_written_by_hand(lead):
    assert lead.rehearsed.isHidden()
    lead.begin()
    assert "les gens se placent" in lead.rehearsed.words.text()
    QTest.mouseClick(lead.rehearsed.count, Qt.MouseButton.LeftButton)
    assert sum(lead.places.counting.counts) == 14
    assert debated(lead._desk).stands == ()
    QTest.keyClick(lead.places.counting, Qt.Key.Key_Return)
    assert sum(debated(lead._desk).last.counts) == 14


def test_somebody_speaks_and_the_secretary_writes_it(lead):
    lead.begin()
    QTest.mouseClick(lead.rehearsed.write, Qt.MouseButton.LeftButton)
    assert lead.secretary.words.text() in lead.rehearsed.words.text()
    QTest.keyClick(lead.secretary.words, Qt.Key.Key_Return)
    assert [turn.side for turn in debated(lead._desk).arguments] == ["for"]


def test_hands_are_raised_when_a_vote_is_asked(lead):
    lead.show_hands()
    lead.hands.question.setText("On continue ?")
    lead.hands.put_question()
    assert "mains levées" in lead.rehearsed.words.text()
    QTest.mouseClick(lead.rehearsed.count, Qt.MouseButton.LeftButton)
    assert sum(lead.hands.counting.counts) == 14


def test_a_true_workshop_has_no_simulated_people(facilitator):
    facilitator.begins().keys("F4")
    lead = facilitator.page.findChild(DebatePage)
    lead.choosing.search.setText("1")
    lead.begin()
    assert debated(lead._desk) is not None
    assert lead.rehearsed.isHidden()
