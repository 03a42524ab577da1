"""What the window remembers from one session to the next, kept as JSON in the application's data folder."""

from pathlib import Path

from fresque.storage.kept import keep, recall
from fresque.storage.presence import is_folder

_FILE = "habits.json"


def habit(name: str, default: bool) -> bool:
    """What was chosen last; `default` when it never was, or when the file is damaged."""
    found = _all().get(name)
    return found if isinstance(found, bool) else default


def keep_habit(name: str, value: bool) -> None:
    """Remember a choice; raises FresqueError when it cannot be written."""
    keep(_FILE, _all() | {name: value})


def kept_words(name: str) -> str:
    """Words kept last; empty when they never were, or when the file is damaged."""
    found = _all().get(name)
    return found if isinstance(found, str) else ""


def keep_words(name: str, words: str) -> None:
    """Remember words; raises FresqueError when they cannot be written."""
    keep(_FILE, _all() | {name: words})


def kept_folder(name: str) -> Path | None:
    """The folder chosen last, None when there is none or when it has gone."""
    found = _all().get(name)
    return Path(found) if isinstance(found, str) and is_folder(found) else None


def keep_folder(name: str, folder: Path) -> None:
    """Remember a folder; raises FresqueError when it cannot be written."""
    keep(_FILE, _all() | {name: str(folder)})


def _all() -> dict[str, object]:
    found = recall(_FILE)
    return found if isinstance(found, dict) else {}
