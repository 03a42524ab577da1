"""Undoing in a debate: the last gesture about the debate in hand, or about a vote, and never one of another debate."""

from fresque.app.debates import ROOM
from fresque.app.desk import Desk
from fresque.app.permits import may_turn_back
from fresque.core.batch import Add, Batch, Op, Redo, Undo
from fresque.core.errors import FresqueError
from fresque.core.gestures import FACILITATOR

_OF_A_DEBATE = frozenset({"debate", "position"})
_OF_THE_ROOM = frozenset({"vote", "feedback", "shortlist"})


def last_gesture(desk: Desk) -> int | None:
    """The number of the facilitator's last gesture that lives and is about the debate in hand, or about a vote."""
    made: dict[str, Add] = {}
    alive: dict[int, bool] = {}
    for done in desk.session.history:
        gesture = done.gesture
        if isinstance(gesture, Batch):
            made |= {op.id: op for op in gesture.ops if isinstance(op, Add)}
            if done.actor == FACILITATOR and all(_about(op, made, desk.debating.table) for op in gesture.ops):
                alive[done.seq] = True
        elif gesture.seq in alive:
            alive[gesture.seq] = isinstance(gesture, Redo)
    return max((seq for seq, lives in alive.items() if lives), default=None)


def undo_debate(desk: Desk) -> bool:
    """Undo the last gesture of the debate in hand; False when there is none."""
    seq = last_gesture(desk)
    if seq is None or not may_turn_back(desk, seq):
        return False
    try:
        return desk.session.apply(Undo(seq), FACILITATOR) > 0
    except FresqueError as error:
        desk.refused.tell(error)
        return False


def _about(op: Op, made: dict[str, Add], table: int) -> bool:
    add = made.get(op.id)
    if add is not None and add.type == "reveal":
        add = made.get(str(add.fields.get("what")))
    if add is None:
        return False
    return add.type in _OF_THE_ROOM or (add.type in _OF_A_DEBATE and add.fields.get("table", ROOM) == table)
