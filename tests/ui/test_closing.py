"""A workshop closed in its window: last words, sheets keyed in, cards, a photograph, the debrief, the next group."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fresque.app.closing import attach, count_lot, lots, received, sheet_of, sheets
from fresque.app.demo_photo import photograph
from fresque.app.session import Session, SessionInfo
from fresque.core import edits
from fresque.core.closing import keep
from fresque.core.facts import Commitment, Photo, happened
from fresque.core.public import Board
from fresque.core.public_closing import Taken
from fresque.core.public_debate import Hands, Round
from fresque.core.report import report
from fresque.storage.decks import find_deck
from fresque.storage.session_file import read_copy
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


def answers(room, question):
    told = report(room.desk.deck, room.session.history, room.session.info)
    return next(found for found in told.feedback if found.id == question)


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


def test_a_seat_passes_and_is_called_back_by_keys(room):
    words = page(room).words
    for key in (Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_R):
        QTest.keyClick(words, key)
    assert (wall(room).seat, wall(room).passed) == (1, ())
    QTest.keyClick(words, Qt.Key.Key_Left)
    assert (wall(room).seat, wall(room).passed) == (2, (1,))


def test_the_path_says_how_far_each_step_is_and_f6_goes_along_it(room):
    closing = page(room)
    for n in range(1, 6):
        QTest.keyClick(closing, Qt.Key.Key_F6)
        assert closing.parts.currentIndex() == n
    control(closing, Qt.Key.Key_5)
    QTest.keyClick(closing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    control(closing, Qt.Key.Key_4)
    QTest.keyClicks(closing.sheets, "452")
    QTest.keyClick(closing.sheets, Qt.Key.Key_Return)
    assert "36 cartes sur 36" in closing.steps[4].text()
    assert "1 réponse sur 3" in closing.steps[3].text()


def test_the_room_sees_what_people_keep_only_when_asked_to(room):
    control(page(room), Qt.Key.Key_2)
    words = page(room).keeping.words
    QTest.keyClicks(words, "Une phrase")
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert not isinstance(wall(room), Taken)
    QTest.keyClick(words, Qt.Key.Key_F4)
    assert wall(room) == Taken(("Une phrase",), ())
    QTest.keyClick(words, Qt.Key.Key_F4)
    assert isinstance(wall(room), Board)


def test_a_sentence_is_reworded_hidden_and_taken_away_by_keys(room):
    control(page(room), Qt.Key.Key_2)
    keeping = page(room).keeping
    room.desk.commit(keep("k", "do", "Un acte"))
    page(room).show_wall()
    rows = keeping.lists["do"]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_F2)
    assert keeping.words.text() == "Un acte"
    QTest.keyClicks(keeping.words, " fort")
    QTest.keyClick(keeping.words, Qt.Key.Key_Return)
    assert wall(room).do == ("Un acte fort",)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_H)
    assert wall(room).do == ()
    assert "pas au mur" in rows.item(0).text()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert list(happened(room.desk.board.records(), Commitment)) == []


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


def test_a_sheet_of_marks_is_digits_and_one_enter(room):
    control(page(room), Qt.Key.Key_4)
    paper = page(room).sheets
    for digit in "4521":
        QTest.keyClicks(QApplication.focusWidget(), digit)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (sheets(room.desk), QApplication.focusWidget()) == (1, paper)
    assert list(sheet_of(room.desk, 1).values()) == [4, 5, 2, 1]


def test_control_and_enter_counts_all_the_cards_from_any_box(room):
    for n in range(3):
        control(page(room), Qt.Key.Key_5)
        box = (page(room).tidying.present, *page(room).tidying.named.values())[n]
        box.setFocus()
        control(box, Qt.Key.Key_Return)
        assert page(room).tidying.status().words == "36 cartes sur 36"
        room.desk.undo()


def test_words_of_a_sheet_are_optional_and_enter_writes_it(room):
    control(page(room), Qt.Key.Key_4)
    paper = page(room).sheets
    QTest.keyClicks(paper, "4521")
    last = list(paper.words.values())[-1]
    QTest.keyClicks(last, "Et demain")
    QTest.keyClick(last, Qt.Key.Key_Return)
    assert sheets(room.desk) == 1
    assert last.text() == ""


def test_a_sheet_keyed_in_is_brought_back_and_corrected(room):
    control(page(room), Qt.Key.Key_4)
    paper = page(room).sheets
    for digits in ("452", "111"):
        QTest.keyClicks(paper, digits)
        QTest.keyClick(paper, Qt.Key.Key_Return)
    QTest.keyClick(paper, Qt.Key.Key_Minus)
    QTest.keyClick(paper, Qt.Key.Key_Minus)
    assert [paper.marks[name] for name in paper.order][:3] == [4, 5, 2]
    QTest.keyClicks(paper, "3")
    QTest.keyClick(paper, Qt.Key.Key_Return)
    assert sheet_of(room.desk, 1) == {paper.order[0]: 3, paper.order[1]: 5, paper.order[2]: 2}
    assert (received(room.desk), "Feuille 3" in paper.head.text()) == (2, True)


def test_the_questions_are_on_the_wall_while_sheets_are_filled_in(room):
    control(page(room), Qt.Key.Key_4)
    QTest.keyClick(page(room).sheets, Qt.Key.Key_F4)
    assert len(wall(room).questions) == len(room.desk.deck.feedback)


def test_the_questions_go_to_the_wall_from_the_board_too(room):
    page(room).done()
    room.keys("Shift+S")
    assert len(wall(room).questions) == len(room.desk.deck.feedback)


def test_hands_and_sheets_give_the_same_results(room):
    question = room.desk.deck.feedback[0].id
    control(page(room), Qt.Key.Key_3)
    page(room).feedback.put_question()
    QTest.keyClicks(page(room).feedback.counting, "1")
    QTest.keyClick(page(room).feedback.counting, Qt.Key.Key_Right)
    QTest.keyClicks(page(room).feedback.counting, "2")
    QTest.keyClick(page(room).feedback.counting, Qt.Key.Key_Return)
    by_hands = answers(room, question)
    room.desk.undo()
    control(page(room), Qt.Key.Key_4)
    for digit in "122":
        QTest.keyClicks(page(room).sheets, digit)
        QTest.keyClick(page(room).sheets, Qt.Key.Key_Return)
    assert answers(room, question) == by_hands
    assert by_hands.counts == (1, 2, 0, 0, 0)


def test_missing_cards_are_named_by_their_numbers(room):
    control(page(room), Qt.Key.Key_5)
    tidying = page(room).tidying
    lot, line = next(iter(tidying.named.items()))
    first, second = (card.number for card in list(room.desk.deck.cards_of(lot))[:2])
    QTest.keyClicks(line, f"{first}, {second}a")
    line.editingFinished.emit()
    assert tidying.found[lot].value() == 4
    assert "2 cartes manquent" in tidying.missing.text()
    QTest.keyClicks(line, ", 999")
    line.editingFinished.emit()
    assert "999" in tidying.missing.text()


def test_a_photograph_is_pasted_captioned_and_taken_away(room, qtbot):
    control(page(room), Qt.Key.Key_5)
    photos = page(room).tidying.photos
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    control(page(room), Qt.Key.Key_V)
    qtbot.waitUntil(lambda: photos.rows.count() == 1)
    photos.caption.setFocus()
    photos.caption.selectAll()
    QTest.keyClicks(photos.caption, "La table 2")
    photos.caption.editingFinished.emit()
    assert [one.caption for one in happened(room.desk.board.records(), Photo)] == ["La table 2"]
    QTest.keyClick(photos.rows, Qt.Key.Key_Delete)
    assert photos.rows.count() == 0
    assert photos.rows.isHidden()


@pytest.mark.parametrize(("name", "data"), [("trop.jpg", photograph()[:900]), ("notes.txt", b"bonjour"),
                                            ("photo.heic", b"\0\0\0\x18ftypheic" + bytes(64))])  # fmt: skip
def test_a_file_that_is_no_picture_is_refused_in_a_sentence(room, qtbot, name, data):
    (room.folder / name).write_bytes(data)
    control(page(room), Qt.Key.Key_5)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(room.folder / name))])
    assert page(room).tidying.photos.take(mime)
    qtbot.waitUntil(lambda: name in page(room).tidying.photos.said.text())
    assert list(happened(room.desk.board.records(), Photo)) == []


def test_the_session_is_copied_on_a_key_and_read_back(room, qtbot):
    key = room.folder / "cle"
    key.mkdir()
    (key / "fin.fresque").write_text("un autre fichier")
    control(page(room), Qt.Key.Key_6)
    room.answers(lambda request: key)
    page(room).ending.ask_copy()
    qtbot.waitUntil(lambda: "relu" in page(room).ending.copied.text())
    assert (key / "fin.fresque").read_text() == "un autre fichier"
    assert read_copy(key / "fin-2.fresque").rows[-1].seq == len(room.session.history)


def test_a_key_that_cannot_be_written_is_said(room, qtbot):
    control(page(room), Qt.Key.Key_6)
    room.answers(lambda request: room.folder / "nulle-part")
    page(room).ending.ask_copy()
    qtbot.waitUntil(
        lambda: "nulle-part" in page(room).ending.copied.text() or "fin.fresque" in page(room).ending.copied.text()
    )


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
    assert "est entier" in room.notice
    assert not room.page.projection.awake.held


def test_the_wall_welcomes_the_next_group_and_shows_nothing_of_the_former(room):
    room.desk.commit(keep("told", "keep", "Le secret de Zoé"))
    room.desk.public.choose("commitments")
    control(page(room), Qt.Key.Key_6)
    page(room).ending.ask_next()
    wall(room)
    assert room.desk.public.name == "welcome"
    assert room.desk.public.projecting
    assert "Zoé" not in repr(room.page.projection.window.shown)


def test_after_a_rehearsal_the_next_group_is_a_real_one(facilitator):
    path = facilitator.folder / "essai.fresque"
    info = SessionInfo(duration=120, expected=3, rehearsal=10, seed=4, place="Lyon", date="1er mai")
    Session.create(path, find_deck("boite-noire-ia"), info)
    facilitator.starts(path).page.commands["closing.next"].trigger()
    fresh = facilitator.session.info
    assert (fresh.rehearsal, fresh.seed, fresh.place, facilitator.session.history) == (0, 0, "Lyon", [])
    assert fresh.date != "1er mai"


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


def test_copies_beside_are_named_and_erased_when_wanted(room):
    path = room.session.journal.path
    room.desk.commit(keep("told", "keep", "Le secret de Zoé"))
    room.session.journal.flush()
    copy = room.folder / "pause.fresque"
    room.session.journal.copy_to(copy)
    room.desk.commit(edits.remove(room.desk.board, ["told"]))
    asked = []
    room.answers(lambda choice: True, lambda choice: asked.append(choice.text) or True)
    page(room).ending.ask_erase()
    assert "pause.fresque" in asked[0]
    assert [("Zoé".encode() in file.read_bytes()) for file in (path, copy)] == [False, False]
    assert "clé USB" in room.notice
    assert room.desk.public.projecting


def test_the_debrief_of_the_end_has_the_photograph_and_the_cards_that_miss(room):
    lot = lots(room.desk)[0]
    attach(room.desk, photograph(), "La table")
    count_lot(room.desk, lot.lot, lot.expected - 2, 1)
    control(page(room), Qt.Key.Key_6)
    control(page(room), Qt.Key.Key_Return)
    told = report(room.desk.deck, room.session.history, room.session.info)
    assert [photo.caption for photo in told.photos] == ["La table"]
    assert (told.counted[0].lost, told.times.closed) == (2, True)
    assert room.page.findChild(DebriefWindow) is not None


def test_nothing_to_erase_is_said(room):
    page(room).ending.ask_erase()
    assert "Rien à effacer" in page(room).ending.said.text()
    QTest.keyClick(page(room), Qt.Key.Key_Escape)
    room.page.commands["closing.erase"].trigger()
    assert "Rien à effacer" in room.notice


def test_a_sheet_half_keyed_is_there_when_the_page_is_opened_again(room):
    room.keys("Ctrl+4", "4", "Escape", "F10", "Ctrl+4")
    assert [mark for mark in room.page.findChildren(ClosingPage)[-1].sheets.marks.values() if mark] == [4]
    room.keys("Return")
    last = room.page.findChildren(ClosingPage)[-1]
    assert not any(last.sheets.marks.values())
    assert received(room.desk) == 1
