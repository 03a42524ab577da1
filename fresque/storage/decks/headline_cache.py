"""Headlines read before, kept with the size and the date of their file: the first page opens without reading YAML."""

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import fresque
from fresque.core.errors import FresqueError
from fresque.storage.decks.headline import Headline, headline
from fresque.storage.kept import keep, recall

_FILE = "headlines.json"


class KnownHeadlines:
    """Reads each headline once; `keep` writes down those that were new. A damaged cache is one that knows nothing."""

    def __init__(self) -> None:
        self._before = _known()
        self._now: dict[str, Any] = {}

    def headline(self, file: Path) -> Headline:
        """The headline of the deck in `file`; raises FresqueError when it has none."""
        stamp = _stamp(file)
        row = self._before.get(str(file), {})
        line = _line(file, row.get("line")) if stamp and isinstance(row, dict) and row.get("stamp") == stamp else None
        line = line or headline(file)
        plain = {name: value for name, value in asdict(line).items() if name != "path"}
        self._now[str(file)] = {"stamp": stamp, "line": plain | {"colors": list(line.colors)}}
        return line

    def keep(self) -> None:
        """Write down what was read, when it is not what was known; a disk that refuses is no reason to stop."""
        if self._now != self._before:
            with suppress(FresqueError, OSError):
                keep(_FILE, {"fresque": fresque.__version__, "decks": self._now})


def _known() -> dict[str, Any]:
    known = recall(_FILE)
    ours = isinstance(known, dict) and known.get("fresque") == fresque.__version__
    decks = known.get("decks") if ours else None
    return decks if isinstance(decks, dict) else {}


def _line(file: Path, plain: Any) -> Headline | None:
    try:
        return Headline(**{**plain, "path": file, "colors": tuple(plain["colors"])})
    except (TypeError, KeyError):
        return None


def _stamp(file: Path) -> list[int]:
    """The size of a file and when it was written, in ns; empty when it cannot be told."""
    try:
        found = file.stat()
    except OSError:
        return []
    return [found.st_size, found.st_mtime_ns]
