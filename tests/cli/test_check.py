"""`fresque check` and `fresque schema`, as they are typed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fresque.cli.main import run

HEAD = "fresque: 1\nid: x\ntitle: X\nlicense: MIT\nauthors: [Ada]\ncredits: Nous.\n"
CARD = "cards: [{id: a, title: A, icon: mdi6.car, essential: Un}]\n"


@pytest.fixture
def deck(tmp_path: Path):
    def written(text: str) -> str:
        path = tmp_path / "deck.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


def test_a_sound_deck_is_said_to_be_sound(capsys):
    assert run(["check", "donnees-ouvertes"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Fresque des données ouvertes\xa0: ")
    assert said.endswith("aucune erreur, 0 avertissement.\n")


def test_each_problem_takes_one_line_and_an_error_fails(deck, capsys):
    path = deck(HEAD + "langage: fr\ncards: [{id: a, title: A, lot: b}]\n")
    assert run(["check", path]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{path}:7:1: error: Clé inconnue\xa0: « langage ». Vouliez-vous dire « language »\xa0?",
        f"{path}:8:32: error: Aucun lot ne s’appelle « b ».",
    ]


def test_a_warning_is_said_and_does_not_fail(deck, capsys):
    path = deck(HEAD)
    assert run(["check", path]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{path}:1:1: warning: Le jeu n’a aucune carte. Ajoutez-en au moins une sous « cards: ».",
        "X\xa0: 0 carte, 0 lot, 0 lien\xa0; aucune erreur, 1 avertissement.",
    ]


def test_every_deck_is_checked_even_after_a_wrong_one(deck, capsys):
    assert run(["check", "nulle-part", deck(HEAD + CARD)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("nulle-part:1:1: error: Aucun jeu ne s’appelle « nulle-part ».")
    assert lines[1] == "X\xa0: 1 carte, 0 lot, 0 lien\xa0; aucune erreur, 0 avertissement."


def test_problems_can_be_read_by_a_script(deck, capsys):
    path = deck(HEAD + "zut: 1\ncards: [{id: a, title: A}]\n")
    assert run(["check", "--json", path, "donnees-ouvertes"]) == 1
    problem = json.loads(capsys.readouterr().out)[0]
    assert (problem["path"], problem["line"], problem["column"], problem["level"]) == (path, 7, 1, "error")
    assert list(problem) == ["path", "line", "column", "level", "code", "message", "hint"]
    assert problem["code"] == "format"
    assert problem["message"] == "Clé inconnue\xa0: « zut »."


def test_no_problem_is_an_empty_list_for_a_script(capsys):
    assert run(["check", "--json", "donnees-ouvertes"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_french_typography_lacks_is_written_when_asked(deck, capsys):
    path = deck(HEAD + "summary: L'eau, à 50 % ?\n" + CARD)
    assert run(["check", "--fix", path]) == 0
    said = capsys.readouterr()
    assert said.err == f"{path}\xa0: écrit\xa0: 2 espaces insécables, 1 apostrophe.\n"
    assert said.out == "X\xa0: 1 carte, 0 lot, 0 lien\xa0; aucune erreur, 0 avertissement.\n"
    assert Path(path).read_text(encoding="utf-8") == HEAD + "summary: L’eau, à 50\xa0%\xa0?\n" + CARD


def test_nothing_is_written_when_not_asked_or_when_nothing_lacks(deck, capsys):
    lacking = HEAD + "summary: Quoi ?\n" + CARD
    path = deck(lacking)
    run(["check", path])
    assert Path(path).read_text(encoding="utf-8") == lacking
    run(["check", "--fix", path])
    run(["check", "--fix", path])
    assert capsys.readouterr().err.count("écrit") == 1


def test_what_is_written_is_kept_out_of_what_a_script_reads(deck, capsys):
    path = deck(HEAD + "summary: Quoi ?\ncards: []\n")
    assert run(["check", "--fix", "--json", path]) == 0
    assert [problem["code"] for problem in json.loads(capsys.readouterr().out)] == ["face"]


def test_a_deck_that_cannot_be_written_says_so_and_the_others_are_checked(deck, capsys, monkeypatch):
    path = deck(HEAD + "summary: Quoi ?\n" + CARD)
    monkeypatch.setattr("pathlib.Path.replace", lambda _old, _new: (_ for _ in ()).throw(PermissionError(13, "no")))
    assert run(["check", "--fix", path, "donnees-ouvertes"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{path}:1:1: error: «\xa0deck.yaml\xa0» n’a pas pu être enregistré")
    assert lines[1].startswith("Fresque des données ouvertes")


def test_characters_no_font_draws_are_named(deck):
    path = deck(HEAD + CARD.replace("essential: Un", "essential: Voir 日本"))
    command = [sys.executable, "-m", "fresque", "check", path]
    said = subprocess.run(
        command, env={**os.environ, "FRESQUE_FONTS": ""}, capture_output=True, encoding="utf-8", check=True
    )
    assert f"{path}:7:54: warning: Aucune police ne dessine 日 (U+65E5), 本 (U+672C) dans «\xa0a\xa0»." in said.stdout


def test_a_check_without_a_deck_is_a_usage_error(capsys):
    with pytest.raises(SystemExit) as caught:
        run(["check"])
    assert caught.value.code == 2
    assert "DECK" in capsys.readouterr().err


def test_the_schema_printed_is_the_one_committed(capsys):
    assert run(["schema"]) == 0
    committed = Path(__file__).parents[2] / "resources" / "deck.schema.json"
    assert capsys.readouterr().out == committed.read_text(encoding="utf-8")
