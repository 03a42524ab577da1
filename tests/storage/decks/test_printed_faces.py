"""What is measured on faces drawn as they are printed: texts that fit, pictures sharp enough, words that stand out."""

import struct
import zlib

import pytest

from fresque.core.deck import COLORS
from fresque.layout.canvas import Pen
from fresque.storage.decks import check_deck
from fresque.storage.decks.preflight.contrast import faint
from fresque.storage.decks.preflight.drawn import DrawnFace
from fresque.storage.decks.preflight.fit import printed_size

HEAD = "fresque: 1\nid: x\ntitle: X\nlicense: MIT\nauthors: [Ada]\ncredits: Nous.\n"
LONG = " ".join(["intarissable"] * 90)
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau"
SENTENCE = " ".join(["intarissable"] * 28)
QUESTION = "question: " + " ".join(["intarissable"] * 15)
MISFITS = {
    "the verso of a card": (f"title: A, body: {LONG}", "Sur le verso de «~a~», la place manque pour le texte."),
    "the essential of an action": (
        f"title: A, kind: action, essential: {SENTENCE}, body: {LONG}",
        "Sur le verso de «~a~», la place manque pour le texte.",
    ),
    "the title of a card": (f"title: {WORD}, essential: E", "Sur le recto de «~a~», la place manque pour le titre."),
    "the verso of a step": (
        f"title: A, kind: step, body: {LONG}",
        "Sur le verso de «~a~», la place manque pour le texte.",
    ),
    "the title of a step": (f"title: {WORD}, kind: step", "Sur le recto de «~a~», la place manque pour le titre."),
    "the sentence of a statement": (
        f"title: {WORD}, kind: statement, essential: E",
        "Sur le recto de «~a~», la place manque pour le titre.",
    ),
    "the rule of a joker": (
        f"title: A, kind: joker, body: {LONG}",
        "Sur le verso de «~a~», la place manque pour le texte.",
    ),
    "the views of a controversy": (
        "title: A, kind: controversy, question: Q, viewpoints: ["
        + ", ".join([f"{{who: Ada, says: {SENTENCE}}}"] * 6)
        + "]",
        "Sur le verso de «~a~», la place manque pour les points de vue.",
    ),
    "the question of a controversy": (
        f"title: A, kind: controversy, {QUESTION}, final_question: F",
        "Sur le recto de «~a~», la place manque pour la question.",
    ),
    "the sources": (
        "title: A, essential: E, sources: ["
        + ", ".join([f"{{title: {SENTENCE[:190]}, url: 'https://a.fr', year: 2020}}"] * 9)
        + "]",
        "Sur le verso de «~a~», la place manque pour les sources.",
    ),
}


def fits(write, text: str, size: str = "a6") -> list[str]:
    problems = check_deck(write(HEAD + f"cards_format: {size}\ncards:\n- {{id: a, icon: mdi6.car, {text}}}\n"))
    return [problem.message for problem in problems if problem.code == "fit"]


@pytest.mark.parametrize("case", MISFITS)
def test_a_text_too_long_is_named_with_its_card_and_its_face(write, case):
    text, said = MISFITS[case]
    assert said.replace("~", "\u00a0") in fits(write, text, "40x40mm")


@pytest.mark.parametrize("size", ["a6", "a7", "poker", "tarot", "square", "63.5x88mm", "120x60mm"])
@pytest.mark.parametrize(
    "kind", ["card", "action", "step", "joker", "blank", "statement", "controversy, question: Qui"]
)
def test_short_texts_fit_every_kind_and_every_format(write, size, kind):
    assert fits(write, f"title: Une carte, essential: Peu de mots., kind: {kind}", size) == []


def test_what_runs_out_of_the_card_is_refused_even_when_the_layout_is_content(write, monkeypatch):
    monkeypatch.setattr("fresque.layout.card_frame.Frame.margin", property(lambda frame: -4.0))
    assert fits(write, "title: A, essential: E, number: 7")[:2] == [
        "Sur le recto de «\xa0a\xa0», «\xa0X\xa0» déborde de la carte.",
        "Sur le recto de «\xa0a\xa0», «\xa07\xa0» déborde de la carte.",
    ]


def test_what_runs_out_of_a_hexagon_is_refused_though_inside_its_box(write, monkeypatch):
    monkeypatch.setattr("fresque.layout.card_night._chord", lambda _frame, _off: 136.0)
    said = "Sur le verso de «\xa0a\xa0», «\xa0mot mot"
    assert any(line.startswith(said) for line in fits(write, f"title: A, kind: step, body: {'mot ' * 60}"))


def test_a_fork_that_prints_smaller_measures_the_cards_of_its_base(write):
    write(HEAD + f"cards: [{{id: a, title: A, icon: mdi6.car, essential: E, body: {SENTENCE}}}]\n", folder="depart")
    fork = write("fresque: 1\nid: y\ntitle: Y\nbase: depart\ncards_format: 40x40mm\n", folder="notre")
    (problem,) = check_deck(fork)
    assert (problem.code, problem.where.line, problem.where.column) == ("fit", 4, 7)
    assert problem.message == "Sur le verso de «\xa0a\xa0», la place manque pour le texte."


def test_a_card_is_measured_inside_the_margin_printers_leave(write):
    assert printed_size("a6") == (138.0, 95.0)
    assert printed_size("poker") == (63.0, 88.0)
    assert printed_size("390x300mm") == (390.0, 300.0)


def png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    end = b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header)) + end


def pictured(write, pixels: tuple[int, int], text: str = "", size: str = "a6") -> list[str]:
    path = write(
        HEAD + f"cards_format: {size}\ncards: [{{id: a, title: A, essential: E, image: p.png, alt: P{text}}}]\n"
    )
    (path.parent / "p.png").write_bytes(png(*pixels))
    return [f"{p.where.line}:{p.where.column}: {p.level}: {p.message} {p.hint}" for p in check_deck(path)]


def test_a_picture_too_small_for_its_card_says_the_size_it_takes(write):
    assert pictured(write, (300, 500)) == [
        "8:48: warning: L’image de «\xa0a\xa0» s’imprime à 153 points par pouce, il en faut 200. "
        "Prenez-en une de 392 par 652 pixels ou plus."
    ]


def test_the_size_it_takes_is_enough_and_one_pixel_less_is_not(write):
    assert pictured(write, (392, 652)) == []
    assert len(pictured(write, (391, 651))) == 1


def test_a_smaller_card_takes_a_smaller_picture(write):
    assert pictured(write, (300, 500), size="a7") == []
    assert len(pictured(write, (300, 500), size="300x200mm")) == 1


@pytest.mark.parametrize("kind", ["step", "statement", "controversy, question: Q, final_question: F"])
def test_a_picture_that_is_never_shown_is_said_to_be(write, kind):
    (said,) = pictured(write, (900, 900), f", kind: {kind}")
    assert said.startswith(
        f"8:48: warning: L’image de «\xa0a\xa0» n’est jamais montrée\xa0: un «\xa0{kind.split(',')[0]}\xa0»"
    )


def test_a_picture_that_stays_in_the_base_is_left_to_the_base(write):
    base = write(HEAD + "cards: [{id: a, title: A, essential: E, image: p.png, alt: P}]\n", folder="depart")
    (base.parent / "p.png").write_bytes(png(10, 10))
    fork = write("fresque: 1\nid: y\ntitle: Y\nbase: depart\ncards: [{id: a, title: B}]\n", folder="notre")
    assert check_deck(fork) == []


def test_a_drawing_is_not_printed(write, warnings):
    write('<svg xmlns="http://www.w3.org/2000/svg"/>', name="p.svg")
    assert warnings(HEAD + "cards: [{id: a, title: A, essential: E, image: p.svg, alt: P}]\n") == [
        "7:48: L’image de «\xa0a\xa0» est un SVG, qui n’est pas dessiné. Enregistrez-la en PNG."
    ]


def test_a_picture_without_words_is_a_warning(write, warnings):
    (write("", name="p.png")).write_bytes(png(900, 900))
    assert warnings(HEAD + "cards: [{id: a, title: A, essential: E, image: p.png}]\n") == [
        "7:48: L’image de «\xa0a\xa0» n’a pas d’«\xa0alt\xa0». "
        "Dites en quelques mots ce qu’elle montre, pour ceux qui ne la voient pas."
    ]


def test_every_colour_of_lot_stands_out_on_every_kind_of_card_and_in_every_edition(errors):
    kinds = ["card", "action", "step", "joker", "blank", "statement", "controversy, question: Q, final_question: F"]
    cards = [
        f"- {{id: {color}-{n}, title: T, essential: E, body: B, lot: {color}, number: {n}{m}, kind: {kind}}}\n"
        for m, color in enumerate(COLORS)
        for n, kind in enumerate(kinds, 1)
    ]
    lots = "".join(f"- {{id: {color}, title: L, color: {color}}}\n" for color in COLORS)
    assert errors(HEAD + "lots:\n" + lots + "cards:\n" + "".join(cards)) == []


def test_a_colour_that_became_too_pale_is_refused_once_with_its_ratio(monkeypatch, errors):
    monkeypatch.setitem(COLORS, "ochre", "#E0B030")
    cards = "".join(f"- {{id: c{n}, title: T, essential: E, icon: mdi6.car, lot: l}}\n" for n in range(3))
    said = errors(HEAD + "lots: [{id: l, title: L, color: ochre}]\ncards:\n" + cards)
    assert said == [
        f"9:3: Sur «\xa0c0\xa0», un texte {couple} a un contraste de 2.0 dans l’édition «\xa0colour\xa0». "
        "Il faut 4,5 (3 pour un grand texte)\xa0: donnez à son lot une autre couleur."
        for couple in ("#FFFFFF sur #E0B030", "#E0B030 sur #FFFFFF")
    ]


def test_a_text_is_judged_on_the_last_ground_laid_under_it():
    face = DrawnFace()
    face.rect(0, 0, 100, 50, fill="#FFFFFF")
    face.path((("M", (10, 10)), ("L", (90, 10)), ("L", (50, 48)), ("Z", ())), fill="#000000")
    with face.at(30, 20):
        face.text(0, 0, "dedans", weight="regular", size=4, color="#333333")
    face.text(0, 45, "dehors", weight="regular", size=4, color="#333333")
    face.rect(0, 0, 100, 50, pen=Pen("#333333", 1))
    assert list(faint(face)) == [("#333333", "#000000")]


@pytest.mark.parametrize(
    ("size", "weight", "count"), [(4, "regular", 1), (6.4, "regular", 0), (5, "bold", 0), (4.9, "bold", 1)]
)
def test_a_large_text_may_stand_out_less(size, weight, count):
    face = DrawnFace()
    face.text(0, 10, "gris", weight=weight, size=size, color="#808080")
    assert len(list(faint(face))) == count
