"""What a fork owes to its base follows it by itself: on the cards, in the PDF, in the debrief, in its sessions."""

import pytest
from pypdf import PdfReader

from fresque.app.debrief import write_debrief
from fresque.app.new_deck import NewDeck, make_fork
from fresque.app.print_cards import PrintOptions, print_deck
from fresque.app.session import Session
from fresque.storage.decks import read_deck
from tests.app.hand import CLIMATE

LINEAGE = "D’après «\xa0Petit climat\xa0», version\xa01.0.0, CC0-1.0, Atelier d’essai."
THEIRS = "Un jeu inventé pour les tests."
OURS = "Adapté par la ville."


@pytest.fixture
def fork(tmp_path):
    path = make_fork(tmp_path / "nous", CLIMATE, NewDeck("À nous"))
    text = path.read_text(encoding="utf-8").replace("authors: []", "authors: [La ville]")
    path.write_text(f"{text}\ncredits: {OURS}\n", encoding="utf-8")
    return path


def squeezed(text):
    return " ".join(text.split())


def test_the_credits_card_names_the_base_before_the_fork(fork, tmp_path):
    print_deck(fork, tmp_path / "c.pdf", PrintOptions(credits=True))
    text = squeezed("\n".join(page.extract_text() for page in PdfReader(tmp_path / "c.pdf").pages))
    places = [text.index(squeezed(words)) for words in (LINEAGE, THEIRS, OURS)]
    assert places == sorted(places)


def test_the_pdf_says_the_authors_of_both_and_the_licence(fork, tmp_path):
    print_deck(fork, tmp_path / "c.pdf", PrintOptions())
    metadata = PdfReader(tmp_path / "c.pdf").metadata
    assert metadata.author == "La ville, Atelier d’essai"
    assert "CC0-1.0" in metadata["/Keywords"]


@pytest.mark.parametrize("suffix", ["md", "pdf"])
def test_the_debrief_tells_the_lineage(fork, tmp_path, suffix):
    Session.create(tmp_path / "s.fresque", fork)
    session = Session.open(tmp_path / "s.fresque", read_only=True)
    write_debrief(session, out := tmp_path / f"bilan.{suffix}")
    text = out.read_text() if suffix == "md" else "\n".join(page.extract_text() for page in PdfReader(out).pages)
    assert squeezed(LINEAGE) in squeezed(text.replace("\\", ""))
    assert OURS in squeezed(text)


@pytest.mark.parametrize("fate", ["edited", "upgraded", "deleted", "base deleted"])
def test_a_session_keeps_the_deck_it_was_started_with(fork, tmp_path, fate):
    Session.create(tmp_path / "s.fresque", fork)
    before = read_deck(fork)
    if fate == "edited":
        fork.write_text("fresque: 1\nid: nous\ntitle: Tout autre\n", encoding="utf-8")
    elif fate == "upgraded":
        fork.write_text(fork.read_text(encoding="utf-8").replace("0.1.0", "9.0.0"), encoding="utf-8")
    else:
        (fork if fate == "deleted" else fork.parent / "climat" / "deck.yaml").unlink()
    kept = Session.open(tmp_path / "s.fresque", read_only=True).deck
    assert (kept, kept.version) == (before, "0.1.0")
