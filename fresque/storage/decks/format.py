"""The keys of the deck format, read once from the type hints and the field metadata of the model."""

import dataclasses
import functools
import typing
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its YAML name, the attribute it fills, its type and its limits.

    `type` is str, int, float, bool or a dataclass; `many` a list of them, `by_id` a mapping of them.
    """

    name: str
    attribute: str
    type: type
    many: bool
    by_id: bool
    choices: tuple[str, ...]
    required: bool
    default: Any
    doc: str
    low: float | None
    high: float | None
    each: int | None
    pattern: str | None
    scalar: bool

    @property
    def absent(self) -> Any:
        """The value that stands for the key when it is missing or wrong."""
        if not self.required:
            return self.default
        return self.choices[0] if self.choices else self.type()


def keys_of(model: type) -> dict[str, Key]:
    """The keys of a dataclass of the model, by their YAML name, in the order of the fields."""
    return _keys_of(model)


@functools.cache
def _keys_of(model: Any) -> dict[str, Key]:
    hints = typing.get_type_hints(model)
    keys = (_key(field, hints[field.name]) for field in dataclasses.fields(model))
    return {key.name: key for key in keys}


def _key(field: "dataclasses.Field[Any]", hint: Any) -> Key:
    limits = field.metadata
    origin = typing.get_origin(hint)
    kind = _without_none(hint)
    if origin is tuple:
        kind = typing.get_args(hint)[0]
    elif origin is dict:
        kind = typing.get_args(hint)[1]
    choices = typing.get_args(kind) if typing.get_origin(kind) is Literal else ()
    return Key(
        name=limits.get("name", field.name),
        attribute=field.name,
        type=str if choices else kind,
        many=origin is tuple,
        by_id=origin is dict,
        choices=choices,
        required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        default={} if origin is dict else field.default,
        doc=limits.get("doc", ""),
        low=limits.get("min"),
        high=limits.get("max"),
        each=limits.get("each"),
        pattern=limits.get("pattern"),
        scalar=limits.get("scalar", False),
    )


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) in (UnionType, Union):
        return next(kind for kind in typing.get_args(hint) if kind is not NoneType)
    return hint
