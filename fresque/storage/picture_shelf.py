"""Reduced pictures kept from one printing to the next, in the user's cache: losing them only costs time."""

import os
from contextlib import suppress
from pathlib import Path

MOST_BYTES = 300 * 2**20
"""Beyond this the pictures kept longest ago are thrown away."""


class PictureShelf:
    """A folder of JPEG files; whatever goes wrong there never stops a printing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, name: str) -> bytes | None:
        """The picture kept under this name, if any."""
        try:
            return (self._folder / f"{name}.jpg").read_bytes()
        except OSError:
            return None

    def keep(self, name: str, data: bytes) -> None:
        """Keep a picture; a full disk keeps nothing."""
        temporary = self._folder / f".{name}.{os.getpid()}.tmp"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data)
            temporary.replace(self._folder / f"{name}.jpg")
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Throw away what was kept longest ago, until the rest weighs no more than it may."""
        with suppress(OSError):
            files = sorted(self._folder.glob("*.jpg"), key=lambda file: file.stat().st_mtime, reverse=True)
            total = 0
            for file in files:
                total += file.stat().st_size
                if total > MOST_BYTES:
                    file.unlink(missing_ok=True)
