"""Under the plan, what was lived of the phase in view: the hour it began, to be put right; a start made by mistake."""

from datetime import datetime

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QTimeEdit

from fresque.app.desk import Desk
from fresque.app.phase_log import correct_end, correct_start, ended, forget, lived
from fresque.core.i18n import tr
from fresque.ui.style import spaced


class PhaseHours(QFrame):
    """Away for a phase that was not lived; `left` gives the keyboard back."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._phase = ""
        self.setObjectName("asking")
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setSpacing(6)
        self.start, self.end = _hour(tr("Hour the phase began")), _hour(tr("Hour the workshop ended"))
        self.ended = QLabel(tr("Workshop over at"))
        grid.addWidget(QLabel(tr("Began at")), 0, 0)
        grid.addWidget(self.start, 0, 1)
        grid.addWidget(self.ended, 1, 0)
        grid.addWidget(self.end, 1, 1)
        self.correct = _button(tr("Correct"))
        self.correct.clicked.connect(self._correct)
        grid.addWidget(self.correct, 0, 2)
        self.forget = _button(tr("Begun by mistake: take it out"))
        self.forget.clicked.connect(self._forget)
        grid.addWidget(self.forget, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.hide()

    def open(self) -> None:
        """Take the keyboard, if there is something to put right."""
        if self.isVisible():
            self.start.setFocus()
            self.start.setSelectedSection(QTimeEdit.Section.HourSection)

    def show_phase(self, phase: str, *, last: bool) -> None:
        """The hours of a phase; `last` when it is the one the workshop ended with."""
        self._phase = phase
        there = lived(self._desk, phase) if phase and not self._desk.read_only else None
        self.setVisible(there is not None)
        if there is None or self.start.hasFocus() or self.end.hasFocus():
            return
        self.start.setTime(_time(there.shown))
        over = ended(self._desk) if last else None
        for part in (self.ended, self.end):
            part.setVisible(over is not None)
        if over is not None:
            self.end.setTime(_time(over))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._correct()
        else:
            super().keyPressEvent(event)

    def _correct(self) -> None:
        for box in (self.start, self.end):
            box.interpretText()
        start, end = self.start.time(), self.end.time()
        at_end = self.end.isVisible()
        self.left.emit()
        correct_start(self._desk, self._phase, start.hour() * 60 + start.minute())
        if at_end:
            correct_end(self._desk, end.hour() * 60 + end.minute())

    def _forget(self) -> None:
        self.left.emit()
        forget(self._desk, self._phase)


def _hour(name: str) -> QTimeEdit:
    box = spaced(QTimeEdit())
    box.setDisplayFormat("HH:mm")
    box.setMinimumHeight(44)
    box.setAccessibleName(name)
    return box


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setMinimumHeight(44)
    return button


def _time(ms: int) -> QTime:
    at = datetime.fromtimestamp(ms / 1000)
    return QTime(at.hour, at.minute)
