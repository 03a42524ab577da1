"""Conducts the workshop in its window: a tick a second while a phase runs, and what the actions ask of the panel."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from fresque.app.clock_words import brief, digits, no_plan
from fresque.app.dealing import arrive, give_joker, hands, newcomer, people, reveal_next, revealed_said
from fresque.app.session import Change
from fresque.core.clock import Level
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.core.outline import quoted
from fresque.core.records import Link, Placed
from fresque.storage.habits import habit, keep_habit
from fresque.ui.lull import WAIT_MS
from fresque.ui.palette import Palette

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

SOUND = "sound"
"""The habit of a soft sound when the time of a phase runs out; off until it is asked for."""

_PARTS = ("back", "late", "hot", "hints", "clocks", "log", "phase", "plan", "tables")
"""What is asked in the panel itself."""


class Conducting(QObject):
    """The timer is armed for the next whole second only while something counts, and stops with the window."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._later.timeout.connect(self.tick)
        self._level: Level = "calm"
        self._counted = False
        self._asked: dict[str, Callable[[], object]] = {"back": page.panel.back.open, "late": self._late}
        self._asked["clocks"] = page.panel.new_clock.open
        self._asked |= {"log": page.panel.hours.open, **dict.fromkeys(("phase", "plan", "tables"), _nothing)}
        self.palette = Palette(page.desk, page.commands, page)
        self.palette.wanted.connect(page.finding.go_to)
        self._asked |= {"sound": self._turn_sound, "palette": self.palette.open}
        self._asked |= {"deal": page.dealing.open, "reveal": self.reveal, "joker": self._joker}
        self._asked |= {"people": page.people.open, "arrival": self._arrival}
        self._asked |= {"hot": page.panel.hot.open, "hints": page.panel.hints.open}
        self._asked |= {"debate": self._debate, "closing": self._close, "next": page.next_requested.emit}
        self._asked |= {"erase": page.erase_requested.emit}
        self._asked["shortlist"] = self._keep_for_debate
        for left in (page.panel.back.done, page.panel.new_clock.done, page.panel.hours.left, page.panel.tables.went):
            left.connect(page.view.setFocus)
        page.panel.late.put_away.connect(page.view.setFocus)
        self._wire_panel(page)
        self._stop_listening = self._desk.session.listen(self._changed)
        self.tick()

    def ask(self, what: str) -> None:
        """Do what an action asks of the panel, which comes back in the place of the list, never in full screen."""
        if what in _PARTS and self._page.panel.isHidden():
            if self._page.finding.listing.isHidden():
                return
            self._page.finding.toggle_list()
        self._page.panel.show_part(what)
        self._asked[what]()
        self.tick()

    def answer(self, what: str, run: Callable[[], None]) -> None:
        """Know what to do when an action asks this."""
        self._asked[what] = run

    def tick(self) -> None:
        """Say the time again, and come back in a second if it goes on."""
        self._later.stop()
        clock = self._desk.conduct.clock()
        self._desk.conduct.watch_clock()
        self._wake()
        self._page.panel.show_time(clock)
        self._page.foot.show_time("" if self._page.panel.isVisible() else brief(clock))
        running = clock.running
        counts = running is not None and not clock.forgotten
        level = running.level if running and counts else "calm"
        if level not in (self._level, "calm") and habit(SOUND, False):
            QApplication.beep()
        self._level = level
        self._counted = counts or self._desk.conduct.clocks.counting
        if self._counted:
            self._timer.start(1000 - self._desk.session.now() % 1000 + 5)
        else:
            self._timer.stop()

    def _wake(self) -> None:
        """Say how long the computer slept while something counted; nothing is asked, and time went on."""
        slept = self._desk.conduct.slept()
        if slept and self._counted:
            words = tr("The computer slept for {time}; the clock went on.", time=digits(slept))
            self._page.notice.tell(words)

    def stop(self) -> None:
        """The window closes: nothing may fire any more."""
        self._stop_listening()
        self._later.stop()
        self._timer.stop()

    def _wire_panel(self, page: "WorkshopPage") -> None:
        panel = page.panel
        page.dealing.dealt.connect(self._tell_dealt)
        page.people.counted.connect(self._tell_people)
        for part in (panel.hot, panel.hints, page.dealing, page.people):
            part.left.connect(page.view.setFocus)
        for pointers in (panel.question, panel.disputed, panel.missing, panel.original, panel.elsewhere, panel.hints):
            pointers.seen.connect(page.finding.go_to)
        panel.hints.read.connect(self._read)

    def _read(self, card: str) -> None:
        self._page.reader.open(card, self._page.panel.hints.words)

    def reveal(self, card_id: str = "") -> None:
        """Reveal a card dealt one by one, the next one when none is named."""
        card = reveal_next(self._desk, card_id)
        if card is not None:
            self._page.notice.tell(revealed_said(self._desk, card))

    def _joker(self) -> None:
        card = give_joker(self._desk)
        if card is not None:
            self._page.notice.tell(tr("Joker given to table {n}: {card}", n=self._desk.table, card=quoted(card.title)))

    def _arrival(self) -> None:
        if arrive(self._desk):
            there = trn("{n} person is here.", "{n} people are here.", people(self._desk).present)
            self._page.notice.tell(f"{there} {newcomer(self._desk)}".strip())

    def _tell_people(self) -> None:
        """How many there are, and how the cards in hand are shared now."""
        there = trn("{n} person is here.", "{n} people are here.", people(self._desk).present)
        self._page.notice.tell(f"{there} {hands(self._desk)}".strip())

    def _tell_dealt(self, words: str) -> None:
        if words:
            self._page.notice.tell(words)

    def _debate(self) -> None:
        from fresque.ui.debate.page import lead_debate

        lead_debate(self._page)

    def _keep_for_debate(self) -> None:
        from fresque.ui.debate.page import keep_chosen

        keep_chosen(self._page)

    def _close(self) -> None:
        from fresque.ui.debate.closing import close_workshop

        close_workshop(self._page)

    def _late(self) -> None:
        clock = self._desk.conduct.clock()
        if not self._page.panel.ask_late(clock):
            self._page.notice.tell(no_plan(clock))

    def _turn_sound(self) -> None:
        try:
            keep_habit(SOUND, not habit(SOUND, False))
        except FresqueError as error:
            self._page.notice.refuse(error)
        on = habit(SOUND, False)
        self._page.notice.tell(tr("A soft sound will tell when time runs out.") if on else tr("The clock is silent."))

    def _changed(self, change: Change) -> None:
        """What happened is said at once; what lies on a table, once the hand is still."""
        board = self._desk.board
        if all(isinstance(board.get(record_id), Placed | Link) for record_id in change.touched):
            self._later.start()
        else:
            self.tick()


def _nothing() -> None:
    """Showing the part was all there was to do."""
