"""A session without what people wrote, said or drew by hand: its gestures stay, its words go.

A field whose reader would take any words is one of words, and loses them; what must look like something (an id, a kind,
a colour) stays. Texts of the deck are nobody's, and stay too. What a later version wrote loses its words as well.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fresque.core.errors import FresqueError
from fresque.core.fields import READERS
from fresque.core.readers import Reader
from fresque.core.records import PLACED

HIDDEN = "…"
"""What stands for the words of what lies on a board: a note stays a note."""
_ROLES = re.compile(r"facilitator|participant|draft|(table|seat|hand|person)-?\d{0,4}")
_LINE = [0.0, 0.0, 1.0, 0.0]


class Anonymous:
    """Takes the words off the gestures of one session, in order: a later gesture needs what an earlier one made."""

    def __init__(self, deck: object, asset: Callable[[str], str] = lambda name: name, *, drawings: bool = True) -> None:
        """`deck` is plain JSON; `asset` gives the name of a picture that takes the place of another.

        Without `drawings`, what was drawn by hand becomes a short line.
        """
        self._known = frozenset(_texts(deck))
        self._asset = asset
        self._drawings = drawings
        self._types: dict[str, str] = {}
        self._people: dict[str, str] = {}

    def actor(self, name: str) -> str:
        """A role stays; any other name becomes `person-1` and so on, the same each time."""
        if _ROLES.fullmatch(name):
            return name
        return self._people.setdefault(name, f"person-{len(self._people) + 1}")

    def body(self, plain: Mapping[str, Any]) -> dict[str, Any]:
        """A gesture as the journal keeps it, without its words."""
        if "ops" not in plain:
            return {name: plain[name] for name in ("undo", "redo") if name in plain}
        return {"ops": [self._op(op) for op in plain["ops"]]}

    def _op(self, op: Mapping[str, Any]) -> dict[str, Any]:
        kept = {name: op[name] for name in ("op", "id", "type") if name in op}
        if op["op"] == "add":
            self._types[op["id"]] = op["type"]
        if "fields" in op:
            type_ = self._types.get(op["id"], "")
            kept["fields"] = {name: self._value(type_, name, value) for name, value in op["fields"].items()}
        return kept

    def _value(self, type_: str, name: str, value: object) -> object:
        if name in ("asset", "logo") and isinstance(value, str) and value:
            return self._asset(value)
        if type_ == "stroke" and name in ("points", "widths") and not self._drawings:
            return _LINE if name == "points" else []
        reader = READERS.get(type_, {}).get(name)
        if reader is not None and not _takes_words(reader, name, self._without(value, HIDDEN)):
            return value
        return self._without(value, HIDDEN if type_ in PLACED else "")

    def _without(self, value: object, instead: str) -> object:
        match value:
            case str():
                return value if not value or value in self._known else instead
            case list() | tuple():
                return [self._without(one, instead or HIDDEN) for one in value]
            case dict():
                return {name: self._without(one, instead) for name, one in value.items()}
            case _:
                return value


def _takes_words(reader: Reader, name: str, words: object) -> bool:
    try:
        reader(name, words)
    except FresqueError:
        return False
    return True


def _texts(plain: object) -> Iterable[str]:
    match plain:
        case str():
            yield plain
        case list() | tuple():
            for one in plain:
                yield from _texts(one)
        case dict():
            for one in plain.values():
                yield from _texts(one)
