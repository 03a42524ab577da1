"""Editing the report in its window: sections, words, look; kept in the session, undone, drawn beside."""

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fresque.app.session import Session
from fresque.core.report.kept import wanted
from fresque.ui.debrief.window import DebriefWindow

WAIT = 60_000
ROW = {"charbon": (0, 0), "co2": (300, 0)}


@pytest.fixture
def hand(facilitator):
    return facilitator.begins(**ROW)


@pytest.fixture
def window(hand, qtbot):
    yield from opened(hand, qtbot)


def opened(hand, qtbot):
    hand.adds("v1", "verbatim", text="On brule tout")
    hand.keys("Ctrl+B")
    window = hand.page.findChild(DebriefWindow)
    qtbot.waitUntil(lambda: window.pages.count > 0, timeout=WAIT)
    yield window
    hand.application.room.outputs.leave()


def names(window):
    return [window.sections.rows.item(n).data(Qt.ItemDataRole.UserRole) for n in range(window.sections.rows.count())]


def choices(hand):
    return wanted(hand.desk.board).choices


def pick(window, section):
    window.sections.rows.setCurrentRow(names(window).index(section))
    return window.sections.rows.currentItem()


def words(window):
    return "".join(str(c.args[2]) for page in window.pages._pages for c in page.calls if c.name == "text")


def test_a_section_moves_with_alt_and_the_arrows(hand, window):
    pick(window, "plan")
    QTest.keyClick(window.sections.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(window)[:2] == ["plan", "context"]
    assert [section.id for section in choices(hand).sections][:2] == ["plan", "context"]
    assert window.sections.rows.currentRow() == 0


def test_a_hidden_section_leaves_the_pages_and_stays_in_the_list(hand, window, qtbot):
    pick(window, "about").setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "propos du jeu" not in words(window), timeout=WAIT)
    assert "about" in names(window)
    assert [s.id for s in choices(hand).sections if s.hidden] == ["about"]


def test_words_of_ones_own_are_drawn_then_kept(hand, window, qtbot):
    pick(window, "context")
    window.sections.intro.setFocus()
    QTest.keyClicks(window.sections.intro, "Une belle matinee")
    qtbot.waitUntil(lambda: "Une belle matinee" in words(window), timeout=WAIT)
    qtbot.waitUntil(lambda: choices(hand).sections[0].intro == "Une belle matinee", timeout=WAIT)


def test_words_being_typed_are_kept_when_the_window_closes(hand, window):
    pick(window, "context")
    QTest.keyClicks(window.sections.title, "Notre atelier")
    window.buttons["close"].click()
    assert choices(hand).sections[0].title == "Notre atelier"


def test_words_being_typed_are_kept_when_the_program_ends(hand, window):
    pick(window, "context")
    QTest.keyClicks(window.sections.title, "Notre atelier")
    path = hand.session.journal.path
    hand.application.leave()
    kept = wanted(Session.open(path, read_only=True).board)
    assert kept.choices.sections[0].title == "Notre atelier"
    hand.application.open(path)


def test_the_choices_are_there_when_the_window_opens_again(hand, window, qtbot):
    pick(window, "votes").setCheckState(Qt.CheckState.Unchecked)
    window.dressing.accent.take("#AA3300")
    window.done(0)
    hand.keys("Ctrl+B")
    again = hand.page.findChildren(DebriefWindow)[-1]
    assert pick(again, "votes").checkState() is Qt.CheckState.Unchecked
    assert again.dressing.accent.field.text() == "#AA3300"
    again.done(0)


def test_a_choice_is_undone_and_redone_and_the_board_is_left_alone(hand, window):
    window.dressing.accent.take("#AA3300")
    window.undo()
    assert (choices(hand).dress.accent, window.dressing.accent.field.text()) == ("", "")
    window.undo()
    assert set(hand.cards()) == set(ROW)
    window.redo()
    assert choices(hand).dress.accent == "#AA3300"


def test_a_sentence_is_left_out(hand, window, qtbot):
    qtbot.waitUntil(lambda: "On brule tout" in words(window), timeout=WAIT)
    window.keeping.rows.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "On brule tout" not in words(window), timeout=WAIT)
    assert choices(hand).left_out == {"v1"}


def test_a_logo_travels_in_the_session(hand, window, qtbot, tmp_path):
    Image.new("RGB", (60, 20), "#AA3300").save(tmp_path / "logo.png")
    hand.answers(lambda request: tmp_path / "logo.png")
    window.dressing.choose.click()
    assert choices(hand).dress.logo in hand.session.pictures
    qtbot.waitUntil(lambda: any(c.name == "image" for c in window.pages._pages[0].calls), timeout=WAIT)


def test_a_logo_that_cannot_be_read_is_told_in_the_window(hand, window, tmp_path):
    (tmp_path / "logo.png").write_text("rien")
    hand.answers(lambda request: tmp_path / "logo.png")
    window.dressing.choose.click()
    assert "logo.png" in window.notice.words.text()


def test_pages_are_turned_by_keys(window):
    window.pages.setFocus()
    QTest.keyClick(window.pages, Qt.Key.Key_PageDown)
    assert window.words.text().startswith("Page 2 sur")


def test_another_template_has_its_own_sections_and_pages(hand, window, qtbot):
    window.template.setCurrentIndex(window.template.findData("short"))
    window.template.activated.emit(window.template.currentIndex())
    assert names(window)[0] == "gallery"
    qtbot.waitUntil(lambda: window.pages.count == 1, timeout=WAIT)
    assert choices(hand).template.id == "short"


def test_the_souvenir_is_saved_beside(hand, window, qtbot, tmp_path):
    path = tmp_path / "souvenir.pdf"
    hand.answers(lambda request: path)
    window.buttons["souvenir"].click()
    qtbot.waitUntil(lambda: "souvenir.pdf" in window.notice.words.text(), timeout=WAIT)
    assert len(PdfReader(path).pages) == 1
    assert choices(hand).template.id == "full"
