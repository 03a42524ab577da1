"""A presenter remote works wherever the keyboard is, and a slip of it never ends the projection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from fresque.core.public import Plain
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture
def room(facilitator):
    facilitator.begins(charbon=(0, 0), co2=(300, 0))
    with_screens(facilitator, LAPTOP, PROJECTOR)
    return facilitator.keys("F5")


def wall(room):
    return room.desk.public.shown().screen


@pytest.fixture
def dialog(room, qtbot):
    """A dialog that nothing else may be done before."""
    asked = QDialog(room.window)
    asked.setModal(True)
    asked.words, asked.fine = QLineEdit(asked), QPushButton("OK", asked)
    asked.fine.move(0, 60)
    asked.show()
    qtbot.waitUntil(asked.isActiveWindow)
    asked.fine.setFocus()
    yield asked
    asked.close()
    asked.deleteLater()


def test_it_leads_the_wall_over_a_dialog(room, dialog):
    room.keys("PgUp")
    assert room.desk.public.name == "instruction"
    room.keys("B")
    assert wall(room) == Plain("black")


def test_in_words_being_written_only_the_keys_that_are_no_letters_lead(room, dialog):
    dialog.words.setFocus()
    room.keys("B", ".", "PgUp")
    assert dialog.words.text().lower() == "b."
    assert room.desk.public.name == "instruction"
    assert not isinstance(wall(room), Plain)


@pytest.mark.parametrize("over", ["F4", "F10", "Ctrl+F5"])
def test_it_leads_the_wall_over_a_page(room, over):
    room.keys(over)
    room.desk.public.choose("board")
    room.keys("PgUp")
    assert room.desk.public.name == "instruction"


def test_it_leads_the_wall_over_the_story(room):
    room.page.show_story()
    room.keys("PgUp")
    assert room.desk.public.name == "instruction"


def test_escape_uncovers_the_wall_before_anything_else(room, dialog):
    room.desk.public.paint("black")
    room.keys("Escape")
    assert not isinstance(wall(room), Plain)
    assert dialog.isVisible()
    room.desk.public.freeze()
    room.keys("Escape")
    assert (room.desk.public.frozen, dialog.isVisible()) == (False, True)


def test_the_button_that_starts_and_stops_a_slide_show_leaves_the_wall_there(room):
    for _press in range(3):
        room.keys("F5", "Escape")
    assert room.page.projection.window.isVisible()


def test_a_slip_on_a_laptop_with_one_screen_never_shows_the_private_window(room, qtbot):
    room.keys("Shift+F5")
    room.page.projection.screens.there = [LAPTOP]
    room.keys("F5")
    window = room.page.projection.window
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    for key in ("F5", "Escape", "PgDown", "B", "Escape"):
        QTest.keySequence(window, QKeySequence(key))
        window._escape.stop()
    assert window.isVisible()


def test_nothing_projected_leaves_every_key_alone(room, dialog):
    room.page.projection.stop()
    dialog.fine.setFocus()
    before = room.desk.public.name
    QTest.keyClick(dialog.fine, Qt.Key.Key_PageUp)
    assert room.desk.public.name == before
