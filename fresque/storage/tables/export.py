"""A deck as sheets of cells: the cards first, then a sheet for each other list, and one for the deck itself."""

from collections.abc import Iterator
from typing import Any

from fresque.core.deck import Deck
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.tables.names import label
from fresque.storage.tables.notation import cell_of
from fresque.storage.tables.shape import DECK, Table, settings, tables
from fresque.storage.tables.sheet import Cell, Row, Sheet


def deck_sheets(deck: Deck) -> list[Sheet]:
    """All that `deck` says, under the headings of the current language; sheets without rows keep their heading."""
    lists = [_sheet(table, deck) for table in tables().values()]
    rows = [(name, cell) for name, cell in _settings(deck) if cell != ""]
    return [*lists, _filled(DECK, [(label("key"), label("value")), *rows])]


def _sheet(table: Table, deck: Deck) -> Sheet:
    heading = [label(table.owner)] if table.parent else []
    heading += [label(key.name) for key in table.columns]
    return _filled(table.name, [tuple(heading), *_rows(table, deck)])


def _rows(table: Table, deck: Deck) -> Iterator[tuple[Cell, ...]]:
    if table.parent is None:
        for record in _at(deck, table.route):
            yield _cells(table, record)
        return
    for owner in _at(deck, table.parent.route):
        for record in _at(owner, table.route):
            yield (owner.id, *_cells(table, record))


def _cells(table: Table, record: Any) -> tuple[Cell, ...]:
    return tuple(cell_of(key, getattr(record, key.attribute)) for key in table.columns)


def _settings(deck: Deck) -> Iterator[tuple[str, Cell]]:
    return ((name, cell_of(key, _at(deck, route))) for name, (route, key) in settings().items())


def _at(record: Any, route: tuple[str, ...]) -> Any:
    for name in route:
        key: Key = keys_of(type(record))[name]
        record = getattr(record, key.attribute)
    return record


def _filled(name: str, rows: list[tuple[Cell, ...]]) -> Sheet:
    return Sheet(name, tuple(Row(n, cells) for n, cells in enumerate(rows, 1)))
