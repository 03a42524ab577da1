"""What the top bar says of the disk: saved only once it is, and an alarm while it refuses."""

import re
import sqlite3
import threading
from datetime import datetime
from functools import partial

import pytest

from fresque.app.session import Session
from fresque.storage.journal import Journal
from fresque.storage.session_file import SessionFile
from fresque.ui.saving import saved_at

SAVED = re.compile(r"enregistré à \d\d:\d\d")


class Disk:
    """A disk that can be slow (nothing is written while `free` is not set) or refuse everything."""

    def __init__(self):
        self.free = threading.Event()
        self.free.set()
        self.full = False

    def hold(self, path):
        file = SessionFile(path)
        append = file.append

        def written(entries):
            self.free.wait(30)
            if self.full:
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error
            append(entries)

        file.append = written
        return file


@pytest.fixture
def disk(monkeypatch):
    """The disk under the sessions of this test; it accepts again at the end."""
    made = Disk()
    monkeypatch.setattr("fresque.storage.journal.Journal", partial(Journal, retry=0.02, hold=made.hold))
    yield made
    made.full = False
    made.free.set()


def test_a_new_session_is_ready_then_saved(facilitator, qtbot, tmp_path, disk):
    hand = facilitator
    hand.starts(_new(tmp_path))
    assert hand.saved == "prêt"
    hand.keys("Ctrl+D")
    qtbot.waitUntil(lambda: bool(SAVED.fullmatch(hand.saved)))


def _new(folder):
    from tests.app.hand import CLIMATE

    Session.create(folder / "s.fresque", CLIMATE)
    return folder / "s.fresque"


def test_saved_is_said_only_once_the_disk_has_the_gesture(facilitator, qtbot, tmp_path, disk):
    hand = facilitator.starts(_new(tmp_path))
    disk.free.clear()
    hand.keys("Ctrl+D")
    assert not hand.session.journal.flush(timeout=0.2)
    qtbot.wait(1)
    assert hand.saved == "prêt"
    disk.free.set()
    qtbot.waitUntil(lambda: bool(SAVED.fullmatch(hand.saved)))


def test_a_disk_that_refuses_is_a_red_alarm_that_stays_until_it_accepts(facilitator, qtbot, tmp_path, disk):
    hand = facilitator.starts(_new(tmp_path))
    disk.full = True
    hand.keys("Ctrl+D")
    qtbot.waitUntil(lambda: bool(hand.notice))
    assert hand.page.notice.objectName() == "alarm"
    assert not hand.page.notice.close_button.isVisible()
    assert hand.saved == "prêt"
    disk.full = False
    qtbot.waitUntil(lambda: not hand.notice)
    qtbot.waitUntil(lambda: bool(SAVED.fullmatch(hand.saved)))


def test_the_alarm_is_red_and_is_said_to_screen_readers(facilitator, qtbot, tmp_path, disk):
    hand = facilitator.starts(_new(tmp_path))
    disk.full = True
    hand.keys("Ctrl+D")
    qtbot.waitUntil(lambda: bool(hand.notice))
    ground = hand.page.notice.grab().toImage().pixelColor(3, 3)
    assert ground.red() > ground.green() + 60
    assert hand.page.notice.words.accessibleName() == hand.notice
    disk.full = False


def test_gestures_made_while_the_disk_refuses_are_all_saved_in_the_end(facilitator, qtbot, tmp_path, disk):
    hand = facilitator.starts(_new(tmp_path))
    disk.full = True
    hand.keys("Ctrl+D", "Ctrl+D", "Shift+N").writes("pendant la panne", end="Ctrl+Return")
    qtbot.waitUntil(lambda: bool(hand.notice))
    disk.full = False
    qtbot.waitUntil(lambda: bool(SAVED.fullmatch(hand.saved)))
    before = hand.desk.board.records()
    hand.application.leave()
    again = Session.open(tmp_path / "s.fresque", read_only=True)
    assert again.board.records() == before


def test_news_are_told_under_the_alarm_not_instead_of_it(facilitator, qtbot, tmp_path, disk):
    hand = facilitator.starts(_new(tmp_path))
    disk.full = True
    hand.keys("Ctrl+D")
    qtbot.waitUntil(lambda: bool(hand.notice))
    said = hand.notice
    hand.page.notice.tell("« cartes.pdf » est prêt.")
    assert (hand.notice, hand.page.notice.objectName()) == (f"{said}\n« cartes.pdf » est prêt.", "alarm")
    disk.full = False


def test_closing_while_the_disk_refuses_says_where_everything_is_kept(facilitator, qtbot, tmp_path, disk):
    hand, told = facilitator.starts(_new(tmp_path)), []
    disk.full = True
    hand.keys("Ctrl+D")
    qtbot.waitUntil(lambda: bool(hand.notice))
    hand.answers(told.append).closes()
    assert "pending" in told[0].hint
    disk.full = False
    assert hand.starts(tmp_path / "s.fresque").desk.dealt() == {"causes"}


def test_a_session_reopened_says_when_it_was_saved(facilitator):
    hand = facilitator.begins(charbon=(0, 0))
    path = hand.session.journal.path
    hand.page.go_home()
    hand.application.open(path)
    assert SAVED.fullmatch(hand.saved)


def test_an_older_gesture_saved_does_not_speak_for_a_newer_one(facilitator, qtbot, tmp_path, disk):
    hand, said = facilitator, []
    hand.starts(_new(tmp_path)).keys("Ctrl+D", "Ctrl+D")
    qtbot.waitUntil(lambda: bool(SAVED.fullmatch(hand.saved)))
    saving = hand.application.room.saving
    saving.saved.connect(said.append)
    saving._durable.emit(hand.seq - 1, 0)
    assert said == []
    saving._durable.emit(hand.seq, hand.session.history[-1].ts)
    assert SAVED.fullmatch(said[0])


def test_a_day_is_told_when_it_is_not_today_s():
    now = datetime(2026, 11, 22, 9, 0)
    assert saved_at(datetime(2026, 11, 22, 8, 5), now) == "enregistré à 08:05"
    assert saved_at(datetime(2026, 11, 19, 16, 1), now) == "enregistré le 19/11 à 16:01"
