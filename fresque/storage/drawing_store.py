"""What layout remembers, kept in the user's cache for the next run: losing it only costs time."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from fresque.storage.places import cache_folder

MOST_BYTES = 4 * 2**20


def read_drawings(name: str, signature: str) -> dict[str, Any]:
    """What was kept under `name`; empty when nothing was, or when it was made by other versions of what draws."""
    try:
        with _file(name).open("rb") as file:
            found = json.loads(file.read(MOST_BYTES + 1))
    except (OSError, ValueError, RecursionError):
        return {}
    whole = isinstance(found, dict) and found.get("signature") == signature and isinstance(found.get("drawings"), dict)
    return found["drawings"] if whole else {}


def keep_drawings(name: str, signature: str, drawings: Mapping[str, Any]) -> None:
    """Keep these under `name`, beside those already there; a full disk keeps nothing."""
    together = {**read_drawings(name, signature), **drawings}
    data = json.dumps({"signature": signature, "drawings": together}, separators=(",", ":")).encode()
    if len(data) > MOST_BYTES:
        return
    path = _file(name)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _file(name: str) -> Path:
    return cache_folder() / f"drawings-{name}.json"
