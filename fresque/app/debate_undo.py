"""Undoing in a debate: the last gesture about the debate in hand or a vote, back to its beginning."""

from fresque.app.debates import ROOM
from fresque.app.desk import Desk
from fresque.app.permits import may_turn_back
from fresque.core.batch import Add, Batch, Delete, Gesture, Op, Redo, Undo
from fresque.core.errors import FresqueError
from fresque.core.gestures import FACILITATOR
from fresque.core.i18n import _, tr

_OF_A_DEBATE = frozenset({"debate", "position"})
_OF_THE_ROOM = frozenset({"vote", "feedback", "shortlist"})
_UNDONE: dict[str, str] = {
    "question": _("Undone: the question put to debate."),
    "argument": _("Undone: the last argument."),
    "turned": _("Undone: the card turned."),
    "final": _("Undone: the last question."),
    "end": _("Undone: the end of the debate."),
    "position": _("Undone: where people stood."),
    "vote": _("Undone: the hands counted."),
    "feedback": _("Undone: an answer to the questions of the end."),
    "shortlist": _("Undone: a card kept for the debate."),
    "reveal": _("Undone: what was shown to everyone."),
}


def last_gesture(desk: Desk) -> int | None:
    """The number of the facilitator's last gesture that lives and is about the debate in hand, or about a vote.

    None once the beginning of the debate was itself undone: what came before it is of another debate.
    """
    made: dict[str, Add] = {}
    alive: dict[int, bool] = {}
    begun: list[int] = []
    for done in desk.session.history:
        gesture = done.gesture
        if isinstance(gesture, Batch):
            made |= {op.id: op for op in gesture.ops if isinstance(op, Add)}
            if done.actor == FACILITATOR and _all_about(gesture, made, desk.debating.table):
                alive[done.seq] = True
                if any(isinstance(op, Add) and op.fields.get("step") == "question" for op in gesture.ops):
                    begun.append(done.seq)
        elif gesture.seq in alive:
            alive[gesture.seq] = isinstance(gesture, Redo)
    last = max((seq for seq, lives in alive.items() if lives), default=None)
    taken_back = max((seq for seq in begun if not alive[seq]), default=0)
    return None if last is None or last < taken_back else last


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


def undone_said(desk: Desk) -> str:
    """What `undo_debate` would take back, in a sentence; why nothing, when there is nothing more."""
    seq = last_gesture(desk)
    if seq is None:
        return tr("Nothing more to undo in this debate.")
    gesture: Gesture = desk.session.history[seq - 1].gesture
    for op in gesture.ops if isinstance(gesture, Batch) else ():
        if isinstance(op, Add) and (words := _UNDONE.get(str(op.fields.get("step") or op.type))):
            return tr(words)
    if isinstance(gesture, Batch) and any(isinstance(op, Delete) for op in gesture.ops):
        return tr("Undone: what was taken away is back.")
    return tr("Undone: the last change.")


def _all_about(gesture: Batch, made: dict[str, Add], table: int) -> bool:
    """Whether a gesture is about this debate; the clock of a speaker goes with it, and is no gesture of its own."""
    said = [op for op in gesture.ops if not _clock(op, made)]
    return bool(said) and all(_about(op, made, table) for op in said)


def _clock(op: Op, made: dict[str, Add]) -> bool:
    add = made.get(op.id)
    return add is not None and add.type == "clock" and add.fields.get("kind") == "speaker"


def _about(op: Op, made: dict[str, Add], table: int) -> bool:
    add = made.get(op.id)
    if add is not None and add.type == "reveal":
        add = made.get(str(add.fields.get("what")))
    if add is None:
        return False
    return add.type in _OF_THE_ROOM or (add.type in _OF_A_DEBATE and add.fields.get("table", ROOM) == table)
