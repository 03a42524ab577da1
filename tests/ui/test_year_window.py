"""The year in its window: sessions read aside, found, filtered, opened, added up, written."""

import csv
import shutil
import sqlite3
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fresque.app.session import Session, SessionInfo
from fresque.ui.year.window import YearWindow
from tests.app.hand import CLIMATE

WAIT = 60_000
PLACES = (("Rennes", "Métropole"), ("Lyon", "Lycée"), ("Rennes", "Lycée"))
DAY = 86_400_000
START = 1_773_000_000_000


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Documents"
    made.mkdir()
    for n, (place, client) in enumerate(PLACES):
        info = SessionInfo(place=place, commissioner=client, created=START - n * 400 * DAY, duration=60)
        Session.create(made / f"s{n}.fresque", CLIMATE, info)
    return made


@pytest.fixture
def window(facilitator, folder, qtbot):
    hand = facilitator.starts()
    found = asked(hand, qtbot)
    qtbot.waitUntil(lambda: found.sessions.rows.topLevelItemCount() == 3, timeout=WAIT)
    yield found
    for left in hand.window.findChildren(YearWindow):
        left.done(0)


def asked(hand, qtbot):
    hand.keys("Ctrl+Shift+Y")
    qtbot.waitUntil(lambda: hand.window.findChild(YearWindow) is not None, timeout=WAIT)
    return hand.window.findChild(YearWindow)


def shown(window):
    rows = window.sessions.rows
    return [Path(rows.topLevelItem(n).data(0, Qt.ItemDataRole.UserRole)).stem for n in range(rows.topLevelItemCount())]


def places(window):
    return [window.filters.places.item(n).text() for n in range(window.filters.places.count())]


def test_the_sessions_of_the_documents_are_there_latest_first(window, folder):
    assert shown(window) == ["s0", "s1", "s2"]
    assert window.place.text() == str(folder)
    assert window.sessions.count.text().startswith("3 ateliers")


def test_a_cancelled_reading_leaves_the_sessions_read_before_under_their_folder(window, folder, qtbot):
    window.folder = folder.parent
    window.read()
    assert window.sessions.count.text() == "Lecture…"
    window.tasks.cancel()
    qtbot.waitUntil(lambda: window.place.text() == str(folder), timeout=WAIT)
    assert (shown(window), window.folder) == (["s0", "s1", "s2"], folder)
    assert window.sessions.count.text().startswith("3 ateliers")
    assert "n’a pas été lu" in window.notice.words.text()


def test_a_session_is_found_by_words_without_its_accents(window):
    QTest.keyClicks(window.sessions.words, "metropole rennes")
    assert shown(window) == ["s0"]


def test_a_click_on_a_head_sorts_and_another_turns_the_order(window):
    window.sessions.rows.header().sectionClicked.emit(2)
    assert shown(window)[0] == "s1"
    window.sessions.rows.header().sectionClicked.emit(2)
    assert shown(window)[-1] == "s1"


def test_a_place_is_chosen_in_the_list_of_places(window):
    assert places(window) == ["Partout", "Rennes  (2)", "Lyon  (1)"]
    window.filters.places.setCurrentRow(1)
    assert shown(window) == ["s0", "s2"]
    window.filters.places.setCurrentRow(0)
    assert len(shown(window)) == 3


def test_a_client_narrows_the_places_too(window):
    window.filters.client.setCurrentIndex(window.filters.client.findData("Métropole"))
    assert shown(window) == ["s0"]
    assert places(window) == ["Partout", "Rennes  (1)"]


def test_a_period_of_ones_own_lets_only_its_days_pass(window):
    window.filters.period.setCurrentIndex(window.filters.period.findData("own"))
    window.filters.since.setDate(window.filters.since.date().fromString("2025-01-01", Qt.DateFormat.ISODate))
    window.filters.until.setDate(window.filters.until.date().fromString("2025-12-31", Qt.DateFormat.ISODate))
    assert shown(window) == ["s1"]


def test_enter_opens_the_session(window, facilitator):
    window.sessions.rows.setFocus()
    QTest.keyClick(window.sessions.rows, Qt.Key.Key_Down)
    QTest.keyClick(window.sessions.rows, Qt.Key.Key_Return)
    assert facilitator.session.journal.path.stem == "s1"


def test_the_report_follows_the_list_and_is_saved_as_it_is_shown(window, facilitator, qtbot, folder):
    qtbot.waitUntil(lambda: window.pages.count > 0, timeout=WAIT)
    window.filters.places.setCurrentRow(2)
    facilitator.answers(lambda request: folder / "annee.csv")
    window.save_button.click()
    qtbot.waitUntil(lambda: "annee.csv" in window.notice.words.text(), timeout=WAIT)
    rows = list(csv.DictReader((folder / "annee.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert [row["place"] for row in rows] == ["Lyon"]


def test_the_pdf_is_saved_too(window, facilitator, qtbot, folder):
    facilitator.answers(lambda request: folder / "annee.pdf")
    window.save_button.click()
    qtbot.waitUntil(lambda: "annee.pdf" in window.notice.words.text(), timeout=WAIT)
    assert "3" in PdfReader(folder / "annee.pdf").pages[0].extract_text()


def test_another_folder_is_read_and_remembered(window, facilitator, qtbot, tmp_path, folder):
    other = tmp_path / "ailleurs"
    other.mkdir()
    shutil.copy(folder / "s1.fresque", other)
    facilitator.answers(lambda request: other)
    window.other.click()
    qtbot.waitUntil(lambda: shown(window) == ["s1"], timeout=WAIT)
    window.done(0)
    qtbot.waitUntil(lambda: facilitator.window.findChild(YearWindow) is None, timeout=WAIT)
    facilitator.page.year_button.click()
    assert facilitator.window.findChild(YearWindow).folder == other


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_there(window, folder, qtbot):
    (folder / "abime.fresque").write_text("rien")
    window.read()
    qtbot.waitUntil(lambda: "abime.fresque" in window.notice.words.text(), timeout=WAIT)
    assert len(shown(window)) == 3


def test_the_sessions_are_only_read(window, folder, qtbot):
    before = {file: file.read_bytes() for file in folder.iterdir()}
    window.read()
    qtbot.waitUntil(lambda: len(shown(window)) == 3, timeout=WAIT)
    assert {file: file.read_bytes() for file in folder.iterdir()} == before
    with sqlite3.connect(folder / "s0.fresque", timeout=0) as free:
        free.execute("BEGIN EXCLUSIVE")
    free.close()
