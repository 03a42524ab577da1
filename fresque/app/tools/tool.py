"""What a tool receives and what it must answer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fresque.app.desk import Desk

DRAG_THRESHOLD = 5.0
"""Screen pixels the hand moves before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer on the board: mm, what lies under it, how many pixels a mm takes on the screen.

    `free`: no magnet; `copying`: what is dragged stays where it is.
    """

    x: float
    y: float
    hit: str = ""
    additive: bool = False
    handle: bool = False
    scale: float = 1.0
    free: bool = False
    copying: bool = False


class Tool:
    """A tool at rest; states override what they answer to."""

    name = "select"
    cursor = "arrow"
    asks = False
    """Whether what it has just made has a reason to write."""

    def __init__(self, desk: "Desk") -> None:
        self.desk = desk

    def cursor_over(self, at: Pointer) -> str:
        """The name of the pointer that shows what the hand would do there."""
        return self.cursor

    def grabs(self, at: Pointer) -> bool:
        """Whether a press there takes hold of a handle or a grip, rather than of what lies under it."""
        return False

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
