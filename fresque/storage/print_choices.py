"""How each deck was printed last, kept as JSON in the application's data folder."""

from collections.abc import Mapping
from typing import Any

from fresque.storage.kept import keep, recall

MOST = 100
_FILE = "print.json"


def last_choices(deck_id: str) -> dict[str, Any]:
    """What was chosen for this deck, by name; empty when it was never printed or the file is damaged."""
    found = _all().get(deck_id)
    return dict(found) if isinstance(found, dict) else {}


def keep_choices(deck_id: str, choices: Mapping[str, Any]) -> None:
    """Remember the choices for this deck; raises FresqueError when they cannot be written."""
    others = {name: kept for name, kept in _all().items() if name != deck_id}
    latest = dict(list(({deck_id: dict(choices)} | others).items())[:MOST])
    keep(_FILE, latest)


def _all() -> dict[str, Any]:
    found = recall(_FILE)
    return found if isinstance(found, dict) else {}
