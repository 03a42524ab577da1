"""What the deck says to whoever leads the debate: the notes of the phase, what to watch, the hint of the card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout

from fresque.app.debate_choice import offered
from fresque.app.debates import debated
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.layout.text import plain
from fresque.ui.debate.parts import button, section


class GuidePart(QFrame):
    """The phase in progress first; the arrows look at the others, which starts none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._phase = self._first()
        self.title = QLabel()
        self.title.setStyleSheet("font-size: 17px; font-weight: 700;")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setStyleSheet("font-size: 16px;")
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMaximumWidth(620)
        self._assemble()

    def open(self) -> None:
        """Read the notes of the phase in progress."""
        self._phase = self._first()
        self.refresh()

    def refresh(self) -> None:
        """Say the notes again."""
        phases, debate = self._desk.deck.workshop.phases, debated(self._desk)
        parts = list[str]()
        self.title.setText(tr("This deck has no notes."))
        if phases:
            phase = phases[self._phase]
            self.title.setText(phase.title)
            parts = [plain(phase.private), *(f"• {plain(watch)}" for watch in phase.watch)]
        if debate is not None and debate.card.hint:
            parts.append(tr("About this card: {hint}", hint=plain(debate.card.hint)))
        self.words.setText("\n\n".join(part for part in parts if part))

    def before(self) -> None:
        """The notes of the phase before."""
        self._go(-1)

    def after(self) -> None:
        """The notes of the phase after."""
        self._go(1)

    def _go(self, by: int) -> None:
        self._phase = max(0, min(len(self._desk.deck.workshop.phases) - 1, self._phase + by))
        self.refresh()

    def _first(self) -> int:
        """The phase in progress; when none runs, the one after the cards that are debated were dealt."""
        phases, running = self._desk.deck.workshop.phases, self._desk.conduct.still().running
        if running is not None:
            return [phase.id for phase in phases].index(running.phase.id)
        lots = {card.lot for card in offered(self._desk) if card.lot}
        dealt = [n for n, phase in enumerate(phases) if lots.intersection(phase.deals)]
        return min(dealt[-1] + 1, len(phases) - 1) if dealt else 0

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(section(tr("THE GUIDE, FOR YOU ALONE")), 1)
        for arrow in (
            button(tr("Phase before"), self.before, "mdi6.chevron-left"),
            button(tr("Phase after"), self.after, "mdi6.chevron-right"),
        ):
            head.addWidget(arrow)
        column.addLayout(head)
        column.addWidget(self.title)
        rolls = QScrollArea()
        rolls.setWidgetResizable(True)
        inside = QFrame()
        inside.setObjectName("inside")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.words)
        inner.addStretch(1)
        rolls.setWidget(inside)
        column.addWidget(rolls, 1)
