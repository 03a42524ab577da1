"""A vote by show of hands: a question, its choices, the hands counted, hidden until they are revealed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from fresque.app.debating import MAX_OPTIONS, ask_hands, count_hands, counted, reveal_hands, revealed, usual_options
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.ui.debate.counting import Counting
from fresque.ui.debate.parts import button, quiet, section


class HandsPart(QFrame):
    """Enter in the choices asks, Enter in the counts writes; `seen` asks for the hands on the wall."""

    seen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.question = self._line(tr("The question"), tr("Question of the vote"))
        self.options = self._line(tr("The choices, with / between them"), tr("Choices of the vote"))
        self.options.setText(usual_options(desk))
        self.ask = button(tr("Ask the room"), self.put_question, "mdi6.hand-back-right-outline", name="primary")
        self.counting = Counting()
        self.counting.written.connect(self.write)
        self.note = button(tr("Write the hands"), self.write, "mdi6.check", key="Enter")
        self.reveal = button(tr("Reveal"), self.reveal_hands, "mdi6.eye-outline", key=tr("Ctrl+Enter"))
        self.state = quiet()
        for line in (self.question, self.options):
            line.returnPressed.connect(self._entered)
        self._assemble()
        self._show_options()

    def refresh(self) -> None:
        """Say what is asked, counted, revealed."""
        hands = self._desk.debating.hands
        asked = hands is not None and not hands.feedback
        for part in (self.counting, self.note):
            part.setEnabled(asked)
        there = counted(self._desk) if asked else None
        shown = hands is not None and hands.record in revealed(self._desk)
        self.reveal.setEnabled(there is not None and not shown)
        if not asked:
            self.state.setText(tr("Nothing is asked."))
        elif there is None:
            self.state.setText(tr("Asked: {question}", question=hands.question if hands else ""))
        else:
            counts = " · ".join(map(str, there))
            said = tr("Counted: {counts} — revealed", counts=counts) if shown else ""
            self.state.setText(said or tr("Counted: {counts} — hidden", counts=counts))

    def put_question(self) -> None:
        """Show the question and its choices to the room; the hands can be counted."""
        if ask_hands(self._desk, self.question.text(), self.options.text().split("/")) is None:
            self.state.setText(tr("A vote needs a question and two choices."))
            self.question.setFocus()
            return
        self._show_options()
        self.refresh()
        self.counting.setFocus()
        self.seen.emit()

    def write(self) -> None:
        """Write the hands counted; nobody sees them yet."""
        if count_hands(self._desk, self.counting.counts):
            self.refresh()

    def reveal_hands(self) -> None:
        """Show everyone the hands counted."""
        if reveal_hands(self._desk):
            self.refresh()
            self.seen.emit()

    def _entered(self) -> None:
        if self.question.hasFocus() and self.question.text().strip():
            self.options.setFocus()
            self.options.selectAll()
        else:
            self.put_question()

    def _show_options(self) -> None:
        options = [option.strip() for option in self.options.text().split("/") if option.strip()]
        self.counting.show_places(options[:MAX_OPTIONS])

    def _line(self, hint: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(500)
        line.setMinimumHeight(48)
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        return line

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(tr("VOTE BY SHOW OF HANDS")))
        for part in (self.question, self.options, self.ask):
            column.addWidget(part)
        column.addWidget(self.counting, 1)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(self.reveal, 1)
        column.addLayout(row)
        column.addWidget(self.state)
