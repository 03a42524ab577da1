"""Hours as people type them and as they are said; a workshop's phases by the clock."""

import pytest

from fresque.core.hours import kept_hour, minute_of, said_hour, timetable


@pytest.mark.parametrize("typed", ["9:30", "9h30", "9 h 30", "0930", "09.30", "9\u00a0h\u00a030"])
def test_an_hour_is_understood_as_people_type_it(typed):
    assert minute_of(typed) == 570
    assert kept_hour(typed) == "09:30"


@pytest.mark.parametrize("typed", ["", "25:00", "9:75", "matin", "9:3:0", "9:3"])
def test_what_is_not_an_hour_is_not_kept(typed):
    assert minute_of(typed) is None
    assert kept_hour(typed) == ""


def test_a_whole_hour_is_enough():
    assert kept_hour("14h") == kept_hour("14") == "14:00"


def test_hours_are_said_in_french_even_past_midnight():
    assert said_hour(570) == "9\u00a0h\u00a030"
    assert said_hour(24 * 60 + 5) == "0\u00a0h\u00a005"


def test_the_phases_follow_each_other_from_the_start():
    assert timetable("09:00", [10, 25]) == (540, 550, 575)
    assert timetable("", [10, 25]) == ()
