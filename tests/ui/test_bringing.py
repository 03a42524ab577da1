"""The list of what to print and bring, in the window of a workshop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fresque.app.session import Session
from fresque.ui.debate.bringing import BringPage
from fresque.ui.printing.window import PrintRequest


@pytest.fixture
def listed(facilitator):
    facilitator.begins(tables=3).keys("Ctrl+U")
    return facilitator.page.findChild(BringPage)


def test_the_cards_are_chosen_with_the_sets_this_workshop_needs(facilitator, listed):
    asked = []
    facilitator.answers(asked.append)
    listed.choose_cards()
    assert [(type(request), request.sets) for request in asked] == [(PrintRequest, 3)]


def test_the_list_is_copied_with_boxes_to_tick_and_what_is_ticked(listed):
    listed.lines[0].box.setChecked(True)
    listed.copy_list()
    words = QGuiApplication.clipboard().text()
    assert "A, B, C" in words
    assert (words.count("☑"), words.count("☐")) == (1, len(listed.lines) - 1)


def test_what_is_ticked_by_keyboard_is_kept_in_the_session(facilitator, listed, tmp_path):
    listed.lines[1].box.setFocus()
    QTest.keyClick(listed.lines[1].box, Qt.Key.Key_Space)
    assert listed.count.text().startswith("1 sur ")
    facilitator.keys("Escape").application.go_home()
    session = Session.open(tmp_path / "atelier.fresque")
    assert (session.packed, session.history[-1].gesture.ops[0].type) == ({"count"}, "deal")
    session.close()


def test_a_click_on_the_words_ticks_the_line(facilitator, listed):
    QTest.mouseClick(listed.lines[0].words, Qt.MouseButton.LeftButton)
    assert listed.lines[0].box.isChecked()


def test_all_the_paper_comes_in_one_folder_with_its_sheets_counted(facilitator, listed, qtbot, tmp_path):
    QTest.keyClick(listed.all, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: listed.open.isVisible(), timeout=60_000)
    folder = tmp_path / "atelier-à-imprimer"
    assert [path.name.split("-")[0] for path in sorted(folder.iterdir())] == ["1", "2", "3", "4", "5"]
    assert "5 fichiers dans" in listed.said.text()
    assert "feuilles de papier" in listed.said.text()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_order_sheet_is_printed_from_the_list(facilitator, listed, qtbot, tmp_path):
    facilitator.answers(lambda request: tmp_path / "commande.pdf")
    listed.print_order()
    qtbot.waitUntil(lambda: listed.open.isVisible(), timeout=20_000)
    assert (tmp_path / "commande.pdf").read_bytes().startswith(b"%PDF")


def test_the_list_holds_without_a_bar_on_an_ordinary_laptop(facilitator, qtbot):
    facilitator.begins(tables=3)
    facilitator.window.resize(1366, 768)
    facilitator.keys("Ctrl+U")
    page = facilitator.page.findChild(BringPage)
    qtbot.waitUntil(lambda: page.rolls.verticalScrollBar().maximum() == 0)
    assert page.rolls.horizontalScrollBar().maximum() == 0


def test_escape_goes_back_to_the_board(facilitator, listed):
    facilitator.keys("Escape")
    assert facilitator.view.hasFocus()
