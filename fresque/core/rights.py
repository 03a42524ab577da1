"""What hands may do on a board: everything, arrange only, or only look; and what is locked stays as it is.

A gesture is judged by its ops before it is committed, whoever it comes from: the window, later a phone.
"""

from typing import get_args

from fresque.core.batch import Add, Batch, Delete, Op, Set
from fresque.core.board import Board
from fresque.core.deck import Rights as Rights
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.records import FACTS, Placed

RIGHTS: tuple[Rights, ...] = get_args(Rights)
ARRANGING = frozenset({"x", "y", "z", "angle", "face"})
"""The fields that arranging changes."""


def allowed(batch: Batch, rights: Rights, board: Board, *, console: bool = False) -> FresqueError | None:
    """Why these hands may not make this gesture, None when they may.

    The facilitator's own `console` may lock and unlock, and write the session's facts (lots dealt, phases), whatever
    the rights of the table; others never.
    """
    ops = [op for op in batch.ops if not (console and (_is_fact(board, op) or _only(op, "locked")))]
    if not console and any(not isinstance(op, Delete) and "locked" in op.fields for op in ops):
        return FresqueError(tr("Only the facilitator locks and unlocks."))
    if rights == "read" and ops:
        hint = tr("Give the right to arrange or to write back at the foot of the window.")
        return FresqueError(tr("The board is read-only for now."), hint=hint)
    if rights == "arrange" and not all(_arranges(op) for op in ops):
        hint = tr("Give the right to write back at the foot of the window.")
        return FresqueError(tr("For now cards may only be moved and turned."), hint=hint)
    if any(_is_locked(board, op.id) for op in ops if not isinstance(op, Add) and not _only(op, "dispute")):
        return FresqueError(tr("This is locked."), hint=tr("Unlock it first (Shift+K)."))
    return None


def _arranges(op: Op) -> bool:
    return isinstance(op, Set) and op.fields.keys() <= ARRANGING


def _only(op: Op, field: str) -> bool:
    return isinstance(op, Set) and op.fields.keys() == {field}


def _is_locked(board: Board, record_id: str) -> bool:
    record = board.get(record_id)
    return isinstance(record, Placed) and record.locked


def _is_fact(board: Board, op: Op) -> bool:
    if isinstance(op, Add):
        return op.type in FACTS
    record = board.get(op.id)
    return record is not None and record.type in FACTS
