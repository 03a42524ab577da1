"""Decks on disk: YAML in, a checked `Deck` out, with the line and the column of whatever is wrong."""

from fresque.storage.decks.files import bundled, deck_file, deck_folder, find_deck
from fresque.storage.decks.headline import Headline, headline
from fresque.storage.decks.images import deck_images
from fresque.storage.decks.plain import deck_from_plain, deck_to_plain
from fresque.storage.decks.problems import Problem
from fresque.storage.decks.reader import check_deck, read_deck

__all__ = [
    "Headline",
    "Problem",
    "bundled",
    "check_deck",
    "deck_file",
    "deck_folder",
    "deck_from_plain",
    "deck_images",
    "deck_to_plain",
    "find_deck",
    "headline",
    "read_deck",
]
