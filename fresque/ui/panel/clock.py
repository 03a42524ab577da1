"""The clock of the facilitator: what is left of the phase, whether we are on time, and what one does about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from fresque.app.clock_words import digits, ending, level_words, next_words, planned, punctual
from fresque.app.desk import Desk
from fresque.core.clock import MINUTE, Clock, PhaseClock
from fresque.core.i18n import tr
from fresque.ui.commands import Commands
from fresque.ui.panel.bar import TINTS, TimeBar
from fresque.ui.panel.words import INSIDE, push
from fresque.ui.style import INK, SECONDARY, icon

_MORE = (
    "clock.less",
    "phase.back",
    "phase.viewed",
    "phase.log",
    "clock.late",
    "clocks.turn",
    "clock.speaker",
    "clock.sound",
    "phase.end",
)


class ClockPart(QFrame):
    """It stays at the top of the panel while the rest scrolls; `show_time` is called each second."""

    def __init__(self, desk: Desk, commands: Commands) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("clockpart")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        self.digits, self.end, self.late = QLabel(), QLabel(), QLabel()
        self.phase, self.level = QLabel(), QLabel()
        column.addLayout(self._top())
        self.bar = TimeBar()
        column.addWidget(self.bar)
        column.addWidget(self.phase)
        column.addWidget(self.level)
        self.pause = push(commands["clock.pause"])
        self.next = push(commands["phase.next"], name="primary")
        column.addLayout(self._turns(commands))
        column.addWidget(self.next)

    def show_time(self, clock: Clock) -> None:
        """Say the time again; what has not changed is left as it is."""
        running = clock.running
        _say(self.end, ending(self._desk.conduct, clock))
        _say(self.late, punctual(clock) if clock.started is not None and not clock.forgotten else "")
        if running is None or clock.forgotten:
            self._show_still(clock)
        else:
            self._show_running(clock, running)
        room = INSIDE - 20
        _say(self.next, self.next.fontMetrics().elidedText(next_words(clock), Qt.TextElideMode.ElideRight, room))
        _say(self.pause, tr("Go on") if clock.held is not None else tr("Pause"))

    def _show_still(self, clock: Clock) -> None:
        whole = sum(phase.allotted for phase in clock.phases)
        words = tr("{n} min in all", n=f"{whole:g}")
        if clock.ended is not None:
            words = tr("The workshop is over")
        elif clock.forgotten:
            words = tr("This workshop was not ended")
        _say(self.digits, "–:––" if clock.started is None else "")
        self.digits.setVisible(clock.started is None)
        _say(self.phase, words)
        _say(self.level, "")
        self.level.hide()
        self.bar.show_time(0.0, "calm")

    def _show_running(self, clock: Clock, running: PhaseClock) -> None:
        tint = TINTS[running.level] if running.level != "calm" else INK
        self.digits.setVisible(True)
        _say(self.digits, digits(running.left))
        self.digits.setAccessibleName(tr("Time left: {time}", time=digits(running.left)))
        _paint(self.digits, f"color: {tint};")
        _say(self.phase, f"{running.phase.title} · {planned(running)}")
        words = level_words(running)
        if clock.held is not None:
            held = tr("Paused for {time}", time=digits(clock.now - clock.held))
            words = f"{held} · {words}" if words else held
        _say(self.level, words)
        _paint(self.level, f"color: {TINTS[running.level]}; font-weight: 700;")
        self.level.setVisible(bool(words))
        share = running.spent / (running.allotted * MINUTE) if running.allotted else 1.0
        self.bar.show_time(share, running.level)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.digits.setObjectName("time")
        row.addWidget(self.digits)
        row.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addStretch(1)
        for label in (self.end, self.late):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setStyleSheet(f"color: {SECONDARY}; font-size: 13px;")
            side.addWidget(label)
        side.addStretch(1)
        row.addLayout(side)
        self.phase.setWordWrap(True)
        return row

    def _turns(self, commands: Commands) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.pause, 1)
        for name, text in (("clock.more", "+1"), ("clock.more_five", "+5")):
            button = push(commands[name], text)
            button.setFixedWidth(48)
            button.setStyleSheet("padding: 8px 4px;")
            row.addWidget(button)
        row.addWidget(_small(commands))
        row.addWidget(self._menu(commands))
        return row

    def _menu(self, commands: Commands) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("mdi6.dots-vertical"))
        button.setFixedSize(44, 44)
        button.setAccessibleName(tr("More about the clock"))
        button.setToolTip(tr("More about the clock"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addActions([commands[name] for name in _MORE])
        button.setMenu(menu)
        return button


def _small(commands: Commands) -> QToolButton:
    action = commands["clocks.open"]
    button = QToolButton()
    button.setIcon(icon("mdi6.timer-plus-outline"))
    button.setFixedSize(44, 44)
    button.setAccessibleName(action.text())
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    return button


def _say(label: QLabel | QPushButton, text: str) -> None:
    if label.text() != text:
        label.setText(text)


def _paint(label: QWidget, style: str) -> None:
    if label.styleSheet() != style:
        label.setStyleSheet(style)
