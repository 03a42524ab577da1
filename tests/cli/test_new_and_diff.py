"""`fresque new` and `fresque diff`: a deck made and compared without the window."""

import json

import pytest

from fresque.cli.main import run
from tests.app.hand import CLIMATE


@pytest.fixture
def fork(tmp_path, capsys):
    """A fork of the small climate deck that rewords one card."""
    folder = tmp_path / "nous"
    assert run(["new", str(folder), "--base", str(CLIMATE), "--title", "À nous"]) == 0
    with (folder / "deck.yaml").open("a", encoding="utf-8") as file:
        file.write("cards: [{id: charbon, title: Le lignite}]\n")
    capsys.readouterr()
    return folder


def test_a_deck_is_made_and_what_to_do_next_is_said(tmp_path, capsys):
    assert run(["new", str(tmp_path / "mon-jeu"), "--title", "Mon beau jeu"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("«\xa0Mon beau jeu\xa0» est prêt")
    assert f"fresque check {tmp_path / 'mon-jeu'}" in said
    assert run(["check", str(tmp_path / "mon-jeu")]) == 0
    assert "0 avertissement" in capsys.readouterr().out


def test_a_folder_that_is_not_empty_is_refused(tmp_path, capsys):
    (tmp_path / "a").touch()
    assert run(["new", str(tmp_path)]) == 1
    assert "n’est pas vide" in capsys.readouterr().err


def test_a_fork_alone_is_compared_with_its_base(fork, capsys):
    assert run(["diff", str(fork)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "«\xa0Petit climat\xa0» 1.0.0 → «\xa0À nous\xa0» 0.1.0"
    assert said[1].startswith("1 carte réécrite · ")
    assert "      Titre\xa0: Le [-charbon-]{+lignite+}" in said


def test_two_decks_are_compared_in_the_order_given(fork, capsys):
    assert run(["diff", str(fork), str(CLIMATE)]) == 0
    assert "Le [-lignite-]{+charbon+}" in capsys.readouterr().out


def test_the_same_deck_has_no_difference(capsys):
    assert run(["diff", str(CLIMATE), str(CLIMATE)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["Aucune différence."]


def test_a_machine_reads_json(fork, capsys):
    assert run(["diff", str(fork), "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain["counts"] == {"added": 0, "removed": 0, "reworded": 1, "renumbered": 0, "moved": 0}
    (card,) = plain["cards"]["changed"]
    assert card == {"id": "charbon", "changes": [{"key": "title", "old": "Le charbon", "new": "Le lignite"}]}


def test_links_keep_the_names_of_the_format(tmp_path, capsys):
    deck = "fresque: 1\nid: a\ntitle: A\ncards: [{id: x, title: X}, {id: y, title: Y}]\n"
    for name, links in (("a", ""), ("b", "links: [{from: x, to: y}]\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "deck.yaml").write_text(deck + links)
    run(["diff", str(tmp_path / "a"), str(tmp_path / "b"), "--json"])
    assert json.loads(capsys.readouterr().out)["links"]["added"] == [{"from": "x", "to": "y"}]


def test_colours_come_on_a_terminal_only_and_are_struck_and_underlined(fork, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    run(["diff", str(fork)])
    assert "\x1b[9;31mcharbon\x1b[0m\x1b[4;32mlignite\x1b[0m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    run(["diff", str(fork)])
    assert "\x1b" not in capsys.readouterr().out


def test_a_long_text_that_is_another_text_stands_under_the_old_one(tmp_path, capsys):
    for name, body in (("a", "Vieux propos " * 9), ("b", "Tout autre chose " * 9)):
        (tmp_path / name).mkdir()
        text = f"fresque: 1\nid: a\ntitle: A\ncards: [{{id: x, title: X, body: {body}}}]\n"
        (tmp_path / name / "deck.yaml").write_text(text)
    run(["diff", str(tmp_path / "a"), str(tmp_path / "b")])
    assert "propos-]\n        {+Tout autre" in capsys.readouterr().out


def test_a_deck_that_is_no_fork_cannot_be_compared_alone(capsys):
    assert run(["diff", str(CLIMATE)]) == 1
    assert "ne part pas d’un autre jeu. Donnez deux jeux à comparer." in capsys.readouterr().err


def test_the_middle_of_a_long_text_is_left_out(tmp_path, capsys):
    words = " ".join(f"mot{n}" for n in range(60))
    for name, end in (("a", "gris"), ("b", "vert")):
        (tmp_path / name).mkdir()
        text = f"fresque: 1\nid: a\ntitle: A\ncards: [{{id: x, title: X, body: {words} {end}}}]\n"
        (tmp_path / name / "deck.yaml").write_text(text)
    run(["diff", str(tmp_path / "a"), str(tmp_path / "b")])
    said = capsys.readouterr().out
    assert "mot59 [-gris-]{+vert+}" in said
    assert "[…]" in said
    assert "mot9" not in said
