"""The page that closes a workshop, for the facilitator alone: last words, answers, cards, the end, the next group."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout

from fresque.app.clock_words import brief
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.ui.cover import Cover
from fresque.ui.debate.digits import digit_of
from fresque.ui.debate.ending import EndingPart
from fresque.ui.debate.feedback import FeedbackPart
from fresque.ui.debate.keeping import KeepingPart
from fresque.ui.debate.last_words import LastWordsPart
from fresque.ui.debate.parts import button, choice, quiet, section, sheet
from fresque.ui.debate.sheets import SheetsPart
from fresque.ui.debate.tidying import TidyingPart
from fresque.ui.public.painting import Painting
from fresque.ui.public.preview import Likeness, said

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

SIDE = 280


def close_workshop(page: "WorkshopPage") -> None:
    """Lay the page over the window."""
    ClosingPage(page).lay(page.view)


class ClosingPage(Cover):
    """Control and a digit go to a part, Escape goes back to the board."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Closing the workshop"))
        desk = self._desk
        self.words, self.keeping, self.feedback = LastWordsPart(desk), KeepingPart(desk), FeedbackPart(desk)
        self.sheets, self.tidying, self.ending = SheetsPart(desk), TidyingPart(desk), EndingPart(desk)
        self.parts = QStackedWidget()
        self._all = (self.words, self.keeping, self.feedback, self.sheets, self.tidying, self.ending)
        titles = (tr("Last words"), tr("I keep, I will do"), tr("Feedback by hands"), tr("Feedback on paper"),
                  tr("Cards, people, photograph"), tr("End and next group"))  # fmt: skip
        runs = (self.show_words, self.show_keeping, self.show_feedback, self.show_sheets, self.show_tidying,
                self.show_ending)  # fmt: skip
        self._runs = runs
        self.steps = [choice(f"{n} · {title}", run) for n, (title, run) in enumerate(zip(titles, runs, strict=True), 1)]
        self.time, self.room = quiet(), quiet()
        self.likeness = Likeness(Painting(page.pictures))
        self._assemble()
        self._timer = QTimer(self, interval=500)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._quiet = [desk.session.listen(self._changed), self.tidying.stop]
        self.feedback.seen.connect(self._see_hands)
        self.ending.debrief_asked.connect(self._write_debrief)
        self.ending.erase_asked.connect(self._erase)
        self.ending.next_asked.connect(self._next)
        self.setFocusProxy(self.steps[0])
        self._show(0)
        self.tick()

    def show_words(self) -> None:
        """The round of last words."""
        self._show(0)

    def show_keeping(self) -> None:
        """What people keep and will do."""
        self._show(1)

    def show_feedback(self) -> None:
        """The questions of the end, by hands."""
        self._show(2)

    def show_sheets(self) -> None:
        """The questions of the end, on paper."""
        self._show(3)

    def show_tidying(self) -> None:
        """Cards, people, photograph."""
        self._show(4)

    def show_ending(self) -> None:
        """The end and the next group."""
        self._show(5)

    def tick(self) -> None:
        """The times again, and what the room sees."""
        show = self._desk.public
        self.time.setText(brief(self._desk.conduct.clock()))
        self.words.tick()
        self.likeness.show_screen(show.shown(), said(show))
        self.room.setText(said(show) if show.projecting else tr("Nothing is projected (F5 on the board)."))

    def undo(self) -> None:
        """Undo the last gesture."""
        self._desk.undo()

    def stop(self) -> None:
        self._timer.stop()
        while self._quiet:
            self._quiet.pop()()

    def done(self) -> None:
        self.stop()
        super().done()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        digit = digit_of(event) if control else None
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F10):
            self.done()
        elif control and key == Qt.Key.Key_Z:
            self.undo()
        elif control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.feedback.reveal_hands()
        elif digit and digit <= len(self._runs):
            self._runs[digit - 1]()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _show(self, n: int) -> None:
        self.parts.setCurrentIndex(n)
        for row, step in enumerate(self.steps):
            step.setChecked(row == n)
        self._all[n].setFocus()

    def _see_hands(self) -> None:
        self._desk.public.choose("hands")

    def _write_debrief(self) -> None:
        self.done()
        self._page.commands["session.debrief"].trigger()

    def _erase(self) -> None:
        self._page.commands["closing.erase"].trigger()

    def _next(self) -> None:
        self.done()
        self._page.commands["closing.next"].trigger()

    def _changed(self, change: Change) -> None:
        for part in (self.keeping, self.feedback, self.sheets, self.tidying, self.ending):
            part.refresh()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 18)
        column.setSpacing(12)
        head = QHBoxLayout()
        title = QLabel(tr("Closing the workshop"))
        title.setObjectName("clock")
        head.addWidget(title)
        head.addSpacing(20)
        head.addWidget(self.time, 1)
        head.addWidget(button(tr("Undo"), self.undo, "mdi6.undo", key=tr("Ctrl+Z")))
        head.addWidget(button(tr("Back to the board"), self.done, "mdi6.close", key=tr("Escape")))
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._side())
        frame, middle = sheet(tr("Closing the workshop"))
        for part in self._all:
            rolls = QScrollArea()
            rolls.setWidgetResizable(True)
            rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setObjectName("inside")
            rolls.setWidget(part)
            self.parts.addWidget(rolls)
        middle.addWidget(self.parts, 1)
        row.addWidget(frame, 1)
        column.addLayout(row, 1)

    def _side(self) -> QFrame:
        frame, column = sheet(tr("The parts of the closing"))
        frame.setFixedWidth(SIDE)
        for step in self.steps:
            step.setStyleSheet(step.styleSheet() + "QPushButton { text-align: left; }")
            column.addWidget(step)
        column.addWidget(quiet(tr("Control and a digit go to a part.")))
        column.addStretch(1)
        column.addWidget(section(tr("THE ROOM SEES")))
        column.addWidget(self.likeness)
        column.addWidget(self.room)
        return frame
