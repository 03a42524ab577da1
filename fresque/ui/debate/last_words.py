"""The round of last words: one minute for each seat, the next one by a key; nobody is named."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout

from fresque.app.clock_words import digits
from fresque.app.closing import call_back, end_round, next_seat, pass_seat, seat_before, set_seats
from fresque.app.dealing import at_a_table
from fresque.app.desk import Desk
from fresque.core.i18n import _, tr, trn
from fresque.ui.debate.parts import quiet
from fresque.ui.debate.seats import SeatsMap, said
from fresque.ui.debate.steps import Status, Step, across, labelled, narrow, number

_LARGE = "font-size: 72px; font-weight: 700;"


class LastWordsPart(Step):
    """Space or the right arrow gives the word to the next seat, the left arrow to the one before."""

    title = _("Last words")
    shows = "round"
    keys = (
        (_("Space"), _("the next seat, with a minute")),
        ("←", _("the one before")),
        ("P", _("this seat passes")),
        ("R", _("back to those who passed")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._over = any(mark.label == tr("Round of last words") for mark in desk.session.marks)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Round of last words"))
        there, several = at_a_table(desk) or 12, desk.session.info.tables > 1
        self._asks = tr("How many people speak at a table") if several else tr("How many people speak")
        self.seats = number(self._asks, 1, 500, desk.debating.words.seats or there)
        self.seats.valueChanged.connect(self._set_seats)
        self.seat, self.time, self.map = QLabel(), QLabel(), SeatsMap()
        for label in (self.seat, self.time):
            label.setStyleSheet(_LARGE)
        self.next = narrow(tr("Next seat"), self.go_on, "mdi6.chevron-right", name="primary", key=tr("Space"))
        self.skip = narrow(tr("This seat passes"), self.let_pass, "mdi6.debug-step-over", key="P")
        self.before = narrow(tr("The one before"), self.go_back, "mdi6.chevron-left", key="←")
        self.again = narrow("", self.call_back, "mdi6.restore", key="R")
        self.over = narrow(tr("Everyone has spoken"), self.end, "mdi6.check")
        self._assemble()
        self.tick()

    def status(self) -> Status:
        words = self._desk.debating.words
        if words.seat:
            return Status("begun", said(words))
        return Status("done", tr("the round took place")) if self._over else Status()

    def go_on(self) -> None:
        """The next seat, with its minute."""
        if not self._desk.debating.words.seats:
            set_seats(self._desk, self.seats.value())
        next_seat(self._desk)
        self._turned()

    def go_back(self) -> None:
        """The seat before, with a minute again."""
        if self._desk.debating.words.seat:
            seat_before(self._desk)
            self._turned()

    def let_pass(self) -> None:
        """This seat may speak later."""
        if self._desk.debating.words.seat:
            pass_seat(self._desk)
            self._turned()

    def call_back(self) -> None:
        """The first of those who passed."""
        if self._desk.debating.words.passed:
            call_back(self._desk)
            self._turned()

    def end(self) -> None:
        """Everyone has spoken."""
        self._over = True
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
        self.map.show_round(words, self.seats.value())
        self.again.setText(trn("Back to the {n} who passed", "Back to the {n} who passed", len(words.passed)))
        self.again.setVisible(bool(words.passed))
        for part in (self.before, self.skip, self.over):
            part.setEnabled(bool(words.seat))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Left:
            self.go_back()
        elif event.key() == Qt.Key.Key_P:
            self.let_pass()
        elif event.key() == Qt.Key.Key_R:
            self.call_back()
        else:
            event.ignore()

    def _turned(self) -> None:
        self._desk.public.choose("round")
        self.tick()
        self.setFocus()

    def _set_seats(self, seats: int) -> None:
        set_seats(self._desk, seats)
        self.tick()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addLayout(across(labelled(self._asks, self.seats), self.seats))
        figures = across(self.seat)
        figures.addWidget(self.time)
        column.addLayout(figures)
        column.addWidget(self.map)
        column.addLayout(across(self.next, self.skip, self.again))
        column.addLayout(across(self.before, self.over))
        words = tr("Nobody is named; of what is said nothing is written, only that the round took place.")
        column.addWidget(quiet(words))
        column.addStretch(1)
