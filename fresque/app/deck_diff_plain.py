"""What changed in a deck, as JSON values under the names of deck.yaml."""

import dataclasses
from typing import Any

from fresque.core.deck import Deck
from fresque.core.deck_diff import Altered, Change, DeckDiff, Group

GROUPS = ("cards", "lots", "zones", "links", "phases", "plans", "terms", "questions")


def diff_to_plain(diff: DeckDiff) -> dict[str, Any]:
    """The whole difference; `same` is true when there is none."""
    groups = {name: _group(getattr(diff, name)) for name in GROUPS}
    return {
        "old": _deck(diff.old),
        "new": _deck(diff.new),
        "same": not diff,
        "counts": {
            "added": len(diff.cards.added),
            "removed": len(diff.cards.removed),
            "reworded": len(diff.reworded),
            "renumbered": len(diff.renumbered),
            "moved": len(diff.moved),
        },
        "texts": [_change(change) for change in diff.texts],
        **groups,
    }


def _deck(deck: Deck) -> dict[str, str]:
    return {"id": deck.id, "title": deck.title, "version": deck.version}


def _group(group: Group[Any]) -> dict[str, Any]:
    return {
        "added": [_plain(record) for record in group.added],
        "removed": [_plain(record) for record in group.removed],
        "changed": [_altered(both) for both in group.altered],
        "reordered": group.reordered,
    }


def _altered(both: Altered[Any]) -> dict[str, Any]:
    names = {name: value for name, value in _plain(both.new).items() if name in ("id", "from", "to", "term")}
    return {**names, "changes": [_change(change) for change in both.changes]}


def _change(change: Change) -> dict[str, Any]:
    return {"key": change.key, "old": _plain(change.old), "new": _plain(change.new)}


def _plain(value: Any) -> Any:
    """A record without the fields left at their default."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if not dataclasses.is_dataclass(value):
        return value
    given = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
    return {field.metadata.get("name", field.name): _plain(item) for field, item in given if item != field.default}
