"""The page that closes a workshop, for the facilitator alone: last words, answers, cards, the end, the next group."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget

from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.ui.cover_page import ENTER, CoverPage
from fresque.ui.debate.ending import EndingPart
from fresque.ui.debate.feedback import FeedbackPart
from fresque.ui.debate.keeping import KeepingPart
from fresque.ui.debate.last_words import LastWordsPart
from fresque.ui.debate.parts import choice, quiet, sheet
from fresque.ui.debate.sheets import SheetsPart
from fresque.ui.debate.tidying import TidyingPart

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


def close_workshop(page: "WorkshopPage") -> None:
    """Lay the page over the window."""
    ClosingPage(page).lay(page.view)


class ClosingPage(CoverPage):
    """Control and a digit go to a part, Escape goes back to the board."""

    away = (Qt.Key.Key_F10,)

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("Closing the workshop"))
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
        self._assemble()
        self.lead()
        self.close_head()
        self.until_done(desk.session.listen(self._changed), self.tidying.stop)
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
        super().tick()
        self.words.tick()

    def jump(self, digit: int) -> None:
        if 1 <= digit <= len(self._runs):
            self._runs[digit - 1]()

    def pressed(self, key: Qt.Key, control: bool) -> None:
        if control and key in ENTER:
            self.feedback.reveal_hands()

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
        self.column.addLayout(row, 1)

    def _side(self) -> QFrame:
        frame, column = self.side(tr("The parts of the closing"))
        for step in self.steps:
            step.setStyleSheet(step.styleSheet() + "QPushButton { text-align: left; }")
            column.addWidget(step)
        column.addWidget(quiet(tr("Control and a digit go to a part.")))
        column.addStretch(1)
        self.show_room(column)
        return frame
