"""The small clocks in the panel: begun in a click or typed, each with its time, held, begun again, shown, removed."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from fresque.app.clock_actions import begin, hold
from fresque.app.clock_words import called, digits
from fresque.app.desk import Desk
from fresque.core import clock_edits
from fresque.core.clock_edits import Wanted, typed
from fresque.core.colors import COLORS
from fresque.core.errors import FresqueError
from fresque.core.facts import NamedClock
from fresque.core.i18n import tr
from fresque.ui.style import INK, SECONDARY, icon

OFFERED = (1, 2, 3, 5)
"""Minutes offered."""
HIGH = 52
"""Pixels of a clock."""


class NewClock(QFrame):
    """Four buttons and a field; `done` when a clock runs, or none is wanted."""

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("asking")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.offers: list[QPushButton] = []
        for minutes in OFFERED:
            button = QPushButton(tr("{n} min", n=minutes))
            button.setMinimumHeight(44)
            button.setStyleSheet("padding: 6px 2px;")
            button.clicked.connect(partial(self._begin, Wanted(minutes)))
            row.addWidget(button)
            self.offers.append(button)
        column.addLayout(row)
        self.words = QLineEdit()
        self.words.setMinimumHeight(44)
        self.words.setPlaceholderText(tr("or: 2:30 table B"))
        self.words.setAccessibleName(tr("Time and name of the clock"))
        self.words.returnPressed.connect(self._typed)
        column.addWidget(self.words)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setStyleSheet(f"color: {COLORS['vermilion']}; font-weight: 600;")
        self.said.hide()
        column.addWidget(self.said)
        self.hide()

    def open(self) -> None:
        """Show it, the keyboard in the field; put it away when it is there already."""
        if self.isVisible():
            self.put_away()
            return
        self.words.clear()
        self.said.hide()
        self.show()
        self.words.setFocus()

    def put_away(self) -> None:
        """No clock any more to begin."""
        self.hide()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        try:
            self._begin(typed(self.words.text()))
        except FresqueError as error:
            self.said.setText(str(error))
            self.said.show()

    def _begin(self, wanted: Wanted, _checked: bool = False) -> None:
        if begin(self._desk, wanted):
            self.put_away()


class ClockRow(QWidget):
    """One clock: what it is for over its digits, and four keys to press."""

    def __init__(self, desk: Desk, clock: NamedClock) -> None:
        super().__init__()
        self._desk, self._id = desk, clock.id
        self.setFixedHeight(HIGH)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 10, 2)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name, self.time = QLabel(), QLabel()
        self.name.setStyleSheet(f"color: {SECONDARY}; font-size: 12px;")
        words.addWidget(self.name)
        words.addWidget(self.time)
        row.addLayout(words, 1)
        self.turn = self._button(row, "mdi6.pause", self._turn)
        self.again = self._button(row, "mdi6.restart", self._again)
        self.wall = self._button(row, "mdi6.projector", self._wall)
        self.close_button = self._button(row, "mdi6.close", self._remove)
        self._runs: bool | None = None

    def show_clock(self, clock: NamedClock, now: int) -> None:
        """Say its time; once over, in words too."""
        name, left = called(clock), clock.small.left(now)
        if name != self.name.toolTip():
            self.name.setToolTip(name)
            self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 140))
            self.again.setAccessibleName(tr("{clock}: again", clock=name))
            self.wall.setAccessibleName(tr("{clock}: show it to the room", clock=name))
            self.close_button.setAccessibleName(tr("{clock}: remove", clock=name))
            for button in (self.again, self.wall, self.close_button):
                button.setToolTip(button.accessibleName())
        words = digits(left)
        words = tr("{time}, over", time=words) if left < 0 else words
        if not clock.since:
            words = tr("{time}, held", time=digits(left))
        if words != self.time.text():
            self.time.setText(words)
            tint = COLORS["vermilion"] if left < 0 else INK if clock.since else SECONDARY
            self.time.setStyleSheet(f"font-weight: 700; font-size: 18px; color: {tint};")
        if bool(clock.since) != self._runs:
            self._runs = bool(clock.since)
            self.turn.setIcon(icon("mdi6.pause" if self._runs else "mdi6.play"))
            said = tr("{clock}: hold", clock=name) if self._runs else tr("{clock}: let go", clock=name)
            self.turn.setAccessibleName(said)
            self.turn.setToolTip(said)

    def _button(self, row: QHBoxLayout, name: str, run: object) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setFixedSize(44, 44)
        button.clicked.connect(run)
        row.addWidget(button)
        return button

    def _clock(self) -> NamedClock | None:
        self._desk.conduct.clocks.chosen = self._id
        return self._desk.conduct.clocks.get(self._id)

    def _turn(self) -> None:
        clock = self._clock()
        if clock is not None:
            hold(self._desk, clock)

    def _again(self) -> None:
        clock = self._clock()
        if clock is not None:
            self._desk.commit(clock_edits.anew(clock, self._desk.session.now()))

    def _wall(self) -> None:
        clock = self._clock()
        if clock is not None:
            self._desk.public.choose("turn" if clock.kind == "turn" else "clock")

    def _remove(self) -> None:
        clock = self._clock()
        if clock is not None:
            self._desk.commit(clock_edits.removed(clock))
