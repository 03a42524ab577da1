"""`fresque apply`: a script of gestures, line by line, through the same checks as the window."""

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from fresque.app.session import Session
from fresque.cli.apply import MAX_LINE
from fresque.cli.main import run
from fresque.core.info import SessionInfo
from fresque.storage.session_file import create, read_copy

DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}


@pytest.fixture
def session(tmp_path):
    create(tmp_path / "s.fresque", DECK, {}, SessionInfo(tables=2))
    return tmp_path / "s.fresque"


@pytest.fixture
def script(tmp_path):
    """Writes a script and gives its path."""

    def write(*lines):
        path = tmp_path / "script.jsonl"
        path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
        return str(path)

    return write


def put(record_id, **fields):
    card = {"op": "add", "id": record_id, "type": "card", "fields": {"card": "a", "x": 0, "y": 0, **fields}}
    return json.dumps({"ops": [card]})


def test_each_durable_gesture_is_acknowledged_by_its_number(session, script, capsys):
    assert run(["apply", str(session), script(put("p"), "", put("q"), '{"undo": 2}', '{"redo": 2}')]) == 0
    assert capsys.readouterr() == ("1\n2\n3\n4\n", "")
    assert len(read_copy(session).rows) == 4


def test_what_is_locked_stays_until_it_is_unlocked(session, script, capsys):
    lock = '{"ops": [{"op": "set", "id": "p", "fields": {"locked": true}}]}'
    free = lock.replace("true", "false")
    move = '{"ops": [{"op": "set", "id": "p", "fields": {"x": 50}}]}'
    away = '{"ops": [{"op": "del", "id": "p"}]}'
    assert run(["apply", str(session), script(put("p"), lock, move, away, free, move)]) == 1
    heard = capsys.readouterr()
    assert (heard.out, heard.err.count("verrouillé")) == ("1\n2\n3\n4\n", 2)
    assert Session.open(session, read_only=True).board.get("p").x == 50


def test_the_gestures_of_a_log_are_applied_again_even_on_what_is_locked(session, script):
    lock = '{"ops": [{"op": "set", "id": "p", "fields": {"locked": true}}]}'
    move = '{"seq": 3, "ts": 1773000000000, "ops": [{"op": "set", "id": "p", "fields": {"x": 50}}]}'
    assert run(["apply", str(session), script(put("p"), lock, move)]) == 0


def test_a_bad_line_is_refused_whole_with_its_number_and_the_others_go_on(session, script, capsys):
    bad = json.dumps({"ops": [json.loads(put("r"))["ops"][0], {"op": "del", "id": "nobody"}]})
    assert run(["apply", str(session), script(put("p"), "nope", bad, put("r", table=9), put("q"))]) == 1
    heard = capsys.readouterr()
    assert heard.out == "1\n2\n"
    assert [line.split(": ")[0].rpartition("script.jsonl")[2] for line in heard.err.splitlines()] == [
        ":2:1",
        ":3:1",
        ":4:1",
    ]
    opened = Session.open(session, read_only=True)
    assert [record.id for record in opened.board.records()] == ["p", "q"]


def test_strict_stops_at_the_first_bad_line(session, script, capsys):
    assert run(["apply", str(session), script(put("p"), "nope", put("q")), "--strict"]) == 1
    assert capsys.readouterr().out == "1\n"
    assert len(read_copy(session).rows) == 1


def test_a_script_comes_from_the_standard_input_too(session, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(put("p").encode())))
    assert run(["apply", str(session), "-"]) == 0
    assert capsys.readouterr().out == "1\n"


def test_a_line_that_is_too_long_is_refused_and_the_next_ones_are_read(session, script, capsys):
    long = put("p", text=(2 * MAX_LINE) * "a")
    assert run(["apply", str(session), script(long, put("q"))]) == 1
    heard = capsys.readouterr()
    assert (heard.out, "script.jsonl:1:1" in heard.err, len(heard.err.splitlines())) == ("1\n", True, 1)


@pytest.mark.parametrize("line", ['{"undo": 1, "ts": "noon"}', '{"undo": 1, "seq": 0}', '{"undo": 1, "ts": 1e400}'])
def test_a_strange_time_or_number_is_refused(session, script, capsys, line):
    assert run(["apply", str(session), script(line)]) == 1
    assert "script.jsonl:1:1" in capsys.readouterr().err


def test_a_log_goes_on_where_another_session_stands(session, script, capsys):
    run(["apply", str(session), script(put("here"))])
    log = [json.dumps({"seq": n, "ts": 1000 + n, **json.loads(line)}) for n, line in enumerate([put("p"), put("q")], 1)]
    undo = '{"seq": 3, "ts": 1003, "undo": 2}'
    assert run(["apply", str(session), script(*log, undo, '{"seq": 4, "ts": 1004, "undo": 9}')]) == 1
    assert "9" in capsys.readouterr().err
    opened = Session.open(session, read_only=True)
    assert [record.id for record in opened.board.records()] == ["here", "p"]
    assert [done.ts for done in opened.history[1:]] == [1001, 1002, 1003]


def test_what_cannot_be_opened_is_said_in_a_sentence(session, script, capsys, tmp_path):
    assert run(["apply", str(tmp_path / "none.fresque"), script(put("p"))]) == 1
    assert "none.fresque" in capsys.readouterr().err
    assert run(["apply", str(session), str(Path("none.jsonl"))]) == 1
    assert "none.jsonl" in capsys.readouterr().err
    held = Session.open(session)
    assert run(["apply", str(session), script(put("p"))]) == 1
    assert "déjà ouvert" in capsys.readouterr().err
    held.close()
