"""A deck begun in a minute: small and whole, or a fork that keeps everything and finds its pictures."""

import shutil

import pytest

from fresque.app.new_deck import NewDeck, adapted, make_deck, make_fork, own_place, slug
from fresque.core.errors import FresqueError
from fresque.storage.decks import check_deck, deck_images, find_deck, own_folder, read_deck
from tests.app.hand import CLIMATE

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
WITH_PICTURE = """\
fresque: 1
id: fleuve
title: "Le fleuve"
version: 2.3.1
license: CC-BY-4.0
authors: [Ada]
lots: [{id: eaux, title: Les eaux}]
cards: [{id: crue, title: La crue, number: 7, lot: eaux, image: images/crue.svg, alt: Un fleuve}]
"""


@pytest.fixture
def river(tmp_path):
    """A deck with a picture, far from where forks are made."""
    folder = tmp_path / "loin" / "fleuve"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "crue.svg").write_text(PICTURE)
    (folder / "deck.yaml").write_text(WITH_PICTURE, encoding="utf-8")
    (folder / "en.yaml").write_text("title: The river\ncards: {crue: {title: The flood, alt: A river}}\n")
    (folder / "LICENSE").write_text("Le fleuve est à tout le monde.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["fr", "en", "fr-CA", "de"])
def test_a_new_deck_is_whole_and_passes_the_check(tmp_path, language):
    path = make_deck(tmp_path / "Été 2026", NewDeck(language=language))
    deck = read_deck(path)
    assert check_deck(path) == []
    assert (deck.id, deck.title, deck.language) == ("ete-2026", "Été 2026", language)
    assert [sum(card.kind == kind for card in deck.cards) for kind in ("card", "joker", "blank")] == [4, 1, 1]
    assert {link.kind for link in deck.links} == {"expected", "optional", "questionable"}
    assert (len(deck.lots), deck.workshop.minutes) == (2, deck.workshop.duration)


def test_a_new_deck_has_its_licence_and_its_schema_beside_it(tmp_path):
    folder = make_deck(tmp_path / "jeu", NewDeck('Le "bon" jeu : #1')).parent
    assert {file.name for file in folder.iterdir()} == {"deck.yaml", "LICENSE", "deck.schema.json"}
    assert read_deck(folder).title == 'Le "bon" jeu\u00a0: #1'
    assert "CC-BY-SA-4.0" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_a_title_typed_on_a_keyboard_gets_its_apostrophes_and_no_break_spaces(tmp_path):
    path = make_deck(tmp_path / "jeu", NewDeck("L'eau, c'est quoi ?"))
    assert (read_deck(path).title, check_deck(path)) == ("L’eau, c’est quoi\u00a0?", [])
    assert read_deck(make_deck(tmp_path / "game", NewDeck("It's us?", language="en"))).title == "It's us?"


@pytest.mark.parametrize("title", ["Et l’eau\u00a0?", "データ\u3000入門", "داده\u200cها"])
def test_a_deck_whose_title_holds_spaces_of_its_language_is_adapted(tmp_path, title):
    base = make_deck(tmp_path / "base", NewDeck(title))
    assert read_deck(make_fork(tmp_path / "nous", base, NewDeck())).title == f"{title} (adaptation)"


def test_a_fork_keeps_everything_and_names_its_base(tmp_path):
    base = find_deck("donnees-ouvertes")
    deck, theirs = read_deck(make_fork(tmp_path / "nous", base, NewDeck())), read_deck(base)
    assert (deck.cards, deck.lots, deck.links, deck.workshop) == (
        theirs.cards,
        theirs.lots,
        theirs.links,
        theirs.workshop,
    )
    assert (deck.id, deck.title, deck.base) == ("nous", f"{theirs.title} (adaptation)", "donnees-ouvertes@1")
    assert (deck.license, deck.authors) == (theirs.license, theirs.authors)
    assert deck.credits.startswith(f"D’après «\xa0{theirs.title}\xa0», version\xa0{theirs.version}")
    assert check_deck(tmp_path / "nous") == []


def test_the_examples_of_a_fork_work_once_uncommented(tmp_path):
    path = make_fork(tmp_path / "nous", CLIMATE, NewDeck())
    text = path.read_text(encoding="utf-8")
    example = text[text.index("# cards:") : text.index("\n\n", text.index("# cards:"))]
    path.write_text(text.replace(example, example.replace("# ", "", 1).replace("\n# ", "\n")), encoding="utf-8")
    deck = read_deck(path)
    assert (deck.card("charbon").title, deck.card("notre-carte").number) == ("Un autre titre", 9)


def test_the_cards_of_the_base_are_listed_with_their_identifiers(tmp_path):
    text = make_fork(tmp_path / "nous", CLIMATE, NewDeck()).read_text(encoding="utf-8")
    assert [card.id for card in read_deck(CLIMATE).cards if f"  {card.id} " not in text] == []


def test_a_base_that_is_far_away_is_copied_inside_with_its_pictures_and_translations(tmp_path, river):
    path = make_fork(tmp_path / "nous", river, NewDeck())
    shutil.rmtree(river)
    deck = read_deck(path)
    assert deck_images(path, deck) == {"images/crue.svg": PICTURE.encode()}
    assert sorted(file.name for file in (tmp_path / "nous" / "fleuve").iterdir()) == [
        "LICENSE",
        "deck.yaml",
        "en.yaml",
        "images",
    ]


def test_only_what_belongs_to_the_base_is_copied(tmp_path, river):
    (river / "photos de vacances.zip").write_bytes(b"x" * 1000)
    make_fork(tmp_path / "nous", river, NewDeck())
    assert not list((tmp_path / "nous").rglob("*.zip"))


def test_a_base_beside_the_fork_is_not_copied(tmp_path, river):
    path = make_fork(river.parent / "nous", river, NewDeck())
    assert sorted(file.name for file in path.parent.iterdir()) == ["LICENSE", "deck.schema.json", "deck.yaml"]
    assert deck_images(path, read_deck(path)) == {"images/crue.svg": PICTURE.encode()}


def test_a_fork_of_a_fork_brings_the_whole_line(tmp_path, river):
    first = make_fork(river.parent / "premier", river, NewDeck("Premier"))
    path = make_fork(tmp_path / "second", first, NewDeck("Second"))
    shutil.rmtree(river.parent)
    deck = read_deck(path)
    assert deck_images(path, deck) == {"images/crue.svg": PICTURE.encode()}
    assert [title in deck.credits for title in ("Le fleuve", "Premier")] == [True, True]


def test_the_licence_of_the_base_is_given_with_the_fork(tmp_path, river):
    said = (make_fork(tmp_path / "nous", river, NewDeck("À nous")).parent / "LICENSE").read_text(encoding="utf-8")
    assert said.startswith("«\xa0À nous\xa0» adapte «\xa0Le fleuve\xa0», version 2.3.1, de Ada.\n")
    assert said.endswith("Le fleuve est à tout le monde.\n")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("à garder")
    with pytest.raises(FresqueError, match="n’est pas vide"):
        make_deck(tmp_path, NewDeck())
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_no_place_for_a_deck(tmp_path):
    (tmp_path / "jeu").write_text("à garder")
    for make in (lambda: make_deck(tmp_path / "jeu", NewDeck()), lambda: make_deck(tmp_path / "jeu" / "a", NewDeck())):
        with pytest.raises(FresqueError):
            make()
    assert (tmp_path / "jeu").read_text() == "à garder"


def test_an_empty_folder_is_taken_as_it_is(tmp_path):
    (tmp_path / "vide").mkdir()
    assert read_deck(make_deck(tmp_path / "vide", NewDeck())).title == "Vide"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (NewDeck(id="Mon Jeu"), "comme dans «\xa0mon-jeu\xa0»"),
        (NewDeck(title="x" * 81), "80 caractères"),
        (NewDeck(title="a\nid: b"), "Ce titre"),
        (NewDeck(language="français"), "n’est pas un code de langue"),
    ],
)
def test_what_cannot_be_a_deck_is_refused_before_anything_is_written(tmp_path, wanted, said):
    for make in (lambda: make_deck(tmp_path / "a", wanted), lambda: make_fork(tmp_path / "a", CLIMATE, wanted)):
        with pytest.raises(FresqueError, match=said):
            make()
    assert list(tmp_path.iterdir()) == []


def test_a_base_with_a_mistake_leaves_nothing_behind(tmp_path, river):
    (river / "deck.yaml").write_text("fresque: 1\n")
    with pytest.raises(FresqueError):
        make_fork(tmp_path / "nous", river, NewDeck())
    assert [file.name for file in tmp_path.iterdir()] == ["loin"]


def test_a_fork_that_could_not_be_read_is_not_made(tmp_path, river):
    """With the name of the base before them, these credits are too long for a deck."""
    credits_ = f"credits: {'x' * 3990}\n"
    (river / "deck.yaml").write_text(WITH_PICTURE.replace("lots:", f"{credits_}lots:"), encoding="utf-8")
    with pytest.raises(FresqueError, match="4000") as caught:
        make_fork(tmp_path / "nous", river, NewDeck())
    assert caught.value.where is None
    assert [file.name for file in tmp_path.iterdir()] == ["loin"]


@pytest.mark.parametrize(
    ("name", "made"),
    [("Été 2026 !", "ete-2026"), ("Œuvres", "oeuvres"), ("日本", "deck"), ("--a--", "a"), ("x" * 90, "x" * 64)],
)
def test_any_name_makes_an_identifier(name, made):
    assert slug(name) == made


def test_the_title_of_a_fork_is_never_too_long():
    assert adapted("Climat") == "Climat (adaptation)"
    assert len(adapted("x" * 80)) == 80


def test_a_place_among_the_decks_of_the_user_is_never_taken_twice():
    assert own_place("Climat") == own_folder() / "climat"
    make_deck(own_place("Climat"), NewDeck())
    assert own_place("Climat") == own_folder() / "climat-2"
