"""Trying the room: the pattern goes to the wall, each check says its state, and everything comes back after."""

from PySide6.QtWidgets import QLabel

from fresque.core.public import Board, Pattern
from fresque.ui.public.room_check import RoomCheck
from fresque.ui.sound import write_sound
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


def tried(facilitator, *places):
    facilitator.begins(charbon=(0, 0))
    projection = with_screens(facilitator, *places)
    facilitator.keys("Ctrl+F5")
    return projection, facilitator.page.findChild(RoomCheck)


def words(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_pattern_is_on_the_projector_at_once_and_leaves_with_the_page(facilitator):
    projection, _page = tried(facilitator, LAPTOP, PROJECTOR)
    projection.refresh()
    assert projection.window.shown.screen == Pattern("HDMI-1 · 1920\u00a0×\u00a01080")
    facilitator.keys("Escape")
    projection.refresh()
    assert isinstance(projection.window.shown.screen, Board)


def test_with_one_screen_nothing_hides_the_checks_until_asked(facilitator):
    projection, page = tried(facilitator, LAPTOP)
    assert page.isVisible()
    assert projection.window is None
    assert "Il n’y a qu’un écran" in words(page)
    assert not page.exchange.isEnabled()


def test_each_check_says_its_state_in_words(facilitator):
    _projection, page = tried(facilitator, LAPTOP, PROJECTOR)
    shown = words(page)
    assert all(check.name in shown and check.sentence in shown for check in page.checks)
    assert len(page.checks) == 6


def test_plugging_the_projector_in_is_seen_by_the_checks(facilitator):
    projection, page = tried(facilitator, LAPTOP)
    page.checks_before = page.checks
    projection.screens.plug(PROJECTOR)
    page.refresh()
    assert page.checks[0].state == "look"
    page.show_pattern()
    assert page.checks[0].state == "good"


def test_the_wrong_screen_is_exchanged_from_there(facilitator):
    projection, page = tried(facilitator, LAPTOP, PROJECTOR)
    page.exchange.click()
    assert projection.place == LAPTOP
    assert projection.show.name == "pattern"


def test_the_sound_is_a_second_that_can_be_played(tmp_path):
    import wave

    write_sound(tmp_path / "son.wav")
    with wave.open(str(tmp_path / "son.wav")) as sound:
        assert 0.9 < sound.getnframes() / sound.getframerate() < 1.1
        assert max(sound.readframes(sound.getnframes())) > 100
