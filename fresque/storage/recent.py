"""The sessions opened last, kept as JSON in the application's data folder."""

from dataclasses import asdict, dataclass
from pathlib import Path

from fresque.storage.kept import keep, recall

MOST = 20
_FILE = "recent.json"


@dataclass(frozen=True, slots=True)
class Recent:
    """A session file, the title of its deck, and when it was opened, in ms since 1970."""

    path: str
    title: str
    opened: int


def recent() -> list[Recent]:
    """The sessions opened last, latest first; files that have gone are kept: a stick may come back."""
    try:
        return [Recent(str(row["path"]), str(row["title"]), int(row["opened"])) for row in recall(_FILE)]
    except (ValueError, TypeError, KeyError, OverflowError):
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
    keep(_FILE, [asdict(entry) for entry in entries[:MOST]])
