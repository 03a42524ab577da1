"""The sessions opened last, kept as JSON in the application's data folder."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from fresque.storage.atomic import written
from fresque.storage.places import application_data

MOST = 20


@dataclass(frozen=True, slots=True)
class Recent:
    """A session file, the title of its deck, and when it was opened, in ms since 1970."""

    path: str
    title: str
    opened: int


def recent() -> list[Recent]:
    """The sessions opened last, latest first; files that have gone are kept: a stick may come back."""
    try:
        rows = json.loads(_file().read_text(encoding="utf-8"))
        return [Recent(str(row["path"]), str(row["title"]), int(row["opened"])) for row in rows]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def remember(path: Path, title: str, opened: int) -> None:
    """Put a session first in the list; raises FresqueError when the list cannot be written."""
    _write([Recent(str(path.resolve()), title, opened), *_without(path)])


def forget(path: Path) -> None:
    """Take a session off the list; the file itself stays."""
    _write(_without(path))


def _without(path: Path) -> list[Recent]:
    return [entry for entry in recent() if entry.path != str(path.resolve())]


def _write(entries: list[Recent]) -> None:
    rows = [asdict(entry) for entry in entries[:MOST]]
    with written(_file()) as file:
        file.write(json.dumps(rows, ensure_ascii=False, indent=1).encode())


def _file() -> Path:
    return application_data() / "recent.json"
