"""The page that leads a debate, for the facilitator alone: the card, its steps, positions, arguments, votes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from fresque.app.debating import begin, debatable, debated, go
from fresque.app.desk import Look
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.layout.text import plain
from fresque.ui.cover_page import ENTER, SIDE, CoverPage
from fresque.ui.debate.arguments import ArgumentsPart
from fresque.ui.debate.hands import HandsPart
from fresque.ui.debate.parts import button, quiet, section, sheet
from fresque.ui.debate.places import PlacesPart

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

_ID = Qt.ItemDataRole.UserRole


def lead_debate(page: "WorkshopPage") -> None:
    """Lay the page over the window."""
    DebatePage(page).lay(page.view)


class DebatePage(CoverPage):
    """Control and a digit go to a step, Control+Enter reveals, Escape goes back to the board."""

    away = (Qt.Key.Key_F4,)

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("Leading a debate"))
        self._show = page.desk.public
        self.cards = QListWidget()
        self.places, self.arguments, self.hands = (
            PlacesPart(self._desk),
            ArgumentsPart(self._desk),
            HandsPart(self._desk),
        )
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.question.setStyleSheet("font-size: 22px; font-weight: 700;")
        self.parts = QStackedWidget()
        self._runs: tuple[tuple[str, Callable[[], None]], ...] = (
            (tr("Question"), self.ask),
            (tr("Positions"), self.show_places),
            (tr("Arguments"), self.show_arguments),
            (tr("Points of view"), self.turn),
            (tr("Last question"), self.ask_last),
            (tr("End"), self.end),
            (tr("Vote"), self.show_hands),
        )
        self.steps = [
            button(f"{n} · {title}", run, key=tr("Ctrl+{n}", n=n)) for n, (title, run) in enumerate(self._runs, 1)
        ]
        self._assemble()
        self._fill_cards()
        self.lead()
        self.close_head()
        self.until_done(self._desk.session.listen(self._changed), self._desk.looks.add(self._looked))
        self.places.seen.connect(self._see_places)
        self.arguments.seen.connect(self._see_arguments)
        self.hands.seen.connect(self._see_hands)
        self.setFocusProxy(self.cards)
        self.refresh()

    def begin(self) -> None:
        """Put the question of the card of the list to the room."""
        item = self.cards.currentItem()
        if item is not None and begin(self._desk, str(item.data(_ID))):
            self.ask()
            self.places.counting.setFocus()

    def ask(self) -> None:
        """The question on the wall."""
        debate = debated(self._desk)
        if debate is None:
            self.begin()
        else:
            self.parts.setCurrentIndex(0)
            self._show.ask(debate.card.id)

    def show_places(self) -> None:
        """The places on the wall, the counts under the hand."""
        self._see_places()
        self.places.counting.setFocus()

    def show_arguments(self) -> None:
        """Whose turn it is on the wall, the secretary's field under the hand."""
        self._see_arguments()
        self.arguments.words.setFocus()

    def show_hands(self) -> None:
        """The page of votes by show of hands."""
        self.parts.setCurrentWidget(self.hands)
        self.hands.question.setFocus()

    def turn(self) -> None:
        """Turn the card for everyone."""
        debate = debated(self._desk)
        if debate is not None and (debate.step == "turned" or go(self._desk, "turned")):
            self._show.spotlight(debate.card.id, "verso")

    def ask_last(self) -> None:
        """The last question on the wall; the places taken now are those of the end."""
        debate = debated(self._desk)
        if debate is not None and (debate.step == "final" or go(self._desk, "final")):
            self._show.choose("final" if debate.card.final_question else "places")
            self.places.counting.setFocus()

    def end(self) -> None:
        """This debate is over."""
        if go(self._desk, "end"):
            self._show.choose("board")
            self.cards.setFocus()

    def tick(self) -> None:
        """The times again, and what the room sees."""
        super().tick()
        self.arguments.tick()

    def refresh(self) -> None:
        """Say again where the debate is."""
        debate = debated(self._desk)
        words = tr("Choose what to debate in the list.")
        if not self.cards.count():
            words = tr("This deck has no controversy and no statement; a vote remains possible.")
        self.question.setText(plain(debate.card.question or debate.card.title) if debate else words)
        for step in self.steps[1:6]:
            step.setEnabled(debate is not None)
        if debate is not None:
            self.steps[3].setEnabled(bool(debate.card.viewpoints or debate.card.essential or debate.card.body))
        for part in (self.places, self.arguments, self.hands):
            part.refresh()
        self.tick()

    def jump(self, digit: int) -> None:
        if digit <= len(self._runs) and self.steps[digit - 1].isEnabled():
            self._runs[digit - 1][1]()

    def pressed(self, key: Qt.Key, control: bool) -> None:
        if control and key in ENTER:
            self._reveal()
        elif control and key == Qt.Key.Key_T:
            self.arguments.turn_clock()
        elif key in ENTER and self.cards.hasFocus():
            self.begin()

    def _reveal(self) -> None:
        if self.parts.currentWidget() is self.hands:
            self.hands.reveal_hands()
        else:
            self.places.reveal_last()

    def _see_places(self) -> None:
        self.parts.setCurrentIndex(0)
        self._show.choose("places")

    def _see_arguments(self) -> None:
        self.parts.setCurrentIndex(0)
        self._show.choose("arguments")

    def _see_hands(self) -> None:
        self._show.choose("hands")

    def _changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "public":
            self.tick()

    def _fill_cards(self) -> None:
        self.cards.setAccessibleName(tr("What to debate"))
        self.cards.setWordWrap(True)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        debate = debated(self._desk)
        for card in debatable(self._desk):
            item = QListWidgetItem(plain(card.title))
            item.setData(_ID, card.id)
            item.setToolTip(plain(card.question))
            room = self.fontMetrics().boundingRect(0, 0, SIDE - 70, 400, int(Qt.TextFlag.TextWordWrap), item.text())
            item.setSizeHint(QSize(SIDE - 60, max(48, room.height() + 18)))
            self.cards.addItem(item)
            if debate is not None and card.id == debate.card.id:
                self.cards.setCurrentItem(item)
        if self.cards.currentRow() < 0:
            self.cards.setCurrentRow(0)
        self.cards.itemDoubleClicked.connect(self.begin)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._side())
        row.addWidget(self._middle(), 1)
        self.column.addLayout(row, 1)

    def _side(self) -> QFrame:
        frame, column = self.side(tr("What to debate"))
        column.addWidget(section(tr("WHAT TO DEBATE")))
        column.addWidget(self.cards, 1)
        column.addWidget(button(tr("Put the question"), self.begin, "mdi6.play", name="primary", key="Enter"))
        self.show_room(column)
        return frame

    def _middle(self) -> QFrame:
        frame, column = sheet(tr("The debate"))
        column.addWidget(self.question)
        steps = QHBoxLayout()
        steps.setSpacing(6)
        for step in self.steps:
            steps.addWidget(step, 1)
        column.addLayout(steps)
        column.addWidget(quiet(tr("Control and the digit of a step do it from anywhere; nothing goes on by itself.")))
        debate = QWidget()
        row = QHBoxLayout(debate)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.places, 3)
        row.addWidget(self.arguments, 2)
        self.parts.addWidget(debate)
        self.parts.addWidget(self.hands)
        column.addWidget(self.parts, 1)
        return frame
