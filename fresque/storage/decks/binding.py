"""Fills the dataclasses of the model from a tree, noting every problem on the way instead of stopping at the first."""

import dataclasses
import math
import re
from collections.abc import Callable
from typing import Any, TypeVar

from fresque.core.deck import FORMAT, SHAPES, Card
from fresque.core.i18n import tr, trn
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.decks.problems import START, Problems, Spot, shown
from fresque.storage.decks.tree import UNPRINTABLE, Mapping, Node, Scalar, Sequence

Route = tuple[str | int, ...]
Model = TypeVar("Model")

_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_NUMBER = re.compile(r"[-+]?[0-9]{1,17}(\.[0-9]{1,20})?([eE][-+]?[0-9]{1,3})?")
_BOOLEANS = {"true": True, "false": False}


def known_format(root: Node, problems: Problems) -> bool:
    """Whether the deck in `root` is written in the format this version reads; otherwise only that is noted."""
    given = root.entries.get("fresque") if isinstance(root, Mapping) else None
    if not (isinstance(given, Scalar) and given.plain and given.text.isdigit()) or given.text == str(FORMAT):
        return True
    summary = tr("This deck is written in format {n}, which this version does not know.", n=given.text[:9])
    problems.error(given, summary, tr("Update fresque, or write “fresque: 1”."))
    return False


class Binder:
    """Reads records out of nodes; `places` remembers where each value came from, by the route that leads to it.

    A card whose id `overrides` accepts (it rewrites a card of the base deck) may leave required keys out.
    """

    def __init__(self, problems: Problems, overrides: Callable[[str], bool] = lambda _id: False) -> None:
        self.problems = problems
        self.overrides = overrides
        self.places: dict[Route, Spot] = {}

    def record(self, model: type[Model], node: Node, route: Route = ()) -> Model | None:
        """The dataclass `model` filled from `node`, wrong values replaced by defaults; None when it is no mapping."""
        self.places[route] = node
        if not isinstance(node, Mapping):
            self.problems.error(node, tr("Keys are expected here, as in “title: …”, not {found}.", found=_found(node)))
            return None
        keys = keys_of(model)
        self._unknown(node, keys)
        values = {}
        for name, key in keys.items():
            values[key.attribute] = self._entry(key, node, (*route, name))
        self._missing(model, node, keys)
        return model(**values)

    def spot(self, *route: str | int) -> Spot:
        """Where the value at `route` stands, or else the nearest thing that holds it."""
        while route and route not in self.places:
            route = route[:-1]
        return self.places.get(route, START)

    def given(self, *route: str | int) -> bool:
        """Whether the file gives a value for this key."""
        return route in self.places

    def _unknown(self, node: Mapping, keys: dict[str, Key]) -> None:
        for name, place in node.keys.items():
            if name not in keys:
                hint = self.problems.nearest(name, keys) or tr(
                    "The keys allowed here are: {keys}.", keys=", ".join(keys)
                )
                self.problems.error(place, tr("Unknown key “{key}”.", key=shown(name)), hint)

    def _missing(self, model: type, node: Mapping, keys: dict[str, Key]) -> None:
        if model is Card and self.overrides(_text(node.entries.get("id"))):
            return
        for name, key in keys.items():
            if key.required and name not in node.entries:
                hint = tr("Add “{key}: …” ({doc})", key=name, doc=tr(key.doc).rstrip("."))
                self.problems.error(node, tr("The key “{key}” is missing.", key=name), hint, missing=name)

    def _entry(self, key: Key, node: Mapping, route: Route) -> Any:
        value = node.entries.get(key.name)
        if value is None:
            return key.absent
        self.places[route] = value
        if key.by_id:
            return self._by_id(key, value, route)
        return self._many(key, value, route) if key.many else self._one(key, value, route, key.absent)

    def _many(self, key: Key, node: Node, route: Route) -> Any:
        if key.scalar and isinstance(node, Scalar):
            node = Sequence(node.line, node.column, [node])
        if not isinstance(node, Sequence):
            self.problems.error(
                node,
                tr("“{key}” must be a list, not {found}.", key=key.name, found=_found(node)),
                tr("Start each line with “- ”."),
            )
            return key.absent
        if key.high is not None and len(node.items) > key.high:
            summary = tr(
                "“{key}” holds {n} items, {most} at most.", key=key.name, n=len(node.items), most=int(key.high)
            )
            self.problems.error(node, summary, tr("Remove some."))
            return key.absent
        found: list[Any] = []
        for item in node.items:
            value = self._one(key, item, (*route, len(found)), None)
            if value is not None:
                self.places[(*route, len(found))] = item
                found.append(value)
        return tuple(found)

    def _by_id(self, key: Key, node: Node, route: Route) -> Any:
        if not isinstance(node, Mapping):
            self.problems.error(
                node, tr("“{key}” must give one entry per identifier, not {found}.", key=key.name, found=_found(node))
            )
            return key.absent
        found = {}
        for name, item in node.entries.items():
            value = self._one(key, item, (*route, name), None)
            self.places[(*route, name)] = node.keys[name]
            if value is not None:
                found[name] = value
        return found

    def _one(self, key: Key, node: Node, route: Route, absent: Any) -> Any:
        if dataclasses.is_dataclass(key.type):
            record = self.record(key.type, node, route)
            return absent if record is None else record
        if not isinstance(node, Scalar):
            summary = tr("“{key}” must be {what}, not {found}.", key=key.name, what=_what(key), found=_found(node))
            self.problems.error(node, summary, tr("Check the brackets and the indentation."))
            return absent
        found = self._text(key, node) if key.type is str else self._number(key, node)
        return absent if found is None else found

    def _text(self, key: Key, node: Scalar) -> str | None:
        if key.choices:
            return self._choice(key, node)
        if not node.text.strip() and (key.required or key.many):
            self.problems.error(node, tr("“{key}” is empty.", key=key.name), tr("Fill it in."))
            return None
        if found := UNPRINTABLE.search(node.text):
            summary = tr("“{key}” holds an invisible character (U+{code:04X}).", key=key.name, code=ord(found.group()))
            self.problems.error(node, summary, tr("Delete it."))
            return None
        most = key.each if key.many else key.high
        if most is not None and len(node.text) > most:
            self._too_long(key, node, int(most))
            return None
        if key.pattern and node.text and not re.fullmatch(key.pattern, node.text):
            summary = tr("“{key}” cannot be “{text}”.", key=key.name, text=shown(node.text))
            self.problems.error(node, summary, tr("It must be {shape}.", shape=tr(SHAPES[key.pattern])))
            return None
        return node.text

    def _too_long(self, key: Key, node: Scalar, most: int) -> None:
        over = len(node.text) - most
        summary = trn(
            "“{key}” is too long by 1 character ({most} at most).",
            "“{key}” is too long by {n} characters ({most} at most).",
            over,
            key=key.name,
            most=most,
        )
        self.problems.error(node, summary, tr("Shorten it."))

    def _choice(self, key: Key, node: Scalar) -> str | None:
        if node.text in key.choices:
            return node.text
        summary = tr("“{key}” cannot be “{text}”.", key=key.name, text=shown(node.text))
        hint = self.problems.nearest(node.text, key.choices) or tr(
            "Choose among: {choices}.", choices=", ".join(key.choices)
        )
        self.problems.error(node, summary, hint)
        return None

    def _number(self, key: Key, node: Scalar) -> Any:
        value = _parsed(key.type, node)
        if value is None:
            summary = tr("“{key}” must be {what}, not {found}.", key=key.name, what=_what(key), found=_found(node))
            self.problems.error(node, summary, _mend(key, node))
        elif not _within(key, value):
            summary = tr("“{key}” must be {range}, not {value}.", key=key.name, range=_range(key), value=node.text)
            self.problems.error(node, summary)
            return None
        return value


def _parsed(kind: type, node: Scalar) -> int | float | bool | None:
    if not node.plain:
        return None
    if kind is bool:
        return _BOOLEANS.get(node.text)
    if kind is int:
        return int(node.text) if _INTEGER.fullmatch(node.text) else None
    number = float(node.text) if _NUMBER.fullmatch(node.text) else math.nan
    return number if math.isfinite(number) else None


def _mend(key: Key, node: Scalar) -> str:
    if not node.plain:
        return tr("Remove the quotation marks.")
    if key.type is float and "," in node.text and _NUMBER.fullmatch(node.text.replace(",", ".")):
        return tr("Write a dot instead of the comma.")
    return ""


def _within(key: Key, value: float) -> bool:
    return (key.low is None or value >= key.low) and (key.high is None or value <= key.high)


def _range(key: Key) -> str:
    return tr("between {low} and {high}", low=f"{key.low:g}", high=f"{key.high:g}")


def _found(node: Node) -> str:
    if isinstance(node, Scalar) and not node.text.strip():
        return tr("an empty value")
    if isinstance(node, Scalar):
        return tr("“{text}”", text=shown(node.text))
    return tr("a list") if isinstance(node, Sequence) else tr("a group of keys")


def _what(key: Key) -> str:
    if key.type is str:
        return tr("a text")
    if key.type is bool:
        return tr("true or false")
    return tr("a whole number") if key.type is int else tr("a number")


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
