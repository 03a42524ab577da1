"""Files written whole or not at all."""

import errno
import os
import sys

import pytest

from fresque.core.errors import FresqueError
from fresque.storage.atomic import why, written


def names(folder):
    return [file.name for file in folder.iterdir()]


def test_a_file_written_appears_whole_and_alone(tmp_path):
    with written(tmp_path / "a.pdf") as file:
        file.write(b"new")
        assert not (tmp_path / "a.pdf").exists()
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert names(tmp_path) == ["a.pdf"]


def test_a_failure_in_the_middle_leaves_the_old_file_and_no_trace(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(TypeError), written(tmp_path / "a.pdf") as file:
        file.writelines([b"half", None])
    assert (tmp_path / "a.pdf").read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


def test_a_disk_that_refuses_is_a_sentence(tmp_path):
    with pytest.raises(FresqueError, match=r"a\.pdf.*son dossier"), written(tmp_path / "nowhere" / "a.pdf"):
        raise AssertionError
    with pytest.raises(FresqueError, match="disque est plein"), written(tmp_path / "a.pdf"):
        raise OSError(errno.ENOSPC, "No space left on device")
    (tmp_path / "folder").mkdir()
    with pytest.raises(FresqueError, match="folder"), written(tmp_path / "folder") as file:
        file.write(b"x")
    assert names(tmp_path) == ["folder"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_rights_are_those_of_any_new_file_or_of_the_one_replaced(tmp_path):
    path = tmp_path / "a.txt"
    mask = os.umask(0o022)
    with written(path):
        pass
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o644
    path.chmod(0o600)
    with written(path):
        pass
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_reason_nobody_translated_is_still_given():
    assert why(OSError(errno.ELOOP, "Too many links.")) == "Too many links"
    assert why(OSError("odd")) == "odd"


def test_what_is_not_a_file_is_never_replaced(tmp_path):
    (tmp_path / "dossier").mkdir()
    with pytest.raises(FresqueError, match="dossier"), written(tmp_path / "dossier") as file:
        file.write(b"x")
    assert (tmp_path / "dossier").is_dir()
