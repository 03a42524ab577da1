"""The pages laid over the board on a screen of 1024 pixels: nothing of them is cut or squeezed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from fresque.app.session import Session, SessionInfo
from fresque.storage.decks import find_deck
from fresque.ui.cover_page import CoverPage


@pytest.fixture
def hand(facilitator):
    """The Boîte noire at one table, on a small screen."""
    path = facilitator.folder / "petit.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(duration=120))
    facilitator.starts(path)
    facilitator.window.resize(1024, 700)
    return facilitator


def opened(hand, key):
    hand.keys("F8", key)
    return next(page for page in hand.page.findChildren(CoverPage) if page.isVisible())


def buttons(part):
    there = [one for one in part.findChildren(QPushButton) if not one.visibleRegion().isEmpty()]
    assert there
    return there


def whole(widget):
    """Whether all of the width of a widget is on the screen."""
    return widget.visibleRegion().boundingRect().width() == widget.width()


def test_the_debate_has_room_for_its_steps_and_for_the_words_of_an_argument(hand):
    lead = opened(hand, "F4")
    lead.begin()
    lead.show_arguments()
    QApplication.processEvents()
    assert lead.secretary.words.width() > 200
    assert all(whole(step) and step.width() >= step.minimumSizeHint().width() for step in lead.steps)
    assert all(map(whole, buttons(lead)))


@pytest.mark.parametrize("digit", range(1, 7))
def test_no_button_of_a_step_of_the_closing_is_cut(hand, digit):
    page = opened(hand, "F10")
    QTest.keyClick(page, Qt.Key(Qt.Key.Key_0.value + digit), Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert all(map(whole, buttons(page.step)))


def test_the_step_is_still_shown_to_the_room_by_a_button_that_comes_back_where_it_was(hand):
    page = opened(hand, "F10")
    page.show_keeping()
    assert (page.wall.isVisible(), page.likeness.isVisible()) == (True, False)
    hand.window.resize(1366, 768)
    QApplication.processEvents()
    assert (page.wall.isVisible(), page.likeness.isVisible()) == (True, True)
    assert page.wall.y() > page.likeness.geometry().bottom()
