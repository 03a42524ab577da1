"""A moving debate in the real windows: the facilitator counts, the room sees what was revealed and nothing else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fresque.app.session import Session, SessionInfo
from fresque.core.debating import shifts
from fresque.core.public import Question, Spotlight
from fresque.core.public_debate import Arguments, Hands, Places
from fresque.core.records import Fact
from fresque.storage.decks import find_deck
from fresque.ui.debate.digits import digit_of
from fresque.ui.debate.page import DebatePage
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens


@pytest.fixture
def room(facilitator):
    """The Boîte noire on the wall, the page of the debate open."""
    path = facilitator.folder / "debat.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(duration=120))
    facilitator.starts(path)
    with_screens(facilitator, LAPTOP, PROJECTOR).run("start")
    facilitator.keys("F4")
    return facilitator


def page(room):
    return room.page.findChild(DebatePage)


def wall(room):
    """What the room sees, brought up to date."""
    room.page.projection.refresh()
    return room.page.projection.window.shown.screen


def types(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key) if not isinstance(key, tuple) else QTest.keyClick(widget, *key)


def control(widget, key):
    QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


def stands(room, counts):
    """Type a figure at each place, then write."""
    counting = page(room).places.counting
    counting.setFocus()
    for count in counts:
        QTest.keyClicks(counting, str(count))
        QTest.keyClick(counting, Qt.Key.Key_Right)
    QTest.keyClick(counting, Qt.Key.Key_Return)


def test_a_moving_debate_is_led_by_keyboard_and_hidden_until_revealed(room):
    QTest.keyClick(page(room).choosing.cards, Qt.Key.Key_Return)
    assert isinstance(wall(room), Question)
    control(page(room), Qt.Key.Key_2)
    stands(room, (4, 7, 3, 5, 12))
    assert (wall(room).counts, wall(room).taken) == ((), True)
    control(page(room).places.counting, Qt.Key.Key_Return)
    assert wall(room).counts == (4, 7, 3, 5, 12)
    control(page(room), Qt.Key.Key_3)
    QTest.keyClicks(page(room).secretary.words, "Le public paie")
    QTest.keyClick(page(room).secretary.words, Qt.Key.Key_Return)
    assert isinstance(wall(room), Arguments)
    assert (wall(room).side, wall(room).pros) == ("against", ())
    control(page(room), Qt.Key.Key_4)
    assert (type(wall(room)), wall(room).face) == (Spotlight, "verso")
    control(page(room), Qt.Key.Key_5)
    stands(room, (2, 7, 3, 7, 12))
    assert (type(wall(room)), wall(room).counts) == (Places, ())
    control(page(room).places.counting, Qt.Key.Key_Return)
    assert shifts(wall(room).before, wall(room).counts) == (-2, 0, 0, 2, 0)


def test_a_token_is_put_by_a_click_and_taken_by_the_other_button(room):
    page(room).begin()
    counting = page(room).places.counting
    at = QPoint(counting.width() * 3 // 10, counting.height() // 2)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(counting, button, pos=at)
    assert counting.counts == [0, 1, 0, 0, 0]


def test_undo_goes_back_one_step_on_the_wall_too(room):
    page(room).begin()
    stands(room, (1, 1, 1, 1, 1))
    page(room).places.turn_veil()
    assert wall(room).counts
    control(page(room).places.counting, Qt.Key.Key_Z)
    assert wall(room).counts == ()


def test_hands_are_counted_and_revealed(room):
    control(page(room), Qt.Key.Key_7)
    QTest.keyClicks(page(room).hands.question, "On continue ?")
    types(page(room).hands.question, Qt.Key.Key_Return)
    types(page(room).hands.options, Qt.Key.Key_Return)
    assert (type(wall(room)), wall(room).options) == (Hands, ("Oui", "Non", "Sans avis"))
    types(page(room).hands.counting, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_5, Qt.Key.Key_Return)
    assert wall(room).counts == ()
    control(page(room).hands.counting, Qt.Key.Key_Return)
    assert wall(room).counts == (12, 5, 0)


def test_the_speaker_s_two_minutes_are_seen_when_wanted(room):
    page(room).begin()
    control(page(room), Qt.Key.Key_3)
    assert wall(room).time is None
    control(page(room).secretary.words, Qt.Key.Key_T)
    assert wall(room).time.given == 120
    page(room).secretary.stop_clock()
    assert wall(room).time is None


def test_the_secretary_chooses_what_is_shown(room):
    page(room).begin()
    control(page(room), Qt.Key.Key_3)
    QTest.keyClicks(page(room).secretary.words, "Le public paie")
    types(page(room).secretary.words, Qt.Key.Key_Return)
    page(room).arguments.rows["for"].setCurrentRow(0)
    types(page(room).arguments.rows["for"], Qt.Key.Key_S)
    assert wall(room).pros == ("Le public paie",)


def test_escape_goes_back_to_the_board_and_the_debate_goes_on_later(room):
    page(room).begin()
    QTest.keyClick(page(room), Qt.Key.Key_Escape)
    assert room.view.hasFocus()
    assert [r.type for r in room.desk.board.records(0) if isinstance(r, Fact)] == ["debate"]


@pytest.mark.parametrize(("key", "text", "digit"), [("é", "é", 2), ("&", "&", 1), ("7", "7", 7), ("A", "a", None)])
def test_digits_of_a_french_keyboard_need_no_shift(key, text, digit):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, ord(key.upper()), Qt.KeyboardModifier.NoModifier, text)
    assert digit_of(event) == digit


def test_a_deck_without_a_controversy_says_so_and_still_votes(facilitator):
    facilitator.begins().keys("F4")
    lead = facilitator.page.findChild(DebatePage)
    lead.begin()
    assert "par son numéro ou ses mots, ou comptez des mains" in lead.question.text()
    assert [step.isEnabled() for step in lead.steps[1:]] == [False] * 5
    assert lead.vote.isEnabled()
