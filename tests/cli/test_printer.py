"""The passport of a printer: a test sheet, four numbers, and backs that fall behind their fronts."""

import io

import pytest
from pypdf import PdfReader

from fresque.cli.main import run
from fresque.storage.places import application_data
from tests.render.test_pdf import MM, placed


def pages(path):
    return PdfReader(io.BytesIO(path.read_bytes()))


def lines(pdf, page):
    """The long lines a page draws, as (x1, y1, x2, y2) in mm from the top left."""
    words = pdf.pages[page].get_contents().get_data().decode("latin-1").split("\n")
    found = []
    for code in words:
        parts = code.split()
        if "m" in parts and "l" in parts and parts.index("l") - parts.index("m") == 3:
            at = parts.index("m")
            found.append(tuple(map(float, (*parts[at - 2 : at], *parts[at + 1 : at + 3]))))
    return [line for line in found if abs(line[0] - line[2]) + abs(line[1] - line[3]) > 25]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "home"))


@pytest.mark.parametrize(("flip", "lying"), [("long", False), ("long", True), ("short", False), ("short", True)])
def test_on_the_test_sheet_each_cross_is_behind_its_target(tmp_path, flip, lying):
    out = tmp_path / "essai.pdf"
    assert run(["calibrate", "-o", str(out), "--flip", flip, *(["--lying"] if lying else [])]) == 0
    pdf = pages(out)
    w, h = (float(side) / MM for side in pdf.pages[0].mediabox[2:])
    assert (w > h) == lying
    crosses = {round((x1 + x2) / 2, 1) for x1, y1, x2, y2 in lines(pdf, 1) if y1 == y2}
    assert sorted(crosses) == pytest.approx([w / 4, 3 * w / 4], abs=0.1)
    letters = placed(pdf, 0)
    assert letters["A"][0] < w / 2 < letters["B"][0]


def test_what_was_read_is_kept_under_the_printer_s_name_and_moves_the_backs(tmp_path, capsys):
    assert run(["printer", "Bureau, bac 2", "--read", "1,0.5,1,0.5", "--lying"]) == 0
    assert "1 0.5 1 0.5" in capsys.readouterr().out
    plain, moved = tmp_path / "a.pdf", tmp_path / "b.pdf"
    run(["print", "donnees-ouvertes", "-o", str(plain), "--lots", "1"])
    run(["print", "donnees-ouvertes", "-o", str(moved), "--lots", "1", "--printer", "bureau, BAC 2"])
    assert placed(pages(plain), 0) == placed(pages(moved), 0)
    before, after = placed(pages(plain), 1), placed(pages(moved), 1)
    assert all(after[word] == pytest.approx((x - 1, y + 0.5), abs=0.01) for word, (x, y) in before.items())


def test_a_skewed_printer_has_its_backs_turned(tmp_path):
    run(["printer", "De travers", "--read", "0,-1,0,1", "--lying"])
    out = tmp_path / "a.pdf"
    run(["print", "donnees-ouvertes", "-o", str(out), "--lots", "1", "--printer", "De travers"])
    plain = tmp_path / "b.pdf"
    run(["print", "donnees-ouvertes", "-o", str(plain), "--lots", "1"])
    moves = {
        word: (after[0] - before[0], after[1] - before[1])
        for (word, before), after in zip(
            sorted(placed(pages(plain), 1).items()), (p for _w, p in sorted(placed(pages(out), 1).items())), strict=True
        )
    }
    assert max(dy for _dx, dy in moves.values()) > 0.5 > -0.5 > min(dy for _dx, dy in moves.values())


def test_printers_are_listed_and_forgotten(capsys):
    for name in ("Zoé", "Accueil"):
        run(["printer", name, "--read", "0,0,1,1"])
    capsys.readouterr()
    run(["printer"])
    assert [line for line in capsys.readouterr().out.splitlines() if line[0] != " "] == ["Accueil", "Zoé"]
    assert run(["printer", "zoé", "--forget"]) == 0
    run(["printer"])
    assert "Zoé" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["Inconnue"], "Inconnue"),
        (["Inconnue", "--forget"], "fresque calibrate"),
        (["Bureau", "--read", "1,2"], "quatre nombres"),
        (["Bureau", "--read", "1,2,3,45"], "10"),
        (["x" * 99, "--read", "0,0,0,0"], "60 caractères"),
        (["--read", "0,0,0,0"], "60 caractères"),
        (["--forget"], "Aucune imprimante"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_kept(capsys, options, sentence):
    assert run(["printer", *options]) == 1
    assert sentence in capsys.readouterr().err
    assert not (application_data() / "printers.json").exists()


@pytest.mark.parametrize("content", ["", "[]", '{"a": 3}', '{"a": [["upright", "long", [1, 2]]]}', "\0\0"])
def test_a_damaged_list_of_printers_is_an_empty_one(capsys, content):
    (application_data() / "printers.json").write_text(content, encoding="utf-8")
    assert run(["printer"]) == 0
    assert capsys.readouterr().out == ""


def test_a_printer_not_known_prints_nothing(tmp_path, capsys):
    out = tmp_path / "a.pdf"
    assert run(["print", "donnees-ouvertes", "-o", str(out), "--printer", "Inconnue"]) == 1
    assert "Inconnue" in capsys.readouterr().err
    assert not out.exists()
