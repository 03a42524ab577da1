"""Files that are not YAML, or not the YAML of a deck: each gets one sentence, and where."""

from collections.abc import Callable

import pytest

from fresque.storage.decks.problems import Point
from fresque.storage.decks.syntax import explain, place

HEAD = "fresque: 1\nid: x\ntitle: X\n"
MALFORMED = {
    "an empty file": (
        "",
        "1:1: Le fichier est vide. Écrivez-y au moins « fresque: 1 ».",
    ),
    "only a comment": (
        "# rien\n",
        "1:1: Le fichier est vide. Écrivez-y au moins « fresque: 1 ».",
    ),
    "a list instead of keys": (
        "- a\n- b\n",
        "1:1: On attend ici des clés, comme « title: … », pas une liste.",
    ),
    "a text instead of keys": (
        "bonjour\n",
        "1:1: On attend ici des clés, comme « title: … », pas « bonjour ».",
    ),
    "a newer format": (
        "fresque: 2\nid: x\ntitle: X\nnouveau: oui\n",
        "1:10: Ce jeu est écrit au format 2, que cette version ne connaît pas. "
        "Mettez fresque à jour, ou écrivez « fresque: 1 ».",
    ),
    "a format in words": (
        "fresque: un\nid: x\ntitle: X\n",
        "1:10: « fresque » doit être un nombre entier, pas « un ».",
    ),
    "format zero": (
        "fresque: 0\nid: x\ntitle: X\n",
        "1:10: Ce jeu est écrit au format 0, que cette version ne connaît pas. "
        "Mettez fresque à jour, ou écrivez « fresque: 1 ».",
    ),
    "everything missing": (
        "license: MIT\n",
        "1:1: Il manque la clé « fresque ». Ajoutez « fresque: … » (Version du format des jeux).\n"
        "1:1: Il manque la clé « id ». Ajoutez « id: … » (Identifiant du jeu).\n"
        "1:1: Il manque la clé « title ». Ajoutez « title: … » (Titre du jeu).",
    ),
    "an unknown key close to a known one": (
        HEAD + "langage: fr\n",
        "4:1: Clé inconnue : « langage ». Vouliez-vous dire « language » ?",
    ),
    "an unknown key far from all": (
        HEAD + "layout: {couleurs: rouge}\n",
        "4:10: Clé inconnue : « couleurs ». Les clés permises ici sont : kind, zones.",
    ),
    "a key twice": (
        HEAD + "title: Y\n",
        "4:1: La clé « title » est écrite deux fois. Supprimez-en une ; la première est ligne 3.",
    ),
    "a tab": (
        HEAD + "lots:\n\t- {id: a, title: A}\n",
        "5:1: Une tabulation se cache dans cette ligne. Remplacez-la par des espaces.",
    ),
    "a colon in a text": (
        HEAD + "summary: Voici : le jeu\n",
        "4:16: Un deux-points dans ce texte le fait prendre pour une clé. "
        "Mettez le texte entre guillemets droits, ou vérifiez le retrait de la ligne.",
    ),
    "a quotation mark never closed": (
        HEAD + 'summary: "Voici\n',
        "4:10: Un guillemet n’est jamais fermé. Ajoutez le guillemet qui manque à la fin du texte.",
    ),
    "text after a quotation": (
        HEAD + 'summary: "Voici" le jeu\n',
        "4:18: Cette ligne n’est pas alignée sur les autres. "
        "Vérifiez son retrait, et entourez d’apostrophes droites les textes qui contiennent des guillemets.",
    ),
    "a bracket never closed": (
        HEAD + "authors: [Ada, Bob\n",
        "4:10: Un crochet n’est jamais fermé, ou il manque une virgule. Vérifiez les crochets [ ] { } et les virgules.",
    ),
    "a brace closed by a bracket": (
        HEAD + "layout: {kind: free]\n",
        "4:20: Un crochet n’est jamais fermé, ou il manque une virgule. Vérifiez les crochets [ ] { } et les virgules.",
    ),
    "a missing comma": (
        HEAD + "layout: {kind: free zones: []}\n",
        "4:26: Un crochet n’est jamais fermé, ou il manque une virgule. Vérifiez les crochets [ ] { } et les virgules.",
    ),
    "a text that starts with an at sign": (
        HEAD + "summary: @ada\n",
        "4:10: Un texte ne peut pas commencer par « @ ». Mettez le texte entre guillemets droits.",
    ),
    "a text that starts in italics": (
        HEAD + "summary: *Voici* le jeu\n",
        "4:10: Un texte ne peut pas commencer par « * ». Mettez le texte entre guillemets droits.",
    ),
    "a text that starts with a question mark": (
        HEAD + "summary: ? Voici\n",
        "4:10: Un texte ne peut pas commencer par « ? ». Mettez le texte entre guillemets droits.",
    ),
    "a text that starts with a dash": (
        HEAD + "summary: - Voici\n",
        "4:10: Un texte ne peut pas commencer par « - ». Mettez le texte entre guillemets droits.",
    ),
    "a text that starts with a quotation of mail": (
        HEAD + "summary: >Voici\n",
        "4:10: Un texte ne peut pas commencer par « > ». Mettez le texte entre guillemets droits.",
    ),
    "a text indented with a tab": (
        HEAD + "summary: |\n\tVoici\n",
        "5:1: Une tabulation se cache dans cette ligne. Remplacez-la par des espaces.",
    ),
    "a wrong escape": (
        HEAD + 'summary: "C:\\Users"\n',
        "4:15: Une barre oblique inverse \\ n’est pas permise ici. "
        "Prenez des apostrophes droites, ou écrivez-la deux fois.",
    ),
    "a line out of step": (
        HEAD + "participants:\n  min: 4\n max: 5\n",
        "6:2: Cette ligne n’est pas alignée sur les autres. "
        "Vérifiez son retrait, et entourez d’apostrophes droites les textes qui contiennent des guillemets.",
    ),
    "a list item out of step": (
        HEAD + "authors:\n  - Ada\n - Bob\n",
        "6:2: Cette ligne n’est pas alignée sur les autres. "
        "Vérifiez son retrait, et entourez d’apostrophes droites les textes qui contiennent des guillemets.",
    ),
    "a key without a colon": (
        HEAD + "summary\nauthors: [Ada]\n",
        "4:1: Cette ligne n’a pas de deux-points après sa clé. "
        "Ajoutez-le, ou mettez la ligne en retrait si elle continue le texte du dessus.",
    ),
    "an anchor": (
        HEAD + "summary: &a Voici\n",
        "4:10: Les ancres (&) et les renvois (*) ne sont pas permis dans un jeu. "
        "Écrivez le texte en entier, ou mettez-le entre guillemets droits.",
    ),
    "an alias": (
        HEAD + "summary: *a\n",
        "4:10: Les ancres (&) et les renvois (*) ne sont pas permis dans un jeu. "
        "Écrivez le texte en entier, ou mettez-le entre guillemets droits.",
    ),
    "a python tag": (
        HEAD + "summary: !!python/object/apply:os.system [rm]\n",
        "4:10: Les étiquettes (!) ne sont pas permises dans un jeu. Mettez le texte entre guillemets droits.",
    ),
    "two documents": (
        HEAD + "---\nid: y\n",
        "4:1: Le fichier contient plusieurs documents. Gardez-en un et supprimez les lignes « --- ».",
    ),
    "a directive": (
        "%YAML 3.0\n---\n" + HEAD,
        "1:1: Les lignes qui commencent par « % » ne sont pas permises dans un jeu. Supprimez cette ligne.",
    ),
    "a list as a key": (
        HEAD + "? [a]\n: b\n",
        "4:3: Une clé doit être un mot, pas une liste. Vérifiez les crochets et le retrait des lignes.",
    ),
    "a NUL": (
        HEAD + "summary: a\x00b\n",
        "4:11: Le fichier contient un caractère invisible (U+0000). Effacez-le, ou vérifiez que c’est bien un jeu.",
    ),
    "an escape sequence": (
        HEAD + "summary: \x1b[31mrouge\n",
        "4:10: Le fichier contient un caractère invisible (U+001B). Effacez-le, ou vérifiez que c’est bien un jeu.",
    ),
}
"""What is wrong: the deck, then the place, the sentence and the hint of each error, one a line."""


@pytest.mark.parametrize("case", MALFORMED)
def test_what_yaml_forbids_is_said_in_a_sentence(case: str, errors: Callable[[str], list[str]]) -> None:
    deck, expected = MALFORMED[case]
    assert errors(deck) == expected.splitlines()


@pytest.mark.parametrize("case", MALFORMED)
def test_the_slower_parser_of_yaml_says_the_same(
    case: str, errors: Callable[[str], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("yaml.CSafeLoader")
    deck, expected = MALFORMED[case]
    assert errors(deck) == expected.splitlines()


def test_a_parser_that_says_something_new_still_gets_a_sentence():
    error = OverflowError("too large")
    assert place("a: 1\nb: 2\n\n", error) == Point(2, 4)
    assert explain("a: 1\nb: 2", Point(2, 4), error)[0] == "Cette ligne ne peut pas être comprise."
