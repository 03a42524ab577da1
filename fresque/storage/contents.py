"""What a session file holds, as plain values: as the journal thread hands it to the session."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from fresque.core.info import SessionInfo
from fresque.storage.entries import Mark, Row
from fresque.storage.schema import FORMAT
from fresque.storage.sentences import damaged, newer, sentence


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything a session file holds; `deck` is plain JSON, `images` gives the asset of each path of the deck."""

    id: str
    deck: object
    info: SessionInfo
    rows: list[Row]
    images: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    format: int = FORMAT
    workshop: object = None
    """The deck's own plan as plain JSON, when the session was prepared with another; None when it is the same."""
    packed: frozenset[str] = frozenset()
    """What is ticked of what to print and bring."""


def read(path: Path, connection: sqlite3.Connection, *, assets: bool = True) -> Contents:
    """Everything in an open session file; raises FresqueError when it is damaged, or too new to be understood.

    Without `assets`, the bytes of its pictures stay where they are.
    """
    version = FORMAT
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return _contents(connection, version, assets)
    except sqlite3.Error as error:
        raise newer(path) if version > FORMAT else sentence(path, error) from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise newer(path) if version > FORMAT else damaged(path) from error


def _contents(connection: sqlite3.Connection, version: int, assets: bool) -> Contents:
    meta = {str(k): str(v) for k, v in connection.execute("SELECT k, v FROM meta")}
    found = connection.execute("SELECT seq, ts, actor, body FROM op ORDER BY seq")
    kept = connection.execute("SELECT sha256, data FROM asset") if assets else ()
    return Contents(
        id=meta["id"],
        deck=json.loads(meta["deck"]),
        info=_info(json.loads(meta["info"])),
        rows=[Row(int(seq), int(ts), str(actor), str(body)) for seq, ts, actor, body in found],
        images={str(name): str(key) for name, key in json.loads(meta.get("images", "{}")).items()},
        assets={str(sha256): bytes(data) for sha256, data in kept},
        marks=tuple(Mark(*row) for row in connection.execute("SELECT ts, label FROM mark ORDER BY ts")),
        format=version,
        workshop=json.loads(meta["workshop"]) if "workshop" in meta else None,
        packed=frozenset(str(line) for line in json.loads(meta.get("packed", "[]"))),
    )


def _info(plain: dict[str, object]) -> SessionInfo:
    default = SessionInfo()
    kinds = {name: (int, float) if name == "duration" else type(value) for name, value in asdict(default).items()}
    fitting: dict[str, Any] = {name: plain[name] for name, kind in kinds.items() if isinstance(plain.get(name), kind)}
    info = replace(default, **fitting)
    return replace(info, tables=min(max(info.tables, 1), 999))
