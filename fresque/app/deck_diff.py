"""Two decks on disk compared, pictures included; a fork alone is compared with its base."""

from pathlib import Path

from fresque.core.deck import Deck
from fresque.core.deck_diff import DeckDiff, compare_decks
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks import deck_file, deck_images, read_deck
from fresque.storage.decks.fork import base_file


def diff_decks(old: Path, new: Path) -> DeckDiff:
    """What changed from the deck in `old` to the deck in `new` (folders or files); raises FresqueError."""
    before, after = read_deck(old), read_deck(new)
    return compare_decks(before, after, _redrawn(old, before, new, after))


def diff_fork(path: Path, instead: str = "") -> DeckDiff:
    """What the fork in `path` changed in its base; raises FresqueError when it has none, and says what to do `instead`.

    Without it, what is proposed is to name the other deck.
    """
    file = deck_file(path)
    deck = read_deck(file)
    base = base_file(file, deck.base) if deck.base else None
    if base is None:
        hint = instead or tr("Give two decks to compare.")
        raise FresqueError(tr("“{title}” does not start from another deck.", title=deck.title), hint=hint)
    return diff_decks(base, file)


def _redrawn(old: Path, before: Deck, new: Path, after: Deck) -> frozenset[str]:
    """Pictures named alike in both decks that are not the same files."""
    named = {card.image for card in before.cards if card.image} & {card.image for card in after.cards}
    if not named:
        return frozenset()
    were, are = deck_images(old, before), deck_images(new, after)
    return frozenset(image for image in named if were[image] != are[image])
