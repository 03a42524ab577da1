"""Loads the catalogue of a language from the resources and installs it for every layer."""

import json
import os

from fresque.core import i18n
from fresque.storage.places import resources


def wanted_language() -> str:
    """French, unless FRESQUE_LANG says otherwise."""
    return os.environ.get("FRESQUE_LANG") or "fr"


def install_language(code: str) -> None:
    """Install the language `code` ("fr", "en"); an unknown one falls back on English, the language of the code."""
    catalogue: dict[str, str | list[str]] = {}
    folder = resources() / "i18n" / code
    for file in sorted(folder.glob("*.json")):
        catalogue.update(json.loads(file.read_text(encoding="utf-8")))
    i18n.install(catalogue)
