"""Every sentence about decks exists in French, keeps its blanks to fill, and follows French typography."""

import ast
import json
import re
from pathlib import Path

import pytest

from fresque.storage.places import resources

ROOT = Path(__file__).parents[3]
CODE = [*(ROOT / "fresque/storage/decks").glob("*.py"), ROOT / "fresque/cli/check.py", ROOT / "fresque/core/deck.py"]
FRENCH: dict[str, str | list[str]] = json.loads((resources() / "i18n/fr/deck.json").read_text(encoding="utf-8"))
MARKERS = {"tr": 0, "_": 0, "trn": 1, "key": 0, "_by_id": 0}


def sentences(path: Path) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [(call.args, MARKERS[call.func.id]) for call in calls if getattr(call.func, "id", "") in MARKERS]
    texts = [args[n].value for args, n in named if len(args) > n and isinstance(args[n], ast.Constant)]
    return {text for text in texts if isinstance(text, str)}


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.name)
def test_every_sentence_has_its_french(path):
    assert sentences(path) <= FRENCH.keys()


def test_no_french_sentence_is_left_over():
    assert FRENCH.keys() == set().union(
        *(sentences(path) for path in [*CODE, ROOT / "fresque/storage/decks/schema.py"])
    )


@pytest.mark.parametrize("english", FRENCH)
def test_french_keeps_the_blanks_and_the_typography(english):
    for french in [FRENCH[english]] if isinstance(FRENCH[english], str) else FRENCH[english]:
        assert sorted(re.findall(r"{\w+", french)) == sorted(re.findall(r"{\w+", english))
        assert not re.search(r"'|« | »| [:;!?](\s|$)", french)
