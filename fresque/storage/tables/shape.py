"""Which tables a deck is made of, read from the model: a table for each list of records, one for all that is left."""

import dataclasses
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fresque.core.deck import Deck
from fresque.storage.decks.format import Key, keys_of

CARDS, DECK = "cards", "deck"


@dataclass(frozen=True, slots=True)
class Table:
    """A list of records: its name, where it hangs in the deck, and for those inside others the table of these.

    `columns` are the keys in one cell each; a record list that has identifiers is a table of its own.
    """

    name: str
    model: Any
    route: tuple[str, ...]
    columns: tuple[Key, ...]
    parent: "Table | None" = None

    @property
    def owner(self) -> str:
        """The column that names the record of the parent a row belongs to."""
        return self.parent.name.removesuffix("s") if self.parent else ""


@functools.cache
def tables() -> dict[str, Table]:
    """Every table of the format, the cards first, by name."""
    found = {table.name: table for table in _tables(Deck, ())}
    return {CARDS: found[CARDS], **found}


@functools.cache
def settings() -> dict[str, tuple[tuple[str, ...], Key]]:
    """What the table of the deck itself gives, one row each: its dotted name, its route and its key."""
    return {".".join(route): (route, key) for route, key in _settings(Deck, ())}


def _tables(model: Any, route: tuple[str, ...]) -> Iterator[Table]:
    for key in keys_of(model).values():
        if not is_record(key):
            continue
        if not key.many:
            yield from _tables(key.type, (*route, key.name))
            continue
        inner = [own for own in keys_of(key.type).values() if _stands_alone(own)]
        columns = tuple(own for own in keys_of(key.type).values() if not _stands_alone(own))
        table = Table(key.name, key.type, (*route, key.name), columns)
        yield table
        for own in inner:
            name = f"{key.name.removesuffix('s')}-{own.name}"
            yield Table(name, own.type, (own.name,), tuple(keys_of(own.type).values()), table)


def _settings(model: Any, route: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Key]]:
    for key in keys_of(model).values():
        if is_record(key) and not key.many:
            yield from _settings(key.type, (*route, key.name))
        elif not is_record(key):
            yield (*route, key.name), key


def is_record(key: Key) -> bool:
    """Whether the key holds records, one or several."""
    return dataclasses.is_dataclass(key.type)


def _stands_alone(key: Key) -> bool:
    return is_record(key) and key.many and "id" in keys_of(key.type)
