"""Reading the battery and the disk of a computer."""

import sys

import pytest

from fresque.storage.machine import Power, free_bytes, power

linux = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells it otherwise")


def supply(folder, name, **files):
    (folder / name).mkdir(parents=True)
    for file, words in files.items():
        (folder / name / file).write_text(f"{words}\n")


@linux
def test_the_lowest_battery_counts_and_the_mouse_does_not(tmp_path):
    supply(tmp_path, "BAT0", type="Battery", capacity="64")
    supply(tmp_path, "BAT1", type="Battery", capacity="41")
    supply(tmp_path, "hidpp_battery_0", type="Battery", scope="Device", capacity="5")
    supply(tmp_path, "AC", type="Mains", online="0")
    assert power(tmp_path) == Power(41, False, True)


@linux
def test_a_computer_without_a_battery_and_one_that_does_not_say(tmp_path):
    assert power(tmp_path / "absent") == Power()
    supply(tmp_path, "AC", type="Mains", online="1")
    assert power(tmp_path) == Power(None, True, False)


@linux
def test_a_battery_that_says_nothing_sensible_is_no_battery(tmp_path):
    supply(tmp_path, "BAT0", type="Battery", capacity="beaucoup")
    assert power(tmp_path) == Power(None, None, False)


def test_the_room_left_is_that_of_the_drive_even_before_the_folder_is_there(tmp_path):
    assert free_bytes(tmp_path / "pas" / "encore") > 0
