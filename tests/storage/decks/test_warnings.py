"""What deserves a second look before printing, without keeping the deck from being used: each has its sentence."""

from pathlib import Path
from typing import get_args

import pytest

from fresque.storage.decks import problems

HEAD = "fresque: 1\nid: x\ntitle: X\nauthors: [Ada]\ncredits: D’après Bob.\n"
LICENSED = HEAD + "license: MIT\n"
A = "{id: a, title: A, icon: mdi6.car, essential: Un}"
B = "{id: b, title: B, icon: mdi6.car, essential: Deux}"
CARDS = LICENSED + f"cards:\n- {A}\n- {B}\n"
IN_LOTS = CARDS.replace("title: A", "title: A, lot: un").replace("title: B", "title: B, lot: deux")
ZONED = CARDS.replace("title: A", "title: A, zone: nord")
SECOND_LOOKS = {
    "no card": (LICENSED, "1:1: Le jeu n’a aucune carte. Ajoutez-en au moins une sous « cards: »."),
    "no licence": (
        HEAD + f"cards: [{A}]\n",
        "1:1: Le jeu n’a pas de « license ». "
        "Dites ce que d’autres peuvent en faire, par exemple « license: CC-BY-SA-4.0 ».",
    ),
    "no authors": (
        CARDS.replace("authors: [Ada]\n", ""),
        "1:1: Le jeu n’a pas d’« authors ». Nommez-les : « authors: [Ada Lovelace] ».",
    ),
    "no credits": (
        CARDS.replace("credits: D’après Bob.\n", ""),
        "1:1: Le jeu n’a pas de « credits ». "
        "Dites de quel atelier il s’inspire ; c’est imprimé avec les cartes et dans la restitution.",
    ),
    "a source without a year": (
        CARDS.replace("Un}", "Un, sources: [{title: S, url: 'https://a.fr'}]}"),
        "8:62: Cette source de « a » n’a pas de « year ». Dites quand elle a été publiée.",
    ),
    "a source without an address": (
        CARDS.replace("Un}", "Un, sources: [{title: S, year: 2020}]}"),
        "8:62: Cette source de « a » n’a pas d’« url ». Donnez l’adresse où la lire.",
    ),
    "a card without a number among others": (
        CARDS.replace("title: A", "title: A, number: 1"),
        "9:3: « b » n’a pas de « number », alors que d’autres en ont un. "
        "Donnez-lui-en un : on désigne les cartes par leur numéro.",
    ),
    "an empty verso": (
        CARDS.replace(", essential: Un", ""),
        "8:3: Le verso de « a » est vide. Écrivez au moins son « essential ».",
    ),
    "a controversy without viewpoints": (
        CARDS.replace("title: A", "title: A, kind: controversy, question: Alors"),
        "8:3: Le verso de « a » est vide. Écrivez au moins son « viewpoints ».",
    ),
    "a recto with nothing to see": (
        CARDS.replace("B, icon: mdi6.car", "B"),
        "9:3: Le recto de « b » n’a ni pictogramme ni image. "
        "Donnez-lui un « icon », par exemple « mdi6.scale-balance ».",
    ),
    "no picture anywhere": (
        CARDS.replace(", icon: mdi6.car", ""),
        "8:1: Aucune carte n’a de pictogramme ni d’image. "
        "Donnez à chacune un « icon », par exemple « mdi6.scale-balance ».",
    ),
    "a hexagon among cards": (
        CARDS.replace("title: A", "title: A, lot: un").replace("title: B", "title: B, kind: step, lot: un")
        + "lots: [{id: un, title: U}]\n",
        "9:27: « b » est un « step » parmi des cartes d’une autre sorte dans le lot « un ». "
        "Placez-la dans un lot à part.",
    ),
    "a questionable link without an explanation": (
        CARDS + "links:\n- {from: a, to: b, kind: questionable}\n",
        "11:3: Ce lien à questionner n’a pas d’« explanation ». Dites ce que l’animateur peut répondre.",
    ),
    "a pair judged in two ways": (
        CARDS + "links:\n- {from: a, to: b}\n- {from: b, to: a, kind: questionable, explanation: Non}\n",
        "12:3: Ce lien est « questionable » ici et « expected » dans l’autre sens ligne 11. "
        "Gardez-en un, ou accordez les deux.",
    ),
    "a lot without a card": (CARDS + "lots: [{id: vide, title: V}]\n", "10:8: Le lot « vide » n’a aucune carte."),
    "a lot never dealt": (
        IN_LOTS
        + "lots: [{id: un, title: U}, {id: deux, title: D, color: teal, mark: star}]\n"
        + "workshop: {phases: [{id: p, title: P, ideal: 5, deals: un}]}\n",
        "10:28: Aucune phase ne distribue le lot « deux ».",
    ),
    "two lots that look alike": (
        IN_LOTS + "lots: [{id: un, title: U}, {id: deux, title: D}]\n",
        "10:28: Les lots « un » et « deux » ont la même couleur et la même forme. "
        "Donnez à chacun la sienne, pour distinguer les cartes.",
    ),
    "two lots of one mark": (
        IN_LOTS + "lots: [{id: un, title: U}, {id: deux, title: D, color: teal}]\n",
        "10:28: Les lots « un » et « deux » ont la même forme, « circle ». "
        "Donnez à chacun son « mark », pour ceux qui ne voient pas les couleurs et pour les tirages en gris.",
    ),
    "two lots of one colour": (
        IN_LOTS + "lots: [{id: un, title: U, color: teal}, {id: deux, title: D, mark: star, color: teal}]\n",
        "10:81: Les lots « un » et « deux » ont la même couleur, « teal ». Donnez à chacun son « color ».",
    ),
    "a zone nobody is expected in": (
        ZONED + "layout: {zones: [{id: nord, title: N}, {id: sud, title: S}]}\n",
        "10:40: Aucune carte n’est attendue dans la zone « sud ». "
        "Nommez-la dans le « zone » d’une carte, ou supprimez-la.",
    ),
    "bands that overlap": (
        CARDS + "layout: {kind: timeline, zones: [{id: a, title: A, start: 1950, end: 1970}, "
        "{id: b, title: B, start: 1960, end: 1980}, {id: c, title: C, start: 1980}]}\n",
        "10:77: La bande « b » commence avant la fin de « a ». Changez « start » ou « end » de l’une.",
    ),
    "a zone without its column": (
        CARDS + "layout: {kind: columns, zones: [{id: a, title: A, column: 0}, {id: b, title: B}]}\n",
        "10:63: La zone « b » n’a pas de « column », alors que d’autres en ont une. "
        "Donnez-lui-en une, comptée à partir de 0.",
    ),
    "phases longer than declared": (
        CARDS + "workshop: {duration: 60, phases: [{id: p, title: P, ideal: 61, min: 30}]}\n",
        "10:22: Les phases durent 61 min, plus que les 60 min annoncées. Raccourcissez-les, ou annoncez plus de temps.",
    ),
    "a plan longer than declared": (
        CARDS + "workshop:\n  phases: [{id: p, title: P, ideal: 50, min: 20}]\n"
        "  plans: [{id: court, title: C, duration: 30, phases: [{id: p, ideal: 40}]}]\n",
        "12:43: Les phases durent 40 min, plus que les 30 min annoncées. Raccourcissez-les, ou annoncez plus de temps.",
    ),
    "a plan without phases": (
        CARDS + "workshop: {phases: [{id: p, title: P, ideal: 5}], plans: [{id: q, title: Q, duration: 9}]}\n",
        "10:59: Le déroulé « q » n’a aucune phase. Donnez celles qu’il garde sous « phases: ».",
    ),
    "a character no font draws": (
        CARDS.replace("title: A,", "title: A, body: Voir \u0378 et \U0001fc00,"),
        "8:27: Aucune police ne dessine \u0378 (U+0378), \U0001fc00 (U+1FC00) dans «\xa0a\xa0». "
        "Installez-en une qui l’a, ou écrivez-le autrement\xa0: une case vide serait imprimée.",
    ),
}
"""What is wrong: the deck, then the place, the sentence and the hint of its only warning."""
REFUSALS = {
    "zones over one another": (
        CARDS + "layout: {kind: matrix, zones: [{id: a, title: A, row: 0, column: 1}, "
        "{id: b, title: B, row: 0, column: 1}]}\n",
        "10:70: Les zones « a » et « b » sont au même endroit. Changez le « row » ou le « column » de l’une.",
    ),
    "two zones in one column": (
        CARDS + "layout: {kind: columns, zones: [{id: a, title: A, column: 1}, {id: b, title: B, column: 1}]}\n",
        "10:63: Les zones « a » et « b » sont au même endroit. Changez le « row » ou le « column » de l’une.",
    ),
    "the least still longer than declared": (
        CARDS
        + "workshop: {duration: 60, phases: [{id: p, title: P, ideal: 40}, {id: q, title: Q, ideal: 40, min: 25}]}\n",
        "10:22: Les phases durent au moins 65 min, plus que les 60 min annoncées. "
        "Retirez-en une, raccourcissez leur « min », ou annoncez plus de temps.",
    ),
    "a plan whose least is longer than declared": (
        CARDS + "workshop: {phases: [{id: p, title: P, ideal: 40}], "
        "plans: [{id: q, title: Q, duration: 30, phases: [{id: p}]}]}\n",
        "10:88: Les phases durent au moins 40 min, plus que les 30 min annoncées. "
        "Retirez-en une, raccourcissez leur « min », ou annoncez plus de temps.",
    ),
}
"""What a deck can be opened with, but not printed or led: the place, the sentence and the hint of its only error."""


def test_a_deck_that_lacks_nothing_is_left_in_peace(errors, warnings):
    assert (errors(CARDS), warnings(CARDS)) == ([], [])


@pytest.mark.parametrize("case", SECOND_LOOKS)
def test_what_deserves_a_second_look_is_said(case, errors, warnings):
    deck, said = SECOND_LOOKS[case]
    assert (errors(deck), warnings(deck)) == ([], [said])


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_printed_or_led_is_an_error(case, errors, warnings):
    deck, said = REFUSALS[case]
    assert (errors(deck), warnings(deck)) == ([said], [])


@pytest.mark.parametrize(
    "kind",
    ["step, essential: E", "joker", "blank", "statement, essential: E", "controversy, question: Q, final_question: F"],
)
def test_kinds_that_may_say_little_raise_no_doubt(kind, errors, warnings):
    deck = CARDS + f"- {{id: c, title: Il faut tout ouvrir, kind: {kind}}}\n"
    assert (errors(deck), warnings(deck)) == ([], [])


def test_phases_that_just_fit_raise_no_doubt(errors, warnings):
    deck = CARDS + "workshop: {duration: 60, phases: [{id: p, title: P, ideal: 60}]}\n"
    assert (errors(deck), warnings(deck)) == ([], [])


def test_a_whole_alphabet_that_no_font_draws_is_named_by_its_first_ten(warnings):
    (said,) = warnings(CARDS.replace("Un}", "".join(chr(0x1FC00 + n) for n in range(12)) + "}"))
    assert said.count("(U+") == 10
    assert "(U+1FC09), … dans" in said


def test_one_numbered_joker_does_not_number_the_others(warnings):
    assert warnings(CARDS + "- {id: j, title: J, kind: joker, number: 9}\n- {id: k, title: K, kind: joker}\n") == []


def test_jokers_go_with_any_lot_and_without_a_number(warnings):
    deck = CARDS.replace("title: A", "title: A, lot: un, number: 1").replace(
        "title: B", "title: B, lot: un, kind: joker"
    )
    assert warnings(deck + "lots: [{id: un, title: U}]\n") == []


def test_a_fork_under_another_licence_is_warned(write, warnings):
    write(CARDS.replace("license: MIT", "license: CC-BY-SA-4.0"), folder="depart")
    fork = "fresque: 1\nid: y\ntitle: Y\nbase: depart\nlicense: MIT\n"
    assert warnings(fork) == [
        "5:10: « X » doit être partagé sous CC-BY-SA-4.0 ou une licence compatible : MIT n’en est pas une. "
        "Choisissez une licence que les deux permettent, ou demandez à ses auteurs."
    ]


def test_hundreds_of_doubts_of_one_kind_do_not_hide_another(warnings):
    cards = "".join(f"- {{id: c{n}, title: C, icon: mdi6.car}}\n" for n in range(300))
    said = warnings(LICENSED.replace("Bob.", "Bob !") + "cards:\n" + cards)
    assert len(said) == 202
    assert (
        said[-1] == "208:3: Il y en a d’autres de cette sorte, qui ne sont pas donnés. Corrigez d’abord les premiers."
    )
    assert said[0].startswith("5:21: Il manque une espace insécable avant « ! ».")


def test_every_code_promised_to_scripts_is_given_by_some_check():
    folder = Path(problems.__file__).parent
    code = "".join(file.read_text(encoding="utf-8").partition("Code = Literal")[0] for file in folder.rglob("*.py"))
    code += Path(problems.__file__).read_text(encoding="utf-8").partition("MOST = ")[2]
    assert [name for name in get_args(problems.Code) if f'"{name}"' not in code] == []
