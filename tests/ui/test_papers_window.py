"""Booklets and sheets from the window: their pages before they are written, and the file itself."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fresque.app.papers import PAPER_KINDS, PapersOptions
from fresque.storage.decks import find_deck, read_deck
from fresque.ui.printing.papers import PapersRequest, PapersWindow

WAIT = 60_000


@pytest.fixture
def window(qtbot):
    opened = PapersWindow(PapersRequest(read_deck(find_deck("boite-noire-ia")), 21))
    qtbot.addWidget(opened)
    return opened


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))


@pytest.mark.parametrize("kind", PAPER_KINDS)
def test_every_kind_shows_its_pages_before_they_are_written(window, kind):
    choose(window.kind, kind)
    assert window.pages.count >= 1
    image = window.pages.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 5
    assert window.words.text() == f"Page 1 sur {window.pages.count}"


def test_the_keyboard_and_the_mouse_go_through_the_pages(window):
    QTest.keyClick(window.pages, Qt.Key.Key_Right)
    QTest.mouseClick(window.pages, Qt.MouseButton.LeftButton)
    assert window.words.text().startswith("Page 3 ")
    QTest.keyClick(window.pages, Qt.Key.Key_Left)
    assert window.words.text().startswith("Page 2 ")


def test_only_what_matters_for_a_kind_can_be_chosen(window):
    choose(window.kind, "attendance")
    assert (window.people.isEnabled(), window.copies.isEnabled(), window.plan.isEnabled()) == (True, False, False)
    choose(window.kind, "certificate")
    assert (window.people.isEnabled(), window.copies.isEnabled()) == (False, True)


def test_the_choices_are_answered(window):
    choose(window.plan, "court")
    window.timed.setChecked(True)
    assert window.options() == PapersOptions("facilitator", plan="court", start=14 * 60, people=21)


def test_a_booklet_is_written_from_a_workshop(facilitator, qtbot, tmp_path):
    out = tmp_path / "livret.pdf"
    hand = facilitator.begins().answers(lambda request: PapersOptions("facilitator"), lambda request: out)
    hand.keys("Ctrl+Shift+P")
    qtbot.waitUntil(lambda: "livret.pdf" in hand.notice, timeout=WAIT)
    assert "SECRET" in "".join(page.extract_text() for page in PdfReader(out).pages)


def test_a_booklet_is_written_before_any_workshop(facilitator, qtbot, tmp_path):
    out = tmp_path / "livret.pdf"
    home = facilitator.starts().page
    facilitator.answers(lambda request: PapersOptions("participant"), lambda request: out)
    menu = next(child for child in home.children() if type(child).__name__ == "Library").menu(home.tiles[0])
    next(entry for entry in menu.actions() if entry.data() == "deck.papers").trigger()
    qtbot.waitUntil(lambda: "livret.pdf" in home.notice.words.text(), timeout=WAIT)
    assert len(PdfReader(out).pages) % 2 == 0
    menu.deleteLater()
