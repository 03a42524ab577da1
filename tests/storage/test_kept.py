"""Small things kept from one run to the next."""

import os

import pytest

from fresque.core.errors import FresqueError
from fresque.storage.kept import cache, keep, recall, sweep
from fresque.storage.places import application_data


def test_what_is_kept_is_there_next_time():
    keep("chose.json", {"é": [1, 2]})
    assert recall("chose.json") == {"é": [1, 2]}


@pytest.mark.parametrize("damaged", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'"' + b"x" * 5_000_000 + b'"'])
def test_what_cannot_be_read_was_never_kept(damaged):
    (application_data() / "chose.json").write_bytes(damaged)
    assert recall("chose.json") is None


def test_a_folder_that_takes_nothing_is_said(tmp_path, monkeypatch):
    (tmp_path / "fichier").touch()
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "fichier"))
    with pytest.raises(FresqueError, match="chose"):
        keep("chose.json", 1)


def test_a_cache_that_takes_nothing_stops_nothing(tmp_path):
    (tmp_path / "fichier").touch()
    cache(tmp_path / "fichier" / "image.jpg", b"x")
    assert [file.name for file in tmp_path.iterdir()] == ["fichier"]


def test_what_a_crash_left_goes_away_and_what_is_being_written_stays(tmp_path):
    for name in (".vieux.1.tmp", ".neuf.2.tmp", "image.jpg"):
        (tmp_path / name).touch()
    os.utime(tmp_path / ".vieux.1.tmp", (1, 1))
    os.utime(tmp_path / "image.jpg", (1, 1))
    sweep(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == [".neuf.2.tmp", "image.jpg"]
