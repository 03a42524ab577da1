"""Rights that follow the phases: a phase of the deck may say what the table may do from its start."""

from typing import TYPE_CHECKING

from fresque.app.permits import grant
from fresque.app.session import Change
from fresque.core.deck import Phase, Rights
from fresque.core.facts import PhaseStart

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class PhaseRights:
    """Gives the rights of the phase that begins, and those of before when its start is undone.

    It writes nothing: the start of the phase is the gesture. What the facilitator chooses meanwhile holds until the
    next phase that says otherwise.
    """

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._phases = {phase.id: phase for phase in desk.deck.workshop.phases if phase.rights}
        self._begun = ""
        self._before: dict[str, tuple[Rights, Phase | None]] = {}
        self._wanted: Phase | None = None
        if self._phases:
            for beat in desk.conduct.beats():
                if isinstance(beat.fact, PhaseStart):
                    self._begin(beat.fact)
            desk.session.listen(self._changed)

    @property
    def phase(self) -> str:
        """The title of the phase that wants the rights of now; empty when the facilitator chose others, or none did."""
        wanted = self._wanted
        return wanted.title if wanted is not None and wanted.rights == self._desk.rights else ""

    def _begin(self, start: PhaseStart) -> None:
        self._begun = start.id
        phase = self._phases.get(start.phase)
        if phase is not None and phase.rights and start.id not in self._before:
            self._before[start.id] = (self._desk.rights, self._wanted)
            self._wanted = phase
            grant(self._desk, phase.rights)
            self._desk.looks.tell("rights")

    def _changed(self, change: Change) -> None:
        start = self._desk.conduct.last_start()
        if self._begun == (start.id if start else ""):
            return
        if self._begun in self._before and self._desk.board.get(self._begun) is None:
            rights, self._wanted = self._before.pop(self._begun)
            grant(self._desk, rights)
        self._begun = ""
        if start is not None:
            self._begin(start)
