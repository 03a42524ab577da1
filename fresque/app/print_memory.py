"""The choices of a printing as plain values, and back: whatever is unknown or absurd is left at its default."""

from dataclasses import asdict, fields, replace
from typing import Any, get_args, get_type_hints

from fresque.app.print_options import PrintOptions

_ABSURD = 10_000
"""No length in mm and no count of a printing reaches this."""
FORGOTTEN = {"passport", "only", "lots"}
"""Chosen anew each time: a forgotten filter would silently leave cards out."""


def to_plain(options: PrintOptions) -> dict[str, Any]:
    """The choices worth remembering."""
    plain = asdict(replace(options, passport=None))
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in plain.items()
        if name not in FORGOTTEN
    }


def from_plain(plain: dict[str, Any]) -> PrintOptions:
    """The choices remembered in `plain`."""
    hints = get_type_hints(PrintOptions)
    options = PrintOptions()
    for field in fields(PrintOptions):
        if field.name in plain and field.name not in FORGOTTEN:
            value = _read(hints[field.name], plain[field.name], getattr(options, field.name))
            options = replace(options, **{field.name: value})
    return options


def _read(hint: Any, value: Any, default: Any) -> Any:
    choices = get_args(hint)
    if isinstance(default, tuple):
        kind = type(default[0]) if default else str
        whole = isinstance(value, list) and all(isinstance(item, kind) for item in value)
        return tuple(value) if whole and len(default) in (0, len(value)) else default
    if choices and value not in choices:
        return default
    if isinstance(value, int | float) and not abs(value) < _ABSURD:
        return default
    fits = isinstance(value, type(default)) or (isinstance(default, float) and type(value) is int)
    return value if fits and not (isinstance(value, bool) and not isinstance(default, bool)) else default
