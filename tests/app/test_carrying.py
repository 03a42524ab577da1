"""A session taken away on a key: beside what lies there, and read back before it is said to be there."""

import pytest

from fresque.app.carrying import carried_to, carry, whole_said
from fresque.app.session import Session, SessionInfo
from fresque.core.closing import keep
from fresque.core.errors import FresqueError
from fresque.storage.decks import find_deck


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "atelier.fresque"
    Session.create(path, find_deck("cafe-donnees"), SessionInfo())
    opened = Session.open(path)
    opened.commit(keep("k", "keep", "Une phrase."))
    yield opened
    opened.close()


def test_the_copy_holds_the_gestures_and_takes_a_name_of_its_own(session, tmp_path):
    key = tmp_path / "cle"
    key.mkdir()
    first = carried_to(session, key)
    assert "a été relu" in carry(session, first)
    assert (first.name, carried_to(session, key).name) == ("atelier.fresque", "atelier-2.fresque")
    there = Session.open(first, read_only=True)
    assert there.board.records() == session.board.records()
    there.close()


def test_a_copy_that_lacks_a_gesture_is_not_to_be_counted_on(session, tmp_path):
    class Forgetful:
        path = session.journal.path

        def copy_to(self, target):
            Session.create(target, find_deck("cafe-donnees"), SessionInfo())

    session.journal, kept = Forgetful(), session.journal
    try:
        with pytest.raises(FresqueError, match="ne comptez pas dessus"):
            carry(session, tmp_path / "autre.fresque")
    finally:
        session.journal = kept


def test_the_session_is_said_to_be_whole_with_its_gestures(session):
    assert "1 geste" in whole_said(session)
