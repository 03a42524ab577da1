"""The page that leads a debate, for the facilitator alone: the card, its steps, positions, arguments, votes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from fresque.app.debate_choice import keep_for_debate, shortlist
from fresque.app.debate_draft import keep_draft
from fresque.app.debate_undo import last_gesture, undo_debate, undone_said
from fresque.app.debates import Debate, debated, running
from fresque.app.debating import begin, followed, go, show_debate, turn_to_debate
from fresque.app.desk import Look
from fresque.app.public import Name
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.core.outline import quoted
from fresque.ui.cover_page import ENTER, CoverPage
from fresque.ui.debate.frame import VOTE, DebateFrame

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

WHICH, WALL, ALL = 8, 9, 0
"""Digits of Control for «Which one?», for showing a debate to the room, and for showing them all."""


def lead_debate(page: "WorkshopPage") -> None:
    """Lay the page over the window."""
    DebatePage(page).lay(page.view)


def keep_chosen(page: "WorkshopPage") -> None:
    """Keep the card chosen on the board for the debate, or let go of it, and say so."""
    desk = page.desk
    card = desk.deck.card(desk.chosen_cards()[0].card)
    if card is not None and keep_for_debate(desk, card.id):
        kept = card.id in {one.id for one in shortlist(desk)}
        words = tr("Kept for the debate: {card}") if kept else tr("No more kept for the debate: {card}")
        page.notice.tell(words.format(card=quoted(card.title)))


class DebatePage(DebateFrame):
    """Control and a digit go to a step, Control+Enter reveals or hides, Control+page keys change debate."""

    away = (Qt.Key.Key_F4,)

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._show = page.desk.public
        self._connect()
        self.setFocusProxy(self.choosing.cards)
        self._take_asked()
        self.refresh()

    def runs(self) -> Sequence[tuple[str, Callable[[], None]]]:
        return (
            (tr("Question"), self.ask),
            (tr("Positions"), self.show_places),
            (tr("Arguments"), self.show_arguments),
            (tr("Points of view"), self.turn),
            (tr("Last question"), self.ask_last),
            (tr("End"), self.end),
        )

    def begin(self) -> None:
        """Put the question of the card of the list to the room, or to the table in hand."""
        if self.choosing.card() and begin(self._desk, self.choosing.card()):
            self.parts.setCurrentIndex(0)
            self._see_begun()
            self.places.counting.setFocus()

    def ask(self) -> None:
        """The question on the wall."""
        debate = debated(self._desk)
        if debate is None:
            self.begin()
        else:
            self.parts.setCurrentIndex(0)
            self._show.ask(debate.card.id) if followed(self._desk) else self.refresh()

    def show_places(self) -> None:
        """The places on the wall, the counts under the hand."""
        self._see("places")
        self.places.counting.setFocus()

    def show_arguments(self) -> None:
        """Whose turn it is on the wall, the secretary's line under the hand."""
        self._see("arguments")
        self.secretary.words.setFocus()

    def show_hands(self) -> None:
        """The page of votes by show of hands."""
        self.parts.setCurrentWidget(self.hands)
        self.hands.question.setFocus()
        self.refresh()

    def ask_which(self) -> None:
        """Ask the room which of the cards kept is debated; hands can be counted at once."""
        self.parts.setCurrentWidget(self.hands)
        self.hands.put_which()
        self.refresh()

    def turn(self) -> None:
        """Turn the card for everyone."""
        debate = debated(self._desk)
        if debate is not None and (debate.step == "turned" or go(self._desk, "turned")):
            self.parts.setCurrentIndex(0)
            if followed(self._desk):
                self._show.spotlight(debate.card.id, "verso")

    def ask_last(self) -> None:
        """The last question on the wall; the places taken now are those of the end."""
        debate = debated(self._desk)
        if debate is not None and (debate.step == "final" or go(self._desk, "final")):
            self._see("final" if debate.card.final_question else "places")
            self.places.counting.setFocus()

    def end(self) -> None:
        """This debate is over."""
        seen = followed(self._desk)
        if go(self._desk, "end"):
            left = running(self._desk)
            if len(left) > 1:
                self._show.choose("debates")
            elif seen:
                self._show.choose("board")
            self.choosing.cards.setFocus()

    def show_to_room(self) -> None:
        """Have the room follow the debate in hand."""
        debate = debated(self._desk)
        if debate is not None:
            show_debate(self._desk, debate.table)
            self._show.choose("arguments" if debate.step == "argument" else "places")
            self.refresh()

    def show_all(self) -> None:
        """Show the room the questions of all the debates."""
        self._show.choose("debates")

    def undo(self) -> None:
        """Undo the last gesture of the debate in hand or a vote, and say it; the words of an argument come back."""
        before, words = debated(self._desk), undone_said(self._desk)
        done = undo_debate(self._desk)
        if done or last_gesture(self._desk) is None:
            self.tell(words)
        if done and (debate := debated(self._desk)) is not None:
            self._desk.debating.side = debate.next_side
            if before is not None and len(before.arguments) > len(debate.arguments):
                self.secretary.give_back(before.arguments[-1])
            if self._turned(debate) and debate.step != "turned":
                self._show.ask(debate.card.id)
            self.refresh()

    def done(self) -> None:
        keep_draft(self._desk)
        super().done()

    def jump(self, digit: int) -> None:
        if 1 <= digit <= len(self.steps) and self.steps[digit - 1].isEnabled():
            self.runs()[digit - 1][1]()
        elif digit == VOTE:
            self.show_hands()
        elif digit == WHICH and self.choosing.which.isEnabled():
            self.ask_which()
        elif digit == ALL and self.tabs.all.isEnabled():
            self.show_all()
        elif digit == WALL and self.tabs.wall.isEnabled():
            self.show_to_room()

    def pressed(self, key: Qt.Key, control: bool) -> None:
        if not control:
            return
        if key in ENTER:
            (self.hands if self.parts.currentWidget() is self.hands else self.places).turn_veil()
        elif key == Qt.Key.Key_T:
            self.secretary.turn_clock()
        elif key == Qt.Key.Key_G:
            self.turn_guide()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.tabs.step(1 if key == Qt.Key.Key_PageDown else -1)

    def _turned_to(self) -> None:
        """Another debate is in hand: its card is the one of the list."""
        debate = debated(self._desk)
        if debate is not None:
            self.choosing.show_card(debate.card.id)
        self.refresh()

    def _turned(self, debate: Debate) -> bool:
        """Whether the room sees the verso of the card in debate."""
        card = self._show.card
        shown = self._show.name == "spotlight" and self._show.face == "verso"
        return shown and card is not None and card.id == debate.card.id

    def _see(self, name: Name) -> None:
        self.parts.setCurrentIndex(0)
        if followed(self._desk):
            self._show.choose(name)
        self.refresh()

    def _see_begun(self) -> None:
        """One debate puts its question on the wall, several put theirs side by side."""
        debate = debated(self._desk)
        if len(running(self._desk)) > 1:
            self._show.choose("debates")
        elif debate is not None:
            self._show.ask(debate.card.id)

    def _see_places(self) -> None:
        self._see("places")

    def _see_arguments(self) -> None:
        self._see("arguments")

    def _see_hands(self) -> None:
        self._show.choose("hands")
        self.refresh()

    def _take_wanted(self, card: str) -> None:
        self.choosing.show_card(card)
        self.choosing.cards.setFocus()

    def _take_asked(self) -> None:
        """The card asked for on the board, or the one debated, is the one of the list."""
        asked, self._desk.debating.asked = self._desk.debating.asked, ""
        others = running(self._desk)
        if debated(self._desk) is None and others and not asked:
            turn_to_debate(self._desk, others[0].table)
        debate = debated(self._desk)
        if asked or debate is not None:
            self.choosing.show_card(asked or (debate.card.id if debate else ""))

    def _changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "public":
            CoverPage.tick(self)

    def _connect(self) -> None:
        self.until_done(self._desk.session.listen(self._changed), self._desk.looks.add(self._looked))
        self.places.seen.connect(self._see_places)
        self.secretary.seen.connect(self._see_arguments)
        self.hands.seen.connect(self._see_hands)
        self.hands.wanted.connect(self._take_wanted)
        self.rehearsed.stood.connect(self.places.counting.key_in)
        self.rehearsed.raised.connect(self.hands.counting.key_in)
        self.rehearsed.said.connect(self.secretary.key_in)
        self.choosing.chosen.connect(self.begin)
        self.choosing.which_asked.connect(self.ask_which)
        self.tabs.turned.connect(self._turned_to)
        self.tabs.wall_asked.connect(self.show_to_room)
        self.tabs.all_asked.connect(self.show_all)
