"""Working on a copy of a session that lies on a removable or slow drive, without ever losing the better of the two."""

from collections.abc import Callable
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.storage.contents import Contents
from fresque.storage.places import application_data
from fresque.storage.sentences import CannotChange
from fresque.storage.session_file import SessionFile

Hold = Callable[[Path], SessionFile]


def work_place(identity: str) -> Path:
    """Where the work copy of a session lies."""
    folder = application_data() / "work"
    folder.mkdir(exist_ok=True)
    return folder / f"{identity}.fresque"


def held_copy(path: Path, hold: Hold) -> SessionFile:
    """The work copy of the session at `path`, held: the one a crash left when it is ahead, else a fresh one.

    One that went another way than `path` is kept aside. Raises FresqueError.
    """
    original = hold(path)
    try:
        contents = original.read()
        work = work_place(contents.id)
        if work.exists() and (left := _left_behind(work, contents, hold, path)):
            return left
        original.copy_to(work)
    finally:
        original.close()
    return _held(work, hold, path)


def _left_behind(work: Path, original: Contents, hold: Hold, path: Path) -> SessionFile | None:
    """The copy a crash left, held, when it has all that the original has; otherwise it is out of the way."""
    try:
        left = _held(work, hold, path)
    except CannotChange:
        raise
    except FresqueError:
        _set_aside(work)
        return None
    try:
        rows = left.read().rows
    except FresqueError:
        left.close()
        _set_aside(work)
        return None
    if rows[: len(original.rows)] == original.rows:
        return left
    left.close()
    if original.rows[: len(rows)] != rows:
        _set_aside(work)
    return None


def _held(work: Path, hold: Hold, path: Path) -> SessionFile:
    try:
        return hold(work)
    except CannotChange as error:
        raise CannotChange.open_already(path) from error


def _set_aside(work: Path) -> None:
    number = 1
    while (aside := work.with_name(f"{work.stem}-{number}.fresque")).exists():
        number += 1
    work.rename(aside)
