"""What one finger on the board is doing, as small frozen states; `fresque.app.touch` says which comes next."""

from dataclasses import dataclass, replace
from math import hypot
from typing import TYPE_CHECKING, Literal

from fresque.app.desk import Carried
from fresque.app.snap import Neighbours, Snap, snapped
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import edits
from fresque.core.batch import Batch
from fresque.core.records import PlacedCard
from fresque.core.things import carried
from fresque.layout.board import box

if TYPE_CHECKING:
    from fresque.app.desk import Desk

SLIP = 10.0
"""Screen pixels a finger may roll before it moves what it touches."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A finger at one moment: its number, its place in screen pixels and on the board, how wide its contact is (px)."""

    id: int
    x: float
    y: float
    at: Pointer
    phase: Literal["down", "stay", "up"] = "stay"
    wide: float = 0.0

    def away(self, other: "Touch") -> float:
        """How far another is, in screen pixels."""
        return hypot(self.x - other.x, self.y - other.y)

    def slipped(self, other: "Touch") -> bool:
        """Whether the finger has moved enough to mean it."""
        return self.away(other) > SLIP


@dataclass(frozen=True, slots=True)
class Ignored:
    """A palm, an eleventh finger, or one whose gesture is over; `touch` is where each finger landed."""

    touch: Touch


@dataclass(frozen=True, slots=True)
class Gripping:
    """Holds the board itself: one pans, two or more zoom too."""

    touch: Touch


@dataclass(frozen=True, slots=True)
class Resting:
    """Has not moved yet; `ripe` once it has stayed long enough to have asked for more."""

    touch: Touch
    since: int
    ripe: bool = False

    def ripened(self) -> "Resting":
        return replace(self, ripe=True)


@dataclass(frozen=True, slots=True)
class Steering:
    """Is the pointer of the tool in hand; `before` is the tool to go back to when the gesture is dropped."""

    touch: Touch
    since: int
    before: Tool
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """Carries records of its own; one batch at the drop."""

    touch: Touch
    since: int
    ids: frozenset[str]
    near: Neighbours
    carried: Carried

    @classmethod
    def of(cls, desk: "Desk", finger: Resting, ids: frozenset[str]) -> "Holding":
        """A finger that takes these records, and what goes along with them."""
        every = carried(desk.board, ids, box)
        return cls(finger.touch, finger.since, every, Neighbours.of(desk, every), Carried(every))

    def carried_to(self, desk: "Desk", touch: Touch, *, back: bool = False) -> "Holding":
        """Carried along; `back` over the pile, where nothing is a neighbour."""
        by = self._by(desk, touch)
        return replace(self, carried=Carried(self.ids, by.dx, by.dy, guides=() if back else by.guides, back=back))

    def dropped(self, desk: "Desk", touch: Touch) -> Batch:
        """What letting go there writes."""
        by = self._by(desk, touch)
        return edits.move(desk.board, self.ids, by.dx, by.dy)

    def thrown(self, desk: "Desk") -> Batch:
        """The cards it carries back in their pile; the rest stays."""
        return edits.remove(desk.board, [i for i in self.ids if isinstance(desk.board.get(i), PlacedCard)])

    def _by(self, desk: "Desk", touch: Touch) -> Snap:
        start, at = self.touch.at, touch.at
        return snapped(desk, self.near, at.x - start.x, at.y - start.y, at.scale, ids=self.ids)


Finger = Ignored | Gripping | Resting | Steering | Holding
