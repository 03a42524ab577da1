"""A session in progress: one way in, one way out, and everything there after it is opened again."""

import json
import sqlite3
from pathlib import Path

import pytest

from fresque.app.session import Change, Session, SessionInfo
from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.records import Note
from fresque.storage.session_file import create, read_copy

DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}
MANY = 20_000


def note(record_id, **fields):
    return Batch((Add(record_id, "note", {"x": 1, "y": 2, **fields}),))


@pytest.fixture
def session():
    return Session.in_memory(Deck(fresque=1, id="petit-jeu", title="Petit jeu"), SessionInfo(tables=2))


@pytest.fixture
def path(tmp_path):
    create(tmp_path / "s.fresque", DECK, {"images/a.png": b"\x89PNG"}, SessionInfo(tables=2))
    return tmp_path / "s.fresque"


def test_a_listener_hears_each_gesture_until_it_stops(session):
    heard = []
    stop = session.listen(heard.append)
    assert session.commit(note("n")) == 1
    assert session.undo()
    stop()
    session.redo()
    assert heard == [Change(frozenset({"n"}), "facilitator", 1), Change(frozenset({"n"}), "facilitator", 2)]


def test_an_empty_gesture_does_nothing_and_is_not_heard(session):
    session.listen(lambda change: pytest.fail(str(change)))
    assert session.commit(Batch()) == 0
    assert not session.undo()
    assert not session.redo()
    assert session.history == []


def test_a_refused_gesture_is_not_heard_nor_kept(session):
    session.listen(lambda change: pytest.fail(str(change)))
    with pytest.raises(FresqueError):
        session.commit(Batch((Delete("nobody"),)))
    assert session.history == []


def test_there_is_no_table_beyond_the_last(session):
    with pytest.raises(FresqueError, match="table 3"):
        session.commit(note("n", table=3))
    session.commit(note("n", table=2))
    with pytest.raises(FresqueError, match="table 3"):
        session.commit(Batch((Set("n", {"table": 3}),)))


def test_each_hand_undoes_its_own_gesture(session):
    session.commit(note("a"), "table-1")
    session.commit(note("b"), "table-2")
    assert session.undo("table-1")
    assert [record.id for record in session.board.records()] == ["b"]
    assert not session.undo("table-1")
    assert session.redo("table-1")


def test_a_session_opened_again_is_where_it_was_left_undo_included(path):
    session = Session.open(path)
    session.commit(note("a", text="Un"))
    session.commit(note("b"), "table-1")
    session.undo("table-1")
    session.mark("Pause")
    sha256 = session.add_picture(b"\xff\xd8jpeg")
    records, history = session.board.records(), session.history
    session.close()
    again = Session.open(path)
    assert (again.board.records(), again.history) == (records, history)
    assert [mark.label for mark in again.marks] == ["Pause"]
    assert (again.pictures["images/a.png"], again.pictures[sha256]) == (b"\x89PNG", b"\xff\xd8jpeg")
    assert (again.board.undoable("facilitator"), again.board.redoable("table-1")) == (1, 2)
    assert again.redo("table-1")
    again.close()


def test_a_read_only_copy_shows_everything_and_takes_nothing(path):
    session = Session.open(path)
    session.commit(note("a"))
    session.close()
    copy = Session.open(path, read_only=True)
    assert [record.id for record in copy.board.records()] == ["a"]
    for act in (lambda: copy.commit(note("b")), copy.undo):
        with pytest.raises(FresqueError, match="lecture seule"):
            act()
    copy.close()
    assert len(read_copy(path).rows) == 1


def test_a_session_is_made_from_a_deck_on_disk(tmp_path):
    (tmp_path / "deck.yaml").write_text("fresque: 1\nid: x\ntitle: X\nlanguage: en\n", encoding="utf-8")
    Session.create(tmp_path / "s.fresque", tmp_path)
    session = Session.open(tmp_path / "s.fresque", read_only=True)
    assert (session.deck.title, session.info.language) == ("X", "en")
    assert session.info.created


def test_fields_of_the_future_survive_being_opened_and_changed(path):
    session = Session.open(path)
    session.commit(note("a", humeur=["joie", 2, None]))
    session.close()
    session = Session.open(path)
    session.commit(Batch((Set("a", {"text": "changé"}),)))
    session.close()
    again = Session.open(path, read_only=True)
    assert again.board.fields("a")["humeur"] == ["joie", 2, None]
    assert again.board.get("a").text == "changé"


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("UPDATE op SET body = 'nope' WHERE seq = 2", 2),
        ("UPDATE op SET body = '{}' WHERE seq = 1", 1),
        ("UPDATE op SET body = '{\"undo\":7}' WHERE seq = 2", 2),
        ("DELETE FROM op WHERE seq = 1", 2),
    ],
)
def test_a_damaged_gesture_is_named_and_the_file_let_go(path, statement, number):
    session = Session.open(path)
    session.commit(note("a"))
    session.commit(note("b"))
    session.close()
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    for read_only in (False, True, False):
        with pytest.raises(FresqueError, match=f"geste {number}"):
            Session.open(path, read_only=read_only)


def test_twenty_thousand_gestures_come_back_and_the_board_reads_each_record_once(tmp_path, path):
    connection = sqlite3.connect(path)
    body = '{"ops":[{"op":"%s","id":"n%d",%s"fields":{"x":%d,"y":0}}]}'
    rows = ((n + 1, n, "facilitator", body % gesture(n)) for n in range(MANY))
    connection.executemany("INSERT INTO op VALUES (?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()
    session = Session.open(path)
    assert (len(session.history), session.board.seq) == (MANY, MANY)
    assert len(session.board.records()) == MANY // 20
    assert all(isinstance(record, Note) for record in session.board.records())
    assert session.board.get("n3").x == MANY - MANY // 20 + 3
    assert session.undo()
    session.close()
    assert len(read_copy(Path(path)).rows) == MANY + 1


def gesture(n):
    """A thousand notes are put down, then each is moved nineteen times."""
    few = MANY // 20
    return ("add", n, '"type":"note",', n) if n < few else ("set", n % few, "", n)


def test_the_body_in_the_file_is_the_gesture_as_it_was_done(path):
    session = Session.open(path)
    session.commit(note("a"))
    session.close()
    (row,) = read_copy(path).rows
    assert json.loads(row.body) == {
        "ops": [{"op": "add", "id": "a", "type": "note", "fields": {"x": 1, "y": 2, "z": "a0"}}]
    }


def test_what_listened_may_stop_listening_after_the_session_is_closed(session):
    heard: list[Change] = []
    stop = session.listen(heard.append)
    session.close()
    stop()
    session.commit(note("a"))
    assert heard == []
