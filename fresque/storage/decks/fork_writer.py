"""Writes a fork as the little that it changes: what is as in its base is left to the base."""

from typing import Any

from fresque.core.deck import Card, Deck
from fresque.storage.decks.fork import KEPT, carried, links_left
from fresque.storage.decks.format import keys_of
from fresque.storage.decks.writer import visible

_LEFT_OUT = ("cards", "links", "remove", "remove_links", "credits")
"""Keys that say nothing when they are empty."""


def fork_plain(deck: Deck, base: Deck) -> dict[str, Any]:
    """The keys that a deck.yaml gives so that, completed by `base`, it reads as `deck`.

    What a fork cannot say is not in it: another order of the base's cards, a number taken away. Read it back to know.
    """
    plain = visible(deck)
    ids = {card.id for card in deck.cards}
    for name in KEPT:
        value = getattr(base, name)
        if getattr(deck, name) == value:
            plain.pop(name, None)
        else:
            plain.setdefault(name, [] if isinstance(value, tuple) else "")
    known = {card.id: card for card in base.cards}
    cards = [_changes(card, known.get(card.id)) for card in deck.cards]
    plain["cards"] = [card for card in cards if len(card) > 1]
    plain["remove"] = [card.id for card in base.cards if card.id not in ids]
    left = links_left(base, deck.cards)
    plain["links"] = [visible(link) for link in deck.links if left.pop((link.source, link.target), None) != link]
    plain["remove_links"] = [f"{source} > {target}" for source, target in left]
    plain["credits"] = deck.credits.removeprefix(carried("", base, deck.language)).strip()
    return {name: value for name, value in plain.items() if value or name not in _LEFT_OUT}


def _changes(card: Card, old: Card | None) -> dict[str, Any]:
    """The keys of a card that are not those of the base, under its identifier; all of them when it is new."""
    plain = visible(card)
    if old is None:
        return plain
    changed = {
        key.name: key for key in keys_of(Card).values() if getattr(card, key.attribute) != getattr(old, key.attribute)
    }
    empty = {name: [] if key.many else "" for name, key in changed.items() if key.type is str}
    return {"id": card.id} | {
        name: plain.get(name, empty.get(name)) for name in changed if name in plain or name in empty
    }
