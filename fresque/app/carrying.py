"""A session taken away whole: said to be whole on its disk, copied on a key, and the copy read back."""

from pathlib import Path

from fresque.app.retention import size_said
from fresque.app.session import Session
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.storage.presence import is_there
from fresque.storage.session_file import read_copy


def whole_said(session: Session) -> str:
    """That every gesture is in the file, with its size; raises FresqueError when the disk has not taken them all."""
    if session.journal is None:
        return tr("This session is in no file.")
    path = session.journal.path
    if not session.journal.flush():
        raise FresqueError(tr("The disk has not taken everything yet."), hint=tr("Wait, or free some room."))
    n = len(session.history)
    return trn("“{name}” is whole: {n} gesture, {size}.", "“{name}” is whole: {n} gestures, {size}.", n, **_file(path))


def carried_to(session: Session, folder: Path) -> Path:
    """Where a copy of the session goes in a folder: its own name, or the next free one beside another session's."""
    if session.journal is None:
        raise FresqueError(tr("This session is in no file."))
    path = session.journal.path
    wanted = folder / path.name
    names = (wanted, *(wanted.with_stem(f"{path.stem}-{n}") for n in range(2, 1000)))
    return next(name for name in names if not is_there(name))


def carry(session: Session, target: Path) -> str:
    """Copy the session to `target`, read the copy back and say it; raises FresqueError."""
    assert session.journal is not None
    rows = [(done.seq, done.ts, done.actor) for done in session.history]
    session.journal.copy_to(target)
    there = read_copy(target)
    if [(row.seq, row.ts, row.actor) for row in there.rows][: len(rows)] != rows:
        summary = tr("“{name}” could not be read back: do not count on it.", name=target.name)
        raise FresqueError(summary, hint=tr("Copy it again, on another drive."))
    return tr("“{name}” ({size}) is copied in {folder} and was read back.", **_file(target), folder=target.parent)


def _file(path: Path) -> dict[str, str]:
    try:
        return {"name": path.name, "size": size_said(path.stat().st_size)}
    except OSError as error:
        raise FresqueError(tr("“{name}” is not there any more.", name=path.name)) from error
