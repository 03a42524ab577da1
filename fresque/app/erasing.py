"""What was taken away from a session, erased for good: words, counts and pictures leave the file and its copies."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from fresque.app.session import Session
from fresque.core.batch import Add, Batch, Op, Set
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.gestures import body_to_json, compact
from fresque.core.i18n import tr
from fresque.core.records import Fact, Picture
from fresque.storage import pending
from fresque.storage.entries import Row
from fresque.storage.places import application_data
from fresque.storage.rewritten import meta_of
from fresque.storage.session_file import SessionFile

SAID = frozenset(
    {"verbatim", "debate", "position", "commitment", "feedback", "message", "story", "joker", "photo", "draft"}
)
"""The facts that may hold words, positions or faces of people."""
WRITTEN = frozenset({"note", "title", "frame", "link", "card", "picture"})
"""What lies on a board and may hold words that a hand wrote."""
_BLANK: Mapping[str, object] = {
    **dict.fromkeys(("text", "reason", "title", "body", "caption", "alt", "given_up"), ""),
    "counts": [],
    "points": [],
    "labels": [],
    "answers": [],
    "value": 0,
}


@dataclass(frozen=True, slots=True)
class Erasure:
    """The gestures to write anew by their numbers, the pictures that leave (their SHA-256), how many things go."""

    bodies: Mapping[int, str] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    things: int = 0

    def __bool__(self) -> bool:
        return bool(self.bodies or self.pictures)


def erased(session: Session) -> Erasure:
    """What leaves the file: what those records said that are there no more, and what others no longer say."""
    types = {op.id: op.type for op in _ops(session) if isinstance(op, Add) and op.type in SAID | WRITTEN}
    bodies, things = dict[int, str](), set[str]()
    for done in session.history:
        if isinstance(done.gesture, Batch):
            ops = tuple(_blank(session.board, op, types) for op in done.gesture.ops)
            if ops != done.gesture.ops:
                bodies[done.seq] = compact(body_to_json(Batch(ops)))
                things |= {op.id for op, before in zip(ops, done.gesture.ops, strict=True) if op != before}
    pictures = _unused(session)
    return Erasure(bodies, pictures, len(things) or len(pictures))


def erase(path: Path, what: Erasure) -> None:
    """Erase from a session file that nobody holds; raises FresqueError, and nothing is erased."""
    file = SessionFile(path)
    try:
        file.rewrite(what.bodies, what.pictures)
    finally:
        file.close()


def readable(session: Session, what: Erasure) -> bool:
    """Whether the session plays the same once it is done: what is visible stays as it is."""
    from fresque.core.gestures import gesture_from_json, json_from_line

    board = Board()
    for done in session.history:
        body = what.bodies.get(done.seq)
        board.replay(gesture_from_json(json_from_line(body))[1] if body else done.gesture, done.actor)
    return board.records() == session.board.records()


def copies_of(path: Path, identity: str) -> list[Path]:
    """The other files that hold this session: beside it, and those this program kept after a failure."""
    beside = sorted(file for file in path.parent.glob("*.fresque") if not _same(file, path))
    kept = sorted((application_data() / "work").glob(f"{identity}*.fresque"))
    return [file for file in (*beside, *kept) if file.is_file() and meta_of(file, "id") == identity]


def erase_in_copies(rows: Sequence[Row], what: Erasure, copies: Sequence[Path]) -> list[str]:
    """Erase the same from copies of a session that had these `rows`; a sentence for each that was left as it was."""
    left = []
    for copy in copies:
        try:
            _erase_in_copy(rows, what, copy)
        except FresqueError as error:
            left.append(error.summary)
    return left


def forget_dumps(path: Path, identity: str, rows: Sequence[Row]) -> None:
    """Remove the gestures a refused disk had left beside, once the file has them."""
    fresh, files = pending.found(path, identity, rows)
    if not fresh:
        pending.forget(files)


def rows_of(session: Session) -> list[Row]:
    """The gestures of a session as its file has them."""
    return [Row(done.seq, done.ts, done.actor, compact(body_to_json(done.gesture))) for done in session.history]


def _erase_in_copy(rows: Sequence[Row], what: Erasure, copy: Path) -> None:
    file = SessionFile(copy)
    try:
        there = file.read().rows
        if there != list(rows[: len(there)]):
            raise FresqueError(tr("“{name}” has gestures of its own: it was left as it was.", name=copy.name))
        known = {row.seq for row in there}
        file.rewrite({seq: body for seq, body in what.bodies.items() if seq in known}, what.pictures)
    finally:
        file.close()


def _unused(session: Session) -> frozenset[str]:
    """The pictures that nothing shows any more; those of the deck and of the report stay."""
    shown = {record.asset for record in session.board.records() if isinstance(record, Picture)}
    facts = [record.fields for record in session.board.records() if isinstance(record, Fact)]
    shown |= {str(fields[name]) for fields in facts for name in ("asset", "logo") if fields.get(name)}
    named = {op.fields.get(name) for op in _ops(session) if isinstance(op, Add | Set) for name in ("asset", "logo")}
    of_deck = {sha256(data).hexdigest() for name, data in session.pictures.items() if name not in named}
    return frozenset(name for name in session.pictures if name in named) - shown - of_deck


def _ops(session: Session) -> Iterator[Op]:
    return (op for done in session.history if isinstance(done.gesture, Batch) for op in done.gesture.ops)


def _blank(board: Board, op: Op, types: Mapping[str, str]) -> Op:
    """The gesture without what its record no longer says; a thing on the board keeps the words it had before."""
    if not isinstance(op, Add | Set) or op.id not in types:
        return op
    there = board.get(op.id)
    if there is not None and types[op.id] not in SAID:
        return op
    says = there.fields if isinstance(there, Fact) else {}
    fields = {
        name: _BLANK[name] if name in _BLANK and value and value != says.get(name) else value
        for name, value in op.fields.items()
    }
    return Add(op.id, op.type, fields) if isinstance(op, Add) else Set(op.id, fields)


def _same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False
