"""`fresque import-board` and the links of `fresque board`: from files to files, with an honest exit code."""

import json
from pathlib import Path

import pytest

from fresque.app.session import Session, SessionInfo
from fresque.cli.main import run
from fresque.core.records import Link, PlacedCard
from tests.app.hand import CLIMATE

NODES = [
    {"id": "1", "type": "text", "text": "Le charbon", "x": 0, "y": 0, "width": 250, "height": 60},
    {"id": "2", "type": "text", "text": "4", "x": 400, "y": 0, "width": 250, "height": 60},
]
EDGES = [{"id": "e", "fromNode": "1", "toNode": "2", "label": "en brûlant"}]


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(tables=2))
    (tmp_path / "plateau.canvas").write_text(json.dumps({"nodes": NODES, "edges": EDGES}), encoding="utf-8")
    return path


def test_a_board_comes_onto_a_table_and_its_links_leave_as_a_table(session: Path, tmp_path: Path, capsys) -> None:
    assert run(["import-board", str(tmp_path / "plateau.canvas"), str(session), "--table", "2"]) == 0
    assert "2 cartes, 0 note, 1 lien, 0 cadre" in capsys.readouterr().out
    kept = Session.open(session, read_only=True).board.records(2)
    assert [type(r) for r in kept if isinstance(r, PlacedCard | Link)] == [PlacedCard, PlacedCard, Link]
    assert run(["board", str(session), "-o", str(tmp_path / "liens.csv")]) == 0
    assert "2;1;Le charbon;Les causes;4;Le CO2;Les effets;en brûlant;→" in (tmp_path / "liens.csv").read_text(
        "utf-8-sig"
    )
    assert run(["board", str(session), "-o", str(tmp_path / "un.csv"), "--table", "1", "--private"]) == 0
    assert (tmp_path / "un.csv").read_text("utf-8-sig").count("\n") == 1
    assert run(["board", str(session), "-o", str(tmp_path / "reseau.graphml")]) == 0
    assert (tmp_path / "reseau.graphml").read_bytes().count(b"<node ") == 2


def test_what_the_deck_says_of_a_link_is_written_only_when_asked_for(session: Path, tmp_path: Path) -> None:
    run(["import-board", str(tmp_path / "plateau.canvas"), str(session)])
    for name, more in (("public.csv", []), ("prive.csv", ["--private"])):
        assert run(["board", str(session), "-o", str(tmp_path / name), *more]) == 0
    assert "lien attendu" not in (tmp_path / "public.csv").read_text("utf-8-sig")
    assert "lien attendu" in (tmp_path / "prive.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("content", "table", "said"),
    [(b"{", "1", "JSON"), (b"[]", "1", "plateau.canvas"), (None, "1", "plateau.canvas"), (b"{}", "9", "table 9")],
)
def test_a_bad_board_or_table_is_one_sentence_and_the_session_stays(
    session: Path, tmp_path: Path, content: bytes | None, table: str, said: str, capsys
) -> None:
    board = tmp_path / "plateau.canvas"
    board.unlink() if content is None else board.write_bytes(content)
    assert run(["import-board", str(board), str(session), "--table", table]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert Session.open(session, read_only=True).board.seq == 0
