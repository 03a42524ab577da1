"""A session file made beside the one whose place it takes: whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fresque.storage.atomic import beside, put_in_place, refused
from fresque.storage.sentences import DATABASE_ERRORS, sentence


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """The name of a file to fill, which becomes `path` when the block ends well and leaves no trace when it does not.

    The rollback journal of the old file goes too: SQLite would apply it to the new one. Raises FresqueError.
    """
    temporary = beside(path)
    try:
        yield temporary
        _journal(path).unlink(missing_ok=True)
        put_in_place(temporary, path)
    except DATABASE_ERRORS as error:
        raise sentence(path, error) from error
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
            _journal(temporary).unlink(missing_ok=True)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
