"""Decks as plain JSON values, to travel inside a session, and back through the same reader as YAML."""

import dataclasses
import json
from typing import Any

from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.decks.binding import Binder, known_format
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.decks.problems import Problems, TooManyProblemsError, first_error
from fresque.storage.decks.tree import MAX_DEPTH, Mapping, Node, Scalar, Sequence


def deck_to_plain(deck: Deck) -> dict[str, Any]:
    """The deck as JSON values under the names of the YAML format; keys at their default are left out."""
    return _plain(deck)


def deck_from_plain(plain: object) -> Deck:
    """The deck in `plain`; raises FresqueError when it is not one. A fork is not merged again with its base."""
    problems = Problems(tr("deck of the session"))
    try:
        root = _node(plain, 0)
        deck = Binder(problems).record(Deck, root) if known_format(root, problems) else None
    except TooManyProblemsError:
        deck = None
    if error := first_error(problems.found):
        raise error
    assert deck is not None
    return deck


def _plain(record: Any) -> dict[str, Any]:
    values = ((key, getattr(record, key.attribute)) for key in keys_of(type(record)).values())
    return {key.name: _value(key, value) for key, value in values if key.required or value != key.default}


def _value(key: Key, value: Any) -> Any:
    if key.many:
        return [_item(item) for item in value]
    return _item(value)


def _item(value: Any) -> Any:
    return _plain(value) if dataclasses.is_dataclass(value) else value


def _node(value: object, depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise FresqueError(tr("The lists are nested more than {n} deep.", n=MAX_DEPTH))
    if isinstance(value, dict):
        entries = {str(key): _node(item, depth + 1) for key, item in value.items()}
        return Mapping(entries=entries, keys={key: Scalar(key, plain=False) for key in entries})
    if isinstance(value, list):
        return Sequence(items=[_node(item, depth + 1) for item in value])
    return Scalar(value, plain=False) if isinstance(value, str) else Scalar(json.dumps(value, default=str), plain=True)
