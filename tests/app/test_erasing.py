"""What is erased for good is in the file no more; what is kept stays, and the session opens the same."""

import pytest

from fresque.app import closing
from fresque.app.desk import Desk, fresh_id
from fresque.app.erasing import erase, erased, gone, readable
from fresque.app.session import Session, SessionInfo
from fresque.core import edits
from fresque.core.closing import keep
from fresque.core.debating import stand
from fresque.core.errors import FresqueError
from fresque.storage.decks import find_deck

SECRET, KEPT = "Le secret de Zoé", "Ce que tous retiennent"


@pytest.fixture
def told(tmp_path):
    """A session where a sentence was taken away, another reworded and undone, another kept."""
    path = tmp_path / "s.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo())
    desk = Desk(Session.open(path))
    desk.commit(keep("kept", "keep", KEPT))
    desk.commit(keep("told", "do", SECRET))
    desk.commit(stand("stood", desk.deck.cards[0].id, "before", (4321, 1), ("pour", "contre")))
    closing.take_away(desk, [one for one in closing.sensitive(desk) if one.id == "position"])
    desk.undo()
    desk.redo()
    desk.commit(edits.remove(desk.board, ["told"]))
    return desk, path


def test_words_taken_away_leave_the_file_and_the_others_stay(told):
    desk, path = told
    bodies = erased(desk.session)
    assert gone(desk.session) == {"told", "stood"}
    assert readable(desk.session, bodies)
    before = desk.board.records()
    desk.session.close()
    assert SECRET.encode() in path.read_bytes()
    erase(path, bodies)
    raw = path.read_bytes()
    assert (SECRET.encode() in raw, b"4321" in raw, KEPT.encode() in raw) == (False, False, True)
    again = Session.open(path)
    assert again.board.records() == before
    again.close()


def test_undoing_after_an_erasure_brings_no_word_back(told):
    desk, path = told
    bodies = erased(desk.session)
    desk.session.close()
    erase(path, bodies)
    again = Session.open(path)
    again.undo()
    assert all(getattr(r, "fields", {}).get("text", "") in ("", KEPT) for r in again.board.records())
    again.close()


def test_nothing_to_erase_changes_nothing(tmp_path):
    path = tmp_path / "s.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo())
    session = Session.open(path)
    Desk(session).commit(keep(fresh_id(), "keep", KEPT))
    assert erased(session) == {}
    session.close()


def test_a_session_held_by_a_window_is_not_erased(told):
    desk, path = told
    with pytest.raises(FresqueError):
        erase(path, erased(desk.session))
    desk.session.close()
    assert SECRET.encode() in path.read_bytes()
