"""A workshop closed in its window: last words, sheets keyed in, cards, a photograph, the debrief, the next group."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fresque.app.closing import sheets
from fresque.app.demo_photo import photograph
from fresque.app.session import Session, SessionInfo
from fresque.core.closing import keep
from fresque.core.facts import Commitment, Photo, happened
from fresque.core.public_debate import Hands, Round
from fresque.storage.decks import find_deck
from fresque.ui.debate.closing import ClosingPage
from fresque.ui.debrief.window import DebriefWindow
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture
def room(facilitator):
    """The Boîte noire with 3 people, on the wall, the page of the closing open."""
    path = facilitator.folder / "fin.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(duration=120, expected=3))
    facilitator.starts(path)
    with_screens(facilitator, LAPTOP, PROJECTOR).run("start")
    facilitator.keys("F8", "F10")
    return facilitator


def page(room):
    return room.page.findChild(ClosingPage)


def wall(room):
    room.page.projection.refresh()
    return room.page.projection.window.shown.screen


def control(widget, key):
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


def test_the_round_goes_from_seat_to_seat_by_a_key(room):
    for _ in range(2):
        QTest.keyClick(page(room).words, Qt.Key.Key_Space)
    assert isinstance(wall(room), Round)
    assert (wall(room).seat, wall(room).seats, wall(room).time.given) == (2, 3, 60)


def test_what_people_keep_is_written_line_after_line(room):
    control(page(room), Qt.Key.Key_2)
    words = page(room).keeping.words
    QTest.keyClicks(words, "Une phrase")
    QTest.keyClick(words, Qt.Key.Key_Return)
    QTest.keyClick(words, Qt.Key.Key_Down)
    QTest.keyClicks(words, "Un acte")
    QTest.keyClick(words, Qt.Key.Key_Return)
    kept = [(one.kind, one.text) for one in happened(room.desk.board.records(), Commitment)]
    assert kept == [("keep", "Une phrase"), ("do", "Un acte")]


def test_a_question_of_the_end_is_asked_and_counted(room):
    control(page(room), Qt.Key.Key_3)
    feedback = page(room).feedback
    feedback.put_question()
    assert (type(wall(room)), wall(room).counts) == (Hands, ())
    QTest.keyClicks(feedback.counting, "1")
    QTest.keyClick(feedback.counting, Qt.Key.Key_Return)
    assert feedback.questions.currentRow() == 1
    control(page(room), Qt.Key.Key_Return)
    assert wall(room).counts == (1, 0, 0, 0, 0)


def test_a_sheet_is_keyed_in_with_digits_only(room):
    control(page(room), Qt.Key.Key_4)
    paper = page(room).sheets
    assert "1" in paper.head.text()
    QTest.keyClicks(paper, "452")
    QTest.keyClick(paper, Qt.Key.Key_Return)
    assert sheets(room.desk) == 1
    assert "Feuille 2 sur 3" in paper.head.text()
    assert paper.marks["compris"] == 0


def test_words_of_a_sheet_are_optional_and_enter_writes_it(room):
    control(page(room), Qt.Key.Key_4)
    paper = page(room).sheets
    QTest.keyClicks(paper, "4521")
    last = list(paper.words.values())[-1]
    QTest.keyClicks(last, "Et demain")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert sheets(room.desk) == 1
    assert last.text() == ""


def test_a_photograph_of_the_paper_fresque_is_attached(room, qtbot):
    path = room.folder / "table.jpg"
    path.write_bytes(photograph())
    control(page(room), Qt.Key.Key_5)
    room.answers(lambda request: [path])
    page(room).tidying.ask_photographs()
    qtbot.waitUntil(lambda: bool(list(happened(room.desk.board.records(), Photo))))
    (photo,) = happened(room.desk.board.records(), Photo)
    assert room.session.pictures[photo.asset].startswith(b"\xff\xd8")


def test_cards_that_miss_are_said(room):
    control(page(room), Qt.Key.Key_5)
    tidying = page(room).tidying
    next(iter(tidying.found.values())).setValue(4)
    tidying.write_cards()
    assert "2 cartes manquent" in tidying.missing.text()


def test_the_end_ends_the_workshop_and_opens_the_debrief(room, qtbot):
    control(page(room), Qt.Key.Key_6)
    page(room).ending.end()
    assert room.desk.conduct.still().running is None
    qtbot.waitUntil(lambda: room.page.findChild(DebriefWindow) is not None)


def test_the_next_group_is_opened_at_once_with_a_fresh_board(room):
    before = room.session.journal.path
    control(page(room), Qt.Key.Key_6)
    page(room).ending.ask_next()
    assert (room.session.journal.path.name, room.session.history) == ("fin-2.fresque", [])
    assert before.exists()


def test_what_was_taken_away_is_erased_once_the_facilitator_says_so_again(room):
    path = room.session.journal.path
    room.desk.commit(keep("told", "keep", "Le secret de Zoé"))
    control(page(room), Qt.Key.Key_6)
    page(room).ending.boxes[0].setChecked(True)
    page(room).ending.take_away()
    room.answers(lambda choice: False)
    page(room).ending.ask_erase()
    assert page(room) is not None
    room.answers(lambda choice: True)
    page(room).ending.ask_erase()
    assert room.session.journal.path == path
    assert "Le secret de Zoé".encode() not in path.read_bytes()


def test_nothing_to_erase_is_said(room):
    page(room).ending.ask_erase()
    assert "Rien à effacer" in page(room).ending.said.text()
    QTest.keyClick(page(room), Qt.Key.Key_Escape)
    room.page.commands["closing.erase"].trigger()
    assert "Rien à effacer" in room.notice
