"""The help on one page, at the window: one key opens it, it can be printed, Escape gives the board back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fresque.ui.help import HelpWindow
from tests.ui.driver import LEFT, Facilitator


def helped(facilitator: Facilitator) -> HelpWindow:
    facilitator.begins(charbon=(0, 0)).keys("?")
    window = facilitator.page.findChild(HelpWindow)
    assert window is not None
    return window


def test_a_question_mark_opens_the_page_and_escape_closes_it(facilitator: Facilitator, qtbot: QtBot):
    window = helped(facilitator)
    words = " ".join(label.text() for label in window.findChildren(QLabel))
    assert all(part in words for part in ("Cinq gestes", "Pendant", "Que faire quand…", "F8"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_nothing_of_it_is_cut_on_a_small_laptop(facilitator: Facilitator):
    window = helped(facilitator)
    window.resize(1000, 620)
    for label in window.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_page_is_printed_where_it_is_asked(facilitator: Facilitator, qtbot: QtBot):
    window = helped(facilitator)
    path = facilitator.folder / "aide.pdf"
    facilitator.answers(lambda request: path)
    QTest.mouseClick(window.print_button, LEFT)
    qtbot.waitUntil(path.exists)
    window.reject()
    qtbot.waitUntil(lambda: "aide.pdf" in facilitator.notice)
