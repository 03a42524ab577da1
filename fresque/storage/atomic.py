"""Writing a whole file or nothing: beside it, flushed, then moved into place."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import BinaryIO

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.presence import is_file, is_there


def _never() -> bool:
    return False


abandoned: ContextVar[Callable[[], bool]] = ContextVar("abandoned", default=_never)
"""Whether the work in progress was cancelled: asked when a file is finished, before it takes its place."""


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A binary file that becomes `path` when the block ends well, and leaves no trace when it does not.

    Raises FresqueError when the disk refuses, or when the work was cancelled meanwhile.
    """
    if is_there(path) and not is_file(path):
        hint = tr("Choose another name.")
        raise FresqueError(tr("“{name}” is not a file: nothing can be written there.", name=path.name), hint=hint)
    try:
        temporary = beside(path)
        opened = temporary.open("xb")
    except OSError as error:
        raise refused(path, error) from error
    try:
        with opened as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if abandoned.get()():
            raise FresqueError(tr("Cancelled: “{name}” was not written.", name=path.name))
        put_in_place(temporary, path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """A name in the same folder that no other file has."""
    return path.with_name(f".{path.name[:80]}.{os.urandom(6).hex()}.tmp")


def put_in_place(temporary: Path, path: Path) -> None:
    """Move a finished file over `path` with the rights it had, and make the move durable."""
    if os.name == "posix" and is_there(path):
        temporary.chmod(path.stat().st_mode & 0o777)
    temporary.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system lets a folder be synced."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def why(error: OSError) -> str:
    """What the system means, in the facilitator's words where we have them."""
    known = {
        errno.ENOENT: tr("it does not exist"),
        errno.ENOTDIR: tr("it does not exist"),
        errno.EACCES: tr("access is denied"),
        errno.EPERM: tr("access is denied"),
        errno.EROFS: tr("the drive is protected"),
        errno.ENOSPC: tr("the disk is full"),
        errno.EDQUOT: tr("the disk is full"),
        errno.EISDIR: tr("it is a folder"),
        errno.EEXIST: tr("a file of this name is there"),
        errno.ENAMETOOLONG: tr("its name is too long"),
        errno.EIO: tr("the disk does not answer"),
    }
    return known.get(error.errno or 0) or (error.strerror or str(error)).rstrip(".")


def refused(path: Path, error: OSError) -> FresqueError:
    """The sentence for a file the system would not write."""
    missing = error.errno in (errno.ENOENT, errno.ENOTDIR)
    reason = tr("its folder does not exist") if missing else why(error)
    return FresqueError(
        tr("“{name}” could not be written: {reason}.", name=path.name, reason=reason),
        hint=tr("Check that the folder exists, may be written in, and has room left."),
    )
