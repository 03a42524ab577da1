"""The session file: whole, held by one program, and clear about what is wrong with it."""

import contextlib
import json
import random
import shutil
import sqlite3
import subprocess
import sys

import pytest

from fresque.core.errors import FresqueError
from fresque.core.info import SessionInfo
from fresque.storage import copies
from fresque.storage.entries import Asset, Mark, Row, mime_of
from fresque.storage.schema import APPLICATION_ID, FORMAT
from fresque.storage.sentences import CannotChange
from fresque.storage.session_file import SessionFile, create, read_copy

DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}
PNG = b"\x89PNG" + 3000 * b"x"


def body(n):
    note = {"op": "add", "id": f"n{n}", "type": "note", "fields": {"x": n, "y": 0, "z": "a0", "text": "Bonjour à tous"}}
    return json.dumps({"ops": [note]}, ensure_ascii=False)


def rows(first, last):
    return [Row(n, 1000 + n, "facilitator", body(n)) for n in range(first, last + 1)]


@pytest.fixture
def path(tmp_path):
    """A new session without a gesture."""
    create(tmp_path / "s.fresque", DECK, {"images/a.png": PNG}, SessionInfo(tables=3, duration=90, created=5))
    return tmp_path / "s.fresque"


@pytest.fixture
def played(path):
    """A session of 200 gestures, closed."""
    file = SessionFile(path)
    file.append(rows(1, 200))
    file.close()
    return path


def refusal(path, opened=SessionFile):
    with pytest.raises(FresqueError) as caught:
        opened(path)
    assert caught.value.hint
    return caught.value


def elsewhere(path):
    code = (
        "import sys; from pathlib import Path; from fresque.core.errors import FresqueError\n"
        "from fresque.storage.session_file import SessionFile, read_copy\n"
        f"path = Path({str(path)!r})\n"
        "try: SessionFile(path).close(); print('opened')\n"
        "except FresqueError as error: print(type(error).__name__)\n"
        "print(len(read_copy(path).rows))\n"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_a_new_session_holds_its_deck_its_pictures_and_nothing_else(path):
    contents = read_copy(path)
    assert (contents.deck, contents.rows, contents.marks, contents.format) == (DECK, [], (), FORMAT)
    assert contents.info == SessionInfo(tables=3, duration=90, created=5)
    assert contents.assets == {contents.images["images/a.png"]: PNG}
    assert [file.name for file in path.parent.iterdir()] == ["s.fresque"]


def test_what_is_appended_is_read_again(path):
    file = SessionFile(path)
    file.append([*rows(1, 2), Asset(b"<svg", "image/svg+xml"), Mark(7, "Pause"), Mark(7, "Pause")])
    assert (file.last()[1], file.read().rows) == (2, rows(1, 2))
    file.close()
    contents = read_copy(path)
    assert (contents.rows, contents.marks) == (rows(1, 2), (Mark(7, "Pause"),))
    assert Asset(b"<svg", "").sha256 in contents.assets
    assert [file.name for file in path.parent.iterdir()] == ["s.fresque"]


def test_the_file_says_what_it_is_and_is_written_the_careful_way(path):
    file = SessionFile(path)
    asked = ("application_id", "user_version", "journal_mode", "locking_mode", "synchronous")
    found = [file._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == [APPLICATION_ID, FORMAT, "truncate", "exclusive", 2]
    file.close()


def test_a_session_is_never_overwritten(played):
    before = played.read_bytes()
    with pytest.raises(FresqueError, match="existe déjà"):
        create(played, DECK, {}, SessionInfo())
    assert played.read_bytes() == before


def test_the_journal_of_a_session_that_is_gone_does_not_spoil_a_new_one(played, tmp_path):
    orphans = [tmp_path / f"{name}.fresque-journal" for name in ("t", "u")]
    for orphan in orphans:
        orphan.write_bytes(b"SQLite would roll the new file back with this")
    create(tmp_path / "t.fresque", DECK, {}, SessionInfo())
    file = SessionFile(played)
    file.copy_to(tmp_path / "u.fresque")
    file.close()
    assert not any(orphan.exists() for orphan in orphans)


def test_a_session_cannot_be_made_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(FresqueError, match="n’existe pas"):
        create(tmp_path / "nowhere" / "s.fresque", DECK, {}, SessionInfo())


def test_a_second_opening_is_refused_and_a_copy_can_be_read(played):
    file = SessionFile(played)
    assert elsewhere(played) == ["CannotChange", "200"]
    assert isinstance(refusal(played), CannotChange)
    assert isinstance(refusal(played, read_copy), CannotChange)
    assert elsewhere(played)[0] == "CannotChange"
    file.append(rows(201, 201))
    file.close()
    assert elsewhere(played) == ["opened", "201"]


def test_a_copy_taken_while_it_is_open_is_whole(played, tmp_path):
    file = SessionFile(played)
    for n in range(201, 231):
        file.append(rows(n, n))
        copy = shutil.copy(played, tmp_path / f"copy-{n}.fresque")
        assert len(read_copy(tmp_path / copy).rows) == n
    file.close()


def test_a_copy_taken_in_the_middle_of_a_write_is_rolled_back(played):
    connection = sqlite3.connect(played, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    for row in rows(201, 2000):
        connection.execute("INSERT INTO op VALUES (?, ?, ?, ?)", (row.seq, row.ts, row.actor, row.body))
    assert elsewhere(played) == ["CannotChange", "200"]
    connection.close()


def test_a_file_truncated_anywhere_is_said_to_be_damaged_or_is_whole(played):
    whole = played.read_bytes()
    for part in range(20):
        played.write_bytes(whole[: len(whole) * part // 20])
        assert "s.fresque" in refusal(played).summary
        assert "s.fresque" in refusal(played, read_copy).summary
        assert [file.name for file in played.parent.iterdir()] == ["s.fresque"]


def test_corrupted_bytes_never_end_in_anything_but_a_sentence(played):
    whole, dice, opened = played.read_bytes(), random.Random(7), 0
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 8, 64))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        start = dice.randrange(len(data))
        data[start : start + dice.choice((0, 512))] = b""
        played.write_bytes(data)
        with contextlib.suppress(FresqueError):
            read_copy(played)
            opened += 1
    assert 0 < opened < 100


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "est vide"),
        (b"%PDF-1.7\n" + 5000 * b"x", "n’est pas une session"),
        ("Réunion du 3 mai\n".encode() * 100, "n’est pas une session"),
        (b"x", "n’est pas une session"),
        (b"\0" * 4096, "n’est pas une session"),
    ],
)
def test_another_file_is_said_not_to_be_a_session(tmp_path, content, said):
    path = tmp_path / "s.fresque"
    path.write_bytes(content)
    assert said in refusal(path).summary
    assert said in refusal(path, read_copy).summary
    assert path.read_bytes() == content


def test_a_file_that_never_stops_changing_or_goes_away_while_copied_is_dealt_with(played, monkeypatch):
    monkeypatch.setattr(copies, "_PAUSE", 0)
    monkeypatch.setattr(copies, "_state", lambda path: [(random.random(), 0)])
    assert len(read_copy(played).rows) == 200
    monkeypatch.setattr(copies, "_state", lambda path: path.unlink())
    assert "n’existe pas" in refusal(played, read_copy).summary


def test_another_database_a_folder_or_nothing_is_said_not_to_be_a_session(tmp_path):
    connection = sqlite3.connect(tmp_path / "other.fresque")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert "n’est pas une session" in refusal(tmp_path / "other.fresque").summary
    assert "n’est pas une session" in refusal(tmp_path).summary
    assert "n’existe pas" in refusal(tmp_path / "none.fresque").summary
    assert "n’existe pas" in refusal(tmp_path / "none.fresque", read_copy).summary


def altered(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_newer_format_is_read_from_a_copy_only(played):
    altered(played, f"PRAGMA user_version = {FORMAT + 1}", "ALTER TABLE op ADD COLUMN place TEXT")
    error = refusal(played)
    assert isinstance(error, CannotChange)
    assert "plus récente" in error.summary
    assert (len(read_copy(played).rows), read_copy(played).format) == (200, FORMAT + 1)


def test_a_newer_format_that_cannot_be_read_says_that_it_is_newer(played):
    altered(played, f"PRAGMA user_version = {FORMAT + 1}", "ALTER TABLE op RENAME TO gesture")
    assert "plus récente" in refusal(played, read_copy).summary


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE op",
        "DROP TABLE meta",
        "CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM op; END",
        "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "DELETE FROM meta WHERE k = 'id'",
        "UPDATE meta SET v = '{' WHERE k = 'deck'",
        "UPDATE meta SET v = '[3]' WHERE k = 'info'",
        "UPDATE meta SET v = '3' WHERE k = 'images'",
        "UPDATE op SET ts = 'noon' WHERE seq = 3",
        "UPDATE op SET body = CAST(x'ff00ff' AS TEXT) WHERE seq = 3",
    ],
)
def test_a_session_with_a_missing_or_strange_part_is_said_to_be_damaged(played, statement):
    altered(played, statement)
    assert "abîmé" in refusal(played, lambda path: read_copy(path)).summary


def test_strange_session_information_falls_back_on_the_usual(played):
    info = {"tables": 5000, "duration": 90, "place": 3, "mood": "calm"}
    altered(played, f"UPDATE meta SET v = '{json.dumps(info)}' WHERE k = 'info'")
    assert read_copy(played).info == SessionInfo(tables=999, duration=90)


def test_a_failed_write_leaves_nothing_behind(played):
    file = SessionFile(played)
    with pytest.raises(sqlite3.Error):
        file.append([*rows(201, 210), *rows(5, 5)])
    assert file.last()[1] == 200
    file.append(rows(201, 201))
    file.close()


def test_a_full_disk_is_a_sentence_and_what_was_written_stays(played):
    file = SessionFile(played)
    file._connection.execute(f"PRAGMA max_page_count = {file._connection.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(sqlite3.OperationalError) as caught:
        file.append(rows(201, 2000))
    assert caught.value.sqlite_errorcode == sqlite3.SQLITE_FULL
    assert (file.last()[1], len(file.read().rows)) == (200, 200)
    file.close()


def test_a_fresh_copy_replaces_the_target_whole(played, tmp_path):
    file, target = SessionFile(played), tmp_path / "key" / "s.fresque"
    with pytest.raises(FresqueError, match="joignable"):
        file.copy_to(target)
    target.parent.mkdir()
    target.write_bytes(b"old")
    file.copy_to(target)
    file.close()
    assert read_copy(target) == read_copy(played)
    assert [file.name for file in target.parent.iterdir()] == ["s.fresque"]


def test_a_picture_is_known_by_its_first_bytes():
    assert mime_of(PNG) == "image/png"
    assert mime_of(b"\xff\xd8\xff") == "image/jpeg"
    assert mime_of(b"<?xml?><svg/>") == "image/svg+xml"
    assert mime_of(b"GIF89a") == "application/octet-stream"
