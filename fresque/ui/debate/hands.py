"""A vote by show of hands: a question, its choices, the hands counted, hidden until they are revealed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from fresque.app.debate_choice import ask_which, most_wanted, wanted_said
from fresque.app.debates import revealed
from fresque.app.desk import Desk
from fresque.app.show_of_hands import (
    MAX_OPTIONS,
    ask_hands,
    count_hands,
    counted,
    hide_hands,
    restart_hands,
    reveal_hands,
    usual_options,
)
from fresque.core.i18n import tr
from fresque.ui.debate.counting import Counting
from fresque.ui.debate.long_line import LongLine
from fresque.ui.debate.parts import button, quiet, section


class HandsPart(QFrame):
    """Enter in the choices asks, Enter in the counts writes; `seen` asks for the hands on the wall.

    `wanted` names the card of a vote that the facilitator takes for the debate.
    """

    seen = Signal()
    wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.question = self._line(tr("The question"), tr("Question of the vote"))
        self.options = self._line(tr("The choices, with / between them"), tr("Choices of the vote"))
        self.options.setText(usual_options(desk))
        self.ask = button(tr("Ask the room"), self.put_question, "mdi6.hand-back-right-outline")
        self.counting = Counting()
        self.counting.written.connect(self.write)
        self.counting.changed.connect(self._keyed)
        self.note = button(tr("Write the hands"), self.write, "mdi6.check", name="primary", key=tr("Enter"))
        self.reveal = button(tr("Reveal"), self.turn_veil, "mdi6.eye-outline", key=tr("Ctrl+Enter"))
        self.again = button(tr("Vote again"), self.vote_again, "mdi6.restart")
        self.take = button(tr("Take this question"), self.take_wanted, "mdi6.arrow-left")
        self.state, self.outcome = quiet(), quiet()
        self.outcome.setWordWrap(False)
        self.outcome.setStyleSheet("font-weight: 700; color: #1E2430;")
        for line in (self.question, self.options):
            line.returnPressed.connect(self._entered)
        self._assemble()
        self._restore()

    def refresh(self) -> None:
        """Say what is asked, counted, revealed."""
        hands = self._desk.debating.hands
        asked = hands is not None and not hands.feedback
        for part in (self.counting, self.note):
            part.setEnabled(asked)
        there = counted(self._desk) if asked else None
        shown = hands is not None and hands.record in revealed(self._desk)
        self.reveal.setEnabled(there is not None)
        self.reveal.setText(tr("Hide again") if there is not None and shown else tr("Reveal"))
        self.again.setEnabled(there is not None)
        self.outcome.setText(wanted_said(self._desk) if asked else "")
        self.take.setVisible(asked and bool(most_wanted(self._desk)))
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
        now, words = self._desk.debating.hands, self.options.text()
        cards = now.cards if now is not None and _joined(now.options) == words else ()
        if (
            ask_hands(self._desk, self.question.text(), now.options if cards and now else words.split("/"), cards)
            is None
        ):
            self.state.setText(tr("A vote needs a question and two choices."))
            self.question.setFocus()
            return
        self._count()

    def put_which(self) -> None:
        """Ask the room which of the cards kept is debated."""
        if ask_which(self._desk) is not None:
            self._count()

    def write(self) -> None:
        """Write the hands counted; nobody sees them yet."""
        if count_hands(self._desk, self.counting.counts):
            self.refresh()

    def turn_veil(self) -> None:
        """Show everyone the hands counted, or hide them again."""
        if reveal_hands(self._desk) or hide_hands(self._desk):
            self.refresh()
            self.seen.emit()

    def vote_again(self) -> None:
        """Take away the hands counted: the same question is asked again."""
        if restart_hands(self._desk):
            self.counting.show_places(self.counting.labels)
            self.refresh()
            self.counting.setFocus()
            self.seen.emit()

    def take_wanted(self) -> None:
        """Take the card that had the most hands for the debate; its question is not put yet."""
        won = most_wanted(self._desk)
        if won:
            self.wanted.emit(won[0].id)

    def _count(self) -> None:
        self._restore()
        self.refresh()
        self.counting.setFocus()
        self.seen.emit()

    def _restore(self) -> None:
        """Bring back the vote asked, with the hands that were keyed or counted."""
        hands = self._desk.debating.hands
        if hands is None or hands.feedback:
            options = [option.strip() for option in self.options.text().split("/") if option.strip()]
            self.counting.show_places(options[:MAX_OPTIONS])
            return
        self.question.setText(hands.question)
        self.options.setText(_joined(hands.options))
        self.options.setCursorPosition(0)
        self.counting.show_places(hands.options, hands.counts or counted(self._desk) or ())

    def _keyed(self) -> None:
        hands = self._desk.debating.hands
        if hands is not None and not hands.feedback:
            hands.counts = tuple(self.counting.counts)

    def _entered(self) -> None:
        if self.question.hasFocus() and self.question.text().strip():
            self.options.setFocus()
            self.options.selectAll()
        else:
            self.put_question()

    def _line(self, hint: str, name: str) -> QLineEdit:
        line = LongLine()
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
        column.addWidget(self.question)
        choices = QHBoxLayout()
        choices.addWidget(self.options, 1)
        choices.addWidget(self.ask)
        column.addLayout(choices)
        self.counting.setMaximumHeight(300)
        column.addWidget(self.counting, 1)
        row = QHBoxLayout()
        row.setSpacing(10)
        for part in (self.note, self.reveal, self.again):
            row.addWidget(part)
        row.addWidget(self.state, 1)
        column.addLayout(row)
        won = QHBoxLayout()
        won.addWidget(self.outcome)
        won.addWidget(self.take)
        won.addStretch(1)
        column.addLayout(won)
        column.addStretch(1)


def _joined(options: Sequence[str]) -> str:
    """Choices as they are typed."""
    return " / ".join(options)
