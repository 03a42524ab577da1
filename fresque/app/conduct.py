"""The conduct of a session: its clock, worked out from the journal, and the phase whose notes are in view."""

import logging

from fresque.app.clocks import Clocks
from fresque.app.session import Change, Session
from fresque.app.silence import Silences
from fresque.app.steady import SteadyClock
from fresque.core.batch import Add, Batch
from fresque.core.clock import Beat, Clock, clock
from fresque.core.facts import Happened, PhaseStart, Reading, TimerTurn, read
from fresque.core.i18n import tr
from fresque.core.records import FACTS, Fact

LATE = 3.0
"""Minutes behind the plan before the facilitator is offered another."""
_log = logging.getLogger(__name__)


class Conduct:
    """Reads the facts of one session; it writes nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._read = 0
        self._times: dict[str, int] = {}
        self._beats: tuple[Beat, ...] | None = None
        self._still: Clock | None = None
        phases = session.deck.workshop.phases
        self.viewed = phases[0].id if phases else ""
        """The phase whose notes are shown; looking at it does not start it."""
        self.reading: Reading = ""
        """How the next lot is read: as the last one, until another is chosen."""
        self.silences = Silences(session)
        self.clocks = Clocks(session)
        session.listen(self._changed)

    def clock(self) -> Clock:
        """The clock of the workshop, now."""
        return clock(self._session.deck.workshop.phases, self.beats(), self._session.now())

    def still(self) -> Clock:
        """The clock at its last gesture: which phase runs, which are done; it costs nothing to ask again."""
        if self._still is None:
            self._still = clock(self._session.deck.workshop.phases, self.beats(), 0)
        return self._still

    def beats(self) -> tuple[Beat, ...]:
        """The facts of the clock that live, in the order of their gestures."""
        if self._beats is None:
            self._gather()
            found = ((at, self._fact(record_id)) for record_id, at in self._times.items())
            self._beats = tuple(Beat(at, fact) for at, fact in found if isinstance(fact, PhaseStart | TimerTurn))
        return self._beats

    def when(self, record_id: str) -> int | None:
        """When a fact was added, in ms since 1970."""
        self._gather()
        return self._times.get(record_id)

    def last_start(self) -> PhaseStart | None:
        """The start of the phase that runs."""
        return next((beat.fact for beat in reversed(self.beats()) if isinstance(beat.fact, PhaseStart)), None)

    def shown_hour(self, moment: int) -> int:
        """A moment of the session as the clocks of the room show it."""
        now = self._session.now
        return moment + (now.shift if isinstance(now, SteadyClock) else 0)

    def slept(self) -> int:
        """Ms the computer slept since this was last asked; asked each second while something counts."""
        now = self._session.now
        return now.slept() if isinstance(now, SteadyClock) else 0

    def watch_clock(self) -> int:
        """Write in the session that the computer's clock jumped, if it did: by how many ms; durations stay right."""
        now = self._session.now
        jump = now.jumped() if isinstance(now, SteadyClock) else 0
        if jump and not self._session.read_only:
            _log.info("the computer's clock jumped by %d ms", jump)
            self._session.mark(tr("The computer’s clock was changed by {n} s", n=round(jump / 1000)))
        return jump

    def _gather(self) -> None:
        """Note when the facts of the gestures made since the last time were added."""
        for done in self._session.history[self._read :]:
            ops = done.gesture.ops if isinstance(done.gesture, Batch) else ()
            self._times |= {op.id: done.ts for op in ops if isinstance(op, Add) and op.type in FACTS}
        self._read = len(self._session.history)

    def _fact(self, record_id: str) -> Happened | None:
        record = self._session.board.get(record_id)
        return read(record) if isinstance(record, Fact) else None

    def _changed(self, change: Change) -> None:
        self._gather()
        if not self._times.keys().isdisjoint(change.touched):
            self._beats = self._still = None
