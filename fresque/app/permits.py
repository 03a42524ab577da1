"""Whether the rights of the table and its locks let a hand do what it does; if not, the facilitator is told why."""

from typing import TYPE_CHECKING

from fresque.core.batch import Batch, Set
from fresque.core.board import Board
from fresque.core.rights import Rights, allowed

if TYPE_CHECKING:
    from fresque.app.desk import Desk


def admits(desk: "Desk", batch: Batch) -> bool:
    """Whether this gesture may be made; if not, the facilitator is told."""
    barred = allowed(batch, desk.rights, desk.board, console=True)
    if barred:
        desk.refused.tell(barred)
    return barred is None


def grant(desk: "Desk", rights: Rights) -> None:
    """Say what the hands at the table may do from now on; what they were doing is dropped."""
    if rights != desk.rights:
        desk.drop()
        desk.rights = rights
        desk.looks.tell("rights")


def may_turn_back(desk: "Desk", seq: int | None) -> bool:
    """Whether the gesture of this number may be undone or redone within the rights of the table; locks aside."""
    done = desk.session.history[seq - 1].gesture if seq else None
    if desk.read_only or not isinstance(done, Batch):
        return False
    return allowed(done, desk.rights, Board(), console=True) is None


def unlocked(desk: "Desk") -> bool:
    """Whether any of what is chosen is not locked; if not, the facilitator is told."""
    chosen = [r for i in desk.selection if (r := desk.board.get(i)) is not None]
    if any(not getattr(r, "locked", False) for r in chosen):
        return True
    return not chosen or admits(desk, Batch(tuple(Set(r.id, {}) for r in chosen)))
