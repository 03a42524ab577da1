"""Sheets of paper keyed in fast: a digit a question, words if there are some, Enter, the next sheet."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout

from fresque.app.closing import choices_of, key_in, sheets
from fresque.app.dealing import people
from fresque.app.desk import Desk
from fresque.core.closing import Answer
from fresque.core.i18n import tr
from fresque.layout.text import plain
from fresque.ui.debate.digits import digit_of
from fresque.ui.debate.parts import button, quiet, section


class SheetsPart(QFrame):
    """A digit answers the question in hand and goes to the next, 0 leaves it without an answer, Enter writes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Sheet of paper"))
        self.head = QLabel()
        self.head.setObjectName("clock")
        self.of = QSpinBox()
        self.of.setRange(0, 2000)
        self.of.setSpecialValueText(tr("not said"))
        self.of.setMinimumHeight(44)
        self.of.setAccessibleName(tr("How many sheets there are"))
        self.of.setValue(people(desk).present or people(desk).expected)
        self.of.valueChanged.connect(self.refresh)
        self.questions = desk.deck.feedback
        self.marks = {q.id: 0 for q in self.questions if q.kind != "words"}
        self.words = {q.id: self._line(plain(q.question)) for q in self.questions if q.kind == "words"}
        self.shown: dict[str, QLabel] = {q.id: QLabel() for q in self.questions if q.kind != "words"}
        self.order = [q.id for q in self.questions if q.kind != "words"]
        self.at = 0
        self._assemble()
        self.refresh()

    def refresh(self) -> None:
        """Say which sheet it is and what is answered."""
        number, of = sheets(self._desk) + 1, self.of.value()
        self.head.setText(tr("Sheet {n} of {all}", n=number, all=of) if of >= number else tr("Sheet {n}", n=number))
        for n, question in enumerate(self.order):
            mark, here = self.marks[question], n == self.at and self.hasFocus()
            self.shown[question].setText(str(mark) if mark else "–")
            border = "3px solid #0B5FA5" if here else "1px solid #8A8F99"
            style = f"font-size: 24px; font-weight: 700; border: {border}; border-radius: 8px; padding: 4px;"
            self.shown[question].setStyleSheet(style)
        here_id = self.order[self.at] if self.at < len(self.order) else ""
        self.setAccessibleDescription(
            next((plain(q.question) for q in self.questions if q.id == here_id), self.head.text())
        )

    def write(self) -> None:
        """Write this sheet as one gesture; the next one is empty."""
        answers: dict[str, Answer] = {name: mark for name, mark in self.marks.items() if mark}
        answers |= {name: line.text() for name, line in self.words.items() if line.text().strip()}
        if not key_in(self._desk, answers):
            return
        self.marks = dict.fromkeys(self.marks, 0)
        for line in self.words.values():
            line.clear()
        self.at = 0
        self.setFocus()
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = event.key(), digit_of(event)
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self._go(self.at - 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Right):
            self._go(self.at + 1)
        elif digit is not None and self.at < len(self.order):
            self._answer(digit)
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and watched is self:
            self.refresh()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        lines = list(self.words.values())
        if watched in lines and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            after = lines.index(watched) + 1
            if after < len(lines):
                lines[after].setFocus()
            else:
                self.write()
            return True
        return False

    def _answer(self, digit: int) -> None:
        question = next(q for q in self.questions if q.id == self.order[self.at])
        if digit <= len(choices_of(self._desk, question)):
            self.marks[question.id] = digit
            self._go(self.at + 1)

    def _go(self, at: int) -> None:
        """To another question; after the last mark, to the words, or to Enter when nothing is asked in words."""
        self.at = max(0, at)
        if self.at >= len(self.order) and self.words:
            next(iter(self.words.values())).setFocus()
            self.at = len(self.order)
        self.at = min(self.at, len(self.order))
        self.refresh()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMinimumHeight(44)
        line.setMaxLength(2000)
        line.setPlaceholderText(tr("optional"))
        line.setAccessibleName(name)
        line.installEventFilter(self)
        return line

    def _assemble(self) -> None:
        self.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(section(tr("SHEETS OF PAPER")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(self.head, 0, 0)
        grid.addWidget(self.of, 0, 1)
        for row, question in enumerate(self.questions, 1):
            words = QLabel(plain(question.question))
            words.setWordWrap(True)
            words.setStyleSheet("font-size: 16px; font-weight: 600;")
            grid.addWidget(words, 2 * row - 1, 0)
            if question.kind == "words":
                words.setBuddy(self.words[question.id])
                grid.addWidget(self.words[question.id], 2 * row - 1, 1)
                continue
            mark = self.shown[question.id]
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
            mark.setMinimumHeight(44)
            grid.addWidget(mark, 2 * row - 1, 1)
            if question.kind == "choice":
                said = " · ".join(f"{n} {choice}" for n, choice in enumerate(question.choices, 1))
                grid.addWidget(quiet(said), 2 * row, 0, 1, 2)
        column.addLayout(grid)
        column.addWidget(button(tr("Write this sheet"), self.write, "mdi6.check", name="primary", key="Enter"))
        column.addWidget(quiet(tr("A digit answers and goes on, 0 answers nothing, the arrows go back; Enter writes.")))
        column.addStretch(1)
