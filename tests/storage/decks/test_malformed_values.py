"""Values of the wrong kind, too long, too large or misspelt: each gets one sentence, and where."""

from collections.abc import Callable

import pytest

HEAD = "fresque: 1\nid: x\ntitle: X\n"
MALFORMED = {
    "a list where a text is due": (
        HEAD + "summary: [un, deux]\n",
        "4:10: « summary » doit être un texte, pas une liste. Vérifiez les crochets et le retrait des lignes.",
    ),
    "keys where a text is due": (
        HEAD + "summary: {un: deux}\n",
        "4:10: « summary » doit être un texte, pas un groupe de clés. Vérifiez les crochets et le retrait des lignes.",
    ),
    "a text where a list is due": (
        HEAD + "cards: a\n",
        "4:8: « cards » doit être une liste, pas « a ». Commencez chaque ligne par « - ».",
    ),
    "keys where a list is due": (
        HEAD + "cards: {a: A}\n",
        "4:8: « cards » doit être une liste, pas un groupe de clés. Commencez chaque ligne par « - ».",
    ),
    "a text where keys are due": (
        HEAD + "cards:\n- carte\n",
        "5:3: On attend ici des clés, comme « title: … », pas « carte ».",
    ),
    "rights that no table has": (
        HEAD + "workshop:\n  phases:\n  - {id: a, title: A, ideal: 5, rights: reed}\n",
        "6:41: « rights » ne peut pas être « reed ». Vouliez-vous dire « read » ?",
    ),
    "a number between quotation marks": (
        HEAD + 'cards:\n- {id: a, title: A, number: "4"}\n',
        "5:29: « number » doit être un nombre entier, pas « 4 ». Retirez les guillemets.",
    ),
    "a number in words": (
        HEAD + "cards:\n- {id: a, title: A, number: quatre}\n",
        "5:29: « number » doit être un nombre entier, pas « quatre ».",
    ),
    "a number with a decimal": (
        HEAD + "participants: {min: 1.5}\n",
        "4:21: « min » doit être un nombre entier, pas « 1.5 ».",
    ),
    "an infinite duration": (
        HEAD + "workshop: {phases: [{id: a, title: A, ideal: .inf}]}\n",
        "4:46: « ideal » doit être un nombre, pas « .inf ».",
    ),
    "a duration beyond numbers": (
        HEAD + "workshop: {phases: [{id: a, title: A, ideal: 1e999}]}\n",
        "4:46: « ideal » doit être un nombre, pas « 1e999 ».",
    ),
    "a duration with a comma": (
        HEAD + "workshop: {phases: [{id: a, title: A, ideal: '7,5'}]}\n",
        "4:46: « ideal » doit être un nombre, pas « 7,5 ». Retirez les guillemets.",
    ),
    "a duration with a comma and no quotation marks": (
        HEAD + "workshop:\n  phases:\n  - {id: a, title: A}\n  - id: b\n    title: B\n    ideal: 7,5\n",
        "6:5: Il manque la clé « ideal ». Ajoutez « ideal: … » (Durée prévue, en minutes).\n"
        "9:12: « ideal » doit être un nombre, pas « 7,5 ». Écrivez un point au lieu de la virgule.",
    ),
    "a list left empty": (
        HEAD + "lots:\ncards: []\n",
        "4:6: « lots » doit être une liste, pas une valeur vide. Commencez chaque ligne par « - ».",
    ),
    "a card left empty": (
        HEAD + "cards:\n-\n- {id: a, title: A, number: }\n",
        "5:2: On attend ici des clés, comme « title: … », pas une valeur vide.\n"
        "6:29: « number » doit être un nombre entier, pas une valeur vide.",
    ),
    "a negative duration": (
        HEAD + "workshop: {phases: [{id: a, title: A, ideal: -5}]}\n",
        "4:46: « ideal » doit être entre 0 et 600, pas -5.",
    ),
    "a year too far": (
        HEAD + "cards:\n- {id: a, title: A, sources: [{title: S, year: 20166}]}\n",
        "5:48: « year » doit être entre 1000 et 2200, pas 20166.",
    ),
    "oui for a boolean": (
        HEAD + "workshop: {phases: [{id: a, title: A, ideal: 5, droppable: oui}]}\n",
        "4:60: « droppable » doit être true (oui) ou false (non), pas « oui ».",
    ),
    "a colour that does not exist": (
        HEAD + "lots:\n- {id: a, title: A, color: bleu}\n",
        "5:28: « color » ne peut pas être « bleu ». Vouliez-vous dire « blue » ?",
    ),
    "a mark nearly right": (
        HEAD + "lots:\n- {id: a, title: A, mark: cercle}\n",
        "5:27: « mark » ne peut pas être « cercle ». Vouliez-vous dire « circle » ?",
    ),
    "a title too long": (
        HEAD.replace("X", "X" * 83),
        "3:8: « title » dépasse de 3 caractères (au plus 80). Raccourcissez-le.",
    ),
    "a title one too long": (
        HEAD.replace("X", "X" * 81),
        "3:8: « title » dépasse de 1 caractère (au plus 80). Raccourcissez-le.",
    ),
    "an empty title": (
        "fresque: 1\nid: x\ntitle:\n",
        "3:7: « title » est vide. Remplissez-le.",
    ),
    "an empty card title": (
        HEAD + 'cards:\n- {id: a, title: "  "}\n',
        "5:18: « title » est vide. Remplissez-le.",
    ),
    "an identifier with capitals": (
        HEAD + "cards:\n- {id: Été, title: A}\n",
        "5:8: « id » ne peut pas être « Été ». "
        "Il faut des minuscules sans accent, des chiffres et des traits d’union, comme « ma-carte-2 ».",
    ),
    "an address without http": (
        HEAD + "cards:\n- {id: a, title: A, sources: [{title: S, url: exemple.fr}]}\n",
        "5:47: « url » ne peut pas être « exemple.fr ». "
        "Il faut une adresse qui commence par http:// ou https://, sans espace.",
    ),
    "a version in words": (
        HEAD + "version: deux\n",
        "4:10: « version » ne peut pas être « deux ». Il faut des nombres séparés par des points, comme « 1.0.0 ».",
    ),
    "a language in words": (
        HEAD + "language: français\n",
        "4:11: « language » ne peut pas être « français ». Il faut un code de langue, comme « fr » ou « fr-CA ».",
    ),
    "a card format unknown": (
        HEAD + "cards_format: a5\n",
        "4:15: « cards_format » ne peut pas être « a5 ». "
        "Il faut a6, a7, poker, tarot, square, ou une largeur et une hauteur comme « 63.5x88mm ».",
    ),
    "a pictogram without its set": (
        HEAD + "cards:\n- {id: a, title: A, icon: balance}\n",
        "5:27: « icon » ne peut pas être « balance ». "
        "Il faut le nom d’une collection, un point et le nom d’un pictogramme, comme « mdi6.scale-balance ».",
    ),
    "a pictogram that does not exist": (
        HEAD + "cards:\n- {id: a, title: A, icon: mdi6.scale-balanse}\n",
        "5:27: Le pictogramme « mdi6.scale-balanse » n’existe pas. "
        "Les plus proches sont : mdi6.scale-balance, mdi6.scale-unbalanced, mdi6.scale.",
    ),
    "a pictogram like no other": (
        HEAD + "cards:\n- {id: a, title: A, icon: zz9.qxqxqxqxqxqx}\n",
        "5:27: Le pictogramme « zz9.qxqxqxqxqxqx » n’existe pas. Cherchez son nom parmi les pictogrammes mdi6.",
    ),
    "an invisible character in a text": (
        HEAD + 'summary: "a\\x07b"\n',
        "4:10: « summary » contient un caractère invisible (U+0007). Effacez-le.",
    ),
}
"""What is wrong: the deck, then the place, the sentence and the hint of each error, one a line."""


@pytest.mark.parametrize("case", MALFORMED)
def test_a_wrong_value_is_said_in_a_sentence(case: str, errors: Callable[[str], list[str]]) -> None:
    deck, expected = MALFORMED[case]
    assert errors(deck) == expected.splitlines()
