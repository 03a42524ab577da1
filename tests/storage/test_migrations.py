"""Old session files: one stored sample of each format, and what it must still say."""

import json
import shutil
import sqlite3
from dataclasses import asdict
from pathlib import Path

import pytest

from fresque.app.session import Session
from fresque.core.errors import FresqueError
from fresque.storage.migrations import MIGRATIONS, to_1
from fresque.storage.pending import line
from fresque.storage.schema import FORMAT
from fresque.storage.session_file import SessionFile, read_copy

SAMPLES = Path(__file__).parent.parent / "samples"
EXPECTED = json.loads((SAMPLES / "session.json").read_text(encoding="utf-8"))


@pytest.fixture(params=range(FORMAT + 1))
def sample(request, tmp_path):
    """A stored session of each format, in a folder of its own."""
    return Path(shutil.copy(SAMPLES / f"session-v{request.param}.fresque", tmp_path / "old.fresque"))


def told(session):
    return {
        "title": session.deck.title,
        "info": asdict(session.info),
        "records": [{"type": record.type, **asdict(record)} for record in session.board.records()],
        "unknown": dict(session.board.fields("p2"))["humeur"],
        "pictures": {name: len(data) for name, data in session.pictures.items()},
    }


def test_a_session_of_any_format_says_what_it_said(sample):
    session = Session.open(sample)
    assert json.loads(json.dumps(told(session))) == EXPECTED["session"]
    session.close()


def test_it_says_the_same_read_only_and_the_file_is_left_as_it_was(sample):
    before = sample.read_bytes()
    assert json.loads(json.dumps(told(Session.open(sample, read_only=True)))) == EXPECTED["session"]
    assert sample.read_bytes() == before


def test_its_gestures_are_printed_as_the_present_format_prints_them(sample):
    assert [json.loads(line(row)) for row in read_copy(sample).rows] == EXPECTED["log"]


def test_once_opened_it_is_of_the_present_format_and_goes_on(sample):
    session = Session.open(sample)
    assert session.undo("table-2")
    session.close()
    assert read_copy(sample).format == FORMAT
    assert [row.seq for row in read_copy(sample).rows] == [*range(1, 8)]
    connection = sqlite3.connect(sample)
    assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
    assert {row[0] for row in connection.execute("SELECT id FROM actor")} == {"facilitator", "table-2"}
    connection.close()


def test_a_migration_that_cannot_read_its_file_says_so_and_changes_nothing(tmp_path):
    path = Path(shutil.copy(SAMPLES / "session-v0.fresque", tmp_path / "s.fresque"))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE op SET body = 'nope' WHERE seq = 3")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(FresqueError, match="abîmé"):
        SessionFile(path)
    assert path.read_bytes() == before


def test_format_0_knew_its_times_in_seconds_and_its_actors_in_the_gesture():
    tables = {"op": [{"seq": 1, "ts": 1.5, "body": '{"undo": 1}'}, {"seq": 2, "ts": None, "body": '{"actor": "a"}'}]}
    migrated = to_1(tables)
    assert migrated["op"] == [
        {"seq": 1, "ts": 1500, "actor": "facilitator", "body": '{"undo": 1}'},
        {"seq": 2, "ts": 0, "actor": "a", "body": "{}"},
    ]
    assert [actor["id"] for actor in migrated["actor"]] == ["facilitator", "a"]
    assert "actor" not in tables


def test_every_format_has_its_migration_and_its_sample():
    assert sorted(MIGRATIONS) == list(range(1, FORMAT + 1))
    assert all((SAMPLES / f"session-v{number}.fresque").is_file() for number in range(FORMAT + 1))
