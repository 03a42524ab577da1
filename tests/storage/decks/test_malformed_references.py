"""Decks whose parts do not hold together: each gets one sentence, and where."""

from collections.abc import Callable

import pytest

HEAD = "fresque: 1\nid: x\ntitle: X\n"
CARDS = HEAD + "cards:\n- {id: a, title: A}\n- {id: b, title: B}\n"
MALFORMED = {
    "a card without a title": (
        HEAD + "cards:\n- id: a\n  body: B\n",
        "5:3: Il manque la clé « title ». Ajoutez « title: … » (Titre, en grand sur le recto).",
    ),
    "two cards of one id": (
        HEAD + "cards:\n- {id: a, title: A}\n- {id: a, title: B}\n",
        "6:8: L’identifiant « a » est déjà pris ligne 5. Donnez à chacun le sien.",
    ),
    "two lots of one id": (
        HEAD + "lots:\n- {id: a, title: A}\n- {id: a, title: B, color: green}\n",
        "6:8: L’identifiant « a » est déjà pris ligne 5. Donnez à chacun le sien.",
    ),
    "two zones of one id": (
        HEAD + "layout: {zones: [{id: a, title: A}, {id: a, title: B}]}\n",
        "4:42: L’identifiant « a » est déjà pris ligne 4. Donnez à chacun le sien.",
    ),
    "two phases of one id": (
        HEAD + "workshop:\n  phases:\n  - {id: a, title: A, ideal: 5}\n  - {id: a, title: B, ideal: 5}\n",
        "7:10: L’identifiant « a » est déjà pris ligne 6. Donnez à chacun le sien.",
    ),
    "two cards of one number": (
        HEAD + "cards:\n- {id: a, title: A, number: 3}\n- {id: b, title: B, number: 3}\n",
        "6:29: Le numéro 3 est déjà celui de « a ». Changez l’un des deux.",
    ),
    "a card in no known lot": (
        HEAD + "lots:\n- {id: usages, title: U}\ncards:\n- {id: a, title: A, lot: usage}\n",
        "7:26: Aucun lot ne s’appelle « usage ». Vouliez-vous dire « usages » ?",
    ),
    "a card in no known zone": (
        HEAD + "layout: {zones: [{id: nord, title: N}]}\ncards:\n- {id: a, title: A, zone: [nord, nrod]}\n",
        "6:34: Aucune zone ne s’appelle « nrod ». Vouliez-vous dire « nord » ?",
    ),
    "a controversy without a question": (
        HEAD + "cards:\n- {id: a, title: A, kind: controversy}\n",
        "5:3: La controverse « a » n’a pas de « question ». Écrivez la question du recto, ou changez son « kind ».",
    ),
    "a link to no card": (
        HEAD + "cards:\n- {id: a, title: A}\n- {id: banquise, title: B}\nlinks:\n- {from: a, to: banquize}\n",
        "8:17: Aucune carte ne s’appelle « banquize ». Vouliez-vous dire « banquise » ?",
    ),
    "a link without an end": (
        CARDS + "links:\n- {from: a}\n",
        "8:3: Il manque la clé « to ». Ajoutez « to: … » (Carte où va le lien).",
    ),
    "a link to itself": (
        CARDS + "links:\n- {from: a, to: a}\n",
        "8:17: Ce lien va d’une carte à elle-même. Changez l’un des bouts.",
    ),
    "the same link twice": (
        CARDS + "links:\n- {from: a, to: b}\n- {from: a, to: b}\n",
        "9:3: Ce lien est déjà donné ligne 8. Supprimez l’un des deux.",
    ),
    "a link expected and questionable": (
        CARDS + "links:\n- {from: a, to: b}\n- {from: a, to: b, kind: questionable, explanation: E}\n",
        "9:3: Ce lien est « questionable » ici et « expected » ligne 8. Supprimez l’un des deux.",
    ),
    "a phase that deals no known lot": (
        HEAD + "lots:\n- {id: usages, title: U}\nworkshop: {phases: [{id: a, title: A, ideal: 5, deals: usagers}]}\n",
        "6:56: Aucun lot ne s’appelle « usagers ». Vouliez-vous dire « usages » ?",
    ),
    "a phase with more than its ideal": (
        HEAD + "workshop: {phases: [{id: a, title: A, ideal: 5, min: 6}]}\n",
        "4:54: « min » dépasse « ideal » dans la phase « a ». « min » est la durée la plus courte acceptable.",
    ),
    "a plan that names no known phase": (
        HEAD + "workshop:\n  phases: [{id: debat, title: D, ideal: 5}]\n"
        "  plans: [{id: p, title: P, duration: 9, phases: [{id: debta}]}]\n",
        "6:56: Aucune phase ne s’appelle « debta ». Vouliez-vous dire « debat » ?",
    ),
    "a plan that runs a phase twice": (
        HEAD + "workshop:\n  phases: [{id: debat, title: D, ideal: 5}]\n"
        "  plans: [{id: p, title: P, duration: 9, phases: [{id: debat}, {id: debat}]}]\n",
        "6:69: L’identifiant « debat » est déjà pris ligne 6. Donnez à chacun le sien.",
    ),
    "a phase with more than its ideal in a plan": (
        HEAD + "workshop:\n  phases: [{id: debat, title: D, ideal: 5}]\n"
        "  plans: [{id: p, title: P, duration: 9, phases: [{id: debat, min: 6}]}]\n",
        "6:68: « min » dépasse « ideal » dans la phase « debat ». « min » est la durée la plus courte acceptable.",
    ),
    "a last question without choices": (
        HEAD + "feedback:\n- {id: q, question: Q, kind: choice}\n",
        "5:3: La question « q » ne donne pas de choix. Donnez-en au moins deux sous « choices: ».",
    ),
    "choices never shown": (
        HEAD + "feedback:\n- {id: q, question: Q, choices: [Oui, Non]}\n",
        "5:33: La question « q » a des choix qui ne sont jamais montrés. Écrivez « kind: choice », ou supprimez-les.",
    ),
    "participants upside down": (
        HEAD + "participants: {min: 8, ideal: 7}\n",
        "4:15: Les participants doivent aller de « min » à « ideal » puis à « max ». "
        "Par exemple : {min: 4, ideal: 7, max: 10}",
    ),
    "something removed without a base": (
        HEAD + "remove: [a]\n",
        "4:10: Il n’y a pas de jeu de départ d’où retirer « a ». Ajoutez « base: ».",
    ),
    "a timeline without years": (
        HEAD + "layout: {kind: timeline, zones: [{id: a, title: A}]}\n",
        "4:34: Cette zone de la frise n’a pas de « start ». Donnez sa première année.",
    ),
    "a zone that ends before it starts": (
        HEAD + "layout: {kind: timeline, zones: [{id: a, title: A, start: 2000, end: 1990}]}\n",
        "4:70: Cette zone finit avant de commencer. Échangez « start » et « end ».",
    ),
    "a matrix without rows": (
        HEAD + "layout: {kind: matrix, zones: [{id: a, title: A, column: 1}]}\n",
        "4:32: Cette zone de la matrice n’a pas de « row » ou pas de « column ». Donnez les deux, à partir de 0.",
    ),
    "a base that is nowhere": (
        HEAD + "base: ailleurs@1\ncards:\n- {id: a, body: B}\n",
        "4:7: Le jeu de départ « ailleurs » est introuvable. "
        "Placez son dossier à côté de celui-ci, ou donnez l’identifiant d’un jeu fourni.",
    ),
    "a base that climbs": (
        HEAD + "base: ../../etc\n",
        "4:7: « base » ne peut pas être « ../../etc ». "
        "Il faut l’identifiant d’un jeu et sa version, comme « autre-jeu@1 ».",
    ),
    "too many cards": (
        HEAD + "cards:\n" + "".join(f"- {{id: c{n}, title: C}}\n" for n in range(501)),
        "5:1: « cards » contient 501 éléments, au plus 500. Retirez-en.",
    ),
    "a picture above the deck": (
        HEAD + "cards:\n- {id: a, title: A, alt: A, image: ../secret.png}\n",
        "5:36: L’image « ../secret.png » est hors du dossier du jeu. "
        "Copiez-la près du jeu, dans un dossier « images », et écrivez « images/nom.png ».",
    ),
    "a picture by its full path": (
        HEAD + "cards:\n- {id: a, title: A, alt: A, image: /etc/passwd}\n",
        "5:36: L’image « /etc/passwd » est hors du dossier du jeu. "
        "Copiez-la près du jeu, dans un dossier « images », et écrivez « images/nom.png ».",
    ),
    "a picture on a Windows disk": (
        HEAD + "cards:\n- {id: a, title: A, alt: A, image: 'C:\\secret.png'}\n",
        "5:36: L’image « C:\\secret.png » est hors du dossier du jeu. "
        "Copiez-la près du jeu, dans un dossier « images », et écrivez « images/nom.png ».",
    ),
    "a picture with a void in its name": (
        HEAD + 'cards:\n- {id: a, title: A, alt: A, image: "a\\0b.png"}\n',
        "5:36: « image » contient un caractère invisible (U+0000). Effacez-le.",
    ),
    "a picture that is not there": (
        HEAD + "cards:\n- {id: a, title: A, alt: A, image: images/x.png}\n",
        "5:36: L’image « images/x.png » est introuvable. "
        "Vérifiez son nom, majuscules comprises ; elle est cherchée à partir du dossier du jeu.",
    ),
    "a picture with an endless name": (
        HEAD + "cards:\n- {id: a, title: A, alt: A, image: " + "é" * 200 + "}\n",
        "5:36: L’image « éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé » "
        "est introuvable. "
        "Vérifiez son nom, majuscules comprises ; elle est cherchée à partir du dossier du jeu.",
    ),
    "a text whose direction is turned and then void": (
        HEAD + 'summary: "a\\u202eb\\0"\n',
        "4:10: « summary » contient un caractère invisible (U+0000). Effacez-le.",
    ),
}
"""What is wrong: the deck, then the place, the sentence and the hint of each error, one a line."""


@pytest.mark.parametrize("case", MALFORMED)
def test_what_does_not_hold_together_is_said_in_a_sentence(case: str, errors: Callable[[str], list[str]]) -> None:
    deck, expected = MALFORMED[case]
    assert errors(deck) == expected.splitlines()


def test_cards_too_small_to_print_are_refused_where_their_format_is_given(errors):
    assert [line[:5] for line in errors(HEAD + "cards_format: 20x88mm\n")] == ["4:15:"]
