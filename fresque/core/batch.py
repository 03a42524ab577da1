"""Gestures as values: what one hand did, checked and applied whole by the board."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Add:
    """Put a new record on the board; `fields` are named as in the JSON lines."""

    id: str
    type: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Set:
    """Change some fields of a record."""

    id: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Delete:
    """Take a record off the board."""

    id: str


Op = Add | Set | Delete


@dataclass(frozen=True, slots=True)
class Batch:
    """One gesture: its ops are applied all together or not at all."""

    ops: tuple[Op, ...] = ()


@dataclass(frozen=True, slots=True)
class Undo:
    """Mark the batch numbered `seq` dead."""

    seq: int


@dataclass(frozen=True, slots=True)
class Redo:
    """Revive the batch numbered `seq`."""

    seq: int


Gesture = Batch | Undo | Redo


@dataclass(frozen=True, slots=True)
class Done:
    """A gesture as it was done: its number, when (ms since 1970), and by whom."""

    seq: int
    ts: int
    actor: str
    gesture: Gesture
