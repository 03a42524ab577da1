"""`fresque papers`: the sheets for people, from the command line."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from fresque.cli.main import run

KINDS = ("facilitator", "participant", "attendance", "certificate", "shop")


def written(tmp_path: Path, kind: str, *options: str) -> str:
    out = tmp_path / f"{kind}.pdf"
    assert run(["papers", "boite-noire-ia", "-o", str(out), "--kind", kind, *options]) == 0
    return " ".join(page.extract_text() for page in PdfReader(out).pages).replace("\u00a0", " ")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_sheet_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    assert "boîte noire" in written(tmp_path, kind)
    assert f"{kind}.pdf" in capsys.readouterr().out


@pytest.mark.parametrize("start", ["14:00", "14h", "14h00"])
def test_the_plan_starts_when_the_workshop_does(tmp_path: Path, start: str) -> None:
    assert "de 14 h 00 à 16 h 00" in written(tmp_path, "facilitator", "--start", start)


@pytest.mark.parametrize("start", ["25:00", "14:60", "midi"])
def test_an_hour_that_is_not_one_is_refused(tmp_path: Path, start: str) -> None:
    with pytest.raises(SystemExit) as refused:
        run(["papers", "boite-noire-ia", "-o", str(tmp_path / "x.pdf"), "--kind", "facilitator", "--start", start])
    assert refused.value.code == 2


def test_a_plan_that_the_deck_does_not_have_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "x.pdf"
    assert run(["papers", "boite-noire-ia", "-o", str(out), "--kind", "facilitator", "--plan", "long"]) == 1
    assert "court" in capsys.readouterr().err
    assert not out.exists()


def test_the_booklet_says_how_to_print_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path, "participant", "--flip", "long")
    assert "bord long" in capsys.readouterr().out
    written(tmp_path, "participant", "--unfolded")
    assert "bord" not in capsys.readouterr().out


def test_the_print_shop_is_told_of_the_sets_and_of_the_format(tmp_path: Path) -> None:
    told = written(tmp_path, "shop", "--cards", "poker", "--copies", "3", "--bleed", "5")
    assert "63 × 88 mm" in told
    assert "117 cartes" in told
    assert "5 mm de fond perdu" in told


def test_too_much_bleed_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["papers", "boite-noire-ia", "-o", str(tmp_path / "x.pdf"), "--kind", "shop", "--bleed", "9"]
    assert run(options) == 1
    assert "5 mm" in capsys.readouterr().err


ENGLISH = """fresque: 1
id: open-data
title: Open data
language: en
lots:
  - {id: one, title: The first set}
cards:
  - {id: a, number: 1, lot: one, title: A card, essential: What it says., hint: Ask why.}
  - {id: b, number: 2, lot: one, title: Another card, essential: What it says.}
links:
  - {from: a, to: b, reason: one leads to the other}
workshop:
  phases:
    - {id: hello, title: Welcome, ideal: 10, min: 5, public: Good morning., private: Smile.}
glossary:
  - {term: Data, text: Something given.}
"""
FRENCH = ("Livret", "Feuille", "Attestation", "Fiche", "Carte", "Pour ", "Lot ", "Jeu", "Animation", "cartes", "mots")


@pytest.mark.parametrize("kind", KINDS)
def test_the_sheets_of_an_english_deck_are_in_english(tmp_path: Path, kind: str) -> None:
    deck, out = tmp_path / "deck.yaml", tmp_path / "out.pdf"
    deck.write_text(ENGLISH, encoding="utf-8")
    assert run(["papers", str(deck), "-o", str(out), "--kind", kind]) == 0
    told = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert [word for word in FRENCH if word in told] == []
    assert "Open data" in told
