"""The JSON Schema of decks, for the editors that complete and check YAML as it is typed."""

from typing import Any

from fresque.core.deck import Card, Deck
from fresque.core.i18n import tr
from fresque.storage.decks.format import Key, keys_of

_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def deck_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a deck.yaml, made from the model; descriptions in the current language."""
    definitions: dict[str, Any] = {}
    root = _record(Deck, definitions)
    card = definitions[Card.__name__]
    whole = {"properties": {"cards": {"items": {"required": card["required"]}}}}
    card["required"] = ["id"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": tr("Deck of fresque"),
        **root,
        "if": {"not": {"required": ["base"]}},
        "then": whole,
        "$defs": definitions,
    }


def _record(model: type, definitions: dict[str, Any]) -> dict[str, Any]:
    keys = keys_of(model).values()
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: {"description": tr(key.doc), **_key(key, definitions)} for key in keys},
    }


def _key(key: Key, definitions: dict[str, Any]) -> dict[str, Any]:
    one = _one(key, definitions)
    if not key.many:
        return one
    several = {"type": "array", "items": one, "maxItems": key.high}
    return {"anyOf": [one, several]} if key.scalar else several


def _one(key: Key, definitions: dict[str, Any]) -> dict[str, Any]:
    if key.type not in _TYPES:
        name = key.type.__name__
        definitions[name] = _record(key.type, definitions)
        return {"$ref": f"#/$defs/{name}"}
    schema: dict[str, Any] = {"type": _TYPES[key.type], **_limits(key)}
    if not key.many and key.default not in (None, "") and not key.required:
        schema["default"] = key.default
    return schema


def _limits(key: Key) -> dict[str, Any]:
    if key.choices:
        return {"enum": list(key.choices)}
    filled = key.required or key.many
    if key.type is str:
        pattern = key.pattern and f"^(?:{key.pattern}){'' if filled else '?'}$"
        limits = {
            "minLength": 1 if filled else None,
            "maxLength": key.each if key.many else key.high,
            "pattern": pattern,
        }
    else:
        limits = {"minimum": key.low, "maximum": key.high}
    return {name: limit for name, limit in limits.items() if limit is not None}
