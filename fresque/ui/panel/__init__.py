"""The facilitator's side, never projected: the clock, the plan, the notes of a phase, findings, the hint of a card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from fresque.app.attention import attention, silences
from fresque.app.dealing import reading_said
from fresque.app.desk import Desk, Look
from fresque.app.findings import findings
from fresque.core.clock import Clock
from fresque.core.dates import duration
from fresque.core.deck import Phase
from fresque.core.i18n import tr
from fresque.ui.commands import Commands
from fresque.ui.leftovers import Leftovers
from fresque.ui.lull import Lull
from fresque.ui.panel.back import BackRow
from fresque.ui.panel.clock import ClockPart
from fresque.ui.panel.hints import HintSearch
from fresque.ui.panel.hot import HotNotes
from fresque.ui.panel.late import LateCard
from fresque.ui.panel.plan import PlanList
from fresque.ui.panel.pointers import Pointers
from fresque.ui.panel.speaker import SpeakerRow
from fresque.ui.panel.words import WIDTH, Paragraph, Section, fill, push


class Panel(QWidget):
    """A place for the conductor: the clock stays at the top, the rest scrolls."""

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._running = ""
        self._shown: Phase | None = None
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Facilitator’s panel"))
        phases = desk.deck.workshop.phases
        self.plan = PlanList(phases) if phases else None
        self.go = push(commands["phase.viewed"])
        self.clock, self.back = ClockPart(desk, commands), BackRow(desk)
        self.late, self.speaker = LateCard(desk), SpeakerRow(desk)
        self.public = self._words(tr("INSTRUCTION FOR EVERYONE"), "public")
        self.private = self._words(tr("NOTES (NEVER PROJECTED)"), "private")
        self.watch = self._words(tr("WATCH POINTS"), "watch")
        self.silent = self._words(tr("SILENT TABLES"), "silent")
        self.findings = self._words(tr("LANDMARKS"), "findings")
        self.question = Pointers(tr("LINKS TO QUESTION"), "question")
        self.missing = Pointers(tr("LINKS NOT DRAWN (NEVER PROJECTED)"), "missing", folded=True)
        self.original = Pointers(tr("ORIGINAL LINKS"), "original", folded=True)
        self.elsewhere = Pointers(tr("CARDS IN ANOTHER ZONE"), "elsewhere", folded=True)
        self.hot, self.hints = HotNotes(desk), HintSearch(desk)
        self.hot_section = Section(tr("HOT NOTES"), [self.hot], "hot")
        self.hint = self._words(tr("HINT FOR THE CARD (NEVER PROJECTED)"), "hint")
        self.leftovers = Leftovers(desk)
        self._assemble()
        self._lull = Lull(desk, self.refresh, self)
        desk.looks.add(self._looked)
        self._view(0)
        if self.plan is not None:
            self.plan.setCurrentRow(0)
            self.plan.currentRowChanged.connect(self._view)
        self.show_time(desk.conduct.clock())
        if self.plan is not None:
            self.plan.asked.connect(commands["phase.viewed"].trigger)
        self.refresh()

    def show_time(self, clock: Clock) -> None:
        """Say the time again; a phase just begun shows its notes."""
        self.clock.show_time(clock)
        self.late.show_time(clock)
        fill(*self.silent, silences(self._desk, clock))
        if not self.speaker.isHidden():
            self.speaker.show_time()
        if self.plan is None:
            return
        self._offer(clock)
        self.plan.show_time(clock)
        running = clock.running.phase.id if clock.running else ""
        if running != self._running:
            self._running = running
            self.plan.view(running)
            self._instruct()

    def _offer(self, clock: Clock) -> None:
        """The button that goes to the phase in view, unless it runs or is the next one, which has a button already."""
        near = [phase.phase.id for phase in (clock.running, *clock.coming[:1]) if phase is not None]
        self.go.setVisible(self.go.isEnabled() and self._desk.conduct.viewed not in near)

    def show_part(self, part: str) -> None:
        """Make sure that a part of the panel can be seen."""
        parts = {"late": self.late, "hot": self.hot_section, "hints": self.hints}
        if part in parts:
            if part == "hot":
                self.hot_section.open()
            self.rolls.ensureWidgetVisible(parts[part], 0, 12)

    def refresh(self) -> None:
        """Say again what the table did and the hint of the chosen card."""
        fill(*self.findings, findings(self._desk))
        self._instruct()
        seen = attention(self._desk)
        self.question.show_pointers(seen.question)
        self.missing.show_pointers(seen.missing)
        self.original.show_pointers(seen.original)
        self.elsewhere.show_pointers(seen.elsewhere)
        self._hint()

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._lull.stop()
        self.leftovers.stop()

    def _hint(self) -> None:
        cards = self._desk.chosen_cards()
        card = self._desk.deck.card(cards[0].card) if len(cards) == 1 else None
        fill(*self.hint, card.hint if card else "")

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for fixed in (self.clock, self.back, self.speaker):
            column.addWidget(fixed)
        self.clock.setVisible(self.plan is not None)
        inside = QWidget()
        inside.setObjectName("inside")
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(16, 6, 16, 16)
        parts.setSpacing(6)
        parts.addWidget(self.hints)
        parts.addWidget(self.hint[0])
        parts.addWidget(self.silent[0])
        parts.addWidget(self.late)
        if self.plan is not None:
            minutes = duration(self._desk.deck.workshop.minutes)
            parts.addWidget(Section(tr("PLAN — {duration}", duration=minutes), [self.plan, self.go], "plan"))
        parts.addWidget(self.hot_section)
        for section, _words in (self.public, self.private, self.watch):
            parts.addWidget(section)
        parts.addWidget(self.findings[0])
        for pointers in (self.question, self.elsewhere, self.missing, self.original):
            parts.addWidget(pointers)
        parts.addWidget(self.leftovers)
        parts.addStretch(1)
        self.rolls = QScrollArea()
        self.rolls.setWidgetResizable(True)
        self.rolls.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rolls.setWidget(inside)
        column.addWidget(self.rolls, 1)

    def _words(self, title: str, name: str) -> tuple[Section, Paragraph]:
        words = Paragraph()
        return Section(title, [words], name), words

    def _view(self, row: int) -> None:
        phases = self._desk.deck.workshop.phases
        phase = phases[row] if 0 <= row < len(phases) else None
        self._desk.conduct.viewed = phase.id if phase else ""
        self._shown = phase
        self._instruct()
        fill(*self.private, phase.private if phase else "")
        fill(*self.watch, "\n".join(f"• {point.strip()}" for point in phase.watch) if phase else "")
        self._commands.refresh()
        self._offer(self._desk.conduct.still())

    def _instruct(self) -> None:
        """The instruction of the phase, and how the last lot is read while it runs."""
        phase = self._shown
        reading = reading_said(self._desk) if phase and phase.id == self._running and phase.deals else ""
        fill(*self.public, "\n".join(part for part in (phase.public if phase else "", reading) if part))

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()
        elif look == "selection":
            self._hint()
