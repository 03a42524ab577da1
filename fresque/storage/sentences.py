"""What is said when a session file cannot be opened or written: one sentence, and what to do."""

import sqlite3
from pathlib import Path

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.atomic import why

DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises; the second when a damaged file spoils its own error message."""


class CannotChange(FresqueError):  # noqa: N818
    """The session cannot be changed from here, but a read-only copy can be opened."""

    @classmethod
    def open_already(cls, path: Path) -> "CannotChange":
        """Another window, or another program, holds the file."""
        return cls(
            tr("“{name}” is open already, in another window or another program.", name=path.name),
            hint=tr("Close it there, or open a read-only copy."),
        )


def newer(path: Path) -> CannotChange:
    """The file was made by a newer version."""
    return CannotChange(
        tr("“{name}” was made by a newer fresque.", name=path.name),
        hint=tr("Update fresque to change it, or open a read-only copy."),
    )


def foreign(path: Path) -> FresqueError:
    """The file is something else."""
    return FresqueError(
        tr("“{name}” is not a fresque session.", name=path.name),
        hint=tr("Choose a file whose name ends with .fresque."),
    )


def empty(path: Path) -> FresqueError:
    """The file has no content at all."""
    return FresqueError(
        tr("“{name}” is empty: it holds no session.", name=path.name),
        hint=tr("Copy it again from where it came, and wait for the copy to end."),
    )


def damaged(path: Path) -> FresqueError:
    """The file is truncated or corrupted."""
    return FresqueError(
        tr("“{name}” is damaged or incomplete.", name=path.name),
        hint=tr("Copy it again from where it came; keep this file, it can be searched for what is left."),
    )


def gone_back(path: Path) -> FresqueError:
    """Another file has taken the place of the one that was open."""
    return FresqueError(
        tr("“{name}” is no longer the file that was open.", name=path.name),
        hint=tr("Put the right drive back: the gestures made since are kept."),
    )


def unreachable(path: Path, error: OSError) -> FresqueError:
    """The system does not give the file."""
    return FresqueError(
        tr("“{name}” cannot be opened: {reason}.", name=path.name, reason=why(error)),
        hint=tr("Check that the file is still there and the drive plugged in."),
    )


def sentence(path: Path, error: Exception) -> FresqueError:
    """What an SQLite error on `path` means to a facilitator."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CannotChange.open_already(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return CannotChange(
            tr("“{name}” may not be changed: it is protected.", name=path.name),
            hint=tr("Change its rights or move it elsewhere, or open a read-only copy."),
        )
    if code == sqlite3.SQLITE_NOTADB:
        return foreign(path)
    if code == sqlite3.SQLITE_FULL:
        return FresqueError(
            tr("The disk is full: “{name}” could not be written.", name=path.name),
            hint=tr("Make some room; nothing done in the session is lost meanwhile."),
        )
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return FresqueError(
            tr("“{name}” cannot be reached: the disk does not answer.", name=path.name),
            hint=tr("Plug the drive back in, or check that the folder exists and may be written in."),
        )
    return damaged(path)
