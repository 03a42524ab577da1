"""The page of the two axes, led with the keys or the mouse, and what the room sees of it meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fresque.ui.public.axes import AxesPage
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture
def room(facilitator):
    facilitator.begins(charbon=(0, 0))
    with_screens(facilitator, LAPTOP, PROJECTOR)
    return facilitator.keys("F5", "Ctrl+Shift+W")


def page(room):
    return room.page.findChild(AxesPage)


def points(room):
    return room.desk.public.crossing.points("before")


def wall(room):
    return room.desk.public.shown().screen


def test_dots_are_stuck_and_taken_off_with_the_keys(room):
    room.keys("Return", "Right", "Right", "Up", "Return")
    assert points(room) == ((0.5, 0.5), (0.6, 0.45))
    room.keys("Backspace")
    assert points(room) == ((0.5, 0.5),)
    room.keys("Ctrl+Z")
    assert len(points(room)) == 2


def test_a_click_sticks_a_dot_where_it_is(room):
    plane = page(room).plane
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.spot((0.25, 0.75)).toPoint())
    assert points(room)[0] == pytest.approx((0.25, 0.75), abs=0.01)


def test_control_enter_reveals_all_the_dots_at_once(room):
    page(room).put()
    room.keys("Return")
    assert wall(room).points == ()
    room.keys("Ctrl+Return")
    assert wall(room).points == ((0.5, 0.5),)
    assert not page(room).unveil.isEnabled()


def test_the_room_reads_the_words_that_are_typed(room):
    page(room).question.setText("Où en êtes-vous ?")
    page(room).put()
    assert wall(room).question == "Où en êtes-vous ?"


def test_the_dots_of_the_end_are_counted_apart(room):
    room.keys("Return")
    page(room).go_after()
    assert page(room).count.text() == "0 point\u00a0: la salle ne les voit pas"
    page(room).go_before()
    assert page(room).count.text() == "1 point\u00a0: la salle ne les voit pas"
