"""File names that no disk takes: every command says so in one sentence, and writes nothing."""

import shutil
from pathlib import Path

import pytest

from fresque.cli.main import run

LONG = "x" * 300
COMMANDS = (
    "new-session petit -o {long}.fresque",
    "rehearse petit -o {long}.fresque",
    "print petit -o {long}.pdf",
    "papers petit --kind facilitator -o {long}.pdf",
    "export-table petit -o {long}.csv",
    "export-table petit -o {long}.xlsx",
    "debrief s.fresque -o {long}.md",
    "board s.fresque -o {long}.svg",
    "replay s.fresque -o {long}.html",
    "year . -o {long}.csv",
    "year {long} -o annee.csv",
    "demo -o {long}",
    "new {long}",
    "new autre --base {long}",
    "check {long}",
    "log {long}",
    "apply s.fresque {long}",
    "apply {long} rien.jsonl",
    "diff {long} {long}",
    "import {long} -o d",
    "import-board {long} s.fresque",
    "open {long}",
    "new-session petit -o s.fresque/dedans.fresque",
    "print petit -o s.fresque/dedans.pdf",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a small deck and a session are."""
    shutil.copytree(Path(__file__).parent.parent / "app" / "climat", tmp_path / "petit")
    monkeypatch.chdir(tmp_path)
    assert run(["new-session", "petit", "-o", "s.fresque"]) == 0
    (tmp_path / "rien.jsonl").write_text("")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_that_no_disk_takes_is_one_sentence_and_nothing_is_written(folder: Path, capsys, command: str):
    before = sorted(folder.rglob("*"))
    capsys.readouterr()
    assert run(command.format(long=LONG).split()) == 1
    said = capsys.readouterr()
    assert len((said.out + said.err).splitlines()) == 1
    assert sorted(folder.rglob("*")) == before
