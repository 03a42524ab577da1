"""The page that leads debates, in the real window: what to debate, the path of its steps, tables, drafts, undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fresque.app.debates import debated, running
from fresque.app.session import Session, SessionInfo
from fresque.core.public import Question, Spotlight
from fresque.core.public_debate import Arguments, Hands, Places, SideBySide
from fresque.storage.decks import find_deck
from fresque.ui.debate.page import DebatePage
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(facilitator):
    """The Boîte noire at three tables, on the wall."""
    path = facilitator.folder / "debat.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(duration=120, tables=3))
    facilitator.starts(path)
    with_screens(facilitator, LAPTOP, PROJECTOR).run("start")
    return facilitator


@pytest.fixture
def lead(room):
    """The page of the debate, open over the board."""
    room.keys("F4")
    return opened(room)


def opened(room):
    return room.page.findChildren(DebatePage)[-1]


def wall(room):
    room.page.projection.refresh()
    return room.page.projection.window.shown.screen


def control(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key, CONTROL)


def states(lead):
    return [step.state for step in lead.steps]


def test_a_card_of_the_board_is_kept_by_a_key_and_comes_first(room):
    room.adds("p", "card", card="c-travail", x=0.0, y=0.0)
    room.desk.select(("p",))
    room.keys("H")
    assert "Retenue pour le débat" in room.notice
    room.keys("F4")
    assert opened(room).choosing.card() == "c-travail"
    assert "retenue" in opened(room).choosing.cards.item(0).text()


def test_a_card_of_the_board_is_debated_whatever_it_is(room):
    room.adds("p", "card", card="aspirer-web", x=0.0, y=0.0)
    room.desk.select(("p",))
    room.keys("Y")
    assert opened(room).choosing.card() == "aspirer-web"
    QTest.keyClick(opened(room).choosing.cards, Qt.Key.Key_Return)
    assert wall(room) == Question(room.desk.deck.card("aspirer-web").title)


def test_a_card_is_found_by_its_number_without_leaving_the_list(lead):
    QTest.keyClicks(lead.choosing.cards, "3")
    QTest.keyClicks(lead.choosing.search, "2")
    assert lead.choosing.card() == "c-confiance"
    QTest.keyClick(lead.choosing.search, Qt.Key.Key_Return)
    assert debated(lead._desk).card.id == "c-confiance"


def test_which_one_is_one_gesture_and_its_winner_is_only_proposed(room, lead):
    QTest.keyClick(lead.choosing.cards, Qt.Key.Key_K)
    QTest.keyClick(lead.choosing.cards, Qt.Key.Key_Down)
    QTest.keyClick(lead.choosing.cards, Qt.Key.Key_Down)
    QTest.keyClick(lead.choosing.cards, Qt.Key.Key_K)
    control(lead, Qt.Key.Key_8)
    assert (type(wall(room)), len(wall(room).options)) == (Hands, 2)
    for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_9, Qt.Key.Key_Return):
        QTest.keyClick(lead.hands.counting, key)
    assert "À vous de décider" in lead.hands.outcome.text()
    assert debated(room.desk) is None
    QTest.mouseClick(lead.hands.take, Qt.MouseButton.LeftButton)
    assert lead.choosing.card() == wall_card(room, 1)
    assert debated(room.desk) is None


def wall_card(room, n):
    return room.desk.debating.hands.cards[n]


def test_the_path_says_which_step_is_now_done_and_possible(lead):
    assert states(lead) == ["open", "shut", "shut", "shut", "shut", "shut"]
    lead.begin()
    assert states(lead) == ["now", "open", "open", "open", "open", "open"]
    lead.secretary.write()
    assert states(lead)[:4] == ["done", "open", "now", "open"]
    QTest.mouseClick(lead.steps[3], Qt.MouseButton.LeftButton)
    assert states(lead)[2:4] == ["done", "now"]
    assert "en cours" in lead.steps[3].accessibleName()


def test_each_table_debates_and_the_wall_has_them_side_by_side(room, lead):
    control(lead, Qt.Key.Key_PageDown)
    lead.begin()
    assert isinstance(wall(room), Question)
    control(lead, Qt.Key.Key_PageDown)
    lead.choosing.cards.setCurrentRow(1)
    lead.begin()
    assert [name for name, _question, _time in wall(room).debates] == ["Table 1", "Table 2"]
    assert [debate.table for debate in running(room.desk)] == [1, 2]
    assert "Question" in lead.tabs.tabs[1].text()


def test_a_debate_goes_on_without_disturbing_what_the_room_sees(room, lead):
    for table in (1, 2):
        lead.tabs.turn(table)
        lead.begin()
    for table in (1, 2):
        lead.tabs.turn(table)
        lead.secretary.write()
        control(lead, Qt.Key.Key_4)
        assert isinstance(wall(room), SideBySide)
    control(lead, Qt.Key.Key_9)
    assert isinstance(wall(room), Places)
    control(lead, Qt.Key.Key_4)
    assert isinstance(wall(room), Spotlight)
    control(lead, Qt.Key.Key_0)
    assert isinstance(wall(room), SideBySide)


def test_undoing_the_turn_of_the_card_puts_its_question_back_on_the_wall(room, lead):
    lead.begin()
    control(lead, Qt.Key.Key_4)
    assert wall(room).face == "verso"
    control(lead, Qt.Key.Key_Z)
    assert isinstance(wall(room), Question)


def test_the_page_opens_again_on_the_debate_that_goes_on(room, lead):
    lead.tabs.turn(2)
    lead.begin()
    QTest.keyClick(lead, Qt.Key.Key_Escape)
    room.desk.debating.table = 0
    room.keys("F4")
    assert room.desk.debating.table == 2
    assert opened(room).tabs.tabs[2].isChecked()


def test_the_list_follows_the_debate_in_hand(lead):
    for table, row in ((1, 0), (2, 2)):
        lead.tabs.turn(table)
        lead.choosing.cards.setCurrentRow(row)
        lead.begin()
    lead.tabs.turn(1)
    assert lead.choosing.card() == debated(lead._desk, 1).card.id
    lead.tabs.turn(2)
    assert lead.choosing.card() == debated(lead._desk, 2).card.id


def test_undo_is_that_of_the_debate_in_hand(room, lead):
    for table in (1, 2):
        lead.tabs.turn(table)
        lead.begin()
        lead.secretary.write()
    lead.tabs.turn(1)
    control(lead, Qt.Key.Key_Z)
    assert [len(debate.arguments) for debate in running(room.desk)] == [0, 1]
    assert room.desk.debating.side == "for"


def test_what_is_typed_comes_back_with_each_debate_and_when_the_page_opens_again(room, lead):
    lead.tabs.turn(1)
    lead.begin()
    QTest.keyClicks(lead.secretary.words, "Une goutte")
    for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_2):
        QTest.keyClick(lead.places.counting, key)
    lead.tabs.turn(2)
    assert lead.secretary.words.text() == ""
    QTest.keyClick(lead, Qt.Key.Key_Escape)
    room.keys("F4")
    opened(room).tabs.turn(1)
    assert opened(room).secretary.words.text() == "Une goutte"
    assert opened(room).places.counting.counts == [4, 2, 0, 0, 0]


def test_positions_are_revealed_and_hidden_again_by_the_same_key(room, lead):
    lead.begin()
    for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_9, Qt.Key.Key_Return):
        QTest.keyClick(lead.places.counting, key)
    control(lead.places.counting, Qt.Key.Key_Return)
    assert wall(room).counts == (4, 9, 0, 0, 0)
    control(lead.places.counting, Qt.Key.Key_Return)
    assert (wall(room).counts, wall(room).taken) == ((), True)


def test_what_was_revealed_before_an_argument_is_not_hidden_by_the_key_that_reveals(room, lead):
    lead.begin()
    for key in (Qt.Key.Key_4, Qt.Key.Key_Return):
        QTest.keyClick(lead.places.counting, key)
    control(lead.places.counting, Qt.Key.Key_Return)
    lead.secretary.write()
    assert not lead.places.reveal.isEnabled()
    control(lead.places.counting, Qt.Key.Key_Return)
    assert debated(room.desk).last.shown


def test_an_argument_undone_gives_its_words_back_to_be_mended(room, lead):
    lead.begin()
    QTest.keyClicks(lead.secretary.words, "Elle cout")
    QTest.keyClick(lead.secretary.words, Qt.Key.Key_Return)
    control(lead.secretary.words, Qt.Key.Key_Z)
    assert (lead.secretary.words.text(), room.desk.debating.side) == ("Elle cout", "for")
    QTest.keyClicks(lead.secretary.words, "e")
    QTest.keyClick(lead.secretary.words, Qt.Key.Key_Return)
    assert [turn.text for turn in debated(room.desk).arguments] == ["Elle coute"]


def test_the_next_positions_start_from_the_last_and_one_person_moves_by_a_key_or_a_drag(lead):
    lead.begin()
    counting = lead.places.counting
    for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_9, Qt.Key.Key_Return):
        QTest.keyClick(counting, key)
    lead.secretary.write()
    assert counting.counts == [4, 9, 0, 0, 0]
    QTest.keyClick(counting, Qt.Key.Key_Right, SHIFT)
    assert counting.counts == [3, 10, 0, 0, 0]
    across = counting.width() / 5
    QTest.mousePress(counting, Qt.MouseButton.LeftButton, pos=QPoint(int(across * 1.3), 60))
    QTest.mouseRelease(counting, Qt.MouseButton.LeftButton, pos=QPoint(int(across * 4.3), 60))
    assert counting.counts == [3, 9, 0, 0, 1]


def test_a_click_on_the_minus_of_a_place_takes_one_away(lead):
    lead.begin()
    counting = lead.places.counting
    QTest.mouseClick(counting, Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    QTest.mouseClick(counting, Qt.MouseButton.LeftButton, pos=QPoint(int(counting.width() / 5) - 20, 20))
    assert counting.counts == [0, 0, 0, 0, 0]


def test_the_guide_is_one_key_away_and_never_on_the_wall(room, lead):
    lead.begin()
    before = wall(room)
    control(lead, Qt.Key.Key_G)
    assert lead.guide.words.text().startswith("Trois façons\u00a0: vous choisissez")
    lead.guide.after()
    assert lead.guide.title.text() == "Débattre, côté question"
    assert wall(room) == before
    control(lead, Qt.Key.Key_G)
    assert lead.right.currentWidget() is lead.arguments


def test_a_vote_begun_goes_on_when_the_page_opens_again(room, lead):
    control(lead, Qt.Key.Key_7)
    QTest.keyClicks(lead.hands.question, "On continue ?")
    lead.hands.put_question()
    QTest.keyClick(lead.hands.counting, Qt.Key.Key_8)
    QTest.keyClick(lead, Qt.Key.Key_Escape)
    room.keys("F4")
    again = opened(room).hands
    assert (again.question.text(), again.counting.counts) == ("On continue ?", [8, 0, 0])
    again.write()
    again.vote_again()
    assert (again.counting.counts, wall(room).counts) == ([0, 0, 0], ())


def test_arguments_are_in_two_columns_in_the_order_they_were_heard(room, lead):
    lead.begin()
    for words in ("Elle coute", "Elle sert", "Elle pese"):
        QTest.keyClicks(lead.secretary.words, words)
        QTest.keyClick(lead.secretary.words, Qt.Key.Key_Return)
    texts = {side: [rows.item(n).text() for n in range(rows.count())] for side, rows in lead.arguments.rows.items()}
    assert texts == {"for": ["1. Elle coute", "3. Elle pese"], "against": ["2. Elle sert"]}
    assert "à eux" in lead.arguments.heads["against"].text()
    assert isinstance(wall(room), Arguments)


def test_a_long_argument_is_read_whole_whatever_the_width(room, lead):
    lead.begin()
    lead.secretary.words.setText("Une phrase assez longue pour prendre plusieurs lignes dans sa colonne. " * 3)
    lead.secretary.write()
    rows = lead.arguments.rows["for"]
    for wide in (200, 400):
        rows.resize(wide, 400)
        within = rows.visualItemRect(rows.item(0))
        words = rows.fontMetrics().boundingRect(
            0, 0, wide - 40, 9999, int(Qt.TextFlag.TextWordWrap), rows.item(0).text()
        )
        assert words.height() < within.height() < words.height() + 60


def test_nothing_needs_scrolling_on_a_small_laptop(room, lead):
    room.window.resize(1366, 768)
    lead.begin()
    assert lead.minimumSizeHint().height() <= 768
    assert lead.minimumSizeHint().width() <= 1366
