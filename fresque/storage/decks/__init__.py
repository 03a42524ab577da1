"""Decks on disk: YAML in, a checked `Deck` out, with the line and the column of whatever is wrong.

Each name is fetched when first asked for: the home page needs the headlines of decks, not all that checks them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fresque.storage.decks.files import bundled, deck_file, deck_folder
    from fresque.storage.decks.headline import Headline
    from fresque.storage.decks.images import deck_images, picture_files
    from fresque.storage.decks.inspection import check_deck, mend_deck
    from fresque.storage.decks.library import find_deck, own_decks, own_folder
    from fresque.storage.decks.plain import deck_from_plain, deck_to_plain
    from fresque.storage.decks.problems import Problem
    from fresque.storage.decks.reader import read_deck
    from fresque.storage.decks.typeset import Mended

__all__ = [
    "Headline",
    "Mended",
    "Problem",
    "bundled",
    "check_deck",
    "deck_file",
    "deck_folder",
    "deck_from_plain",
    "deck_images",
    "deck_to_plain",
    "find_deck",
    "mend_deck",
    "own_decks",
    "own_folder",
    "picture_files",
    "read_deck",
]
_HOMES = {
    "files": ("bundled", "deck_file", "deck_folder"),
    "headline": ("Headline",),
    "images": ("deck_images", "picture_files"),
    "inspection": ("check_deck", "mend_deck"),
    "library": ("find_deck", "own_decks", "own_folder"),
    "plain": ("deck_from_plain", "deck_to_plain"),
    "problems": ("Problem",),
    "reader": ("read_deck",),
    "typeset": ("Mended",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found
