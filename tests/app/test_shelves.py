"""The decks the home page shows: the user's first, told apart when they look alike, broken ones included."""

import pytest

from fresque.app.library import at_home, shelves
from fresque.app.new_deck import NewDeck, make_deck, make_fork, own_place
from fresque.storage.decks import bundled, find_deck, own_folder
from tests.app.hand import CLIMATE


def own(name, text):
    path = own_folder() / name / "deck.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_bundled_decks_are_there_and_no_other_at_first():
    decks = shelves()
    assert [deck.path for deck in decks.bundled] == bundled()
    assert decks.own == ()


def test_the_decks_of_the_user_are_sorted_by_title():
    for title in ("Zèbres", "abeilles", "Éléphants"):
        make_deck(own_place(title), NewDeck(title))
    assert [deck.title for deck in shelves().own] == ["abeilles", "Éléphants", "Zèbres"]


def test_a_fork_names_its_base_and_wears_its_colours():
    make_fork(own_place("nous"), find_deck("donnees-ouvertes"), NewDeck("À nous"))
    (deck,) = shelves().own
    theirs = next(other for other in shelves().bundled if other.path == find_deck("donnees-ouvertes"))
    assert deck.remarks == "Adapte «\xa0Fresque des données ouvertes\xa0»"
    assert (deck.colors, deck.summary) == (theirs.colors, theirs.summary)


def test_two_versions_of_a_deck_are_told_apart_by_their_version():
    for version in ("1.0.0", "2.0.0"):
        own(f"climat-{version[0]}", f"fresque: 1\nid: climat\ntitle: Climat\nversion: {version}\n")
    own("eau", "fresque: 1\nid: eau\ntitle: Eau\n")
    remarks = [deck.remarks for deck in shelves().own]
    assert remarks == ["version\xa01.0.0", "version\xa02.0.0", ""]


def test_a_deck_in_another_language_says_which():
    own("eau", "fresque: 1\nid: eau\ntitle: Water\nlanguage: en\n")
    own("ura", "fresque: 1\nid: ura\ntitle: Ura\nlanguage: eu\n")
    assert [deck.remarks for deck in shelves().own] == ["eu", "English"]


@pytest.mark.parametrize("text", ["fresque: 1\nid: [", "", "a: b\n", "\0"])
def test_a_deck_that_cannot_be_read_is_shown_under_the_name_of_its_folder_with_its_sentence(text):
    path = own("cassé", text)
    (deck,) = shelves().own
    assert (deck.title, deck.own) == ("cassé", True)
    assert str(path) in deck.problem


def test_a_fork_whose_base_is_gone_is_still_shown():
    own("nous", "fresque: 1\nid: nous\ntitle: À nous\nbase: disparu@2\n")
    assert shelves().own[0].remarks == "Adapte «\xa0disparu\xa0»"


def test_the_folder_of_the_user_is_written_as_people_write_it(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert at_home(tmp_path / "fresque" / "decks").replace("\\", "/") == "~/fresque/decks"
    assert at_home(CLIMATE) == str(CLIMATE)
