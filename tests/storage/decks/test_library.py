"""Decks found by folder, file or identifier, and what a list of decks shows of them."""

import subprocess
import sys

import pytest

from fresque.core.deck import COLORS
from fresque.core.errors import FresqueError
from fresque.storage.decks import bundled, deck_file, deck_folder, find_deck, read_deck
from fresque.storage.decks.headline import headline

DECK = (
    "fresque: 1\nid: x\ntitle: Titre\nsummary: Voici.\nversion: 1.2.0\n"
    "base: autre@1\nlots: [{id: a, title: A, color: teal}]\n"
)


def test_a_deck_is_found_by_its_folder_its_file_or_its_identifier(write):
    path = write(DECK)
    assert find_deck(str(path)) == path
    assert find_deck(str(path.parent)) == path
    assert find_deck("donnees-ouvertes").parent.name == "donnees-ouvertes"


def test_the_bundled_decks_can_all_be_read():
    assert bundled()
    for path in bundled():
        assert read_deck(path).id == path.parent.name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("donnees-ouverte", "Aucun jeu ne s’appelle « donnees-ouverte ». Vouliez-vous dire « donnees-ouvertes »\xa0?"),
        ("x" * 5000, f"Aucun jeu ne s’appelle « {'x' * 59}… »."),
        ("a\0b", "Aucun jeu ne s’appelle « a\0b »."),
    ],
)
def test_a_name_that_means_nothing_is_refused(name, said):
    with pytest.raises(FresqueError) as caught:
        find_deck(name)
    assert str(caught.value).startswith(said)


def test_a_folder_without_a_deck_is_refused(tmp_path):
    for find in (find_deck, lambda name: read_deck(tmp_path)):
        with pytest.raises(FresqueError, match=r"ne contient pas de deck\.yaml"):
            find(str(tmp_path))


def test_the_file_and_the_folder_of_a_deck_are_found_from_either(write):
    path = write(DECK)
    assert deck_file(path.parent) == deck_file(path) == path
    assert deck_folder(path.parent) == deck_folder(path) == path.parent


def test_the_headline_says_what_a_list_shows(write):
    shown = headline(write(DECK + "cards: [\n").parent)
    assert (shown.id, shown.title, shown.summary, shown.version) == ("x", "Titre", "Voici.", "1.2.0")
    assert (shown.language, shown.base, shown.colors) == ("fr", "autre@1", (COLORS["teal"],))


def test_the_headline_is_that_of_the_deck():
    path = find_deck("donnees-ouvertes")
    shown, deck = headline(path), read_deck(path)
    assert (shown.title, shown.summary, shown.version) == (deck.title, deck.summary, deck.version)
    assert shown.colors == tuple(COLORS[lot.color] for lot in deck.lots)


@pytest.mark.parametrize("text", ["cards:\n- {id: a}\n", "id: x\n", "- a\n", "".join(f"a{n}: b\n" for n in range(300))])
def test_a_deck_without_a_name_has_no_headline(write, text):
    with pytest.raises(FresqueError):
        headline(write(text))


def test_a_headline_loads_neither_pictures_nor_fonts():
    code = (
        "import sys; from fresque.storage.decks import bundled; "
        "from fresque.storage.decks.headline import headline; [headline(p) for p in bundled()]; "
        "print([m for m in ('PIL', 'fontTools', 'fresque.layout', 'reportlab', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
