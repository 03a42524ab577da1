"""What a tool receives and what it must answer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fresque.app.desk import Desk

DRAG_THRESHOLD = 5.0
"""Screen pixels the hand moves before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer on the board: mm, what lies under it, how many pixels a mm takes on the screen; `free`: no magnet.

    `handle`: it is over the link handle of `hit`; `grip`: over what turns it.
    """

    x: float
    y: float
    hit: str = ""
    additive: bool = False
    handle: bool = False
    scale: float = 1.0
    free: bool = False
    grip: bool = False


class Tool:
    """A tool at rest; states override what they answer to."""

    name = "select"
    cursor = "arrow"

    def __init__(self, desk: "Desk") -> None:
        self.desk = desk

    def press(self, at: Pointer) -> "Tool":
        return self

    def move(self, at: Pointer) -> "Tool":
        return self

    def release(self, at: Pointer) -> "Tool":
        return self

    def escape(self) -> "Tool":
        from fresque.app.tools.select import Idle

        return Idle(self.desk)


def far(start: Pointer, at: Pointer) -> bool:
    """Whether the hand has moved enough for a drag."""
    return (abs(at.x - start.x) + abs(at.y - start.y)) * at.scale > DRAG_THRESHOLD
