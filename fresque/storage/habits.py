"""What the window remembers from one session to the next, kept as JSON in the application's data folder."""

import json

from fresque.storage.atomic import written
from fresque.storage.places import application_data


def habit(name: str, default: bool) -> bool:
    """What was chosen last; `default` when it never was, or when the file is damaged."""
    found = _all().get(name)
    return found if isinstance(found, bool) else default


def keep_habit(name: str, value: bool) -> None:
    """Remember a choice; raises FresqueError when it cannot be written."""
    habits = _all() | {name: value}
    with written(application_data() / "habits.json") as file:
        file.write(json.dumps(habits, ensure_ascii=False, indent=1).encode())


def _all() -> dict[str, object]:
    try:
        found = json.loads((application_data() / "habits.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
