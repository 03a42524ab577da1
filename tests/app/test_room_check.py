"""The checks of the room as values: a state in words, and a sentence that says what to do."""

import pytest

from fresque.app.public_places import Place
from fresque.app.room_check import awake_check, disk_check, power_check, screens_check, sound_check, state_said
from fresque.storage.machine import Power

LAPTOP, PROJECTOR = Place("eDP-1", w=1360, h=860), Place("HDMI-1", w=1920, h=1080)


@pytest.mark.parametrize(
    ("found", "state", "word"),
    [
        (Power(90, True, True), "good", "90"),
        (Power(35, False, True), "bad", "maintenant"),
        (Power(60, False, True), "look", "long atelier"),
        (Power(95, False, True), "good", "95"),
        (Power(None, None, False), "good", "secteur"),
        (Power(), "unknown", "ne le dit pas"),
    ],
)
def test_power_says_whether_to_plug_in(found, state, word):
    check = power_check(found)
    assert check.state == state
    assert word in check.sentence


@pytest.mark.parametrize(("free", "state"), [(50_000_000, "bad"), (500_000_000, "look"), (9 * 10**9, "good")])
def test_the_disk_says_how_much_is_left(free, state):
    assert disk_check(free).state == state
    assert disk_check(None).state == "unknown"


def test_the_screens_say_what_the_room_sees():
    assert screens_check([LAPTOP], None).state == "bad"
    assert screens_check([LAPTOP, PROJECTOR], None).state == "look"
    assert "HDMI-1" in screens_check([LAPTOP, PROJECTOR], PROJECTOR).sentence
    assert screens_check([LAPTOP, Place("vieux", w=800, h=600)], Place("vieux", w=800, h=600)).state == "look"


def test_what_cannot_be_done_is_said():
    assert "Impossible ici" in awake_check(False).sentence
    assert awake_check(True).state == "good"
    assert sound_check(False).state == "unknown"
    assert sound_check(True).state == "look"


def test_each_state_has_its_word():
    assert len({state_said(state) for state in ("good", "look", "bad", "unknown")}) == 4
