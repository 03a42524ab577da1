"""A client's deck that starts from another one: what it keeps, what it changes, and to whom the credit goes."""

import struct
import zlib

import pytest

from fresque.core.errors import FresqueError
from fresque.storage.decks import check_deck, deck_images, own_folder, read_deck

BASE = """\
fresque: 1
id: climat
title: Fresque du climat
version: 1.2.0
license: CC-BY-SA-4.0
authors: [Ada]
credits: D’après Cédric.
lots: [{id: causes, title: Causes}, {id: effets, title: Effets, color: green}]
cards:
- {id: auto, title: L’auto, number: 1, lot: causes, body: Elle roule.}
- {id: avion, title: L’avion, number: 2, lot: causes}
- {id: crue, title: La crue, number: 3, lot: effets}
links:
- {from: auto, to: crue, reason: le CO2}
- {from: avion, to: crue}
workshop: {phases: [{id: accueil, title: Accueil, ideal: 10}]}
"""
LINEAGE = "D’après «\xa0Fresque du climat\xa0», version\xa01.2.0, CC-BY-SA-4.0, Ada.\nD’après Cédric."
FORK = "fresque: 1\nid: climat-93\ntitle: Notre climat\nbase: climat@1\n"


@pytest.fixture
def fork(write):
    """Writes the base deck, and beside it a fork that adds `text`; gives the path of the fork."""
    write(BASE, folder="climat")
    return lambda text="": write(FORK + text, folder="climat-93")


def refusal(path) -> str:
    with pytest.raises(FresqueError) as caught:
        read_deck(path)
    return str(caught.value).removeprefix(f"{path}:")


def png() -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    end = b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)) + end


def test_a_fork_that_changes_nothing_keeps_everything_but_its_name(fork):
    deck = read_deck(fork())
    assert (deck.id, deck.title, deck.version, deck.base) == ("climat-93", "Notre climat", "1.0.0", "climat@1")
    assert [card.id for card in deck.cards] == ["auto", "avion", "crue"]
    assert (len(deck.lots), len(deck.links), deck.workshop.minutes) == (2, 2, 10)
    assert (deck.license, deck.credits, deck.authors) == ("CC-BY-SA-4.0", LINEAGE, ("Ada",))


def test_a_card_given_again_changes_only_the_keys_it_gives(fork):
    card = read_deck(fork("cards:\n- {id: auto, title: Le SUV}\n")).card("auto")
    assert (card.title, card.body, card.number, card.lot) == ("Le SUV", "Elle roule.", 1, "causes")


def test_a_text_can_be_emptied(fork):
    assert read_deck(fork("cards:\n- {id: auto, body: ''}\n")).card("auto").body == ""


def test_new_cards_come_after_those_of_the_base(fork):
    deck = read_deck(fork("cards:\n- {id: metro, title: Le métro, number: 4}\n- {id: avion, title: A}\n"))
    assert [card.id for card in deck.cards] == ["auto", "avion", "crue", "metro"]


def test_a_removed_card_takes_its_links_with_it(fork):
    deck = read_deck(fork("remove: [avion]\n"))
    assert [card.id for card in deck.cards] == ["auto", "crue"]
    assert [(link.source, link.target) for link in deck.links] == [("auto", "crue")]


def test_phases_given_replace_those_of_the_base(fork):
    assert read_deck(fork("workshop: {phases: [{id: a, title: A, ideal: 5}]}\n")).workshop.minutes == 5


def test_links_given_add_to_those_of_the_base_or_stand_in_their_place(fork):
    deck = read_deck(fork("links: [{from: crue, to: auto}, {from: auto, to: crue, kind: optional}]\n"))
    said = [(link.source, link.target, link.kind, link.reason) for link in deck.links]
    assert said == [
        ("auto", "crue", "optional", ""),
        ("avion", "crue", "expected", ""),
        ("crue", "auto", "expected", ""),
    ]


@pytest.mark.parametrize("written", ["avion > crue", "avion>crue"])
def test_a_link_of_the_base_can_be_removed(fork, written):
    deck = read_deck(fork(f"remove_links: [{written}]\n"))
    assert [(link.source, link.target) for link in deck.links] == [("auto", "crue")]


def test_a_link_copied_from_the_base_is_said_to_be_there_already(fork):
    links = "links:\n- {from: crue, to: auto}\n- {from: avion, to: crue}\n"
    said = [str(problem) for problem in check_deck(fork(links)) if problem.code == "link"]
    assert [words.partition("deck.yaml:")[2] for words in said] == [
        "7:3: warning: 1 lien est déjà celui du jeu de départ. "
        "À supprimer ici\xa0: une adaptation garde les liens de son jeu de départ."
    ]


def test_a_pair_judged_otherwise_than_the_base_does_the_other_way_round_is_said(fork):
    links = "links: [{from: crue, to: auto, kind: questionable, explanation: Non.}]\n"
    said = [problem.message for problem in check_deck(fork(links)) if problem.code == "link"]
    assert len(said) == 1
    assert said[0].endswith("dans l’autre sens dans le jeu de départ.")


def test_an_empty_list_of_links_takes_none_away(fork):
    assert len(read_deck(fork("links: []\n")).links) == 2


def test_the_credits_of_the_base_come_first_with_its_name_its_version_its_licence_and_its_authors(fork):
    deck = read_deck(fork("authors: [Bob, Ada]\ncredits: Adapté par le département.\n"))
    assert deck.credits == f"{LINEAGE}\nAdapté par le département."
    assert deck.authors == ("Bob", "Ada")


def test_credits_already_repeated_are_not_doubled(fork):
    assert read_deck(fork("credits: Adapté par nous. D’après Cédric.\n")).credits.count("Cédric") == 1


def test_the_lineage_is_said_in_the_language_of_the_deck(fork):
    deck = read_deck(fork("language: en\n"))
    assert deck.credits.startswith("Based on “Fresque du climat”, version\xa01.2.0, CC-BY-SA-4.0, Ada.\n")


def test_a_translation_of_the_fork_keeps_the_lineage_and_its_own_credits(fork, write):
    write("title: Climate\ncredits: After Cédric.\n", folder="climat", name="en.yaml")
    path = fork("credits: Adapté.\n")
    write("title: Our climate\ncredits: Adapted.\n", folder="climat-93", name="en.yaml")
    assert read_deck(path, "en").credits == (
        "Based on “Climate”, version\xa01.2.0, CC-BY-SA-4.0, Ada.\nAfter Cédric.\nAdapted."
    )


def test_credits_too_long_together_are_refused(fork):
    assert refusal(fork(f"credits: {'x' * 3990}\n")).startswith(
        "5:10: Avec ceux du jeu de départ, les crédits dépassent"
    )


def test_too_many_cards_together_are_refused(fork):
    cards = "".join(f"- {{id: c{n}, title: C}}\n" for n in range(498))
    assert refusal(fork("cards:\n" + cards)).startswith(
        "6:1: Avec son jeu de départ, le jeu a 501 cartes, au plus 500."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("remove: [avoin]\n", "5:10: Le jeu de départ n’a pas de carte « avoin ». Vouliez-vous dire « avion »\xa0?"),
        ("remove: [auto]\ncards: [{id: auto}]\n", "5:10: « auto » est à la fois retirée et réécrite. Choisissez."),
        ("cards: [{id: velo}]\n", "5:9: Il manque la clé « title »."),
        ("cards: [{id: velo, title: V, number: 3}]\n", "5:38: Le numéro 3 est déjà celui de « crue »."),
        ("cards: [{id: auto, number: 3}]\n", "5:28: Le numéro 3 est déjà celui de « crue »."),
        ("cards: [{id: auto, kind: controversy}]\n", "5:9: La controverse « auto » n’a pas de « question »."),
        (
            "lots: [{id: effets, title: E}]\n",
            "5:7: Le jeu de départ a 2 cartes dans le lot « causes », qui manque ici.",
        ),
        ("remove: [crue]\nlinks: [{from: auto, to: crue}]\n", "6:26: Aucune carte ne s’appelle « crue »."),
        ("remove_links: [crue > avion]\n", "5:16: Le jeu de départ n’a pas de lien de « crue » vers « avion »."),
        ("remove_links: [avion]\n", "5:16: « remove_links » ne peut pas être « avion ». Il faut les deux cartes"),
        (
            "remove_links: [auto > crue]\nlinks: [{from: auto, to: crue}]\n",
            "5:16: Le lien de « auto » vers « crue » est à la fois retiré et réécrit. Choisissez.",
        ),
    ],
)
def test_a_fork_that_does_not_hold_together_is_told_why(fork, text, said):
    assert refusal(fork(text)).startswith(said)


def test_a_lot_of_the_base_can_go_with_its_cards(fork):
    deck = read_deck(fork("lots: [{id: effets, title: E}]\nremove: [auto, avion]\n"))
    assert [card.id for card in deck.cards] == ["crue"]


def test_another_version_of_the_base_is_refused(fork):
    path = fork()
    path.write_text(FORK.replace("@1", "@1.3"), encoding="utf-8")
    assert refusal(path) == (
        "4:7: La version 1.3 du jeu de départ est demandée, mais c’est la version 1.2.0 qui est là. "
        "Regardez ce qui a changé, puis écrivez la version trouvée."
    )


def test_a_base_without_a_version_takes_any(fork):
    path = fork()
    path.write_text(FORK.replace("@1", ""), encoding="utf-8")
    assert len(read_deck(path).cards) == 3


def test_among_several_versions_of_the_base_the_one_asked_for_is_taken(fork, write):
    path = fork()
    write(BASE.replace("1.2.0", "2.0.0").replace("L’auto", "Le vélo"), folder="climat")
    own = own_folder() / "climat-1"
    own.mkdir(parents=True)
    (own / "deck.yaml").write_text(BASE, encoding="utf-8")
    assert read_deck(path).card("auto").title == "L’auto"
    path.write_text(FORK.replace("@1", "@2"), encoding="utf-8")
    assert read_deck(path).card("auto").title == "Le vélo"


def test_a_base_of_another_major_version_is_told_in_one_sentence(fork, write):
    path = fork()
    write(BASE.replace("1.2.0", "2.0.0"), folder="climat")
    assert refusal(path).startswith("4:7: La version 1 du jeu de départ est demandée, mais c’est la version 2.0.0")


def test_a_fork_may_bear_the_name_of_its_base(write):
    path = write(FORK.replace("climat-93", "donnees-ouvertes").replace("climat@1", "donnees-ouvertes@1"))
    folder = path.parent.rename(path.parent.with_name("donnees-ouvertes"))
    assert read_deck(folder).title == "Notre climat"
    assert len(read_deck(folder).cards) > 30


def test_a_base_with_a_mistake_is_named(fork, write):
    path, base = fork(), write(BASE + "zut: 1\n", folder="climat")
    assert refusal(path).startswith(f"4:7: Le jeu de départ a une erreur\xa0: {base.parent.resolve() / 'deck.yaml'}:")


def test_a_deck_may_not_fork_itself(write):
    assert refusal(write(FORK.replace("climat@1", "jeu"))) == (
        "4:7: Le jeu « jeu » finit par partir de lui-même. "
        "Un jeu ne peut pas être son propre départ\xa0: changez ou supprimez cette ligne."
    )


def test_two_decks_may_not_fork_each_other(write):
    one = write(FORK.replace("climat@1", "deux"), folder="un")
    write(FORK.replace("climat@1", "un"), folder="deux")
    assert "finit par partir de lui-même" in refusal(one)


def test_a_long_line_of_forks_is_cut(write):
    for n in range(12):
        deck = write(FORK.replace("climat@1", f"jeu-{n + 1}"), folder=f"jeu-{n}")
    assert "Plus de 10 jeux partent les uns des autres." in refusal(deck.parent.parent / "jeu-0" / "deck.yaml")


def test_a_fork_of_a_fork_keeps_the_first_credits(fork, write):
    fork("credits: Département.\nremove: [avion]\n")
    deck = read_deck(write("fresque: 1\nid: ville\ntitle: V\nbase: climat-93\ncredits: Ville.\n", folder="ville"))
    middle = "D’après «\xa0Notre climat\xa0», version\xa01.0.0, CC-BY-SA-4.0, Ada."
    assert deck.credits.splitlines() == [middle, *LINEAGE.splitlines(), "Département.", "Ville."]
    assert [card.id for card in deck.cards] == ["auto", "crue"]


def test_a_bundled_deck_can_be_forked(write):
    deck = read_deck(write(FORK.replace("climat@1", "donnees-ouvertes@1") + "remove: [licences]\n"))
    assert deck.lots
    assert deck.card("licences") is None


def test_a_base_may_lie_inside_the_folder_of_the_fork(write, tmp_path):
    (tmp_path / "jeu").mkdir()
    write(BASE, folder="jeu/climat")
    assert len(read_deck(write(FORK)).cards) == 3


def test_pictures_come_from_the_fork_or_else_from_its_base(fork, write):
    base = write(BASE.replace("body: Elle roule.", "image: a.png, alt: A"), folder="climat")
    (base.parent / "a.png").write_bytes(png())
    path = fork("cards: [{id: avion, image: b.png, alt: B}]\n")
    (path.parent / "b.png").write_bytes(png() + b"b")
    assert deck_images(path.parent, read_deck(path)) == {"a.png": png(), "b.png": png() + b"b"}


def test_a_picture_gone_since_the_reading_is_said_to_be_gone(fork, write):
    base = write(BASE.replace("body: Elle roule.", "image: a.png, alt: A"), folder="climat")
    (base.parent / "a.png").write_bytes(png())
    deck = read_deck(path := fork())
    (base.parent / "a.png").unlink()
    with pytest.raises(FresqueError, match="introuvable"):
        deck_images(path, deck)


def test_a_fork_without_its_base_is_only_told_that(write):
    problems = check_deck(write(FORK + "cards: [{id: auto}]\nlinks: [{from: auto, to: crue}]\n"))
    assert [problem.message for problem in problems] == ["Le jeu de départ « climat » est introuvable."]
