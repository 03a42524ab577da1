"""The demo is a real session: it can be opened, undone, told and drawn."""

import csv
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from fresque.app.debrief import debrief_of, write_debrief
from fresque.app.demo import play, write_demo
from fresque.app.draw_board import board_drawing
from fresque.app.session import Session
from fresque.core.batch import Add, Batch, Undo
from fresque.core.errors import FresqueError
from fresque.core.records import Link, PlacedCard
from fresque.storage.decks import find_deck, read_deck

START = 1_795_093_200_000


@pytest.fixture(scope="module")
def played() -> Session:
    session = Session.in_memory(read_deck(find_deck("donnees-ouvertes")))
    play(session, START)
    return session


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo") / "fichiers"
    write_demo(made)
    return made


def test_the_demo_places_cards_links_them_and_changes_its_mind(played: Session) -> None:
    records = played.board.records(1)
    assert sum(isinstance(r, PlacedCard) for r in records) == 24
    assert sum(isinstance(r, Link) for r in records) == 23
    assert any(isinstance(done.gesture, Undo) for done in played.history)


def test_every_reference_link_of_the_demo_has_the_reason_of_its_deck(played: Session) -> None:
    assert all(link.reason for link in played.board.records(1) if isinstance(link, Link))
    found = debrief_of(played).tables[0]
    assert [len(found.found(kind)) for kind in ("original", "questionable")] == [2, 1]


def test_the_demo_lasts_two_hours_as_told_by_its_journal(played: Session) -> None:
    model = debrief_of(played)
    assert (model.times.started, round(model.times.minutes)) == (START, 121)
    assert len(model.times.phases) == len(played.deck.workshop.phases)


def test_every_file_is_there_and_the_session_opens_again(folder: Path) -> None:
    names = {file.name for file in folder.iterdir()}
    told = {name for name in names if not name.startswith("bilan-")}
    assert told == {"demo.fresque", "cartes.pdf", "plateau.pdf", "plateau.png", "bilan.pdf", "bilan.md"}
    pictures = {"bilan-table-1.png", "bilan-photo-1.jpg", *(f"bilan-story-1-{n}.png" for n in range(1, 6))}
    assert names - told == pictures
    assert board_drawing(Session.open(folder / "demo.fresque", read_only=True)).title.startswith("«\u00a0Ouvrir")


def test_the_pdf_and_the_text_tell_the_same_words(folder: Path) -> None:
    pages = PdfReader(folder / "bilan.pdf").pages
    pdf = " ".join(" ".join(page.extract_text() for page in pages).split())
    text = (folder / "bilan.md").read_text(encoding="utf-8")
    for words in ("Liens originaux de la table", "Lundi, je regarde ce que ma mairie publie", "14\u00a0h\u00a000"):
        assert words in text
        assert " ".join(words.split()) in pdf


def test_no_hint_reaches_any_debrief(folder: Path, played: Session) -> None:
    pdf = "".join("".join(page.extract_text() for page in PdfReader(folder / "bilan.pdf").pages).split())
    told = pdf + "".join((folder / "bilan.md").read_text(encoding="utf-8").split())
    private = [card.hint for card in played.deck.cards] + [phase.private for phase in played.deck.workshop.phases]
    sentences = ["".join(text.split())[:30] for text in private if text]
    assert len(sentences) > 40
    assert not [sentence for sentence in sentences if sentence in told]


def test_the_debrief_is_numbered_titled_and_has_bookmarks(folder: Path) -> None:
    reader = PdfReader(folder / "bilan.pdf")
    assert reader.metadata.title == "Bilan\u00a0: Fresque des données ouvertes"
    outlined = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert outlined[:3] == ["L’atelier", "Déroulé de l’atelier", "«\u00a0Ouvrir pour mieux décider\u00a0»"]
    assert outlined[-1] == "À propos du jeu"
    said = ["".join(page.extract_text().split()) for page in reader.pages]
    assert all(f"{n}/{len(said)}" in page for n, page in enumerate(said, 1))


def test_the_debrief_opens_in_a_spreadsheet_and_no_note_becomes_a_formula(tmp_path: Path) -> None:
    session = Session.in_memory(read_deck(find_deck("donnees-ouvertes")))
    session.commit(Batch((Add("n", "note", {"text": "=1+1", "x": 0, "y": 0, "table": 1}),)))
    write_debrief(session, tmp_path / "b.csv")
    rows = list(csv.reader((tmp_path / "b.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert rows == [["Table", "Nature", "Quoi", "Détail", "Remarque"], ["1", "note", "'=1+1", "", ""]]


def test_programs_read_the_debrief_as_json(tmp_path: Path, played: Session) -> None:
    write_debrief(played, tmp_path / "b.json")
    whole = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    table = whole["tables"][0]
    assert (whole["minutes"], table["title"], len(table["links"])) == (121.0, "Ouvrir pour mieux décider", 23)
    assert "hint" not in json.dumps(whole)


def test_a_second_demo_does_not_overwrite_the_first(folder: Path) -> None:
    with pytest.raises(FresqueError, match="Il y a déjà une démonstration"):
        write_demo(folder)


@pytest.mark.parametrize(("name", "says"), [("bilan.doc", "bilan.doc"), ("bilan.txt", "bilan.txt")])
def test_what_cannot_be_written_is_said_and_nothing_is_left(
    tmp_path: Path, played: Session, name: str, says: str
) -> None:
    with pytest.raises(FresqueError, match=says):
        write_debrief(played, tmp_path / name)
    assert not list(tmp_path.iterdir())
