"""The facilitator's side, never projected: the clock over all, then one part at a time, each reached by a key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
from fresque.ui.panel.clock_rows import ClockRows
from fresque.ui.panel.clocks import NewClock
from fresque.ui.panel.hints import HintSearch
from fresque.ui.panel.hot import HotNotes
from fresque.ui.panel.late import LateCard
from fresque.ui.panel.lines import LateLine, SilentLine, beside
from fresque.ui.panel.log import PhaseHours
from fresque.ui.panel.plan import PlanList
from fresque.ui.panel.pointers import Pointers
from fresque.ui.panel.tables import TableRows
from fresque.ui.panel.tabs import Pages
from fresque.ui.panel.words import WIDTH, Heading, Paragraph, Titled, fill, push


class Panel(QWidget):
    """The clock, the small clocks, what is late and the hint of the chosen card stay; the tabs change the rest."""

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
        self._make()
        self.pages = Pages()
        self._assemble()
        self.pages.stack.currentChanged.connect(self._hint)
        self._lull = Lull(desk, self.refresh, self)
        desk.looks.add(self._looked)
        self.late_line.clicked.connect(commands["clock.late"].trigger)
        self.silent.clicked.connect(commands["panel.tables"].trigger)
        self.late.put_away.connect(self._leave_late)
        self._view(0)
        if self.plan is not None:
            self.plan.setCurrentRow(0)
            self.plan.currentRowChanged.connect(self._view)
        self.show_time(desk.conduct.clock())
        if self.plan is not None:
            self.plan.asked.connect(commands["phase.viewed"].trigger)
        self.refresh()

    def _make(self) -> None:
        desk, commands = self._desk, self._commands
        phases = desk.deck.workshop.phases
        self.plan = PlanList(phases) if phases else None
        self.go = push(commands["phase.viewed"])
        self.clock, self.back, self.hours = ClockPart(desk, commands), BackRow(desk), PhaseHours(desk)
        self.late_line, self.silent, self.late = LateLine(desk), SilentLine(desk), LateCard(desk)
        self.new_clock, self.clocks = NewClock(desk), ClockRows(desk)
        self.public = _words(tr("INSTRUCTION FOR EVERYONE"))
        self.private = _words(tr("NOTES (NEVER PROJECTED)"))
        self.watch = _words(tr("WATCH POINTS"))
        self.findings = _words(tr("LANDMARKS"))
        self.tables = TableRows(desk)
        self.question = Pointers(tr("LINKS TO QUESTION"), "question")
        self.disputed = Pointers(tr("CARDS IN DISPUTE"), "disputed")
        self.missing = Pointers(tr("LINKS NOT DRAWN (NEVER PROJECTED)"), "missing", folded=True)
        self.original = Pointers(tr("ORIGINAL LINKS"), "original", folded=True)
        self.elsewhere = Pointers(tr("CARDS IN ANOTHER ZONE"), "elsewhere", folded=True)
        self.hot, self.hints = HotNotes(desk), HintSearch(desk)
        self.hint = _words(tr("HINT FOR THE CARD (NEVER PROJECTED)"))
        self.leftovers = Leftovers(desk)

    def show_time(self, clock: Clock) -> None:
        """Say the time again; a phase just begun shows its notes."""
        self.clock.show_time(clock)
        self.clocks.show_time()
        self.late.show_time(clock)
        self.late_line.show_time(clock, offered=self.late.offered)
        if not self.late.offered and self.pages.current == "late":
            self.pages.show_page("phase")
        self.silent.show_time(clock, brief=not self.late_line.isHidden())
        self.pages.count("tables", self.tables.show_time(clock))
        if self.plan is None:
            return
        self._offer(clock)
        self.plan.show_time(clock)
        running = clock.running.phase.id if clock.running else ""
        if running != self._running:
            self._running = running
            self.plan.view(running)
            self._instruct()
        self._say_hours(clock)

    def show_part(self, part: str) -> None:
        """Bring a part of the panel into view; those above the tabs always are."""
        pages = {"hot": "notes", "log": "plan"}
        page = pages.get(part, part)
        if page in self.pages.names:
            self.pages.show_page(page)
        if part == "tables":
            self.tables.rows.setFocus()
        elif part == "plan" and self.plan is not None:
            self.plan.setFocus()
        elif part == "phase":
            self.pages.tabs.setFocus()

    def refresh(self) -> None:
        """Say again what the table did and the hint of the chosen card."""
        fill(*self.findings, findings(self._desk))
        self._instruct()
        there = self.tables.tables.table(self._desk.table)
        seen = there.attention
        self.question.show_pointers(seen.question)
        self.missing.show_pointers(seen.missing)
        self.original.show_pointers(seen.original)
        self.elsewhere.show_pointers(seen.elsewhere)
        self.disputed.show_pointers(list(there.disputed))
        self.pages.count("tables", self.tables.show_time(self._desk.conduct.clock()))
        self._hint()

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._lull.stop()
        self.leftovers.stop()
        self.tables.stop()

    def _hint(self) -> None:
        cards = self._desk.chosen_cards()
        shown = len(cards) == 1 and self.pages.current != "late"
        card = self._desk.deck.card(cards[0].card) if shown else None
        fill(*self.hint, card.hint if card else "")

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for fixed in (self.clock, self.back, self.new_clock, self.clocks):
            column.addWidget(fixed)
        column.addLayout(beside(self.late_line, self.silent))
        self.clock.setVisible(self.plan is not None)
        self._fill_pages()
        column.addWidget(self.pages, 1)
        self.hint[0].setObjectName("hintpart")
        self.hint[0].setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hint[0].setContentsMargins(16, 6, 16, 6)
        column.addWidget(self.hint[0])

    def _fill_pages(self) -> None:
        self._page("phase", tr("Phase"), [part for part, _words in (self.private, self.watch, self.public)])
        if self.plan is not None:
            minutes = duration(self._desk.deck.workshop.minutes)
            head = Heading(tr("PLAN — {duration}", duration=minutes))
            self._page("plan", tr("Schedule"), [head, self.plan, self.go, self.hours])
        parts = [self.tables, self.question, self.disputed, self.elsewhere, self.missing, self.original]
        self._page("tables", tr("Tables"), [*parts, self.findings[0], self.leftovers])
        self._page("hints", tr("Hints"), [self.hints])
        self._page("notes", tr("My notes"), [self.hot])
        self.pages.add_hidden("late", [self.late])

    def _page(self, name: str, title: str, parts: list[QWidget]) -> None:
        action = {"hints": "hints.find", "notes": "hot.write"}.get(name, f"panel.{name}")
        keys = self._commands[action].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.pages.add(name, title, keys, parts)

    def ask_late(self, clock: Clock) -> bool:
        """Show the plans to catch up, the keyboard on the first; False when there is none."""
        there = self.late.ask(clock)
        if there:
            self.pages.show_page("late")
            self.late.choices[0].setFocus()
        return there

    def _leave_late(self) -> None:
        self.show_time(self._desk.conduct.clock())
        self.pages.show_page("phase")

    def _offer(self, clock: Clock) -> None:
        """The button that goes to the phase in view, unless it runs or is the next one, which has a button already."""
        near = [phase.phase.id for phase in (clock.running, *clock.coming[:1]) if phase is not None]
        self.go.setVisible(self.go.isEnabled() and self._desk.conduct.viewed not in near)

    def _say_hours(self, clock: Clock) -> None:
        viewed = self._desk.conduct.viewed
        self.hours.show_phase(viewed, last=bool(clock.runs) and clock.runs[-1].phase == viewed)

    def _view(self, row: int) -> None:
        phases = self._desk.deck.workshop.phases
        phase = phases[row] if 0 <= row < len(phases) else None
        self._desk.conduct.viewed = phase.id if phase else ""
        self._shown = phase
        self._instruct()
        fill(*self.private, phase.private if phase else "" if phases else tr("This deck has no notes."))
        fill(*self.watch, "\n".join(f"• {point.strip()}" for point in phase.watch) if phase else "")
        self._commands.refresh()
        clock = self._desk.conduct.still()
        self._offer(clock)
        self._say_hours(clock)

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


def _words(title: str) -> tuple[Titled, Paragraph]:
    words = Paragraph()
    return Titled(title, words), words
