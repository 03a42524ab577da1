"""The parts of the page that leads a debate, and where they lie: 1366 x 768 pixels are enough for all of it."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QWidget

from fresque.app.debate_choice import question_said
from fresque.app.debate_draft import keep_draft
from fresque.app.debates import Debate, debated
from fresque.core.i18n import tr
from fresque.ui.cover_page import CoverPage
from fresque.ui.debate.arguments import ArgumentsPart
from fresque.ui.debate.choosing import ChoosingPart
from fresque.ui.debate.guide import GuidePart
from fresque.ui.debate.hands import HandsPart
from fresque.ui.debate.parts import choice, lead_with, sheet
from fresque.ui.debate.path import Step, states
from fresque.ui.debate.places import PlacesPart
from fresque.ui.debate.rehearsed import RehearsedStrip
from fresque.ui.debate.secretary import SecretaryLine
from fresque.ui.debate.tabs import DebateTabs

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

VOTE = 7
"""Digit of Control for the vote."""


class DebateFrame(CoverPage):
    """Shows the debate in hand; what its steps do is said by the page."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("Leading a debate"))
        self.choosing, self.tabs = ChoosingPart(self._desk), DebateTabs(self._desk)
        self.places, self.arguments = PlacesPart(self._desk), ArgumentsPart(self._desk)
        self.secretary, self.hands = SecretaryLine(self._desk), HandsPart(self._desk)
        self.guide, self.rehearsed = GuidePart(self._desk), RehearsedStrip(self._desk)
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.question.setStyleSheet("font-size: 22px; font-weight: 700;")
        self.parts, self.right = QStackedWidget(), QStackedWidget()
        self.steps = [Step(n, title, run) for n, (title, run) in enumerate(self.runs(), 1)]
        self.vote = choice(tr("Vote by hands"), self.show_hands, "mdi6.hand-back-right-outline")
        self.vote.setToolTip(tr("Ctrl+{n}", n=VOTE))
        self.notes = choice(tr("Guide"), self.turn_guide, "mdi6.book-open-variant")
        self.notes.setToolTip(tr("Ctrl+G"))
        self._assemble()

    @abstractmethod
    def runs(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """The steps of a debate, in order: what each is called and what it does."""

    @abstractmethod
    def show_hands(self) -> None:
        """The page of votes by show of hands."""

    def turn_guide(self) -> None:
        """Read the guide in the place of the arguments, or put it away."""
        opened = self.right.currentWidget() is not self.guide
        self.right.setCurrentWidget(self.guide if opened else self.arguments)
        self.parts.setCurrentIndex(0)
        if opened:
            self.guide.open()
        self.refresh()

    def tick(self) -> None:
        """The times again, and what the room sees; what is being keyed is kept in the session."""
        super().tick()
        self.secretary.tick()
        keep_draft(self._desk)

    def refresh(self) -> None:
        """Say again where the debate in hand is."""
        debate = debated(self._desk)
        self.question.setText(question_said(debate.card) if debate else self._nothing())
        for step, state in zip(self.steps, states(debate), strict=True):
            step.show_state(state)
        for part in (self.tabs, self.choosing, self.places, self.arguments, self.secretary, self.hands, self.guide):
            part.refresh()
        voting = self.parts.currentWidget() is self.hands
        self.rehearsed.show_people(voting)
        self.vote.setChecked(voting)
        self.notes.setChecked(self.right.currentWidget() is self.guide)
        self._lead(debate, voting)
        super().tick()

    def _nothing(self) -> str:
        if not self.choosing.cards.count() and not self.choosing.search.text():
            return tr("Find what to debate by its number or its words, or count hands.")
        return tr("Choose what to debate in the list.")

    def _lead(self, debate: Debate | None, voting: bool) -> None:
        """One button leads the page: what comes next."""
        arguing = debate is not None and debate.step == "argument"
        lead_with(self.choosing.ask, debate is None and not voting)
        lead_with(self.places.note, debate is not None and not arguing and not voting)
        lead_with(self.secretary.note, arguing and not voting)

    def _assemble(self) -> None:
        self.head.addWidget(self.notes)
        self.head.addWidget(self.vote)
        self.lead()
        self.close_head()
        row = QHBoxLayout()
        row.setSpacing(14)
        frame, column = self.side(tr("What to debate"))
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.choosing, 1)
        self.show_room(column)
        row.addWidget(frame)
        row.addWidget(self._middle(), 1)
        self.column.addLayout(row, 1)

    def _middle(self) -> QFrame:
        frame, column = sheet(tr("The debate"))
        column.addWidget(self.tabs)
        column.addWidget(self.question)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for step in self.steps:
            steps.addWidget(step, 1)
        column.addLayout(steps)
        debate = QWidget()
        row = QHBoxLayout(debate)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.places, 1)
        self.right.addWidget(self.arguments)
        self.right.addWidget(self.guide)
        row.addWidget(self.right, 1)
        self.parts.addWidget(debate)
        self.parts.addWidget(self.hands)
        column.addWidget(self.rehearsed)
        column.addWidget(self.parts, 1)
        column.addWidget(self.secretary)
        return frame
