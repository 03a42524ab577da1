"""The fields of each type of record: what a gesture may write in them, and how they become a typed record."""

import math
import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, get_args

from fresque.core.deck import ID as CARD_ID
from fresque.core.deck import Face
from fresque.core.errors import FresqueError
from fresque.core.fact_fields import FACT_READERS
from fresque.core.i18n import tr
from fresque.core.readers import (
    BAD_CHARACTER,
    MAX_POINTS,
    SAFE_ID,
    Reader,
    list_of,
    matching,
    number,
    one_of,
    order,
    points,
    text,
    whole,
    yes_no,
)
from fresque.core.records import FACTS, PLACED, TYPES, Direction, Fact, Link, Meaning, NoteColor, Record, StampKind

MAX_UNKNOWN = 16 * 1024
"""The largest value of a field this version does not know, in characters of JSON."""
MAX_FIELDS = 64
MAX_NOTE, MAX_TITLE, MAX_REASON = 2000, 300, 500
"""The most characters of a note, of a title, of the reason of a link."""
MAX_ALT = 1000
"""The most characters of what describes a picture."""
MAX_WORDED_TITLE, MAX_WORDED_BODY = 90, 400
"""The most characters of the title and of the words of a card that a table writes: those of a deck's card."""
MAX_PLACES = 9
"""The most places one card is disputed over."""
MAX_TABLES = 999
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")

_LENGTH = number(0.1)
_PLACE: dict[str, Reader] = {
    "table": whole(1, MAX_TABLES),
    "x": number(),
    "y": number(),
    "z": order,
    "angle": number(-3600, 3600),
    "locked": yes_no,
}
READERS: dict[str, dict[str, Reader]] = {
    "card": {
        **_PLACE,
        "card": matching(CARD_ID, 100, "declaration-1789"),
        "face": one_of(*get_args(Face)),
        "title": text(MAX_WORDED_TITLE),
        "body": text(MAX_WORDED_BODY),
        "dispute": matching(f"({SAFE_ID.pattern})?", 64, "d1"),
        "reason": text(MAX_REASON),
        "decided": yes_no,
        "given_up": text(MAX_REASON * MAX_PLACES),
    },
    "note": {
        **_PLACE,
        "text": text(MAX_NOTE),
        "color": one_of(*get_args(NoteColor)),
        "w": _LENGTH,
        "h": _LENGTH,
    },
    "title": {**_PLACE, "text": text(MAX_TITLE)},
    "frame": {**_PLACE, "title": text(300), "w": _LENGTH, "h": _LENGTH},
    "stroke": {
        **_PLACE,
        "points": points,
        "color": matching("#[0-9A-Fa-f]{6}", 7, "#0B5FA5"),
        "width": number(0.05, 1000),
        "widths": list_of(number(0.05, 1000), MAX_POINTS // 2),
    },
    "picture": {
        **_PLACE,
        "asset": matching("[0-9a-f]{64}", 64, 64 * "0"),
        "w": _LENGTH,
        "h": _LENGTH,
        "alt": text(MAX_ALT),
    },
    "stamp": {**_PLACE, "kind": one_of(*get_args(StampKind)), "on": matching(f"|{SAFE_ID.pattern}", 64, "p1")},
    "link": {
        "table": whole(1, MAX_TABLES),
        "from": matching(SAFE_ID.pattern, 64, "p1"),
        "to": matching(SAFE_ID.pattern, 64, "p2"),
        "reason": text(MAX_REASON),
        "direction": one_of(*get_args(Direction)),
        "meaning": one_of(*get_args(Meaning)),
    },
    **{fact: {"table": whole(0, MAX_TABLES), **FACT_READERS.get(fact, {})} for fact in FACTS},
}
"""Type -> field -> reader."""
_ATTRIBUTES = {"from": "source", "to": "target"}
_CLASSES: dict[str, Any] = {**PLACED, "link": Link}
_GIVEN = ("id", "table", "z")


def _required(cls: Any) -> tuple[str, ...]:
    names = {attribute: name for name, attribute in _ATTRIBUTES.items()}
    missing = [f.name for f in fields(cls) if f.default is MISSING and f.name not in _GIVEN]
    return tuple(names.get(name, name) for name in missing)


REQUIRED = {type_: _required(cls) for type_, cls in _CLASSES.items()}
"""Type -> the fields an `add` must give."""


def check_id(record_id: object) -> None:
    """Refuse an id that is not 1 to 64 letters, digits, `_ . : -`."""
    if not isinstance(record_id, str) or not SAFE_ID.fullmatch(record_id):
        raise FresqueError(
            tr("“{id}” cannot be an identifier.", id=str(record_id)[:80]),
            hint=tr("Use 1 to 64 letters without accents, digits, and _ . : - signs."),
        )


def check_type(type_: str) -> None:
    """Refuse a type this version does not know, naming the nearest one."""
    if type_ in READERS:
        return
    from difflib import get_close_matches

    near = get_close_matches(type_, TYPES, 1)
    hint = tr("Did you mean “{near}”?", near=near[0]) if near else tr("Known types: {types}.", types=", ".join(TYPES))
    raise FresqueError(tr("“{type}” is not a type of record.", type=type_[:80]), hint=hint)


def check_fields(record_id: str, type_: str, values: Mapping[str, object]) -> None:
    """Refuse a value its field cannot hold; fields this version does not know are kept if they are small."""
    readers = READERS.get(type_, {})
    if len(values) > MAX_FIELDS:
        raise FresqueError(tr("“{id}” has too many fields: {most} at most.", id=record_id, most=MAX_FIELDS))
    for name, value in values.items():
        what = f"{record_id}.{name}"[:140]
        if reader := readers.get(name):
            reader(what, value)
        elif not _NAME.fullmatch(name):
            raise FresqueError(tr("“{what}” cannot be the name of a field.", what=what))
        elif _weight(value) > MAX_UNKNOWN:
            raise FresqueError(
                tr("“{what}” is too large or is not made of texts, numbers and lists.", what=what),
                hint=tr("A field fresque does not know may hold 16 KiB."),
            )


def check_required(record_id: str, type_: str, values: Mapping[str, object]) -> None:
    """Refuse a new record that lacks a field its type cannot do without."""
    for name in REQUIRED.get(type_, ()):
        if name not in values:
            raise FresqueError(tr("“{id}” has no “{field}”.", id=record_id, field=name))


def _weight(value: object, depth: int = 0) -> float:
    if value is None or isinstance(value, (bool, int)):
        return 8 if value is None or abs(value) < 2**63 else math.inf
    if isinstance(value, float):
        return 8 if math.isfinite(value) else math.inf
    if isinstance(value, str):
        return math.inf if BAD_CHARACTER.search(value) else len(value.encode()) + 2
    if isinstance(value, (list, tuple)) and depth < 8:
        return 2 + sum(1 + _weight(item, depth + 1) for item in value)
    return math.inf


def _bottom(type_: str) -> dict[str, str]:
    return {"z": "a0"} if type_ in PLACED else {}


def typed(record_id: str, type_: str, values: Mapping[str, object]) -> Record:
    """The record these values make; a Fact when the type, or a value read from a newer file, is not understood."""
    cls = _CLASSES.get(type_)
    table = values.get("table", 1)
    if cls is not None:
        readers = READERS[type_]
        try:
            known = {
                _ATTRIBUTES.get(name, name): readers[name](name, value)
                for name, value in values.items()
                if name in readers
            }
            check_required(record_id, type_, values)
            made: Record = cls(**{"id": record_id, "table": 1, **_bottom(type_), **known})
        except FresqueError:
            return Fact(record_id, table if isinstance(table, int) else 1, type_, dict(values))
        return made
    return Fact(record_id, table if isinstance(table, int) else 1, type_, dict(values))
