"""A snapshot: written by another thread, so that what the hand does meanwhile never shows in it."""

from fresque.app.debrief import debrief_of
from fresque.app.snapshot import snapshot
from tests.app.hand import Hand


def test_a_snapshot_stays_as_it_was_while_the_session_goes_on():
    hand = Hand(charbon=(0, 0))
    copy = snapshot(hand.session)
    before = debrief_of(copy)
    hand.desk.put("vierge", 0, 300)
    hand.session.pictures["image"] = b"png"
    assert (len(copy.history), len(hand.session.history), copy.pictures) == (1, 2, {})
    assert debrief_of(copy) == before != debrief_of(hand.session)


def test_a_snapshot_says_what_the_session_says_and_takes_no_gesture():
    hand = Hand(tables=2, charbon=(0, 0))
    copy = snapshot(hand.session)
    assert debrief_of(copy) == debrief_of(hand.session)
    assert (copy.journal, copy.read_only, copy.info.tables) == (None, True, 2)
