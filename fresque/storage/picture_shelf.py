"""Reduced pictures kept from one printing to the next, in the user's cache: losing them only costs time."""

from contextlib import suppress
from pathlib import Path

from fresque.storage.kept import cache, sweep

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
        cache(self._folder / f"{name}.jpg", data)

    def tidy(self) -> None:
        """Throw away what was kept longest ago, until the rest weighs no more than it may; and what a crash left."""
        sweep(self._folder)
        with suppress(OSError):
            files = sorted(self._folder.glob("*.jpg"), key=lambda file: file.stat().st_mtime, reverse=True)
            total = 0
            for file in files:
                total += file.stat().st_size
                if total > MOST_BYTES:
                    file.unlink(missing_ok=True)
