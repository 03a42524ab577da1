"""Cleaning up in the window: the list first, nothing without a confirmation, the year read again afterwards."""

import shutil
from pathlib import Path

import pytest

from fresque.app.session import Session
from fresque.ui.retention.window import RetentionWindow, to_trash

WAIT = 60_000
SAMPLE = Path(__file__).parent.parent / "samples" / "session-v1.fresque"


@pytest.fixture
def window(facilitator, tmp_path, qtbot, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "seances").mkdir()
    shutil.copy(SAMPLE, tmp_path / "seances" / "vieux.fresque")
    made = RetentionWindow(tmp_path / "seances", facilitator.starts().window)
    made.show()
    qtbot.waitUntil(lambda: made.rows.topLevelItemCount() == 1, timeout=WAIT)
    yield made
    made.done(0)
    made.deleteLater()


def files(tmp_path):
    return sorted(file.name for file in (tmp_path / "seances").iterdir())


def test_the_list_says_what_will_happen_and_follows_the_choice(window, qtbot):
    assert window.rows.topLevelItem(0).text(4) == "à archiver"
    window.choices["delete"].setChecked(True)
    qtbot.waitUntil(lambda: window.rows.topLevelItem(0).text(4) == "à supprimer", timeout=WAIT)
    assert window.go.text().startswith("Supprimer 1 session")


def test_a_change_of_mind_does_nothing(window, facilitator, tmp_path):
    asked = []
    facilitator.answers(asked.append)
    window.go.click()
    assert (len(asked), files(tmp_path)) == (1, ["vieux.fresque"])


def test_an_archive_once_confirmed(window, facilitator, tmp_path, qtbot):
    facilitator.answers(lambda request: True)
    with qtbot.waitSignal(window.changed, timeout=WAIT):
        window.go.click()
    assert [Path(name).suffix for name in files(tmp_path)] == [".zip"]
    assert "archivée" in window.notice.words.text()


def test_an_anonymised_session_still_opens(window, facilitator, tmp_path, qtbot):
    window.choices["anonymise"].setChecked(True)
    qtbot.waitUntil(lambda: window.go.text().startswith("Anonymiser 1"), timeout=WAIT)
    facilitator.answers(lambda request: True)
    with qtbot.waitSignal(window.changed, timeout=WAIT):
        window.go.click()
    assert Session.open(tmp_path / "seances" / "vieux.fresque", read_only=True).board.records()
    qtbot.waitUntil(lambda: window.rows.topLevelItemCount() == 0, timeout=WAIT)


def test_a_deleted_session_leaves_the_folder(window, facilitator, tmp_path, qtbot):
    window.choices["delete"].setChecked(True)
    qtbot.waitUntil(lambda: window.go.text().startswith("Supprimer 1"), timeout=WAIT)
    facilitator.answers(lambda request: True)
    with qtbot.waitSignal(window.changed, timeout=WAIT):
        window.go.click()
    assert files(tmp_path) == []


def test_a_younger_age_lists_nothing_when_there_is_nothing(window, qtbot):
    window.months.setValue(600)
    qtbot.waitUntil(lambda: window.rows.topLevelItemCount() == 0, timeout=WAIT)
    assert not window.go.isEnabled()


def test_what_the_trash_does_not_take_is_removed(tmp_path):
    (tmp_path / "s.fresque").write_text("x")
    to_trash(tmp_path / "s.fresque")
    assert not (tmp_path / "s.fresque").exists()
