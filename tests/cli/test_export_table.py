"""`fresque export-table`, and back through `fresque import`: a deck that went to a spreadsheet is the same deck."""

import csv
from pathlib import Path

import openpyxl
import pytest
import yaml

from fresque.cli.main import run
from fresque.storage.decks import check_deck, find_deck, read_deck

DECKS = ["donnees-ouvertes", "donnees-ouvertes-territoires", "boite-noire-ia"]
BARE = "fresque: 1\nid: x\ntitle: X\nlicense: MIT\nlots: [{id: l, title: L}]\ncards: [{id: a, title: A, lot: l}]\n"


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("name", DECKS)
def test_a_bundled_deck_goes_to_a_spreadsheet_and_back(tmp_path: Path, capsys, name: str, suffix: str):
    table, folder = tmp_path / f"fiches.{suffix}", tmp_path / "retour"
    assert run(["export-table", name, "-o", str(table)]) == 0
    assert run(["import", str(table), "-o", str(folder)]) == 0
    assert capsys.readouterr().err == ""
    assert read_deck(folder) == read_deck(find_deck(name))
    assert [problem for problem in check_deck(folder) if problem.level == "error"] == []


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    from PIL import Image

    folder = tmp_path / "jeu"
    (folder / "images").mkdir(parents=True)
    Image.new("RGB", (4, 3)).save(folder / "images" / "a.png")
    text = BARE.replace("title: A,", "title: A, image: images/a.png, alt: Un carré,")
    (folder / "deck.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_pictures_follow_the_table_and_the_deck(deck: Path, tmp_path: Path):
    table = tmp_path / "ailleurs" / "fiches.csv"
    table.parent.mkdir()
    assert run(["export-table", str(deck), "-o", str(table)]) == 0
    assert run(["import", str(table), "-o", str(tmp_path / "retour")]) == 0
    assert (tmp_path / "retour" / "images" / "a.png").read_bytes() == (deck / "images" / "a.png").read_bytes()
    assert (tmp_path / "retour" / "LICENSE").is_file()


def test_another_picture_of_the_same_name_is_kept(deck: Path, tmp_path: Path, capsys):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_text("autre chose")
    assert run(["export-table", str(deck), "-o", str(tmp_path / "fiches.csv")]) == 0
    assert (tmp_path / "images" / "a.png").read_text() == "autre chose"
    assert "existait déjà" in capsys.readouterr().err


def test_a_csv_opens_in_a_french_excel_and_with_commas_elsewhere(deck: Path, tmp_path: Path):
    run(["export-table", str(deck), "-o", str(tmp_path / "fiches.csv")])
    assert (tmp_path / "fiches.csv").read_bytes().startswith("\ufeffIdentifiant;Titre;Numéro;Lot".encode())
    run(["export-table", str(deck), "-o", str(tmp_path / "fiches.csv"), "--comma"])
    assert (tmp_path / "fiches.csv").read_bytes().startswith("\ufeffIdentifiant,Titre,Numéro,Lot".encode())


def test_a_csv_leaves_no_row_of_an_older_one_beside_it(deck: Path, tmp_path: Path):
    table = tmp_path / "fiches.csv"
    run(["export-table", "donnees-ouvertes", "-o", str(table)])
    run(["export-table", str(deck), "-o", str(table)])
    assert run(["import", str(table), "-o", str(tmp_path / "retour")]) == 0
    assert read_deck(tmp_path / "retour") == read_deck(deck)


def test_a_workbook_has_a_sheet_for_each_part(tmp_path: Path):
    run(["export-table", "donnees-ouvertes", "-o", str(tmp_path / "fiches.xlsx")])
    book = openpyxl.load_workbook(tmp_path / "fiches.xlsx")
    names = ["cards", "lots", "links", "phases", "plans", "plan-phases", "glossary", "feedback", "deck"]
    assert book.sheetnames == names
    assert book["cards"]["A1"].font.bold
    assert book["cards"].freeze_panes == "B2"


def test_a_format_nobody_knows_writes_nothing(tmp_path: Path, capsys):
    assert run(["export-table", "donnees-ouvertes", "-o", str(tmp_path / "fiches.doc")]) == 1
    assert ".csv, .xlsx ou .ods" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_base_that_is_nowhere_leaves_a_whole_deck(tmp_path: Path, capsys):
    run(["export-table", "donnees-ouvertes-territoires", "-o", str(tmp_path / "fiches.csv")])
    settings = tmp_path / "fiches-deck.csv"
    settings.write_text(settings.read_text("utf-8").replace("donnees-ouvertes@", "nulle-part@"), encoding="utf-8")
    assert run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path / "retour")]) == 0
    assert "nulle-part@1" in capsys.readouterr().err
    assert read_deck(tmp_path / "retour").base == ""


def test_a_fork_comes_back_as_the_little_it_changes(tmp_path: Path):
    name = "donnees-ouvertes-territoires"
    run(["export-table", name, "-o", str(tmp_path / "fiches.xlsx")])
    run(["import", str(tmp_path / "fiches.xlsx"), "-o", str(tmp_path / "retour")])
    given = yaml.safe_load((tmp_path / "retour" / "deck.yaml").read_text(encoding="utf-8"))
    first = yaml.safe_load(find_deck(name).read_text(encoding="utf-8"))
    assert given["base"] == first["base"]
    assert [card["id"] for card in given["cards"]] == [card["id"] for card in first["cards"]]


def test_a_link_of_the_base_whose_row_is_deleted_is_removed_by_the_fork(tmp_path: Path, capsys):
    run(["export-table", "donnees-ouvertes-territoires", "-o", str(tmp_path / "fiches.csv")])
    links = tmp_path / "fiches-links.csv"
    first, *rest = links.read_text("utf-8-sig").splitlines(keepends=True)
    links.write_text("".join([first, *rest[1:]]), encoding="utf-8")
    assert run(["import", str(tmp_path / "fiches.csv"), "-o", str(tmp_path / "retour")]) == 0
    deck = read_deck(tmp_path / "retour")
    assert (deck.base, len(deck.remove_links), len(deck.links)) == ("donnees-ouvertes@1", 1, 70)


def test_a_fork_that_changes_the_order_of_its_base_comes_back_whole(tmp_path: Path, capsys):
    table = tmp_path / "fiches.csv"
    run(["export-table", "donnees-ouvertes-territoires", "-o", str(table), "--comma"])
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines(keepends=True)))
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([rows[0], *reversed(rows[1:])])
    assert run(["import", str(table), "-o", str(tmp_path / "retour")]) == 0
    deck = read_deck(tmp_path / "retour")
    assert (deck.base, len(deck.cards)) == ("", len(rows) - 1)
    assert "sans son jeu de départ" in capsys.readouterr().err
