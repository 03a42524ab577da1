"""Loads the catalogue of a language from the resources and installs it for every layer."""

import json
import os
from functools import cache

from fresque.core import i18n
from fresque.storage.places import resources


def wanted_language() -> str:
    """French, unless FRESQUE_LANG says otherwise."""
    return os.environ.get("FRESQUE_LANG") or "fr"


def install_language(code: str) -> None:
    """Install the language `code` ("fr", "en"); an unknown one falls back on English, the language of the code."""
    i18n.install(_catalogue(code) or {})
    i18n.provide(_catalogue)


@cache
def _catalogue(code: str) -> dict[str, str | list[str]] | None:
    """The catalogue of a language; empty for English, None when there is none."""
    if code.split("-")[0] == "en":
        return {}
    catalogue: dict[str, str | list[str]] = {}
    for file in sorted((resources() / "i18n" / code.split("-")[0]).glob("*.json")):
        catalogue.update(json.loads(file.read_text(encoding="utf-8")))
    return catalogue or None
