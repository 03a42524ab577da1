"""Small things kept from one run to the next: what cannot be read is as if it had never been kept.

Those of the application's data folder were chosen by someone, and a disk that refuses them says so; those of the cache
only save time, and nothing that goes wrong there stops anything.
"""

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from fresque.storage.atomic import written
from fresque.storage.places import application_data, application_folder

MOST_BYTES = 4 * 2**20
"""A file of more than this is none of ours."""
_DAY = 86_400
"""Seconds after which a file half-written is one nobody is writing any more."""


def recall(name: str) -> Any:
    """What was kept as the file `name` of the data folder, as JSON gives it; None when there is nothing to be read."""
    return read_json(application_folder() / name)


def keep(name: str, value: object) -> None:
    """Keep a value as the file `name` of the data folder; raises FresqueError when it cannot be written."""
    with written(application_data() / name) as file:
        file.write(json.dumps(value, ensure_ascii=False, indent=1).encode())


def read_json(path: Path) -> Any:
    """What a JSON file says; None when it is not there, too large or damaged."""
    try:
        with path.open("rb") as file:
            return json.loads(file.read(MOST_BYTES + 1))
    except (OSError, ValueError, RecursionError):
        return None


def cache(path: Path, data: bytes) -> None:
    """Put a file in the cache, whole or not at all; a full disk keeps nothing."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Throw away what a crash left half-written in a folder of the cache."""
    with suppress(OSError):
        for left in folder.glob(".*.tmp"):
            if time.time() - left.stat().st_mtime > _DAY:
                left.unlink(missing_ok=True)
