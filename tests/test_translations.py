"""Every text a facilitator sees is said in French, with its typography, and nothing stale stays in the catalogues."""

import ast
import json
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*(ROOT / "fresque").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")])
CATALOGUES = {
    file.name: json.loads(file.read_text(encoding="utf-8"))
    for file in sorted((ROOT / "resources" / "i18n" / "fr").glob("*.json"))
}
FRENCH = {message: text for catalogue in CATALOGUES.values() for message, text in catalogue.items()}
MARKERS = {"tr": 0, "_": 0, "trn": 1, "key": 0, "_by_id": 0}
"""Function -> which of its arguments is the message; `key` and `_by_id` describe the keys of deck.yaml."""

WRONG_TYPOGRAPHY = {
    "a straight apostrophe": re.compile(r"\w'\w"),
    "no no-break space before : ; ! ? or »": re.compile(r"[^\W\d][;!?»](?!\w)|[)»][;!?»]|[^\W\d]:(?=\s|$)| [:;!?»]"),
    "no no-break space after «": re.compile(r"«(?!\u00a0)"),
    "straight quotes": re.compile(r'"'),
    "three dots instead of …": re.compile(r"\.\.\."),
}


def marked(source: str) -> Iterator[tuple[int, ast.expr]]:
    """(line, key) of each text marked for translation."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name in MARKERS and len(node.args) > MARKERS[name]:
                yield node.lineno, node.args[MARKERS[name]]


MARKED = [
    (f"{file.relative_to(ROOT)}:{line}", key)
    for file in SOURCES
    for line, key in marked(file.read_text(encoding="utf-8"))
]
USED = {key.value: where for where, key in MARKED if isinstance(key, ast.Constant)}
WRITTEN = {
    node.value
    for file in SOURCES
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant)
}


def forms(text: str | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else text


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field is not None}


def words(text: str) -> str:
    """`text` without what is typed or filled in: placeholders, commands, YAML, addresses, file filters."""
    filled = re.sub(r"\(\*\.\w+\);;|\{[^}]*\}|`[^`]*`|\w+://\S+|^    .*$", "X", text, flags=re.MULTILINE)
    return re.sub(r"«\u00a0\w+:[^»]*\u00a0»", "X", filled)


def test_each_message_has_its_french() -> None:
    assert {where: key for key, where in USED.items() if key not in FRENCH} == {}


def test_a_message_is_whole_before_it_is_translated() -> None:
    assert [where for where, key in MARKED if isinstance(key, ast.JoinedStr | ast.BinOp)] == []


def test_no_french_is_left_without_its_message() -> None:
    assert [key for key in FRENCH if key not in WRITTEN] == []


def test_two_catalogues_agree_on_what_they_share() -> None:
    said = [(key, json.dumps(text), name) for name, catalogue in CATALOGUES.items() for key, text in catalogue.items()]
    assert [(key, name) for key, text, name in said if text != json.dumps(FRENCH[key])] == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_the_placeholders_are_those_of_the_message(name: str) -> None:
    for message, text in CATALOGUES[name].items():
        for form in forms(text):
            extra = placeholders(form) ^ placeholders(message)
            assert extra <= ({"n"} if isinstance(text, list) else set()), message


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_plural_has_two_forms(name: str) -> None:
    assert [
        key for key, text in CATALOGUES[name].items() if len(forms(text)) != (1 if isinstance(text, str) else 2)
    ] == []


@pytest.mark.parametrize("name", CATALOGUES)
@pytest.mark.parametrize("fault", WRONG_TYPOGRAPHY)
def test_the_typography_is_french(name: str, fault: str) -> None:
    texts = [form for text in CATALOGUES[name].values() for form in forms(text)]
    assert [text for text in texts if WRONG_TYPOGRAPHY[fault].search(words(text))] == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("l'atelier", "a straight apostrophe"),
        ("Voici : rien", "no no-break space before : ; ! ? or »"),
        ("Quoi?", "no no-break space before : ; ! ? or »"),
        ("Voici: rien", "no no-break space before : ; ! ? or »"),
        ("« mot »", "no no-break space after «"),
        ("attendez...", "three dots instead of …"),
        ('dit "oui"', "straight quotes"),
    ],
)
def test_wrong_typography_is_caught(text: str, fault: str) -> None:
    assert WRONG_TYPOGRAPHY[fault].search(text)


def test_right_typography_passes() -> None:
    text = "L’atelier\u00a0: «\u00a0prêt\u00a0?\u00a0» à 14:32, https://a.b/c?d=e\u00a0; deck.yaml:3:1…"
    assert [fault for fault, pattern in WRONG_TYPOGRAPHY.items() if pattern.search(words(text))] == []


def test_each_way_of_marking_a_message_is_seen() -> None:
    found = marked('tr("One")\ntrn("a {n}", "b {n}", 2)\n_("Three")\ni18n.tr("Four")\nother("x")')
    assert sorted((line, ast.literal_eval(key)) for line, key in found) == [
        (1, "One"),
        (2, "b {n}"),
        (3, "Three"),
        (4, "Four"),
    ]
