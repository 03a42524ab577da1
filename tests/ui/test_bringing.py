"""The list of what to print and bring, in the window of a workshop."""

from PySide6.QtGui import QGuiApplication

from fresque.ui.debate.bringing import BringPage
from fresque.ui.printing.window import PrintRequest


def test_the_list_prints_the_sets_this_workshop_needs(facilitator):
    facilitator.begins(tables=3).keys("Ctrl+U")
    asked = []
    facilitator.answers(asked.append)
    facilitator.page.findChild(BringPage).print_sets()
    assert [(type(request), request.sets) for request in asked] == [(PrintRequest, 3)]


def test_the_list_is_copied_with_boxes_to_tick(facilitator):
    facilitator.begins(tables=2).keys("Ctrl+U")
    facilitator.page.findChild(BringPage).copy_list()
    words = QGuiApplication.clipboard().text()
    assert "A, B" in words
    assert words.count("☐") == len(facilitator.page.findChild(BringPage).boxes)


def test_escape_goes_back_to_the_board(facilitator):
    facilitator.begins().keys("Ctrl+U", "Escape")
    assert facilitator.view.hasFocus()
