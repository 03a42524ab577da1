"""The journal thread: nothing acknowledged is lost, and a disk that refuses loses nothing either."""

import json
import os
import sqlite3
import sys
import threading

import pytest

from fresque.core.errors import FresqueError
from fresque.core.gestures import compact
from fresque.core.info import SessionInfo
from fresque.storage import pending
from fresque.storage.entries import Asset, Mark, Row
from fresque.storage.journal import Journal
from fresque.storage.pending import places
from fresque.storage.sentences import CannotChange
from fresque.storage.session_file import SessionFile, create, read_copy

DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}


def row(n, text="Bonjour"):
    return Row(n, 1000 + n, "facilitator", compact({"ops": [{"op": "set", "id": "n", "fields": {"text": text}}]}))


class Disk:
    """A disk that can be told to refuse: an SQLite error code, or 0 to write."""

    def __init__(self):
        self.refuses = 0
        self.held = 0

    def hold(self, path):
        self.held += 1
        return FileOnDisk(path, self)


class FileOnDisk(SessionFile):
    def __init__(self, path, disk):
        super().__init__(path)
        self.disk = disk

    def append(self, entries):
        if self.disk.refuses:
            error = sqlite3.OperationalError("refused")
            error.sqlite_errorcode = self.disk.refuses
            raise error
        super().append(entries)


class Watcher:
    """What the window would hear, and a way to wait for it."""

    def __init__(self, journal):
        self.durable, self.failures, self.recoveries = [], [], 0
        self._heard = threading.Condition()
        journal.watch(durable=self._durable, failed=self._failed, recovered=self._recovered)

    def _durable(self, seq, ts):
        assert ts > 1_600_000_000_000
        self._tell(lambda: self.durable.append(seq))

    def _failed(self, error):
        self._tell(lambda: self.failures.append(error))

    def _recovered(self):
        def count():
            self.recoveries += 1

        self._tell(count)

    def _tell(self, note):
        with self._heard:
            note()
            self._heard.notify_all()

    def wait(self, condition):
        with self._heard:
            assert self._heard.wait_for(lambda: condition(self), timeout=10)


@pytest.fixture
def path(tmp_path):
    create(tmp_path / "s.fresque", DECK, {}, SessionInfo())
    return tmp_path / "s.fresque"


def test_gestures_are_written_in_order_and_said_to_be_durable(path):
    journal = Journal(path)
    watcher = Watcher(journal)
    for n in range(1, 101):
        journal.append(row(n))
    journal.close()
    assert watcher.durable[-1] == 100
    assert watcher.durable == sorted(set(watcher.durable))
    assert read_copy(path).rows == [row(n) for n in range(1, 101)]


def test_a_burst_is_written_in_few_transactions(path):
    journal = Journal(path, interval=60)
    watcher = Watcher(journal)
    for n in range(1, 1001):
        journal.append(row(n))
    assert journal.flush()
    journal.close()
    assert len(watcher.durable) <= 3


def test_the_first_gesture_after_a_rest_does_not_wait(path):
    journal = Journal(path, interval=60)
    watcher = Watcher(journal)
    journal.append(row(1))
    watcher.wait(lambda w: w.durable == [1])
    journal.close()


def test_moments_and_pictures_are_kept_without_a_gesture(path):
    journal = Journal(path)
    journal.append(Mark(5, "Pause"))
    journal.append(Asset(b"<svg/>", "image/svg+xml"))
    assert journal.flush()
    journal.close()
    assert read_copy(path).marks == (Mark(5, "Pause"),)
    assert list(read_copy(path).assets.values()) == [b"<svg/>"]


def test_a_second_journal_is_refused_and_leaves_no_thread(path):
    journal = Journal(path)
    with pytest.raises(CannotChange):
        Journal(path)
    journal.close()
    assert threading.active_count() == 1 or all(t.name != "journal" for t in threading.enumerate())


def test_a_closed_journal_takes_nothing_more(path):
    journal = Journal(path)
    journal.close()
    with pytest.raises(RuntimeError):
        journal.append(row(1))


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY])
def test_a_disk_that_refuses_then_accepts_loses_nothing(path, code):
    disk, kept = Disk(), places(path, read_copy(path).id)[0]
    journal = Journal(path, retry=0.02, hold=disk.hold)
    watcher = Watcher(journal)
    disk.refuses = code
    journal.append(row(1))
    journal.append(row(2))
    watcher.wait(lambda w: w.failures)
    assert not journal.flush(0.05)
    assert [json.loads(line)["seq"] for line in kept.read_text().splitlines()] == [1, 2]
    disk.refuses = 0
    watcher.wait(lambda w: w.recoveries and w.durable == [2])
    journal.close()
    assert (len(watcher.failures), watcher.recoveries, kept.exists()) == (1, 1, False)
    assert read_copy(path).rows == [row(1), row(2)]
    assert (disk.held > 1) == (code != sqlite3.SQLITE_FULL)


def test_a_disk_that_refuses_until_the_end_says_so_and_the_gestures_come_back(path):
    disk = Disk()
    journal = Journal(path, retry=0.02, hold=disk.hold)
    journal.append(row(1))
    assert journal.flush()
    disk.refuses = sqlite3.SQLITE_FULL
    journal.append(row(2))
    with pytest.raises(FresqueError, match="disque est plein") as caught:
        journal.close()
    assert "pending.jsonl" in caught.value.hint
    assert read_copy(path).rows == [row(1)]
    again = Journal(path)
    assert again.contents.rows == [row(1), row(2)]
    again.close()
    assert read_copy(path).rows == [row(1), row(2)]
    assert [file.name for file in path.parent.iterdir()] == ["s.fresque"]


def test_a_picture_the_disk_refused_until_the_end_comes_back_with_its_gesture(path):
    disk, picture = Disk(), Asset(b"\x89PNG and its pixels", "image/png")
    journal = Journal(path, retry=0.02, hold=disk.hold)
    disk.refuses = sqlite3.SQLITE_FULL
    journal.append(picture)
    journal.append(row(1))
    with pytest.raises(FresqueError, match="disque est plein"):
        journal.close()
    assert (read_copy(path).rows, dict(read_copy(path).assets)) == ([], {})
    again = Journal(path)
    assert (again.contents.rows, again.contents.assets[picture.sha256]) == ([row(1)], picture.data)
    again.close()
    assert read_copy(path).assets[picture.sha256] == picture.data
    assert [file.name for file in path.parent.iterdir()] == ["s.fresque"]


def test_a_kept_picture_that_is_not_whole_is_left_where_it_is(path):
    here, _home = places(path, read_copy(path).id)
    here.write_text('{"asset": "image/png", "data": "?"}\n{"seq": 1, "ts": 9, "actor": "facilitator", "undo": 1}\n')
    Journal(path).close()
    assert (here.exists(), read_copy(path).rows) == (True, [])


def test_gestures_kept_elsewhere_come_back_too_and_foreign_ones_stay_where_they_are(path):
    here, home = places(path, read_copy(path).id)
    home.write_text('{"seq": 1, "ts": 1001, "actor": "facilitator", "undo": 1}\n')
    here.write_text('{"seq": 5, "ts": 1001, "actor": "facilitator", "undo": 1}\n')
    journal = Journal(path)
    journal.close()
    assert [found.body for found in read_copy(path).rows] == ['{"undo":1}']
    assert (here.exists(), home.exists()) == (True, False)
    here.write_text("nope\n")
    home.write_text('{"seq": 1, "ts": 9, "actor": "facilitator", "undo": 1}\n')
    Journal(path).close()
    assert (here.exists(), home.exists(), len(read_copy(path).rows)) == (True, True, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is POSIX")
def test_a_file_that_really_cannot_grow_is_finished_when_it_can(path):
    import resource

    journal = Journal(path, retry=0.02)
    watcher = Watcher(journal)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
    try:
        for n in range(1, 41):
            journal.append(row(n, 500 * "a"))
        watcher.wait(lambda w: w.failures)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    watcher.wait(lambda w: w.recoveries and w.durable[-1:] == [40])
    journal.close()
    assert len(read_copy(path).rows) == 40


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_stick_pulled_and_put_back_gets_all_that_was_done_meanwhile(path, tmp_path):
    disk = Disk()
    journal = Journal(path, retry=0.02, hold=disk.hold)
    watcher = Watcher(journal)
    away = tmp_path / "away"
    disk.refuses = sqlite3.SQLITE_IOERR
    path.rename(away)
    journal.append(row(1))
    watcher.wait(lambda w: w.failures)
    disk.refuses = 0
    create(path, DECK, {}, SessionInfo())
    assert not journal.flush(0.1)
    path.unlink()
    away.rename(path)
    watcher.wait(lambda w: w.recoveries)
    journal.close()
    assert read_copy(path).rows == [row(1)]


def test_on_a_stick_the_work_copy_is_written_and_the_stick_refreshed_at_the_end(path):
    journal = Journal(path, work_copy=True)
    journal.append(row(1))
    assert journal.flush()
    with pytest.raises(CannotChange):
        Journal(path, work_copy=True)
    journal.append(row(2))
    journal.close()
    assert read_copy(path).rows == [row(1), row(2)]
    assert [file.name for file in path.parent.iterdir()] == ["s.fresque"]
    assert work_files() == []


def work_files():
    from fresque.storage.places import application_data

    return sorted(file.name for file in (application_data() / "work").iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_a_stick_that_is_gone_at_the_end_finds_everything_when_it_is_back(path):
    journal = Journal(path, work_copy=True, retry=0.02)
    journal.append(row(1))
    journal.flush()
    stick, away = path.parent, path.parent.with_name("away")
    stick.rename(away)
    journal.append(row(2))
    with pytest.raises(FresqueError) as caught:
        journal.close()
    assert "work" in caught.value.hint
    away.rename(stick)
    again = Journal(path, work_copy=True)
    assert again.contents.rows == [row(1), row(2)]
    again.append(row(3))
    again.close()
    assert len(read_copy(path).rows) == 3
    assert work_files() == []


def test_a_work_copy_left_by_a_crash_never_hides_what_was_done_elsewhere(path):
    left_behind(path, row(1, "ici"))
    other = SessionFile(path)
    other.append([row(1, "ailleurs"), row(2)])
    other.close()
    journal = Journal(path, work_copy=True)
    assert journal.contents.rows == [row(1, "ailleurs"), row(2)]
    journal.close()
    assert [name[-10:] for name in work_files()] == ["-1.fresque"]


def test_a_work_copy_that_the_stick_has_overtaken_or_that_is_damaged_is_replaced(path):
    work = left_behind(path, row(1))
    other = SessionFile(path)
    other.append([row(1), row(2)])
    other.close()
    journal = Journal(path, work_copy=True)
    assert len(journal.contents.rows) == 2
    journal.close()
    assert work_files() == []
    work.write_bytes(b"")
    Journal(path, work_copy=True).close()
    assert len(read_copy(path).rows) == 2


def left_behind(path, *rows):
    """A work copy as a crash leaves it."""
    from fresque.storage.work_copy import work_place

    work = work_place(read_copy(path).id)
    work.write_bytes(path.read_bytes())
    file = SessionFile(work)
    file.append(rows)
    file.close()
    return work


def test_gestures_that_can_be_kept_nowhere_stay_in_the_queue(path, monkeypatch):
    monkeypatch.setattr(pending, "places", lambda *_: (path / "no", path / "nowhere"))
    disk = Disk()
    journal = Journal(path, retry=0.02, hold=disk.hold)
    watcher = Watcher(journal)
    disk.refuses = sqlite3.SQLITE_FULL
    journal.append(row(1))
    watcher.wait(lambda w: w.failures)
    disk.refuses = 0
    watcher.wait(lambda w: w.durable == [1])
    journal.close()


def test_kept_gestures_that_cannot_be_written_yet_stay_where_they_are(path):
    disk, kept = Disk(), places(path, read_copy(path).id)[0]
    kept.write_text('{"seq": 1, "ts": 1, "actor": "facilitator", "undo": 1}\n')
    disk.refuses = sqlite3.SQLITE_FULL
    with pytest.raises(FresqueError, match="disque est plein"):
        Journal(path, hold=disk.hold)
    assert kept.exists()
    SessionFile(path).close()
    kept.write_text('{"seq": "1", "ts": 1, "actor": "facilitator", "undo": 1}\n')
    Journal(path).close()
    assert (kept.exists(), read_copy(path).rows) == (True, [])


def test_a_work_copy_with_unreadable_contents_is_set_aside(path):
    work = left_behind(path, row(1))
    connection = sqlite3.connect(work)
    connection.execute("UPDATE meta SET v = '{' WHERE k = 'deck'")
    connection.commit()
    connection.close()
    journal = Journal(path, work_copy=True)
    assert journal.contents.rows == []
    journal.close()
    Journal(path, work_copy=True).close()
    assert [name[-10:] for name in work_files()] == ["-1.fresque"]


def test_a_journal_on_a_damaged_file_says_so(path):
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(FresqueError, match="abîmé"):
        Journal(path)
    os.truncate(path, 0)
    with pytest.raises(FresqueError, match="vide"):
        Journal(path, work_copy=True)
