"""Decks found by folder, file or identifier, and what a list of decks shows of them."""

import subprocess
import sys

import pytest

from fresque.core.deck import COLORS
from fresque.core.errors import FresqueError
from fresque.storage.decks import bundled, deck_file, deck_folder, find_deck, own_decks, own_folder, read_deck
from fresque.storage.decks.headline import headline
from fresque.storage.decks.library import version_fits

DECK = (
    "fresque: 1\nid: x\ntitle: Titre\nsummary: Voici.\nversion: 1.2.0\n"
    "base: autre@1\nlots: [{id: a, title: A, color: teal}]\n"
)


def test_a_deck_is_found_by_its_folder_its_file_or_its_identifier(write):
    path = write(DECK)
    assert find_deck(str(path)) == path
    assert find_deck(str(path.parent)) == path
    assert find_deck("donnees-ouvertes").parent.name == "donnees-ouvertes"


@pytest.fixture
def own():
    """Puts a deck among the user's own and gives its file."""

    def put(folder, version="1.2.0", deck="x", text=DECK):
        path = own_folder() / folder / "deck.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text.replace("id: x", f"id: {deck}").replace("1.2.0", version), encoding="utf-8")
        return path

    return put


def test_no_one_has_decks_of_their_own_at_first():
    assert own_decks() == []


def test_the_decks_of_the_user_are_found_broken_ones_too(own):
    paths = [own("a"), own("b", text="zut: [")]
    own(".brouillon")
    assert own_decks() == paths


def test_a_deck_of_the_user_is_found_by_its_identifier_whatever_its_folder(own):
    path = own("mon-jeu")
    assert find_deck("x") == find_deck("x@1") == path


def test_a_deck_of_the_user_comes_before_the_bundled_one_unless_its_version_is_asked_for(own):
    path = own("a-nous", "7.0.0", "donnees-ouvertes")
    assert find_deck("donnees-ouvertes") == find_deck("donnees-ouvertes@7") == path
    assert find_deck("donnees-ouvertes@1") in bundled()


def test_two_versions_of_a_deck_live_side_by_side_and_the_latest_comes_first(own):
    old, new = own("a", "1.9.0"), own("b", "1.10.0")
    assert (find_deck("x"), find_deck("x@1"), find_deck("x@1.9")) == (new, new, old)


def test_a_version_that_is_not_there_is_told_with_those_that_are(own):
    for folder, version in (("a", "1.9.0"), ("b", "1.10.0")):
        own(folder, version)
    with pytest.raises(FresqueError) as caught:
        find_deck("x@3")
    assert str(caught.value) == "Il n’y a pas de version 3 de «\xa0x\xa0». Il y a\xa0: 1.10.0, 1.9.0."


@pytest.mark.parametrize(
    ("asked", "found", "fits"),
    [
        ("1", "1.4.2", True),
        ("1.4", "1.4.2", True),
        ("1.4", "1.5.0", False),
        ("1", "10.0.0", False),
        ("1.0", "1", False),
        ("", "3.0", True),
    ],
)
def test_a_version_asked_for_may_leave_its_end_open(asked, found, fits):
    assert version_fits(asked, found) is fits


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
