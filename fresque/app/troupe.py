"""All the simulated tables of a rehearsal, each in its own time; they stop with the clock of the workshop."""

from fresque.app.desk import Desk
from fresque.app.rehearsal import SimulatedTable, actor
from fresque.core.batch import Batch
from fresque.core.errors import FresqueError
from fresque.core.things import followed

SECOND = 1000


class Troupe:
    """Plays upon a session through the same door as everyone, as `table-1`, `table-2`…; times are ms of the session.

    A table busy when the clock stops takes up again a little after it goes on.
    """

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        tables = range(1, desk.session.info.tables + 1)
        self._tables = {table: SimulatedTable(desk.deck, table, seed) for table in tables}
        self._due: dict[int, int] = {}

    def plays(self) -> bool:
        """Whether the tables play: a phase runs and nothing holds it, or the deck has no phase at all."""
        still = self._desk.conduct.still()
        runs = still.running is not None or not self._desk.deck.workshop.phases
        return runs and still.held is None and not self._desk.read_only

    def due(self) -> int | None:
        """When the next table does something; None while they do not play."""
        if not self.plays():
            self._due.clear()
            return None
        self._wake()
        return min(self._due.values())

    def play(self) -> int:
        """Have the tables whose time has come do one gesture each; how many gestures were made."""
        now, made = self._desk.session.now(), 0
        if self.due() is None:
            return 0
        for table in sorted(table for table, due in self._due.items() if due <= now):
            made += self._turn(table)
            self._due[table] = now + round(self._tables[table].wait() * SECOND)
        return made

    def _wake(self) -> None:
        now = self._desk.session.now()
        for table, one in self._tables.items():
            if table not in self._due:
                self._due[table] = now + round(one.wait() * SECOND)

    def _turn(self, table: int) -> bool:
        session = self._desk.session
        gesture = self._tables[table].next(session.board, self._desk.rights)
        if gesture is None:
            return False
        whole = followed(session.board, gesture) if isinstance(gesture, Batch) else gesture
        try:
            session.apply(whole, actor(table))
        except FresqueError as error:
            self._desk.refused.tell(error)
            return False
        return True
