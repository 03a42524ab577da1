"""How a value of the deck is written in one cell, and read back exactly.

- A text is itself. Between backslashes it is taken to the letter, spaces around it included; there, two backslashes
  stand for one, and a backslash and r for a carriage return.
- A list has one item a line; identifiers may be separated by commas: `bases, regle`.
- A list of records has one record a line, its fields separated by bars: `Loi Lemaire | https://… | 2016`.
- In lists, a backslash gives the character that follows it to the letter; with n it is a line break, with e an empty
  text.
"""

import re
from typing import Any

from fresque.core.deck import ADDRESS, Source, Viewpoint
from fresque.core.i18n import tr
from fresque.storage.decks.format import Key, keys_of
from fresque.storage.decks.problems import Spot
from fresque.storage.decks.tree import Mapping, Node, Scalar, Sequence
from fresque.storage.tables.names import choice_named
from fresque.storage.tables.shape import is_record
from fresque.storage.tables.sheet import BLANKS, Cell

FIELDS = " | "
_LETTERS = {"n": "\n", "r": "\r", "e": ""}
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_YEAR = re.compile(r"[\s(,–-]*\b((?:1[5-9]|20)\d\d)\b[).]?$")
_NUMBER = re.compile(r"([-+]?[0-9]+)(?:[.,]0+)?")
_NUMBERED = re.compile(r"(?:carte|card|n[°º]|no\.?|#)?([0-9]+)[.)]?", re.IGNORECASE)
_DATE = re.compile(r"([0-9]{4})-[0-9]{2}-[0-9]{2}.*")
_MINUTES = re.compile(r"([0-9.]+)(?:min|mn|minutes?|')\.?")


def cell_of(key: Key, value: Any) -> Cell:
    """What the cell of `key` holds for `value`; nothing when the key may be left out."""
    if key.many and is_record(key):
        return "\n".join(_record(key.type, record) for record in value)
    if key.many:
        between = ", " if key.scalar else "\n"
        return between.join(_escaped(item, "," if key.scalar else "") for item in value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if not isinstance(value, str):
        return int(value) if float(value).is_integer() and abs(value) < 1e15 else float(value)
    return "" if value == key.default == "" else _exact(value)


def node_of(key: Key, cell: str, spot: Spot) -> Node | None:
    """What the cell says of `key`, ready to be checked; None when it says nothing."""
    text = cell.strip(BLANKS)
    if not text:
        return None
    if not key.many:
        return scalar(key, _letters(text) if text.startswith("\\") else text, spot)
    if is_record(key):
        records = [_read_record(key.type, line, spot) for line in cell.split("\n") if line.strip(BLANKS)]
        return Sequence(spot.line, spot.column, [*records])
    items = [_unescaped(item) for item in _split(cell, "\n,;" if key.scalar else "\n")]
    return Sequence(spot.line, spot.column, [Scalar(item, False, spot.line, spot.column) for item in items if item])


def _exact(text: str) -> str:
    if text and text == text.strip(BLANKS + "\r") and "\r" not in text and not text.startswith("\\"):
        return text
    return "\\" + text.replace("\\", "\\\\").replace("\r", "\\r") + "\\"


def _letters(text: str) -> str:
    inner = text[1:-1] if len(text) > 1 and text.endswith("\\") else text[1:]
    return re.sub(r"\\(\\|r)", lambda found: "\r" if found[1] == "r" else "\\", inner)


def _record(model: Any, record: Any) -> str:
    fields = [_field(key, getattr(record, key.attribute)) for key in keys_of(model).values()]
    while len(fields) > 1 and not fields[-1]:
        fields.pop()
    line = FIELDS.join(fields)
    misread = len(fields) == 1 and line not in _guessed(model, line).values()
    return line + FIELDS.rstrip() if misread else line


def _field(key: Key, value: Any) -> str:
    if value is None or value == key.default == "":
        return ""
    return _escaped(value, "|") if isinstance(value, str) else str(value)


def _escaped(text: str, separators: str) -> str:
    """`text` as an item of a list."""
    signs = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"} | {separator: f"\\{separator}" for separator in separators}
    shown = [signs.get(character, character) for character in text]
    for edge in {0, len(shown) - 1} if shown else ():
        if text[edge] in " \t":
            shown[edge] = f"\\{text[edge]}"
    return "".join(shown) or "\\e"


def _unescaped(shown: str) -> str:
    return re.sub(r"\\(.)", lambda found: _LETTERS.get(found[1], found[1]), shown, flags=re.DOTALL)


def _split(text: str, separators: str) -> list[str]:
    """The items of a list, trimmed but still escaped."""
    items, start, n = [], 0, 0
    while n < len(text):
        if text[n] in separators:
            items.append(_trimmed(text[start:n]))
            start = n + 1
        n += 2 if text[n] == "\\" else 1
    return [*items, _trimmed(text[start:])]


def _trimmed(item: str) -> str:
    """`item` without the blanks around it, but for the one after a backslash."""
    item = item.lstrip(BLANKS)
    bare = item.rstrip(BLANKS)
    escapes = (len(bare) - len(bare.rstrip("\\"))) % 2
    return item[: len(bare) + escapes]


def _read_record(model: Any, line: str, spot: Spot) -> Mapping:
    fields = _split(line, "|")
    if len(fields) == 1:
        return _mapping(_guessed(model, fields[0]), model, spot)
    names = [*keys_of(model), *map(str, range(len(fields)))]
    return _mapping(dict(zip(names, fields, strict=False)), model, spot)


def _mapping(fields: dict[str, str], model: Any, spot: Spot) -> Mapping:
    found = Mapping(spot.line, spot.column)
    keys = keys_of(model)
    for name, field in fields.items():
        if field:
            found.keys[name] = Scalar(name, False, spot.line, spot.column)
            found.entries[name] = scalar(keys[name], _unescaped(field), spot) if name in keys else found.keys[name]
    return found


def _guessed(model: Any, line: str) -> dict[str, str]:
    """What a line without bars means: `INSEE, 2020, https://…` for a source, `Le maire : il faut…` for a view."""
    if model is Viewpoint:
        who, _colon, says = line.partition(":")
        return {"who": who.strip(BLANKS + "\u00a0"), "says": says.strip(BLANKS + "\u00a0")}
    return guessed_source(line) if model is Source else {next(iter(keys_of(model))): line}


def guessed_source(line: str) -> dict[str, str]:
    """A source from words, an address and a year written one after the other."""
    address = _ADDRESS.search(line)
    url = address.group().rstrip(").,;") if address else ""
    title = line.replace(url, "").strip(BLANKS + "\u00a0,;:()-–") if url else line
    year = _YEAR.search(title)
    if year:
        title = title[: year.start()].rstrip(BLANKS + "\u00a0,;(") or title
    return {"title": title or site(url), "url": url, "year": year[1] if year else ""}


def site(url: str) -> str:
    """The name of the site of an address, to call a source that has no title."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url).split("/")[0]


def scalar(key: Key, text: str, spot: Spot) -> Scalar:
    """The value of `key` in the words of the format, from those people type."""
    return Scalar(_meant(key, text), True, spot.line, spot.column)


def _whole(bare: str) -> re.Match[str] | None:
    """A number as tables write it: `3`, `3.0`, `n° 3`, `3.`, or the year of a date."""
    return _NUMBER.fullmatch(bare) or _NUMBERED.fullmatch(bare) or _DATE.fullmatch(bare)


def _meant(key: Key, text: str) -> str:
    """The words of the format for what people type: `oui`, `1,5`, `2016.0`, `n° 3`, `12 min`, `www.insee.fr`."""
    if key.choices:
        return text if text in key.choices else choice_named(text, key.choices)
    if key.type is bool:
        return choice_named(text, ("true", "false"))
    if key.pattern == ADDRESS and text.startswith("www."):
        return f"https://{text}"
    if key.type is str:
        return text
    bare = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".")
    if key.type is int and (found := _whole(bare)):
        return found[1]
    found = _MINUTES.fullmatch(bare)
    return found[1] if found else bare
