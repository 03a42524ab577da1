"""`fresque year`: all the sessions of a folder from the command line."""

import shutil
from pathlib import Path

import pytest

from fresque.cli.main import run

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture
def folder(tmp_path):
    for name in ("session-v0", "session-v1"):
        shutil.copy(SAMPLES / f"{name}.fresque", tmp_path)
    (tmp_path / "abime.fresque").write_text("rien")
    return tmp_path


def test_the_year_is_written_and_what_cannot_be_read_is_named(folder, capsys):
    assert run(["year", str(folder), "-o", str(folder / "annee.pdf")]) == 0
    said = capsys.readouterr()
    assert "atelier" in said.out
    assert "abime.fresque" in said.err
    assert (folder / "annee.pdf").read_bytes().startswith(b"%PDF")


def test_a_filter_that_nothing_passes_makes_an_empty_table(folder):
    assert run(["year", str(folder), "-o", str(folder / "a.csv"), "--since", "2999-01-01"]) == 0
    assert len((folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == 1


def test_a_day_that_is_none_is_a_mistake_of_usage(folder, capsys):
    with pytest.raises(SystemExit) as refused:
        run(["year", str(folder), "-o", "a.pdf", "--since", "hier"])
    assert refused.value.code == 2
    assert "hier" in capsys.readouterr().err


def test_a_folder_that_is_none_is_the_users_mistake(folder, capsys):
    assert run(["year", str(folder / "ailleurs"), "-o", str(folder / "a.pdf")]) == 1
    assert "ailleurs" in capsys.readouterr().err


def old(folder, *more):
    return ["year", str(folder), "--older-than", "1", *more]


def test_old_sessions_are_listed_and_nothing_is_done_without_a_yes(folder, capsys):
    there = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert run(old(folder, "--do", "delete")) == 0
    assert "session-v1.fresque" in capsys.readouterr().out
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == there


def test_old_sessions_are_archived_once_confirmed(folder, capsys):
    assert run(old(folder, "--do", "archive", "--yes")) == 0
    assert len(list(folder.glob("*.zip"))) == 1
    assert not (folder / "session-v1.fresque").exists()
    assert "archivé" in capsys.readouterr().out


def test_old_sessions_are_anonymised_once_confirmed(folder):
    assert run(old(folder, "--do", "anonymise", "--yes", "--without-places")) == 0
    assert run(["year", str(folder), "-o", str(folder / "a.csv")]) == 0
    assert len((folder / "a.csv").read_text(encoding="utf-8-sig").splitlines()) == 2


@pytest.mark.parametrize("asked", [[], ["--do", "delete"]])
def test_a_year_without_an_output_or_an_age_says_what_to_give(folder, capsys, asked):
    assert run(["year", str(folder), *asked]) == 1
    assert "24" in capsys.readouterr().err
