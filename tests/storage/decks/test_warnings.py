"""What deserves a second look before printing, without keeping the deck from being used."""

import pytest

HEAD = "fresque: 1\nid: x\ntitle: X\n"
LICENSED = HEAD + "license: MIT\n"
CARDS = LICENSED + "cards:\n- {id: a, title: A}\n- {id: b, title: B}\n"
DOUBTFUL = {
    "no card": (LICENSED, "1:1: Le jeu n’a aucune carte. Ajoutez-en au moins une sous « cards: »."),
    "no licence": (
        HEAD + "cards: [{id: a, title: A}]\n",
        "1:1: Le jeu n’a pas de « license ». "
        "Dites ce que d’autres peuvent en faire, par exemple « license: CC-BY-SA-4.0 ».",
    ),
    "a questionable link without an explanation": (
        CARDS + "links:\n- {from: a, to: b, kind: questionable}\n",
        "9:3: Ce lien à questionner n’a pas d’« explanation ». Dites ce que l’animateur peut répondre.",
    ),
    "a lot without a card": (CARDS + "lots: [{id: vide, title: V}]\n", "8:8: Le lot « vide » n’a aucune carte."),
    "a lot never dealt": (
        CARDS.replace("title: A", "title: A, lot: un").replace("title: B", "title: B, lot: deux")
        + "lots: [{id: un, title: U}, {id: deux, title: D, color: teal}]\n"
        + "workshop: {phases: [{id: p, title: P, ideal: 5, deals: un}]}\n",
        "8:28: Aucune phase ne distribue le lot « deux ».",
    ),
    "two lots that look alike": (
        CARDS.replace("title: A", "title: A, lot: un").replace("title: B", "title: B, lot: deux")
        + "lots: [{id: un, title: U}, {id: deux, title: D}]\n",
        "8:28: Les lots « un » et « deux » ont la même couleur et la même forme. "
        "Donnez à chacun la sienne, pour distinguer les cartes.",
    ),
}


@pytest.mark.parametrize("case", DOUBTFUL)
def test_what_deserves_a_second_look_is_said(case, errors, warnings):
    deck, said = DOUBTFUL[case]
    assert (errors(deck), warnings(deck)) == ([], [said])


def test_a_picture_without_words_is_a_warning(write, warnings):
    picture = write('<svg xmlns="http://www.w3.org/2000/svg"/>', name="p.svg")
    deck = LICENSED + f"cards: [{{id: a, title: A, image: {picture.name}}}]\n"
    assert warnings(deck) == [
        "5:34: L’image de « a » n’a pas d’« alt ». "
        "Dites en quelques mots ce qu’elle montre, pour ceux qui ne la voient pas."
    ]


@pytest.mark.parametrize("size", ["a6", "a7", "63.5x88mm", "poker", "390x300mm"])
def test_a_card_that_holds_its_text_raises_no_doubt(size, errors):
    assert errors(CARDS + f"cards_format: {size}\n") == []


def test_a_text_too_long_for_its_face_is_an_error(errors):
    deck = CARDS.replace("title: A", "title: A, body: " + " ".join(["intarissable"] * 90)) + "cards_format: 40x40mm\n"
    assert errors(deck)[0].startswith("6:3: Sur le verso de « a »,")


def test_too_many_texts_too_long_stop_at_two_hundred(errors):
    long = "body: " + " ".join(["intarissable"] * 90)
    cards = "".join(f"- {{id: c{n}, title: C, {long}}}\n" for n in range(250))
    assert len(errors(LICENSED + "cards_format: 40x40mm\ncards:\n" + cards)) == 200
