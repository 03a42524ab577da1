"""Gestures that the disk refuses for now, kept beside as JSON lines and taken back at the next opening.

The pictures they put on the board are kept with them, each on a line of its own.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from fresque.core.errors import FresqueError
from fresque.core.gestures import compact
from fresque.storage.atomic import written
from fresque.storage.entries import Asset, Row
from fresque.storage.places import application_data


def places(session: Path, identity: str) -> tuple[Path, Path]:
    """Where the pending gestures of a session may be: beside it, else in the application's data folder."""
    name = f"{session.stem}-{identity[:8]}.pending.jsonl"
    return session.with_name(name), application_data() / name


def keep(session: Path, identity: str, entries: Iterable[Row | Asset]) -> Path | None:
    """Write gestures and pictures down in the first place that takes them; None when none does."""
    text = "".join(f"{line(entry) if isinstance(entry, Row) else _picture(entry)}\n" for entry in entries).encode()
    for place in places(session, identity):
        with suppress(FresqueError):
            with written(place) as file:
                file.write(text)
            return place
    return None


def found(session: Path, identity: str, rows: Sequence[Row]) -> tuple[list[Row], list[Path]]:
    """The kept rows that follow `rows`, and the files to forget once they are written.

    A file whose gestures are not those of this session's history is left where it is.
    """
    more, known, done = list[Row](), {row.seq: row for row in rows}, list[Path]()
    for place in places(session, identity):
        kept = _read(place)
        if kept is None or any(known.get(row.seq, row) != row for row in kept):
            continue
        fresh = [row for row in kept if row.seq not in known]
        if [row.seq for row in fresh] != list(range(len(known) + 1, len(known) + len(fresh) + 1)):
            continue
        more += fresh
        known.update((row.seq, row) for row in fresh)
        done.append(place)
    return more, done


def pictures(files: Iterable[Path]) -> list[Asset]:
    """The pictures kept in these files."""
    return [
        Asset(b64decode(obj["data"]), obj["asset"]) for file in files for obj in _objects(file) or () if "asset" in obj
    ]


def forget(files: Iterable[Path]) -> None:
    """Remove files of pending gestures that are written now; one that resists is harmless."""
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def line(row: Row) -> str:
    """The row as `fresque log` prints it."""
    return f'{{"seq":{row.seq},"ts":{row.ts},"actor":{compact(row.actor)},{row.body[1:]}'


def _picture(asset: Asset) -> str:
    return compact({"asset": asset.mime, "data": b64encode(asset.data).decode("ascii")})


def _read(place: Path) -> list[Row] | None:
    objects = _objects(place)
    try:
        return None if objects is None else [_row(obj) for obj in objects if "asset" not in obj]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _objects(place: Path) -> list[dict[str, Any]] | None:
    """The lines of a file, None when it is not there or is not whole; pictures are looked at too."""
    try:
        objects = [json.loads(text) for text in place.read_text(encoding="utf-8").splitlines()]
        for obj in objects:
            if "asset" in obj:
                b64decode(obj["data"], validate=True)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return objects


def _row(obj: dict[str, Any]) -> Row:
    seq, ts, actor = obj.pop("seq"), obj.pop("ts"), obj.pop("actor")
    if not (isinstance(seq, int) and isinstance(ts, int) and isinstance(actor, str)):
        raise ValueError(obj)
    return Row(seq, ts, actor, compact(obj))
