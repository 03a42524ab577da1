"""The texts of a file that hold words for people, and not identifiers, addresses or names of pictures."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from fresque.storage.decks.binding import Binder, Route
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.decks.tree import Scalar

NOT_WORDS = frozenset({"lot", "zone", "deals", "remove", "remove_links", "image", "license", "version"})
"""Keys whose text is read by the program."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a file, and the card it belongs to (or else its key).

    A `cited` one is the title of someone else's work, or a name: it follows the rules of its own language.
    """

    scalar: Scalar
    whose: str
    cited: bool


def texts_of(model: type, binder: Binder) -> Iterator[Text]:
    """The texts that `binder` met while it read a record of `model`, in the order of the model."""
    seen: set[tuple[int, int]] = set()
    for route, place in binder.places.items():
        if not isinstance(place, Scalar) or (place.line, place.column) in seen:
            continue
        key = _key_at(model, route)
        if key is not None and _holds_words(key):
            seen.add((place.line, place.column))
            yield Text(place, _owner(binder, route) or key.name, "sources" in route or key.name == "authors")


def _key_at(model: type, route: Route) -> Key | None:
    """The key a route leads to; None for an item that is no key's value (an identifier in a mapping)."""
    key: Key | None = None
    for part in route:
        if isinstance(part, int):
            continue
        if key is not None and key.by_id:
            model, key = key.type, None
            continue
        key = keys_of(model)[part]
        if dataclasses.is_dataclass(key.type) and not key.by_id:
            model = key.type
    return key


def _holds_words(key: Key) -> bool:
    return key.type is str and not key.choices and not key.pattern and key.name not in NOT_WORDS


def _owner(binder: Binder, route: Route) -> str:
    if route[0] != "cards" or len(route) < 2:
        return ""
    if isinstance(route[1], str):
        return route[1]
    name = binder.places.get((*route[:2], "id"))
    return name.text if isinstance(name, Scalar) else ""
