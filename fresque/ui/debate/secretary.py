"""The secretary's line: whose turn it is to speak, the argument in a few words, the speaker's two minutes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from fresque.app.clock_words import digits
from fresque.app.debates import debated
from fresque.app.debating import argue
from fresque.app.desk import Desk
from fresque.app.speaking import silence, time_speaker, timed
from fresque.core.debating import MAX_ARGUMENT
from fresque.core.facts import DebateTurn, Side
from fresque.core.i18n import tr
from fresque.ui.debate.parts import button, choice

_STYLE = "QFrame#secretary { background: #F5F0E8; border-radius: 10px; }"
_WIDE = 860
"""Pixels from which an argument and the clock of the speaker hold on one line."""


class SecretaryLine(QFrame):
    """Enter writes an argument and gives the turn to the other side; up and down choose the side."""

    seen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._table = -1
        self.setObjectName("secretary")
        self.setStyleSheet(_STYLE)
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
        self.words.textEdited.connect(self._typed)
        self.note = button(tr("Argument heard"), self.write, "mdi6.check", key=tr("Enter"))
        self.time = QLabel()
        self.time.setObjectName("clock")
        self.time.setAccessibleName(tr("Time of the speaker"))
        self.turn = button(tr("Two minutes"), self.turn_clock, "mdi6.timer-outline", key=tr("Ctrl+T"))
        self.stop_button = button(tr("No clock"), self.stop_clock)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(10, 8, 10, 8)
        self._both.setSpacing(8)
        argument, clock = QHBoxLayout(), QHBoxLayout()
        for side in self.sides.values():
            argument.addWidget(side)
        argument.addWidget(self.words, 1)
        argument.addWidget(self.note)
        clock.addStretch(1)
        for part in (self.time, self.turn, self.stop_button):
            clock.addWidget(part)
        self._both.addLayout(argument, 1)
        self._both.addLayout(clock)

    def refresh(self) -> None:
        """Follow the debate in hand: what was being typed about it comes back."""
        here = self._desk.debating.table
        self.setEnabled(debated(self._desk) is not None)
        if here != self._table:
            self._table = here
            self.words.setText(self._desk.debating.corner(here).text)
        for side, shown in self.sides.items():
            shown.setChecked(self._desk.debating.side == side)
        self.tick()

    def tick(self) -> None:
        """Say the speaker's time again."""
        small = timed(self._desk, self._desk.debating.table)
        begun = small.since is not None or bool(small.spent)
        left = small.left(self._desk.session.now())
        self.time.setText(digits(left) if begun else "–:––")
        self.turn.setText(tr("Hold") if small.since is not None else tr("Go on") if begun else tr("Two minutes"))
        self.stop_button.setVisible(begun)

    def write(self) -> None:
        """An argument was heard, with or without words; the clock of who said it goes."""
        if argue(self._desk, self._desk.debating.side, self.words.text()):
            self.words.setText("")
            self.refresh()
            self.seen.emit()

    def key_in(self, side: Side, words: str) -> None:
        """Have these words as if they had been typed, on this side."""
        self._take(side)
        self.words.setText(words)
        self._typed(words)

    def give_back(self, turn: DebateTurn) -> None:
        """Have the words of an argument that was undone, unless others are being typed."""
        if turn.text and not self.words.text():
            self.key_in(turn.side or "for", turn.text)

    def speak_for(self) -> None:
        """It is the turn of those who agree."""
        self._take("for")

    def speak_against(self) -> None:
        """It is the turn of those who disagree."""
        self._take("against")

    def turn_clock(self) -> None:
        """Let the speaker's clock go, or hold it; everyone sees it."""
        time_speaker(self._desk, self._desk.debating.table)
        self.tick()

    def stop_clock(self) -> None:
        """No speaker's clock any more."""
        silence(self._desk, self._desk.debating.table)
        self.tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The clock goes under the words when there is no room for both."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if self.width() >= _WIDE else ways.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.Undo) and not self.words.isUndoAvailable():
            event.ignore()  # no letter to undo: the page undoes the last gesture
            return True
        if event.modifiers():
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._take("for" if key == Qt.Key.Key_Up else "against")
        else:
            return False
        return True

    def _typed(self, words: str) -> None:
        self._desk.debating.corner(self._desk.debating.table).text = words

    def _take(self, side: Side) -> None:
        self._desk.debating.side = side
        self._desk.looks.tell("public")
        self.refresh()
        self.words.setFocus()
