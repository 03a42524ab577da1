"""Sheets that go with the cards: count sheet, lot dividers, table tents, a box. Positions in mm, y down."""

from collections.abc import Callable
from dataclasses import dataclass

from fresque.layout.canvas import Canvas

Draw = Callable[[Canvas], None]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of `w` x `h` mm; without a `back` its other side stays white."""

    w: float
    h: float
    front: Draw
    back: Draw | None = None
