"""Looking at a session file without touching it."""

import shutil
import sqlite3
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from fresque.core.errors import FresqueError
from fresque.storage.session_file import glance
from fresque.storage.session_file import read_copy as whole

SAMPLES = Path(__file__).parent.parent / "samples"
HOLD = (
    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('BEGIN EXCLUSIVE');"
    "print('ok', flush=True); sys.stdin.read()"
)


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "s.fresque"
    shutil.copy(SAMPLES / "session-v1.fresque", path)
    return path


def test_a_glance_says_what_the_file_says_but_for_its_pictures(session):
    seen, read = glance(session), whole(session)
    assert (seen.id, seen.deck, seen.info, seen.rows, seen.marks) == (
        read.id,
        read.deck,
        read.info,
        read.rows,
        read.marks,
    )
    assert seen.assets == {}


@pytest.mark.parametrize("sample", ["session-v0.fresque", "session-v1.fresque"])
def test_a_glance_changes_no_byte_whatever_the_age_of_the_file(tmp_path, sample):
    path = tmp_path / sample
    shutil.copy(SAMPLES / sample, path)
    before = path.read_bytes()
    assert glance(path).rows
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [sample]


def test_a_file_another_program_holds_is_read_all_the_same(session):
    with Popen([sys.executable, "-c", HOLD, str(session)], stdin=PIPE, stdout=PIPE, text=True) as other:
        assert other.stdout.readline() == "ok\n"
        assert glance(session).rows == whole(session).rows
        other.communicate()


def test_what_is_no_session_is_said(tmp_path):
    (tmp_path / "a.fresque").write_bytes(b"SQLite format 3\0" + bytes(4000))
    sqlite3.connect(tmp_path / "b.fresque").close()
    (tmp_path / "c.fresque").write_text("bonjour" * 500)
    for name in "abc":
        with pytest.raises(FresqueError):
            glance(tmp_path / f"{name}.fresque")


def test_a_truncated_file_is_said_to_be_damaged(session):
    session.write_bytes(session.read_bytes()[:-5000])
    with pytest.raises(FresqueError):
        glance(session)
