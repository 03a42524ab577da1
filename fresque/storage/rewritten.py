"""A session file written anew from what it holds, whole, beside the one it may take the place of."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from fresque import __version__
from fresque.core.gestures import compact
from fresque.storage.contents import Contents
from fresque.storage.entries import mime_of
from fresque.storage.schema import APPLICATION_ID, FORMAT, SCHEMA
from fresque.storage.sentences import DATABASE_ERRORS, CannotChange, sentence, unreachable
from fresque.storage.session_file import is_open


def write_contents(path: Path, contents: Contents, more: Mapping[str, str]) -> None:
    """Write a new session file, `more` among its `meta`; raises sqlite3.Error or OSError."""
    meta = {
        "id": contents.id,
        "deck": compact(contents.deck),
        "info": compact(asdict(contents.info)),
        "images": compact(dict(contents.images)),
        "fresque": __version__,
        **({} if contents.workshop is None else {"workshop": compact(contents.workshop)}),
        **more,
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("BEGIN")
        for statement in SCHEMA:
            connection.execute(statement)
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        rows = [(row.seq, row.ts, row.actor, row.body) for row in contents.rows]
        connection.executemany("INSERT INTO op VALUES (?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO actor VALUES (?, '', '', '')", {(row.actor,) for row in contents.rows})
        assets = [(sha256, mime_of(data), data) for sha256, data in contents.assets.items()]
        connection.executemany("INSERT INTO asset VALUES (?, ?, ?)", assets)
        marks = [(mark.ts, mark.label) for mark in contents.marks]
        connection.executemany("INSERT OR IGNORE INTO mark VALUES (?, ?)", marks)
        connection.execute("COMMIT")
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def meta_of(path: Path, name: str) -> str:
    """One word of the `meta` of a file, empty when it has none or cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            found = connection.execute("SELECT v FROM meta WHERE k = ?", (name,)).fetchone()
    except sqlite3.Error:
        return ""
    return str(found[0]) if found else ""


def check_free(path: Path) -> None:
    """Refuse a file that this program or another one holds, or that may not be changed; raises FresqueError."""
    try:
        if is_open(path):
            raise CannotChange.open_already(path)
        uri = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=0)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except OSError as error:
        raise unreachable(path, error) from error
    except DATABASE_ERRORS as error:
        raise sentence(path, error) from error
