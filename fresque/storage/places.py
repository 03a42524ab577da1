"""The one module that finds the files fresque ships and the folders it may write in."""

import os
import sys
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _shipped(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def decks() -> Path:
    """The folder of the bundled decks, one folder a deck."""
    return _shipped("decks")


def resources() -> Path:
    """The folder of icons, styles and translations."""
    return _shipped("resources")


def application_data() -> Path:
    """The folder for recent files, dumps and work copies; created on first use, unless the home takes no folder."""
    folder = application_folder()
    with suppress(OSError):  # whoever writes there then says so
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def cache_folder() -> Path:
    """Where what can be made again is kept, there or not. FRESQUE_CACHE overrides it."""
    if cache := os.environ.get("FRESQUE_CACHE"):
        return Path(cache)
    if home := os.environ.get("FRESQUE_HOME"):
        return Path(home) / "cache"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "fresque" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "fresque"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "fresque"


def application_folder() -> Path:
    """Where that folder is, there or not. FRESQUE_HOME overrides it."""
    if home := os.environ.get("FRESQUE_HOME"):
        return Path(home)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "fresque"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "fresque"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "fresque"
