"""A session in progress: the one way in (`commit`, `undo`, `redo`) and the one way out (`listen`)."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.app.listeners import Listeners
from fresque.app.steady import SteadyClock, wall
from fresque.core.batch import Add, Batch, Done, Gesture, Redo, Set, Undo
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.gestures import FACILITATOR, body_to_json, compact, gesture_from_json
from fresque.core.i18n import tr
from fresque.core.info import SessionInfo as SessionInfo
from fresque.core.plan import plan_named, planned
from fresque.core.prepare import reshaped
from fresque.storage.entries import Asset, Mark, Packed, Row, mime_of

if TYPE_CHECKING:
    from fresque.storage.contents import Contents
    from fresque.storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Change:
    """What a listener hears: the records to look at again, whose hand it was, and the number of the gesture."""

    touched: frozenset[str]
    actor: str
    seq: int


class Session:
    """A deck, a board, and the journal that keeps every gesture; without a journal nothing is written."""

    def __init__(self, deck: Deck, info: SessionInfo, board: Board, journal: "Journal | None" = None) -> None:
        self.deck = deck
        self.info = info
        self.board = board
        self.journal = journal
        self.read_only = False
        self.now: Callable[[], int] = now
        """The time of the session, in ms since 1970."""
        self.history: list[Done] = []
        """Every gesture so far, in order."""
        self.marks: list[Mark] = []
        self.workshop: object = None
        """The deck's own plan as plain JSON, when the session was prepared with another."""
        self.packed: frozenset[str] = frozenset()
        """What is ticked of what to print and bring."""
        self.pictures: dict[str, bytes] = {}
        """Bytes of the pictures, by their path in the deck or, for those put on the board, by their SHA-256."""
        self._listeners: Listeners[Change] = Listeners()

    @classmethod
    def in_memory(cls, deck: Deck, info: SessionInfo | None = None) -> "Session":
        """A session that is written nowhere."""
        return cls(deck, info or SessionInfo(), Board())

    @classmethod
    def create(
        cls,
        path: Path,
        deck_source: Path,
        info: SessionInfo | None = None,
        *,
        plan: str = "",
        language: str = "",
        minutes: Mapping[str, float] | None = None,
    ) -> None:
        """Write a new session file from the deck at `deck_source` (its folder or deck.yaml); raises FresqueError.

        `plan` is the id of one of the deck's other plans, `language` that of one of its translations; its own phases
        and its own language when empty. `minutes` of phases by their ids replace those of the plan; 0 leaves one out.
        """
        from fresque.storage.decks import deck_images, deck_to_plain, read_deck
        from fresque.storage.session_file import create

        deck = read_deck(deck_source, language or None)
        if plan:
            deck = planned(deck, plan_named(deck, plan))
        whole = deck_to_plain(deck).get("workshop") if minutes else None
        deck = reshaped(deck, minutes) if minutes else deck
        given = replace(info or SessionInfo(), language=deck.language)
        if given.duration is None:
            given = replace(given, duration=deck.workshop.duration)
        given = given if given.created else replace(given, created=now())
        create(path, deck_to_plain(deck), deck_images(deck_source, deck), given, whole)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, interval: float = 0.25) -> "Session":
        """The session in a file; raises FresqueError, CannotChange when it may still be opened with `read_only`.

        `interval` is the time in seconds between two writes of a burst.
        """
        from fresque.storage.journal import Journal
        from fresque.storage.session_file import read_copy

        if read_only:
            session = cls._from(read_copy(path), path, None)
            session.read_only = True
            return session
        journal = Journal(path, interval=interval)
        try:
            session = cls._from(journal.contents, path, journal)
        except FresqueError:
            journal.close()
            raise
        session.now = SteadyClock(session.history[-1].ts if session.history else 0)
        return session

    @classmethod
    def _from(cls, contents: "Contents", path: Path, journal: "Journal | None") -> "Session":
        from fresque.storage.decks import deck_from_plain

        session = cls(deck_from_plain(contents.deck), contents.info, Board(), journal)
        session.history = list(replayed(contents, session.board, path))
        session.marks = list(contents.marks)
        session.workshop, session.packed = contents.workshop, contents.packed
        assets = contents.assets
        session.pictures = {**assets, **{name: assets[key] for name, key in contents.images.items() if key in assets}}
        return session

    def commit(self, batch: Batch, actor: str = FACILITATOR) -> int:
        """Do a gesture and return its number, 0 when it is empty; raises FresqueError, and nothing has changed."""
        return self.apply(batch, actor) if batch.ops else 0

    def undo(self, actor: str = FACILITATOR) -> bool:
        """Undo the actor's last gesture; False when there is none."""
        seq = self.board.undoable(actor)
        return seq is not None and bool(self.apply(Undo(seq), actor))

    def redo(self, actor: str = FACILITATOR) -> bool:
        """Redo what the actor undid last; False when there is nothing to redo."""
        seq = self.board.redoable(actor)
        return seq is not None and bool(self.apply(Redo(seq), actor))

    def apply(self, gesture: Gesture, actor: str = FACILITATOR, ts: int | None = None) -> int:
        """Do any gesture, at `ts` ms since 1970 (now when None), and return its number.

        Raises FresqueError, and nothing has changed.
        """
        if self.read_only:
            hint = tr("Close it and open the session itself to change it.")
            raise FresqueError(tr("This copy is read-only."), hint=hint)
        if isinstance(gesture, Batch):
            self._check_tables(gesture)
        commit = self.board.commit(gesture, actor)
        done = Done(commit.seq, self.now() if ts is None else ts, actor, commit.gesture)
        self.history.append(done)
        if self.journal:
            self.journal.append(Row(done.seq, done.ts, actor, compact(body_to_json(done.gesture))))
        self._listeners.tell(Change(commit.touched, actor, commit.seq))
        return done.seq

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` after each gesture; the function returned stops it."""
        return self._listeners.add(listener)

    def mark(self, label: str) -> None:
        """Give the present moment a name."""
        mark = Mark(self.now(), label)
        self.marks.append(mark)
        if self.journal:
            self.journal.append(mark)

    def pack(self, lines: frozenset[str]) -> None:
        """Keep what is ticked of what to print and bring: no gesture, nothing of it is in the debrief."""
        self.packed = lines
        if self.journal:
            self.journal.append(Packed(tuple(sorted(lines))))

    def add_picture(self, data: bytes) -> str:
        """Keep a picture's bytes in the session; the name to give a `picture` record as its `asset`."""
        asset = Asset(data, mime_of(data))
        self.pictures[asset.sha256] = data
        if self.journal:
            self.journal.append(asset)
        return asset.sha256

    def close(self) -> None:
        """Forget the listeners, write what waits and let go of the file; raises FresqueError if the disk refuses."""
        self._listeners = Listeners()
        if self.journal:
            self.journal.close()

    def _check_tables(self, batch: Batch) -> None:
        for op in batch.ops:
            table = op.fields.get("table", 1) if isinstance(op, (Add, Set)) else 1
            if isinstance(table, int) and table > self.info.tables:
                raise FresqueError(
                    tr("There is no table {table}: this session has {n}.", table=table, n=self.info.tables)
                )


def now() -> int:
    """The time, in ms since 1970."""
    return wall()


def replayed(contents: "Contents", board: Board, path: Path) -> Iterator[Done]:
    """The gestures of a session file, each played on the board; raises FresqueError at one that cannot be."""
    for row in contents.rows:
        try:
            gesture = gesture_from_json(_body(row), lenient=True)[1]
            commit = board.replay(gesture, row.actor)
            if commit.seq != row.seq:
                raise FresqueError(tr("Gesture {seq} is missing.", seq=commit.seq))
        except FresqueError as error:
            raise FresqueError(
                tr("“{name}” is damaged at gesture {seq}: {why}", name=path.name, seq=row.seq, why=error.summary),
                hint=tr("`fresque log` prints its gestures; apply those that are sound to a new session."),
            ) from error
        yield Done(row.seq, row.ts, row.actor, gesture)


def _body(row: Row) -> object:
    try:
        return json.loads(row.body)
    except (ValueError, RecursionError):
        raise FresqueError(tr("This line is not JSON.")) from None
