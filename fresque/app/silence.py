"""Which tables have been silent for a while: read from the journal, told by the table, never by the person."""

from bisect import bisect_left
from collections import Counter

from fresque.app.session import Session
from fresque.core.batch import Add, Batch, Done, Redo, Set, Undo
from fresque.core.clock import MINUTE
from fresque.core.records import FACTS

LONG = 4 * MINUTE
"""Ms without a gesture on its board after which a table is said to be silent."""


class Silences:
    """Follows the gestures of a session; facts are no move of a table."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read = 0
        self._tables: dict[str, int] = {}
        self._last: dict[int, int] = {}
        self._places: list[tuple[int, str]] = []
        """When each record was put in another place, in order."""
        self._known = (0, -1)
        self._again: dict[int, Counter[str]] = {}

    def silent(self, since: int) -> list[tuple[int, int]]:
        """The tables whose last gesture is too old, with the whole minutes since it, or since `since` if it is later.

        A table that has made no gesture yet is not one of them: it may not be there.
        """
        self._gather()
        now = self._session.now()
        quiet = {table: now - max(last, since) for table, last in sorted(self._last.items())}
        return [(table, span // MINUTE) for table, span in quiet.items() if span >= LONG]

    def moved_again(self, table: int, since: int) -> Counter[str]:
        """How many times each record of a table was put in another place since a moment."""
        self._gather()
        known = (since, len(self._places))
        if known != self._known:
            self._known, self._again = known, {}
            for _at, record in self._places[bisect_left(self._places, (since, "")) :]:
                self._again.setdefault(self._tables.get(record, 0), Counter())[record] += 1
        return self._again.get(table, Counter())

    def _gather(self) -> None:
        for done in self._session.history[self._read :]:
            for table in self._moved(done):
                self._last[table] = done.ts
        self._read = len(self._session.history)

    def _moved(self, done: Done) -> set[int]:
        """The tables a gesture changed."""
        gesture = done.gesture
        if isinstance(gesture, Undo | Redo):
            gesture = self._session.history[gesture.seq - 1].gesture
        ops = gesture.ops if isinstance(gesture, Batch) else ()
        self._places += [(done.ts, op.id) for op in ops if isinstance(op, Set) and "x" in op.fields]
        for op in ops:
            table: object = op.fields.get("table", 1) if isinstance(op, Add) and op.type not in FACTS else None
            if isinstance(op, Set) and op.id in self._tables:
                table = op.fields.get("table")
            if isinstance(table, int):
                self._tables[op.id] = table
        return {self._tables[op.id] for op in ops if op.id in self._tables}
