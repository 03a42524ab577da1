"""A session in progress: the one way in (`commit`, `undo`, `redo`) and the one way out (`listen`)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fresque.core.batch import Add, Batch, Gesture, Redo, Set, Undo
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr

FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """What a session is, beside its gestures; `duration` in minutes, `created` in ms since 1970."""

    tables: int = 1
    duration: float | None = None
    created: int = 0
    language: str = "fr"
    place: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a listener hears: the records to look at again, whose hand it was, and the number of the gesture."""

    touched: frozenset[str]
    actor: str
    seq: int


Listener = Callable[[Change], None]


class Session:
    """A deck, a board, and the journal that keeps every gesture."""

    def __init__(self, deck: Deck, info: SessionInfo, board: Board, journal: None = None) -> None:
        self.deck = deck
        self.info = info
        self.board = board
        self.journal = journal
        self.pictures: Mapping[str, bytes] = {}
        self._listeners: list[Listener] = []

    @classmethod
    def in_memory(cls, deck: Deck, info: SessionInfo | None = None) -> "Session":
        """A session that is written nowhere."""
        return cls(deck, info or SessionInfo(), Board())

    def commit(self, batch: Batch, actor: str = FACILITATOR) -> int:
        """Do a gesture and return its number, 0 when it is empty; raises FresqueError, and nothing has changed."""
        if not batch.ops:
            return 0
        self._check_tables(batch)
        return self._do(batch, actor)

    def undo(self, actor: str = FACILITATOR) -> bool:
        """Undo the actor's last gesture; False when there is none."""
        seq = self.board.undoable(actor)
        return seq is not None and bool(self._do(Undo(seq), actor))

    def redo(self, actor: str = FACILITATOR) -> bool:
        """Redo what the actor undid last; False when there is nothing to redo."""
        seq = self.board.redoable(actor)
        return seq is not None and bool(self._do(Redo(seq), actor))

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each gesture; the function returned stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Forget the listeners and close the journal."""
        self._listeners.clear()

    def _do(self, gesture: Gesture, actor: str) -> int:
        done = self.board.commit(gesture, actor)
        change = Change(done.touched, actor, done.seq)
        for listener in tuple(self._listeners):
            listener(change)
        return done.seq

    def _check_tables(self, batch: Batch) -> None:
        for op in batch.ops:
            table = op.fields.get("table", 1) if isinstance(op, (Add, Set)) else 1
            if isinstance(table, int) and table > self.info.tables:
                raise FresqueError(
                    tr("There is no table {table}: this session has {n}.", table=table, n=self.info.tables)
                )
