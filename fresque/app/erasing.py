"""What was taken away from a session, erased for good: its words and counts leave the journal of the file."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from fresque.app.session import Session
from fresque.core.batch import Add, Batch, Op, Set
from fresque.core.board import Board
from fresque.core.gestures import body_to_json, compact
from fresque.storage.session_file import SessionFile

ERASABLE = frozenset({"verbatim", "debate", "position", "commitment", "feedback", "message", "story", "joker"})
"""The facts that may hold words or positions of people."""
_BLANK: Mapping[str, object] = {"text": "", "counts": [], "labels": [], "value": 0}


def gone(session: Session) -> frozenset[str]:
    """The records of such facts that are in the session no more, taken away or undone."""
    added = {op.id for op in _ops(session) if isinstance(op, Add) and op.type in ERASABLE}
    return frozenset(record for record in added if session.board.get(record) is None)


def erased(session: Session) -> dict[int, str]:
    """The gestures to write anew in the file, by their numbers: the same, but for what those records said."""
    ids, found = gone(session), dict[int, str]()
    for done in session.history:
        if isinstance(done.gesture, Batch):
            ops = tuple(_blank(op) if op.id in ids else op for op in done.gesture.ops)
            if ops != done.gesture.ops:
                found[done.seq] = compact(body_to_json(Batch(ops)))
    return found


def erase(path: Path, bodies: Mapping[int, str]) -> None:
    """Write these gestures anew in a session file that nobody holds; raises FresqueError."""
    file = SessionFile(path)
    try:
        file.rewrite(bodies)
    finally:
        file.close()


def readable(session: Session, bodies: Mapping[int, str]) -> bool:
    """Whether the session plays the same with these gestures: what is visible stays as it is."""
    from fresque.core.gestures import gesture_from_json, json_from_line

    board = Board()
    for done in session.history:
        body = bodies.get(done.seq)
        board.replay(gesture_from_json(json_from_line(body))[1] if body else done.gesture, done.actor)
    return board.records() == session.board.records()


def _ops(session: Session) -> Iterator[Op]:
    return (op for done in session.history if isinstance(done.gesture, Batch) for op in done.gesture.ops)


def _blank(op: Op) -> Op:
    if isinstance(op, Add):
        return Add(op.id, op.type, {name: _BLANK.get(name, value) for name, value in op.fields.items()})
    if isinstance(op, Set):
        return Set(op.id, {name: _BLANK.get(name, value) for name, value in op.fields.items()})
    return op
