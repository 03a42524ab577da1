"""The hand that sticks a note where it presses."""

from fresque.core.records import Note
from tests.app.hand import Hand


def notes(hand):
    return [(note.x, note.y, note.text) for note in hand.desk.records() if isinstance(note, Note)]


def test_a_note_is_stuck_where_the_hand_clicks_then_the_hand_is_free():
    hand = Hand().takes("note").click(40, 30).is_in("select.idle").wrote(1)
    assert notes(hand) == [(40, 30, "")]
    assert len(hand.desk.selection) == 1


def test_a_note_may_be_stuck_over_a_card_and_lies_above_it():
    hand = Hand(charbon=(0, 0)).takes("note").click(0, 0, on="charbon")
    assert hand.order()[0] == "charbon"
    assert hand.desk.hit(0, 0) != "charbon"


def test_escape_puts_the_notes_back_without_sticking_one():
    hand = Hand().takes("note").press(0, 0).escape().release(0, 0).is_in("select.idle").wrote(0)
    assert notes(hand) == []


def test_a_note_goes_on_the_table_in_view():
    hand = Hand(tables=2)
    hand.desk.turn_to(2)
    hand.takes("note").click(0, 0)
    assert hand.board.records(1) == []
    assert [note.table for note in hand.board.records(2)] == [2]


def test_a_read_only_desk_takes_no_note_and_says_so():
    hand = Hand()
    hand.session.read_only = True
    hand.takes("note").click(0, 0).wrote(0)
    assert [str(error.summary) for error in hand.refusals] == ["Cette copie est en lecture seule."]
