"""The clock in a corner of the board on the wall: where nothing lies, and away when it is not wanted."""

import pytest

from fresque.core.geometry import Rect
from fresque.core.public import Countdown
from fresque.layout.public.corner import clock_corner
from fresque.storage.habits import habit
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens

TIME = Countdown(2700, 2700)


@pytest.fixture
def room(facilitator):
    facilitator.begins(charbon=(0, 0), co2=(300, 0))
    with_screens(facilitator, LAPTOP, PROJECTOR)
    facilitator.keys("F5", "F8")
    facilitator.page.projection.refresh()
    return facilitator


def clock(room):
    room.page.projection.refresh()
    return room.page.projection.window.board.clock


def test_the_board_comes_with_the_time_of_the_phase(room):
    assert room.desk.public.shown().screen.time.given == 900
    assert clock(room).isVisible()


def test_one_key_takes_the_clock_off_the_board_and_it_is_remembered(room):
    room.keys("Ctrl+Shift+O")
    assert not clock(room).isVisible()
    assert habit("clock on the board", True) is False
    room.keys("Ctrl+Shift+O")
    assert clock(room).isVisible()


def test_an_empty_board_shows_its_zones_and_the_time(facilitator):
    facilitator.begins()
    with_screens(facilitator, LAPTOP, PROJECTOR)
    facilitator.keys("F5", "F8", "Shift+F6")
    assert clock(facilitator).isVisible()


def test_the_clock_goes_where_nothing_lies():
    low_right, everywhere = Rect(1200, 700, 400, 200), Rect(0, 0, 1600, 900)
    assert clock_corner(TIME, [], 1600, 900).x > 800
    assert clock_corner(TIME, [low_right], 1600, 900).x < 800
    assert clock_corner(TIME, [low_right], 1600, 900).y > 450
    assert clock_corner(TIME, [everywhere], 1600, 900).right < 1600


def test_the_clock_is_drawn_in_its_corner(room):
    window = room.page.projection.window
    there = clock(room).geometry()
    image = window.grab().toImage()
    inside = {image.pixelColor(x, there.center().y()).name() for x in range(there.left(), there.right())}
    assert "#1e2430" in inside
