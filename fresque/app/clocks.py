"""The small clocks of a session in hand: those there are, and what the facilitator does with them.

They are written in the session, so that a clock goes on after a kill or a sleep; the wall shows one when asked to.
"""

from fresque.app.session import Change, Session
from fresque.core.batch import Add, Batch
from fresque.core.facts import NamedClock, read
from fresque.core.records import Fact


class Clocks:
    """Reads the clocks of one session, the oldest first; it writes nothing. `chosen` is the one keys act upon."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read = 0
        self._ids: list[str] = []
        self._known: tuple[NamedClock, ...] | None = None
        self.chosen = ""
        self.beside = False
        """Whether the room sees it in the place of the clock of the phase, beside the board or the instruction."""
        session.listen(self._changed)

    def all(self) -> tuple[NamedClock, ...]:
        """Those there are."""
        if self._known is None:
            self._gather()
            found = (self._clock(record_id) for record_id in self._ids)
            self._known = tuple(clock for clock in found if clock is not None)
        return self._known

    def get(self, record_id: str) -> NamedClock | None:
        """One of them by its id."""
        return next((clock for clock in self.all() if clock.id == record_id), None)

    @property
    def current(self) -> NamedClock | None:
        """The one chosen, or else the last one."""
        every = self.all()
        return self.get(self.chosen) or (every[-1] if every else None)

    @property
    def turns(self) -> tuple[NamedClock, ...]:
        """The turns the tables have had to tell their fresque."""
        return tuple(clock for clock in self.all() if clock.kind == "turn")

    @property
    def counting(self) -> bool:
        """Whether one runs."""
        return any(clock.since for clock in self.all())

    def _gather(self) -> None:
        for done in self._session.history[self._read :]:
            ops = done.gesture.ops if isinstance(done.gesture, Batch) else ()
            self._ids += [op.id for op in ops if isinstance(op, Add) and op.type == NamedClock.type]
        self._read = len(self._session.history)

    def _clock(self, record_id: str) -> NamedClock | None:
        record = self._session.board.get(record_id)
        found = read(record) if isinstance(record, Fact) else None
        return found if isinstance(found, NamedClock) else None

    def _changed(self, change: Change) -> None:
        self._gather()
        if not change.touched.isdisjoint(self._ids):
            self._known = None
