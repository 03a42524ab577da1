"""A board leaves as a page, a poster in sheets, a picture or a canvas for other programs."""

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from fresque.app.draw_board import PAPERS, BoardDrawing, board_drawing, write_board
from fresque.app.session import Session
from fresque.core.batch import Add, Batch
from fresque.core.deck import Card, Deck, Lot
from fresque.core.errors import FresqueError
from fresque.storage.decks import find_deck, read_deck

DECK = Deck(
    1,
    "essai",
    "Fresque d’essai",
    license="CC-BY-SA-4.0",
    lots=(Lot("un", "Premier lot", "green"),),
    cards=(Card("loi", "La loi", 1, "un", essential="Elle impose."), Card("portail", "Le portail", 2, "un")),
)


@pytest.fixture
def session() -> Session:
    made = Session.in_memory(DECK)
    ops = [
        Add("a", "card", {"card": "loi", "x": 0, "y": 0, "table": 1}),
        Add("b", "card", {"card": "portail", "x": 300, "y": 20, "table": 1}),
        Add("k", "link", {"from": "a", "to": "b", "reason": "impose", "table": 1}),
        Add("n", "note", {"text": "Et nous ?", "x": 0, "y": 150, "color": "blue", "table": 1}),
        Add("f", "frame", {"title": "Le cadre", "x": 0, "y": 0, "w": 300, "h": 200, "table": 1}),
        Add("s", "stroke", {"points": [0, 0, 9, 9], "x": 0, "y": 0, "table": 1}),
    ]
    made.commit(Batch(tuple(ops)))
    return made


def test_the_page_has_the_size_asked_for_and_its_words_can_be_found(session: Session, tmp_path: Path) -> None:
    write_board(board_drawing(session, paper="a2"), tmp_path / "fresque.pdf")
    page = PdfReader(tmp_path / "fresque.pdf").pages[0]
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [594, 420]
    assert "CC-BY-SA-4.0" in page.extract_text()
    assert "impose" in page.extract_text()


def test_a_tall_board_turns_the_page(session: Session, tmp_path: Path) -> None:
    session.commit(Batch((Add("c", "card", {"card": "loi", "x": 0, "y": 2000, "table": 1}),)))
    write_board(board_drawing(session, paper="a3"), tmp_path / "haut.pdf")
    box = PdfReader(tmp_path / "haut.pdf").pages[0].mediabox
    assert box.height > box.width


def test_a_poster_in_sheets_covers_all_of_it_and_names_each(session: Session, tmp_path: Path) -> None:
    write_board(board_drawing(session, paper="a2", tile="a4"), tmp_path / "affiche.pdf")
    assembly, *pages = PdfReader(tmp_path / "affiche.pdf").pages
    w, h = (float(side) / 72 * 25.4 - 30 for side in pages[0].mediabox[2:])
    rows = len({re.search(r"([A-Z])\d+ · \d+ / \d+", page.extract_text())[1] for page in pages})
    width, height = (int(side) * 10 for side in re.search(r"(\d+) × (\d+) cm", assembly.extract_text()).groups())
    assert width == pytest.approx(PAPERS["a2"][0], abs=10)
    assert height < PAPERS["a2"][1]
    assert len(pages) / rows * w >= width - 5
    assert rows * h >= height - 5
    assert f"A1 · 1 / {len(pages)}" in pages[0].extract_text()
    names = [re.search(r"([A-Z]\d+) · \d+ / \d+", page.extract_text())[1] for page in pages]
    assert set(names) <= set(assembly.extract_text().split())
    assert f"{len(pages)} feuilles · 59 × " in assembly.extract_text().replace("\u00a0", " ")


def test_the_picture_is_as_wide_as_asked_and_shows_the_lot(session: Session, tmp_path: Path) -> None:
    write_board(board_drawing(session, width=800), tmp_path / "fresque.png")
    with Image.open(io.BytesIO((tmp_path / "fresque.png").read_bytes())) as image:
        assert image.width == 800
        colors = {color for _n, color in image.getcolors(800 * 800)}
    assert {(0x1B, 0x7A, 0x4B), (0xFA, 0xF7, 0xF2)} <= colors


def test_the_same_board_gives_the_same_picture_twice(session: Session, tmp_path: Path) -> None:
    for name in ("une.png", "deux.png"):
        write_board(board_drawing(session, width=300), tmp_path / name)
    assert (tmp_path / "une.png").read_bytes() == (tmp_path / "deux.png").read_bytes()


def test_a_card_lost_a_kilometre_below_gives_a_picture_of_bearable_size(session: Session, tmp_path: Path) -> None:
    session.commit(Batch((Add("far", "card", {"card": "loi", "x": 0, "y": 1_000_000, "table": 1}),)))
    write_board(board_drawing(session, width=3840), tmp_path / "loin.png")
    with Image.open(tmp_path / "loin.png") as image:
        assert image.height <= 17_000
        assert image.width < 64


def test_other_programs_get_nodes_and_edges(session: Session, tmp_path: Path) -> None:
    write_board(board_drawing(session), tmp_path / "fresque.canvas")
    whole = json.loads((tmp_path / "fresque.canvas").read_text(encoding="utf-8"))
    nodes = {node["id"]: node for node in whole["nodes"]}
    assert nodes["a"] == {
        "id": "a",
        "x": -74,
        "y": -52,
        "width": 148,
        "height": 105,
        "type": "text",
        "text": "**1 · La loi**\n\nElle impose.",
        "color": "#1B7A4B",
        "fresque": {"type": "card", "card": "loi", "face": "recto"},
    }
    assert [nodes["f"]["type"], "s" in nodes] == ["group", False]
    edge = whole["edges"][0]
    assert (edge["fromNode"], edge["fromSide"], edge["toNode"], edge["toSide"]) == ("a", "right", "b", "left")
    assert edge["label"] == "impose"


@pytest.mark.parametrize(("name", "width"), [("fresque.gif", 800), ("fresque.png", 10), ("fresque.png", 99_999)])
def test_what_cannot_be_drawn_is_refused_and_leaves_nothing(
    session: Session, tmp_path: Path, name: str, width: int
) -> None:
    with pytest.raises(FresqueError):
        write_board(board_drawing(session, width=width), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_table_that_does_not_exist_is_refused(session: Session) -> None:
    with pytest.raises(FresqueError, match="Il n’y a pas de table 2"):
        board_drawing(session, 2)


def test_an_empty_board_is_a_page_of_paper(tmp_path: Path) -> None:
    write_board(BoardDrawing(read_deck(find_deck("donnees-ouvertes")), [], {}), tmp_path / "vide.pdf")
    assert len(PdfReader(tmp_path / "vide.pdf").pages) == 1
