"""The `.fresque` file: one SQLite database that one program at a time may change, read and written whole."""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from uuid import uuid4

from fresque import __version__
from fresque.core.errors import FresqueError
from fresque.core.gestures import compact
from fresque.core.i18n import tr
from fresque.core.info import SessionInfo
from fresque.storage.contents import Contents, read
from fresque.storage.copies import copied
from fresque.storage.entries import Asset, Entry, Packed, Row, mime_of
from fresque.storage.migrations import migrate
from fresque.storage.presence import is_folder, is_there
from fresque.storage.replacing import replacing
from fresque.storage.schema import APPLICATION_ID, FORMAT, SCHEMA
from fresque.storage.sentences import (
    DATABASE_ERRORS,
    CannotChange,
    damaged,
    empty,
    foreign,
    newer,
    sentence,
    unreachable,
)

_OPEN: set[tuple[int, int]] = set()
"""Files this process holds: closing any other handle on one of them would drop its POSIX locks."""


def create(path: Path, deck: object, images: Mapping[str, bytes], info: SessionInfo, workshop: object = None) -> None:
    """Write a new session: `deck` as plain JSON, `images` by their path in the deck.

    `workshop` is the deck's own plan, when the one of the session is shorter or was changed by hand.
    Raises FresqueError when `path` exists or cannot be written.
    """
    if is_there(path):
        raise FresqueError(
            tr("“{name}” exists already.", name=path.name), hint=tr("Choose another name: no session is overwritten.")
        )
    with replacing(path) as temporary:
        temporary.open("xb").close()
        _fill(temporary, deck, images, info, workshop)


class SessionFile:
    """A session file held for writing by this process, from the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Take hold of `path`, migrating an old format.

        Raises FresqueError, and CannotChange when a read-only copy may be opened instead.
        """
        self.path = path
        stat = _stat(path)
        self._key = (stat.st_dev, stat.st_ino)
        if self._key in _OPEN:
            raise CannotChange.open_already(path)
        try:
            self._connection = _connect(path)
        except DATABASE_ERRORS as error:
            raise sentence(path, error) from error
        _OPEN.add(self._key)

    def read(self) -> Contents:
        """Everything in the file; raises FresqueError when it is damaged."""
        return read(self.path, self._connection)

    def last(self) -> tuple[str, int]:
        """The session's id and the number of its last gesture; raises sqlite3.Error."""
        asked = "SELECT (SELECT v FROM meta WHERE k = 'id'), (SELECT coalesce(max(seq), 0) FROM op)"
        identity, seq = self._connection.execute(asked).fetchone()
        return str(identity), int(seq)

    def append(self, entries: Iterable[Entry]) -> None:
        """Write entries in one durable transaction; raises sqlite3.Error, and nothing is written."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for entry in entries:
                _insert(self._connection, entry)
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def rewrite(self, bodies: Mapping[int, str], pictures: Iterable[str] = ()) -> None:
        """Replace the bodies of these gestures, drop these pictures (their SHA-256) and leave nothing of them.

        Raises FresqueError, and nothing has changed.
        """
        try:
            self._connection.execute("PRAGMA secure_delete = ON")
            self._connection.execute("BEGIN IMMEDIATE")
            pairs = ((body, seq) for seq, body in bodies.items())
            self._connection.executemany("UPDATE op SET body = ? WHERE seq = ?", pairs)
            self._connection.executemany("DELETE FROM asset WHERE sha256 = ?", [(name,) for name in pictures])
            self._connection.execute("COMMIT")
            self._connection.execute("VACUUM")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise sentence(self.path, error) from error

    def prepare(self, deck: object, info: SessionInfo, workshop: object) -> None:
        """Replace the deck, what the session is and the deck's own plan, in one transaction; raises FresqueError."""
        values = {"deck": compact(deck), "info": compact(asdict(info)), "workshop": compact(workshop)}
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise sentence(self.path, error) from error

    def copy_to(self, target: Path) -> None:
        """Replace `target` with a compact copy of this file, whole or not at all; raises FresqueError."""
        with replacing(target) as temporary:
            self._connection.execute("VACUUM INTO ?", (str(temporary),))
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())

    def close(self) -> None:
        """Let go of the file, leaving nothing beside it."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA journal_mode = DELETE")
        with suppress(sqlite3.Error):
            self._connection.close()
        _OPEN.discard(self._key)


def is_open(path: Path) -> bool:
    """Whether this process holds the file: opening it otherwise would drop its locks. Raises OSError."""
    stat = path.stat()
    return (stat.st_dev, stat.st_ino) in _OPEN


def read_copy(path: Path) -> Contents:
    """What a session file holds, from a copy: works while another program holds it, and on a readable newer format.

    Raises FresqueError.
    """
    stat = _stat(path)
    if (stat.st_dev, stat.st_ino) in _OPEN:
        raise CannotChange.open_already(path)
    with copied(path) as copy:
        try:
            connection = _connect(copy, newest=None)
        except DATABASE_ERRORS as error:
            raise sentence(path, error) from error
        except FresqueError as error:
            raise _renamed(error, copy, path) from error
        try:
            return read(path, connection)
        finally:
            connection.close()


def glance(path: Path) -> Contents:
    """What a session file holds but for its pictures, read where it is when it may be, from a copy otherwise.

    Nothing is ever written, an old format included. Raises FresqueError.
    """
    stat = _stat(path)
    if (stat.st_dev, stat.st_ino) in _OPEN:
        raise CannotChange.open_already(path)
    with suppress(sqlite3.Error):  # held by another program, or in the middle of a write
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=0)
        with closing(connection):
            connection.execute("PRAGMA trusted_schema = OFF")
            ours = _pragma(connection, "application_id") == APPLICATION_ID
            if ours and _pragma(connection, "user_version") == FORMAT:
                return read(path, connection, assets=False)
    return read_copy(path)


def _stat(path: Path) -> os.stat_result:
    try:
        if is_folder(path):
            raise foreign(path)
        return path.stat()
    except OSError as error:
        raise unreachable(path, error) from error


def _connect(path: Path, newest: int | None = FORMAT) -> sqlite3.Connection:
    """Raises sqlite3.Error or FresqueError, and then keeps nothing open."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=0)
    try:
        _hold(connection, path, newest)
    except (*DATABASE_ERRORS, FresqueError):
        connection.close()
        raise
    return connection


def _hold(connection: sqlite3.Connection, path: Path, newest: int | None) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise empty(path) if path.stat().st_size == 0 else foreign(path)
    found = _pragma(connection, "user_version")
    if newest is not None and found > newest:
        raise newer(path)
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    strange = "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index')"
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",) or connection.execute(strange).fetchone()[0]:
        raise damaged(path)
    if found < FORMAT:
        try:
            migrate(connection, found)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise damaged(path) from error


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _fill(path: Path, deck: object, images: Mapping[str, bytes], info: SessionInfo, workshop: object) -> None:
    assets = {name: Asset(data, mime_of(data)) for name, data in images.items()}
    meta = {
        "id": uuid4().hex,
        "deck": compact(deck),
        "info": compact(asdict(info)),
        "images": compact({name: asset.sha256 for name, asset in assets.items()}),
        "fresque": __version__,
    }
    if workshop is not None:
        meta["workshop"] = compact(workshop)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("BEGIN")
        for statement in SCHEMA:
            connection.execute(statement)
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        for asset in assets.values():
            _insert(connection, asset)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, entry: Entry) -> None:
    if isinstance(entry, Row):
        connection.execute("INSERT INTO op VALUES (?, ?, ?, ?)", (entry.seq, entry.ts, entry.actor, entry.body))
        connection.execute("INSERT OR IGNORE INTO actor VALUES (?, '', '', '')", (entry.actor,))
    elif isinstance(entry, Asset):
        values = (entry.sha256, entry.mime, entry.data)
        connection.execute("INSERT OR IGNORE INTO asset VALUES (?, ?, ?)", values)
    elif isinstance(entry, Packed):
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('packed', ?)", (compact(entry.lines),))
    else:
        connection.execute("INSERT OR IGNORE INTO mark VALUES (?, ?)", (entry.ts, entry.label))


def _renamed(error: FresqueError, copy: Path, path: Path) -> FresqueError:
    return type(error)(error.summary.replace(copy.name, path.name), hint=error.hint, where=error.where)
