"""Sheets of paper keyed in fast: a digit a question, words if there are some, Enter, the next sheet."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from fresque.app.closing import choices_of, key_in, received, sheet_of, sheets
from fresque.app.dealing import people
from fresque.app.desk import Desk
from fresque.core.closing import Answer
from fresque.core.deck import FeedbackQuestion
from fresque.core.i18n import _, tr, trn
from fresque.layout.text import plain
from fresque.ui.debate.digits import digit_of
from fresque.ui.debate.parts import quiet
from fresque.ui.debate.steps import Status, Step, across, labelled, narrow, number

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_MARK = "font-size: 24px; font-weight: 700; border-radius: 8px; padding: 2px; background: #FFFFFF; border: {edge};"


class SheetsPart(Step):
    """A digit answers the question in hand and goes to the next, 0 leaves it without an answer, Enter writes.

    In the words, Enter goes to the next words, or writes when there are none: a sheet of marks is digits and one Enter.
    """

    title = _("Feedback on paper")
    shows = "feedback"
    keys = (
        ("1–9", _("answer and go on; 0 for no answer")),
        (_("Enter"), _("write the sheet, go to the next")),
        ("↑ ↓", _("the question before or after")),
        ("− +", _("correct a sheet keyed in before")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Sheet of paper"))
        self.head = QLabel()
        self.head.setObjectName("clock")
        self.got = quiet()
        self.of = number(tr("How many sheets there are"), 0, 2000, people(desk).present or people(desk).expected)
        self.of.setSpecialValueText(tr("not said"))
        self.of.valueChanged.connect(self.refresh)
        self.questions = desk.deck.feedback
        self.marks = {q.id: 0 for q in self.questions if q.kind != "words"}
        self.words = {q.id: self._line(plain(q.question)) for q in self.questions if q.kind == "words"}
        self.shown: dict[str, QLabel] = {q.id: QLabel() for q in self.questions if q.kind != "words"}
        self.order = [q.id for q in self.questions if q.kind != "words"]
        self.at = 0
        self.number = desk.debating.sheet if desk.debating.sheet <= sheets(desk) else 0
        """The sheet being corrected, 0 for a new one."""
        self._fill(desk.debating.answers)
        self.save = narrow(tr("Write this sheet"), self.write, "mdi6.check", name="primary", key=tr("Enter"))
        self.before = narrow(tr("The sheet before"), self.sheet_before, "mdi6.chevron-left", key="−")
        self.after = narrow(tr("The sheet after"), self.sheet_after, "mdi6.chevron-right", key="+")
        self._assemble()
        self.refresh()

    def status(self) -> Status:
        n, of = received(self._desk), self.of.value()
        if not n:
            return Status()
        if not of:
            return Status("begun", trn("{n} answer received", "{n} answers received", n))
        return Status("done" if n >= of else "begun", trn("{n} answer of {all}", "{n} answers of {all}", n, all=of))

    def refresh(self) -> None:
        """Say which sheet it is and what is answered."""
        last, of = sheets(self._desk), self.of.value()
        now = self.number or last + 1
        self.head.setText(tr("Sheet {n} of {all}", n=now, all=of) if of >= now else tr("Sheet {n}", n=now))
        n = received(self._desk)
        said = tr("answers received: {n} of {all}", n=n, all=of) if of else tr("answers received: {n}", n=n)
        self.got.setText(tr("{said} — this one is being corrected", said=said) if self.number else said)
        self.before.setEnabled(now > 1)
        self.after.setEnabled(bool(self.number))
        for place, question in enumerate(self.order):
            mark, here = self.marks[question], place == self.at and self.hasFocus()
            self.shown[question].setText(str(mark) if mark else "–")
            edge = "3px solid #0B5FA5" if here else "1px solid #8A8F99"
            self.shown[question].setStyleSheet(_MARK.format(edge=edge))
        here_id = self.order[self.at] if self.at < len(self.order) else ""
        self.setAccessibleDescription(
            next((plain(q.question) for q in self.questions if q.id == here_id), self.head.text())
        )

    def write(self) -> None:
        """Write this sheet as one gesture; the next one is empty."""
        if key_in(self._desk, self._answers(), self.number):
            self._take(0)

    def sheet_before(self) -> None:
        """Correct the sheet before."""
        self._take(max(1, (self.number or sheets(self._desk) + 1) - 1) if sheets(self._desk) else 0)

    def sheet_after(self) -> None:
        """The sheet after; after the last, a new one."""
        self._take(self.number + 1 if 0 < self.number < sheets(self._desk) else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = event.key(), digit_of(event)
        if event.modifiers() & _HELD:
            event.ignore()
        elif key in _ENTER:
            self.write()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.sheet_after()
        elif key == Qt.Key.Key_Minus:
            self.sheet_before()
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
        if watched not in lines:
            return False
        here, key = lines.index(watched), event.key()
        after = lines[here + 1] if here + 1 < len(lines) else None
        if key in _ENTER and (after is None or not lines[here].text().strip()):
            self.write()
        elif key in (*_ENTER, Qt.Key.Key_Down) and after is not None:
            after.setFocus()
        elif key == Qt.Key.Key_Up and here:
            lines[here - 1].setFocus()
        elif key == Qt.Key.Key_Up:
            self.setFocus()
            self._go(len(self.order) - 1)
        else:
            return False
        return True

    def _take(self, number: int) -> None:
        """Have a sheet in hand: one keyed in before, or a new one (0)."""
        self.number = number
        self._fill(sheet_of(self._desk, number) if number else {})
        self._keep()
        self.at = 0
        self.setFocus()
        self.refresh()

    def _fill(self, answers: Mapping[str, Answer]) -> None:
        self.marks = {name: said if isinstance(said := answers.get(name, 0), int) else 0 for name in self.marks}
        for name, line in self.words.items():
            line.setText(str(answers.get(name, "")))

    def _answers(self) -> dict[str, Answer]:
        """What is keyed of this sheet."""
        answers: dict[str, Answer] = {name: mark for name, mark in self.marks.items() if mark}
        return answers | {name: line.text() for name, line in self.words.items() if line.text().strip()}

    def _keep(self) -> None:
        """What is keyed outlives the page: it is kept with what is not written yet."""
        self._desk.debating.sheet, self._desk.debating.answers = self.number, self._answers()

    def _answer(self, digit: int) -> None:
        question = next(q for q in self.questions if q.id == self.order[self.at])
        if digit <= len(choices_of(self._desk, question)):
            self.marks[question.id] = digit
            self._keep()
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
        line.textEdited.connect(self._keep)
        return line

    def _assemble(self) -> None:
        self.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addLayout(across(self.head, self.before, self.after))
        received = across(self.got, labelled(tr("Number of sheets"), self.of), self.of, spread=False)
        received.setStretch(0, 1)
        column.addLayout(received)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        row = 0
        for question in self.questions:
            answer: QWidget = self.words[question.id] if question.kind == "words" else self.shown[question.id]
            self._place(grid, row, question, answer)
            row += 2
        column.addLayout(grid)
        column.addLayout(across(self.save))
        column.addStretch(1)

    def _place(self, grid: QGridLayout, row: int, question: FeedbackQuestion, answer: QWidget) -> None:
        words = QLabel(plain(question.question))
        words.setWordWrap(True)
        words.setStyleSheet("font-size: 16px; font-weight: 600;")
        grid.addWidget(words, row, 0)
        if isinstance(answer, QLabel):
            answer.setAlignment(Qt.AlignmentFlag.AlignCenter)
            answer.setFixedSize(72, 48)
            grid.addWidget(answer, row, 1, 2, 1, Qt.AlignmentFlag.AlignRight)
            choices = question.choices if question.kind == "choice" else choices_of(self._desk, question)
            numbered = [f"{n}\u00a0{said}" for n, said in enumerate(choices, 1)]
            grid.addWidget(quiet(" · ".join(numbered if question.kind == "choice" else choices)), row + 1, 0)
        else:
            words.setBuddy(answer)
            grid.addWidget(answer, row + 1, 0, 1, 2)
