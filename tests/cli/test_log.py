"""`fresque log`: the gestures of a session, as `fresque apply` reads them."""

import io
import json
import random
import sys
from types import SimpleNamespace

import pytest

from fresque.app.session import Session
from fresque.cli.main import run
from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.errors import FresqueError
from fresque.core.info import SessionInfo
from fresque.storage.session_file import create

DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}


@pytest.fixture
def session(tmp_path):
    """A session of three hands at work, with what they undid and a field of the future."""
    create(tmp_path / "s.fresque", DECK, {}, SessionInfo(tables=2))
    session, dice = Session.open(tmp_path / "s.fresque"), random.Random(5)
    for n in range(60):
        actor = dice.choice(("facilitator", "table-1", "table-2"))
        note = Add(f"n{n}", "note", {"x": n, "y": 0.5, "text": "Élan « » \u2028 " + chr(0x1F600), "humeur": [1, None]})
        ops = (note, Set(f"n{dice.randrange(n + 1)}", {"x": 7}), Delete(f"n{dice.randrange(n + 1)}"))
        try:
            dice.choice((session.undo, session.redo, lambda a, ops=ops: session.commit(Batch(ops), a)))(actor)
        except FresqueError:
            session.commit(Batch((note,)), actor)
    session.close()
    return tmp_path / "s.fresque"


def test_the_log_of_a_session_makes_the_same_session(session, tmp_path, capsysbinary, monkeypatch):
    assert run(["log", str(session)]) == 0
    log = capsysbinary.readouterr().out
    create(tmp_path / "t.fresque", DECK, {}, SessionInfo(tables=2))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(log)))
    assert run(["apply", str(tmp_path / "t.fresque"), "-"]) == 0
    capsysbinary.readouterr()
    assert run(["log", str(tmp_path / "t.fresque")]) == 0
    assert capsysbinary.readouterr().out == log
    first, second = (Session.open(tmp_path / name, read_only=True) for name in ("s.fresque", "t.fresque"))
    assert first.board.records() == second.board.records() != []


def test_each_line_says_its_number_its_time_and_its_hand(session, capsysbinary):
    run(["log", str(session)])
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.split(b"\n")[:-1]]
    assert [line["seq"] for line in lines] == list(range(1, len(lines) + 1))
    assert all(line["ts"] > 1_600_000_000_000 and line["actor"] for line in lines)
    assert any("undo" in line for line in lines)


def test_a_session_that_is_not_there_is_said_in_a_sentence(session, capsysbinary, tmp_path):
    assert run(["log", str(tmp_path / "none.fresque")]) == 1
    assert "n’existe pas" in capsysbinary.readouterr().err.decode()
