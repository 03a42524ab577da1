"""The arguments in turn: whose turn it is, the secretary's field, the speaker's two minutes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from fresque.app.clock_words import digits
from fresque.app.conduct import SPEAKER
from fresque.app.debate_words import argument_said, speakers_said
from fresque.app.debating import argue, choose_argument, debated
from fresque.app.desk import Desk
from fresque.core import edits
from fresque.core.debating import MAX_ARGUMENT
from fresque.core.facts import Side
from fresque.core.i18n import tr
from fresque.core.small_clock import SmallClock
from fresque.ui.debate.parts import button, choice, quiet, roomy, section
from fresque.ui.panel.pointers import Lines

TALL = 180
"""Pixels of the list; the arguments above are scrolled to."""


class ArgumentsPart(QFrame):
    """Enter writes an argument and gives the turn to the other side; up and down choose the side.

    In the list, S shows an argument on the wall or takes it back, Delete takes it away.
    """

    seen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.heard = section("")
        self.sides: dict[Side, QPushButton] = {
            "for": choice(tr("For"), self.speak_for, "mdi6.arrow-up-bold"),
            "against": choice(tr("Against"), self.speak_against, "mdi6.arrow-down-bold"),
        }
        self.words = QLineEdit()
        self.words.setMaxLength(MAX_ARGUMENT)
        self.words.setMinimumHeight(48)
        self.words.setPlaceholderText(tr("The argument, in a few words (or nothing)"))
        self.words.setAccessibleName(tr("Argument, as the secretary writes it"))
        self.words.installEventFilter(self)
        self.note = button(tr("Argument heard"), self.write, "mdi6.check", name="primary", key="Enter")
        self.rows = Lines(tr("Arguments"))
        self.rows.installEventFilter(self)
        self.time = QLabel()
        self.time.setObjectName("clock")
        self.time.setAccessibleName(tr("Time of the speaker"))
        self.turn = button(tr("Two minutes"), self.turn_clock, "mdi6.timer-outline", key=tr("Ctrl+T"))
        self.stop_button = button(tr("No clock"), self.stop_clock)
        self._assemble()

    def refresh(self) -> None:
        """Follow the debate."""
        debate = debated(self._desk)
        self.setEnabled(debate is not None)
        self.heard.setText(tr("ARGUMENTS — {heard}", heard=speakers_said(debate)) if debate else tr("ARGUMENTS"))
        turns = debate.arguments if debate else ()
        chosen = self._desk.debating.chosen
        lines = [(turn.id, argument_said(n, turn, turn.id in chosen)) for n, turn in enumerate(turns, 1)]
        self.rows.show_lines(lines[::-1])
        roomy(self.rows, TALL)
        for side, shown in self.sides.items():
            shown.setChecked(self._desk.debating.side == side)
        self.tick()

    def tick(self) -> None:
        """Say the speaker's time again."""
        small = self._desk.conduct.speaker
        begun = small.since is not None or bool(small.spent)
        left = small.left(self._desk.session.now())
        self.time.setText(digits(left) if begun else "–:––")
        self.turn.setText(tr("Hold") if small.since is not None else tr("Go on") if begun else tr("Two minutes"))
        self.stop_button.setEnabled(begun)

    def write(self) -> None:
        """An argument was heard, with or without words; the next speaker has two minutes if there is a clock."""
        if argue(self._desk, self._desk.debating.side, self.words.text()):
            self.words.clear()
            if self._desk.conduct.speaker.since is not None:
                self._desk.conduct.speaker = SmallClock(SPEAKER)
            self.refresh()
            self.seen.emit()

    def speak_for(self) -> None:
        """It is the turn of those who agree."""
        self._take("for")

    def speak_against(self) -> None:
        """It is the turn of those who disagree."""
        self._take("against")

    def turn_clock(self) -> None:
        """Let the speaker's clock go, or hold it; everyone sees it."""
        self._desk.conduct.speaker = self._desk.conduct.speaker.turned(self._desk.session.now())
        self._desk.looks.tell("public")
        self.tick()

    def stop_clock(self) -> None:
        """No speaker's clock any more."""
        self._desk.conduct.speaker = SmallClock(SPEAKER)
        self._desk.looks.tell("public")
        self.tick()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        key = Qt.Key(event.key())
        return self._typed(key) if watched is self.words else self._listed(key)

    def _typed(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._take("for" if key == Qt.Key.Key_Up else "against")
        else:
            return False
        return True

    def _listed(self, key: Qt.Key) -> bool:
        argument = self.rows.key()
        if key == Qt.Key.Key_S and argument:
            choose_argument(self._desk, argument)
            self.refresh()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and argument:
            self._desk.commit(edits.remove(self._desk.board, (argument,)))
        else:
            return False
        return True

    def show_chosen(self) -> None:
        """Show the argument of the list on the wall, or take it back."""
        if self.rows.key():
            choose_argument(self._desk, self.rows.key())
            self.refresh()

    def _take(self, side: Side) -> None:
        self._desk.debating.side = side
        self._desk.looks.tell("public")
        self.refresh()
        self.words.setFocus()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heard)
        sides = QHBoxLayout()
        for side in self.sides.values():
            sides.addWidget(side, 1)
        column.addLayout(sides)
        column.addWidget(self.words)
        column.addWidget(self.note)
        clock = QHBoxLayout()
        clock.addWidget(self.time, 1)
        clock.addWidget(self.turn)
        clock.addWidget(self.stop_button)
        column.addLayout(clock)
        column.addWidget(self.rows)
        self.show_button = button(
            tr("Show this argument, or take it back"), self.show_chosen, "mdi6.eye-outline", key="S"
        )
        column.addWidget(self.show_button)
        column.addWidget(quiet(tr("Nothing the secretary writes is on the wall before you choose it here.")))
        column.addStretch(1)
