"""Writes a deck as the YAML a person would have typed: the model's order, folded texts, one line for what is short."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from fresque.core.deck import Card, Deck
from fresque.storage.decks.format import Key, keys_of

SCHEMA = "../../resources/deck.schema.json"
WIDTH = 120
"""Columns a folded text keeps to, indentation included."""
LONG = 300
"""A key whose texts may be longer than this many characters holds paragraphs, which are always folded."""
MOST_FLOW_KEYS = 6
"""Records with more keys than this are never written on one line."""

_FIRST: dict[type, tuple[str, ...]] = {
    Deck: ("fresque", "id", "title", "version", "base"),
    Card: ("id", "number", "lot", "kind"),
}
"""Keys written before the others, where the order of the model is not the one people type."""
_PLAIN = re.compile(r"[^\W_](?:[^\s:?#,\[\]{}\"]|[ \u00a0\u202f](?! |$)|:(?=[^\s,\[\]{}]))*")
_NUMBER = re.compile(r"[-+.0-9][0-9._]*([eE][-+]?[0-9]+)?")
_SPACES = re.compile(r"[\t\r\x85\u2028\u2029\ufeff]|  |^ | $|\A\n|\n\Z", re.MULTILINE)
_ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
    "\ufeff": "\\uFEFF",
}


def deck_yaml(deck: Deck | Mapping[str, Any], schema: str = SCHEMA) -> str:
    """The text of a deck.yaml that reads back as `deck`, or that gives the keys of a plain mapping and no other.

    `schema` is the address of the JSON Schema for editors, from the deck's folder.
    """
    plain = visible(deck) if isinstance(deck, Deck) else deck
    lines = [f"# yaml-language-server: $schema={schema}"]
    for key, value in _entries(Deck, plain):
        entry = list(_entry(key, value, 0))
        if len(entry) > 1 and _is_model(key.type):
            lines.append("")
        lines += entry
    return "\n".join(lines) + "\n"


def visible(record: Any) -> dict[str, Any]:
    """The record under the names of the format, with the defaults a person would write to be clear."""
    plain = {}
    for key in keys_of(type(record)).values():
        value = getattr(record, key.attribute)
        if _is_model(key.type):
            value = [visible(item) for item in value] if key.many else visible(value)
        elif key.many:
            value = list(value)
        if key.required or value not in (None, "", [], {}) or (value == "" and key.default != ""):
            plain[key.name] = value
    return plain


def _entries(model: type, plain: Mapping[str, Any]) -> Iterator[tuple[Key, Any]]:
    keys = keys_of(model)
    names = dict.fromkeys((*_FIRST.get(model, ()), *keys))
    return ((keys[name], plain[name]) for name in names if name in plain)


def _is_model(kind: type) -> TypeGuard[Any]:
    return hasattr(kind, "__dataclass_fields__")


def _entry(key: Key, value: Any, indent: int) -> Iterator[str]:
    """The lines of one key, indented by `indent` spaces."""
    head = f"{' ' * indent}{key.name}:"
    if key.many and _is_model(key.type):
        yield from _records(head, key, value, indent)
    elif _is_model(key.type):
        flow = _flow_record(key.type, value)
        yield f"{head} {flow}" if flow else head
        if not flow:
            for inner, held in _entries(key.type, value):
                yield from _entry(inner, held, indent + 2)
    elif key.many:
        yield from _texts(head, key, value, indent)
    elif isinstance(value, str):
        yield from _text(head, value, indent + 2, paragraph=_holds_paragraphs(key))
    else:
        yield f"{head} {_number(value)}"


def _records(head: str, key: Key, records: Any, indent: int) -> Iterator[str]:
    if not records:
        yield f"{head} []"
        return
    yield head
    for record in records:
        flow = _flow_record(key.type, record)
        if flow:
            yield f"{' ' * indent}  - {flow}"
            continue
        lines = [line for inner, held in _entries(key.type, record) for line in _entry(inner, held, indent + 4)]
        yield f"{' ' * indent}  - {lines[0].lstrip(' ')}"
        yield from lines[1:]


def _texts(head: str, key: Key, texts: Any, indent: int) -> Iterator[str]:
    if isinstance(texts, str):
        texts = [texts]
    if key.scalar and len(texts) == 1:
        yield from _text(head, texts[0], indent + 2, paragraph=False)
        return
    flow = _flow_texts(texts)
    if len(head) + len(flow) < WIDTH:
        yield f"{head} {flow}"
        return
    yield head
    for text in texts:
        yield from _text(f"{' ' * indent}  -", text, indent + 4, paragraph=False)


def _text(head: str, text: str, indent: int, *, paragraph: bool) -> Iterator[str]:
    """`text` after `head`: on its line when it fits there and is no `paragraph`, else folded below."""
    scalar = _scalar(text)
    if _SPACES.search(text) or not text or not (paragraph or "\n" in text or len(head) + len(scalar) >= WIDTH):
        yield f"{head} {scalar}"
        return
    yield f"{head} >-"
    for n, line in enumerate(text.split("\n")):
        if n:
            yield ""
        if line:
            yield from _folded(line, indent)


def _folded(line: str, indent: int) -> Iterator[str]:
    words, current = line.split(" "), ""
    for word in words:
        longer = f"{current} {word}" if current else word
        if current and indent + len(longer) > WIDTH:
            yield " " * indent + current
            current = word
        else:
            current = longer
    yield " " * indent + current


def _flow_record(model: type, plain: Mapping[str, Any]) -> str:
    """The record between braces, or nothing when it is too rich for one line."""
    if len(keys_of(model)) > MOST_FLOW_KEYS:
        return ""
    parts = []
    for key, value in _entries(model, plain):
        if _is_model(key.type) or _holds_paragraphs(key):
            return ""
        shown = _flow_texts(value) if key.many else _flow_scalar(value)
        parts.append(f"{key.name}: {shown}")
    return f"{{{', '.join(parts)}}}"


def _holds_paragraphs(key: Key) -> bool:
    return key.type is str and not key.many and not key.pattern and (key.high or 0) > LONG


def _flow_texts(texts: Any) -> str:
    return f"[{', '.join(map(_scalar, texts))}]"


def _flow_scalar(value: Any) -> str:
    if not isinstance(value, str):
        return _number(value)
    return quoted(value) if "//" in value else _scalar(value)


def _scalar(text: str) -> str:
    safe = _PLAIN.fullmatch(text) and not _SPACES.search(text) and not _taken_for_a_value(text)
    return text if safe else quoted(text)


def _taken_for_a_value(text: str) -> bool:
    """Whether a reader of YAML may take these words for a number, a date, a boolean or nothing."""
    import yaml

    known = yaml.SafeLoader.yaml_implicit_resolvers.get(text[0], [])
    number = _NUMBER.fullmatch(text) and text.count(".") < 2
    return bool(number) or any(shape.match(text) for _tag, shape in known)


def quoted(text: str) -> str:
    """`text` between double quotes, on one line."""
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def _number(value: float | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)
