"""What is erased for good is in the file no more; what is kept stays, and the session opens the same."""

import pytest

from fresque.app import closing
from fresque.app.debate_draft import keep_draft
from fresque.app.demo_photo import photograph
from fresque.app.desk import Desk, fresh_id
from fresque.app.erasing import copies_of, erase, erase_in_copies, erased, forget_dumps, readable, rows_of
from fresque.app.session import Session, SessionInfo
from fresque.core import edits
from fresque.core.batch import Add, Batch, Set
from fresque.core.closing import keep
from fresque.core.debating import stand
from fresque.core.errors import FresqueError
from fresque.storage import pending
from fresque.storage.decks import find_deck
from fresque.storage.recent import remember

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
    assert bodies.things == 2
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
    assert not erased(session)
    session.close()


def test_a_session_held_by_a_window_is_not_erased(told):
    desk, path = told
    with pytest.raises(FresqueError):
        erase(path, erased(desk.session))
    desk.session.close()
    assert SECRET.encode() in path.read_bytes()


def closed(desk, path, what):
    desk.session.close()
    erase(path, what)
    return path.read_bytes()


@pytest.fixture
def begun(tmp_path):
    path = tmp_path / "s.fresque"
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo())
    return Desk(Session.open(path)), path


def test_a_photograph_taken_away_leaves_the_file_with_its_caption(begun):
    desk, path = begun
    closing.attach(desk, photograph(), SECRET)
    desk.session.journal.flush()
    shown = photograph()[2000:2100]
    assert shown in path.read_bytes()
    (photo,) = [r for r in desk.board.records() if r.type == "photo"]
    desk.commit(edits.remove(desk.board, [photo.id]))
    what = erased(desk.session)
    assert (len(what.pictures), what.things) == (1, 1)
    raw = closed(desk, path, what)
    assert (shown in raw, SECRET.encode() in raw) == (False, False)


def test_dots_taken_away_leave_the_file(begun):
    desk, path = begun
    desk.public.crossing.stick(0.123, 0.987)
    closing.take_away(desk, closing.sensitive(desk))
    raw = closed(desk, path, erased(desk.session))
    assert b"0.987" not in raw


def test_an_argument_keyed_and_never_noted_may_be_taken_away_too(begun):
    desk, path = begun
    desk.debating.corner(1).text = SECRET
    keep_draft(desk)
    (arguments,) = closing.sensitive(desk)
    assert arguments.id == "argument"
    assert closing.take_away(desk, [arguments])
    assert closing.sensitive(desk) == []
    keep_draft(desk)
    raw = closed(desk, path, erased(desk.session))
    assert SECRET.encode() not in raw


def test_pictures_still_shown_and_those_of_the_deck_stay(begun):
    desk, path = begun
    closing.attach(desk, photograph(), "La fresque")
    desk.commit(keep("told", "do", SECRET))
    desk.commit(edits.remove(desk.board, ["told"]))
    pictures = dict(desk.session.pictures)
    assert erased(desk.session).pictures == frozenset()
    closed(desk, path, erased(desk.session))
    again = Session.open(path)
    assert again.pictures == pictures
    again.close()


def test_notes_and_words_reworded_leave_the_file_too(begun):
    desk, path = begun
    desk.commit(Batch((Add("n", "note", {"table": 1, "x": 0, "y": 0, "text": SECRET}),)))
    desk.commit(edits.remove(desk.board, ["n"]))
    desk.commit(keep("k", "keep", "Zoé pense que"))
    desk.commit(Batch((Set("k", {"text": KEPT}),)))
    raw = closed(desk, path, erased(desk.session))
    assert [word.encode() in raw for word in (SECRET, "Zoé pense", KEPT)] == [False, False, True]


def test_erasing_twice_finds_nothing_the_second_time(told):
    desk, path = told
    closed(desk, path, erased(desk.session))
    again = Session.open(path)
    assert not erased(again)
    again.close()


def test_copies_beside_lose_it_too_and_others_are_left_alone(told):
    desk, path = told
    desk.session.journal.flush()
    identity, rows, what = desk.session.journal.contents.id, rows_of(desk.session), erased(desk.session)
    desk.session.close()
    old, foreign = path.with_name("pause.fresque"), path.with_name("autre.fresque")
    old.write_bytes(path.read_bytes())
    Session.create(foreign, find_deck("boite-noire-ia"), SessionInfo())
    assert copies_of(path, identity) == [old]
    assert erase_in_copies(rows, what, [old]) == []
    assert SECRET.encode() not in old.read_bytes()


def test_a_copy_that_went_its_own_way_is_left_whole_and_said(told):
    desk, path = told
    desk.session.journal.flush()
    rows, what = rows_of(desk.session), erased(desk.session)
    desk.session.close()
    copy = path.with_name("copie.fresque")
    copy.write_bytes(path.read_bytes())
    other = Desk(Session.open(copy))
    other.commit(keep("more", "keep", "Autre chose"))
    other.session.close()
    before = copy.read_bytes()
    (sentence,) = erase_in_copies(rows, what, [copy])
    assert "copie.fresque" in sentence
    assert copy.read_bytes() == before


def test_what_the_program_keeps_of_a_session_holds_no_word_of_it(told, tmp_path, monkeypatch):
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "home"))
    desk, path = told
    identity, rows, what = desk.session.journal.contents.id, rows_of(desk.session), erased(desk.session)
    remember(path, desk.deck.title, 1)
    pending.keep(path, identity, rows)
    closed(desk, path, what)
    forget_dumps(path, identity, rows)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert path in files
    assert not [file.name for file in files if SECRET.encode() in file.read_bytes()]
