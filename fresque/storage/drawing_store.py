"""What layout remembers, kept in the user's cache for the next run: losing it only costs time."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fresque.storage.kept import MOST_BYTES, cache, read_json, sweep
from fresque.storage.places import cache_folder


def read_drawings(name: str, signature: str) -> dict[str, Any]:
    """What was kept under `name`; empty when nothing was, or when it was made by other versions of what draws."""
    found = read_json(_file(name))
    whole = isinstance(found, dict) and found.get("signature") == signature and isinstance(found.get("drawings"), dict)
    return found["drawings"] if whole else {}


def keep_drawings(name: str, signature: str, drawings: Mapping[str, Any]) -> None:
    """Keep these under `name`, beside those already there; a full disk keeps nothing."""
    together = {**read_drawings(name, signature), **drawings}
    data = json.dumps({"signature": signature, "drawings": together}, separators=(",", ":")).encode()
    if len(data) <= MOST_BYTES:
        cache(_file(name), data)
        sweep(cache_folder())


def _file(name: str) -> Path:
    return cache_folder() / f"drawings-{name}.json"
