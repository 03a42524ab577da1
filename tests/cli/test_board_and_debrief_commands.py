"""`fresque board`, `fresque debrief` and `fresque demo`, as typed."""

import json
from pathlib import Path

import pytest

from fresque.cli.main import run


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert run(["demo", "-o", str(folder)]) == 0
    return folder / "demo.fresque"


def test_the_demo_says_where_its_files_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "-o", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("cartes.pdf", "plateau.png", "bilan.md", str(tmp_path)))
    assert "le bilan, prêt à envoyer" in said


@pytest.mark.parametrize("name", ["f.pdf", "f.png", "f.svg", "f.canvas"])
def test_a_board_is_written_in_each_format(demo: Path, tmp_path: Path, name: str) -> None:
    assert run(["board", str(demo), "-o", str(tmp_path / name), "--width", "640"]) == 0
    start = {"f.pdf": b"%PDF", "f.png": b"\x89PNG", "f.svg": b"<?xml", "f.canvas": b"{"}[name]
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_debrief_is_written_with_its_pictures(demo: Path, tmp_path: Path) -> None:
    assert run(["debrief", str(demo), "-o", str(tmp_path / "b.md")]) == 0
    assert "](b-table-1.png)" in (tmp_path / "b.md").read_text(encoding="utf-8")
    assert (tmp_path / "b-table-1.png").exists()


@pytest.mark.parametrize("name", ["b.pdf", "b.docx", "b.odt", "b.json"])
def test_a_debrief_is_written_in_each_format(demo: Path, tmp_path: Path, name: str) -> None:
    assert run(["debrief", str(demo), "-o", str(tmp_path / name), "--template", "short", "--lang", "en"]) == 0
    start = {"b.pdf": b"%PDF", "b.docx": b"PK", "b.odt": b"PK", "b.json": b"{"}[name]
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize("rows", ["things", "gestures", "cards", "links", "answers", "figures"])
def test_the_data_of_a_debrief_come_in_rows_of_each_kind(demo: Path, tmp_path: Path, rows: str) -> None:
    assert run(["debrief", str(demo), "-o", str(tmp_path / "b.csv"), "--rows", rows, "--tables", "1"]) == 0
    lines = (tmp_path / "b.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len({line.count(";") for line in lines[:3]}) == 1
    assert len(lines) > 20


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["board", "{demo}", "-o", "{tmp}/f.pdf", "--table", "9"], "Il n’y a pas de table 9"),
        (["debrief", "{demo}", "-o", "{tmp}/b.doc"], ".docx, .odt"),
        (["debrief", "{demo}", "-o", "{tmp}/b.pdf", "--tables", "2"], "Il n’y a pas de table 2"),
        (["debrief", "{tmp}/rien.fresque", "-o", "{tmp}/b.pdf"], "rien.fresque"),
        (["board", "{demo}", "-o", "{tmp}/absent/f.pdf"], "f.pdf"),
    ],
)
def test_a_mistake_is_one_sentence_and_exit_code_1(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert run([argument.format(demo=demo, tmp=tmp_path) for argument in arguments]) == 1
    said = capsys.readouterr().err
    assert says in said
    assert len(said.splitlines()) == 1


def test_reading_a_session_changes_nothing_in_it(demo: Path, tmp_path: Path) -> None:
    before = demo.read_bytes()
    run(["board", str(demo), "-o", str(tmp_path / "f.svg")])
    run(["debrief", str(demo), "-o", str(tmp_path / "b.pdf")])
    assert demo.read_bytes() == before


def test_the_debrief_is_the_one_that_was_edited_unless_a_template_is_named(tmp_path, capsys):
    path = tmp_path / "s.fresque"
    assert run(["new-session", "donnees-ouvertes", "-o", str(path)]) == 0
    fields = {"table": 0, "template": "full", "titles": [["full", "about", "Merci à tous"]]}
    script = tmp_path / "script.jsonl"
    script.write_text(json.dumps({"ops": [{"op": "add", "id": "r", "type": "report", "fields": fields}]}))
    assert run(["apply", str(path), str(script)]) == 0
    for name, more in (("edited.md", []), ("plain.md", ["--template", "full"])):
        assert run(["debrief", str(path), "-o", str(tmp_path / name), *more]) == 0
    assert "# Merci à tous" in (tmp_path / "edited.md").read_text(encoding="utf-8")
    assert "Merci à tous" not in (tmp_path / "plain.md").read_text(encoding="utf-8")
