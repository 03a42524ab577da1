"""A whole copy of a session file that another program may be writing at this very moment."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fresque.storage.sentences import unreachable

_TRIES, _PAUSE, _BLOCK = 40, 0.05, 2**20


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """A temporary copy of `path` with its rollback journal, taken between two writes; raises FresqueError.

    A journal that is not empty comes along: SQLite then rolls the copy back to the last whole transaction.
    """
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="fresque-") as folder:
        copy = Path(folder) / path.name
        try:
            for _ in range(_TRIES):
                before = _state(path)
                _copy(path, copy)
                _copy_journal(path, copy)
                if _state(path) == before:
                    break
                time.sleep(_PAUSE)
        except OSError as error:
            raise unreachable(path, error) from error
        yield copy


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _copy_journal(path: Path, copy: Path) -> None:
    try:
        _copy(_journal(path), _journal(copy))
    except FileNotFoundError:
        _journal(copy).unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as write:
        while block := read.read(_BLOCK):
            write.write(block)


def _state(path: Path) -> list[tuple[int, int]]:
    stats = [file.stat() for file in (path, _journal(path)) if file.exists()]
    return [(stat.st_mtime_ns, stat.st_size) for stat in stats]
