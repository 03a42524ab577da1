"""What the hands are doing before they let go: shown by the window, written nowhere."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fresque.core.geometry import Rect
from fresque.core.records import Placed

if TYPE_CHECKING:
    from fresque.app.snap import Guide

Look = Literal["selection", "preview", "tool", "table", "rights", "public"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What the hand is doing before it lets go: records carried, a link drawn, a box, a card from its lot.

    `relinks` is the link one end of which the hand carries.
    `made` is a record being drawn or resized, as it would be; `erased` are those the eraser has met.
    `back`: over the pile, to go back there.
    """

    moved: frozenset[str] = frozenset()
    dx: float = 0
    dy: float = 0
    link_from: str = ""
    link_to: tuple[float, float] | None = None
    relinks: str = ""
    box: Rect | None = None
    card: str = ""
    card_at: tuple[float, float] = (0, 0)
    guides: tuple["Guide", ...] = ()
    turn: float = 0
    made: Placed | None = None
    erased: frozenset[str] = frozenset()
    back: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """What one hand of several carries, how far (mm) and how turned (degrees, each record about its centre).

    `back`: over the pile, to go back there.
    """

    ids: frozenset[str]
    dx: float = 0
    dy: float = 0
    turn: float = 0
    guides: tuple["Guide", ...] = ()
    back: bool = False


NOTHING = Preview()
