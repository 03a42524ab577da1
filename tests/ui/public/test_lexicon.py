"""The page of the lexicon: led by the keys, followed by the room, its ticks seen by nobody else."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from fresque.core.deck import Term
from fresque.ui.public.lexicon import LexiconPage
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture
def room(facilitator):
    facilitator.begins(charbon=(0, 0))
    terms = tuple(Term(name, f"Ce qu’est {name}.") for name in ("une donnée", "une licence", "une API"))
    facilitator.session.deck = replace(facilitator.session.deck, glossary=terms)
    facilitator.page.commands.refresh()
    with_screens(facilitator, LAPTOP, PROJECTOR)
    return facilitator.keys("F5", "Shift+X")


def page(room):
    return room.page.findChild(LexiconPage)


def wall(room):
    return room.desk.public.shown().screen


def test_enter_shows_the_notion_chosen(room):
    room.keys("Down", "Return")
    assert wall(room).term == "une licence"


def test_space_ticks_a_notion_and_control_z_takes_the_tick_away(room):
    room.keys("Space")
    assert room.desk.public.lexicon.said() == {"une donnée"}
    assert page(room).said.text() == "Pas dite, finalement"
    room.keys("Ctrl+Z")
    assert room.desk.public.lexicon.said() == set()


def test_the_list_follows_the_clicker(room):
    room.keys("Return", "PgDown", "PgDown")
    assert (wall(room).term, page(room).rows.currentRow()) == ("une API", 2)
    assert page(room).term.text() == "une API"


def test_escape_goes_back_to_the_board_and_the_room_keeps_its_notion(room, qtbot):
    room.keys("Return", "Escape")
    qtbot.waitUntil(lambda: page(room) is None)
    assert wall(room).term == "une donnée"
    assert room.view.hasFocus()


def test_each_notion_says_whether_it_was_said_to_a_screen_reader(room):
    room.keys("Space")
    index = page(room).rows.model().index(0, 0)
    QTest.qWait(0)
    assert index.data(11) == "une donnée, dite"  # Qt.ItemDataRole.AccessibleTextRole
