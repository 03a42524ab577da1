"""How each deck was printed last, kept as JSON in the application's data folder."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fresque.storage.atomic import written
from fresque.storage.places import application_data

MOST = 100


def last_choices(deck_id: str) -> dict[str, Any]:
    """What was chosen for this deck, by name; empty when it was never printed or the file is damaged."""
    found = _all().get(deck_id)
    return dict(found) if isinstance(found, dict) else {}


def keep_choices(deck_id: str, choices: Mapping[str, Any]) -> None:
    """Remember the choices for this deck; raises FresqueError when they cannot be written."""
    others = {name: kept for name, kept in _all().items() if name != deck_id}
    latest = dict(list(({deck_id: dict(choices)} | others).items())[:MOST])
    with written(_file()) as file:
        file.write(json.dumps(latest, ensure_ascii=False, indent=1).encode())


def _all() -> dict[str, Any]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _file() -> Path:
    return application_data() / "print.json"
