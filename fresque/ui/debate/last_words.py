"""The round of last words: one minute for each seat, the next one by a key; nobody is named."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout

from fresque.app.clock_words import digits
from fresque.app.closing import end_round, next_seat, seat_before, set_seats
from fresque.app.dealing import people
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.ui.debate.parts import button, quiet, section


class LastWordsPart(QFrame):
    """Space or the right arrow gives the word to the next seat, the left arrow to the one before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Round of last words"))
        self.seats = QSpinBox()
        self.seats.setRange(1, 500)
        self.seats.setMinimumHeight(44)
        self.seats.setAccessibleName(tr("How many people speak"))
        self.seats.setValue(desk.debating.words.seats or people(desk).present or people(desk).expected or 12)
        self.seats.valueChanged.connect(self._set_seats)
        self.seat, self.time = QLabel(), QLabel()
        for label in (self.seat, self.time):
            label.setStyleSheet("font-size: 72px; font-weight: 700;")
        self.next = button(tr("Next seat"), self.go_on, "mdi6.chevron-right", name="primary", key=tr("Space"))
        self.before = button(tr("The one before"), self.go_back, "mdi6.chevron-left")
        self.over = button(tr("Everyone has spoken"), self.end, "mdi6.check")
        self._assemble()
        self.tick()

    def go_on(self) -> None:
        """The next seat, with its minute."""
        self._step(1)

    def go_back(self) -> None:
        """The seat before, with a minute again."""
        self._step(-1)

    def end(self) -> None:
        """Everyone has spoken."""
        end_round(self._desk)
        if self._desk.public.name == "round":
            self._desk.public.choose("thanks")
        self.tick()

    def tick(self) -> None:
        """Say the seat and its time again."""
        words = self._desk.debating.words
        self.seat.setText(tr("{n} of {all}", n=words.seat, all=words.seats) if words.seat else "–")
        left = words.small.left(self._desk.session.now())
        self.time.setText(digits(left) if words.seat else "1:00")
        self.next.setText(tr("Next seat") if words.seat else tr("Begin the round"))
        for part in (self.before, self.over):
            part.setEnabled(bool(words.seat))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Left:
            self.go_back()
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        if not self._desk.debating.words.seats:
            set_seats(self._desk, self.seats.value())
        if by > 0:
            next_seat(self._desk)
        else:
            seat_before(self._desk)
        self._desk.public.choose("round")
        self.tick()
        self.setFocus()

    def _set_seats(self, seats: int) -> None:
        set_seats(self._desk, seats)
        self.tick()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addWidget(section(tr("ROUND OF LAST WORDS — ONE MINUTE EACH")))
        row = QHBoxLayout()
        label = QLabel(tr("How many people speak"))
        label.setBuddy(self.seats)
        row.addWidget(label)
        row.addWidget(self.seats)
        row.addStretch(1)
        column.addLayout(row)
        figures = QHBoxLayout()
        figures.addWidget(self.seat)
        figures.addStretch(1)
        figures.addWidget(self.time)
        column.addLayout(figures)
        buttons = QHBoxLayout()
        for part in (self.before, self.next, self.over):
            buttons.addWidget(part, 1)
        column.addLayout(buttons)
        column.addWidget(
            quiet(tr("Nobody is named; of what is said nothing is written, only that the round took place."))
        )
        column.addStretch(1)
