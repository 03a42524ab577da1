"""The page that closes a workshop, for the facilitator alone: six steps, how far each is, and what the room sees."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout

from fresque.app.debate_draft import keep_draft
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.ui.cover_page import ENTER, SIDE, SMALL, CoverPage
from fresque.ui.debate.ending import EndingPart
from fresque.ui.debate.feedback import FeedbackPart
from fresque.ui.debate.keeping import KeepingPart
from fresque.ui.debate.last_words import LastWordsPart
from fresque.ui.debate.parts import choice, quiet, section, sheet
from fresque.ui.debate.sheets import SheetsPart
from fresque.ui.debate.steps import Step, keys_told, narrow
from fresque.ui.debate.tidying import TidyingPart

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

_LEFT = "QPushButton { text-align: left; min-height: 44px; }"
_STEP_SHARE, _WALL_SHARE = 5, 3
"""How the step and what the room sees share the width."""
_WALL_ROW = 3
"""Where the button is under what the room sees."""
_WIDEST = 860
"""Pixels of the widest step: a line longer than that is not read at a glance."""


def close_workshop(page: "WorkshopPage") -> None:
    """Lay the page over the window."""
    ClosingPage(page).lay(page.view)


class ClosingPage(CoverPage):
    """Control and a digit go to a step, F6 to the next one, Escape back to the board."""

    away = (Qt.Key.Key_F10,)

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("Closing the workshop"))
        desk = self._desk
        self.words, self.keeping, self.feedback = LastWordsPart(desk), KeepingPart(desk), FeedbackPart(desk)
        self.sheets, self.tidying, self.ending = SheetsPart(desk), TidyingPart(desk), EndingPart(desk)
        self.all: tuple[Step, ...] = (
            *(self.words, self.keeping, self.feedback),
            *(self.sheets, self.tidying, self.ending),
        )
        self.parts, self.helps = QStackedWidget(), QStackedWidget()
        self.steps = [choice("", partial(self._show, n)) for n in range(len(self.all))]
        self.next = narrow("", self.go_on, "mdi6.arrow-right", key="F6")
        self.wall = choice(tr("Show it to the room"), self.show_wall, "mdi6.projector-screen-outline")
        self.wall.setToolTip("F4")
        self.wall.setAccessibleDescription("F4")
        self._assemble()
        self.lead()
        self.close_head()
        self.until_done(desk.session.listen(self._changed), *(part.stop for part in self.all))
        self.feedback.seen.connect(self._see_hands)
        self.ending.debrief_asked.connect(self._write_debrief)
        self.ending.erase_asked.connect(self._erase)
        self.ending.next_asked.connect(self._next)
        self.setFocusProxy(self.steps[0])
        self._show(0)
        self.tick()

    @property
    def step(self) -> Step:
        """The step in view."""
        return self.all[self.parts.currentIndex()]

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

    def go_on(self) -> None:
        """The next step; after the last, the first."""
        self._show((self.parts.currentIndex() + 1) % len(self.all))

    def show_wall(self) -> None:
        """Show the room the screen of this step, or take it back to the board."""
        shows, public = self.step.shows, self._desk.public
        if shows is not None:
            public.choose("board" if public.name == shows else shows)
        self.tick()

    def tick(self) -> None:
        """The times again, and what the room sees."""
        super().tick()
        self.step.tick()
        keep_draft(self._desk)
        shows = self.step.shows
        self.wall.setVisible(shows is not None)
        self.wall.setEnabled(shows is not None and (shows != "round" or bool(self._desk.debating.words.seat)))
        self.wall.setChecked(self._desk.public.name == shows)
        self._tell_steps()

    def done(self) -> None:
        keep_draft(self._desk)
        super().done()

    def jump(self, digit: int) -> None:
        if 1 <= digit <= len(self.all):
            self._show(digit - 1)

    def pressed(self, key: Qt.Key, control: bool) -> None:
        if control and key in ENTER:
            self.step.confirm()
        elif control and key == Qt.Key.Key_V and self.step is self.tidying:
            self.tidying.photos.paste()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F6:
            self.go_on()
            event.accept()
        elif event.key() == Qt.Key.Key_F4:
            self.show_wall()
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wall in small is as large as its column lets it be."""
        super().resizeEvent(event)
        self._place_wall(small=self.width() < SMALL)
        room = (self.width() - SIDE - 76) * _WALL_SHARE / (_STEP_SHARE + _WALL_SHARE) - 42
        self.likeness.setFixedHeight(max(140, round(room * 9 / 16)))

    def _place_wall(self, *, small: bool) -> None:
        """On a small screen the step has all the room; the button that shows it to the room is at its foot."""
        if self._seen.isHidden() != small:
            self._seen.setVisible(not small)
            if small:
                self._foot.insertWidget(0, self.wall)
            else:
                self._told.insertWidget(_WALL_ROW, self.wall)

    def _show(self, n: int) -> None:
        self.parts.setCurrentIndex(n)
        self.helps.setCurrentIndex(n)
        for row, step in enumerate(self.steps):
            step.setChecked(row == n)
        after = self.all[(n + 1) % len(self.all)]
        self.next.setText(tr("Next: {step}", step=tr(after.title)))
        self.next.setVisible(n + 1 < len(self.all))
        self.step.refresh()
        self.step.setFocus()
        self.tick()

    def _tell_steps(self) -> None:
        """Each step, and how far it is."""
        for n, (button, part) in enumerate(zip(self.steps, self.all, strict=True), 1):
            told = part.status().said
            words = f"{n} · {tr(part.title)}" + (f"\n{told}" if told else "")
            if button.text() != words:
                button.setText(words)
                button.setAccessibleName(words.replace("\n", ", "))

    def _see_hands(self) -> None:
        self._desk.public.choose("hands")

    def _write_debrief(self) -> None:
        from fresque.ui.erasing import tell_whole

        self.done()
        self._page.projection.awake.release()
        tell_whole(self._page)
        self._page.commands["session.debrief"].trigger()

    def _erase(self) -> None:
        self._page.commands["closing.erase"].trigger()

    def _next(self) -> None:
        self.done()
        self._page.commands["closing.next"].trigger()

    def _changed(self, change: Change) -> None:
        for part in self.all:
            part.refresh()
        self._tell_steps()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._side())
        frame, middle = sheet(tr("Closing the workshop"))
        for part in self.all:
            self.parts.addWidget(_rolling(part))
        middle.addWidget(self.parts, 1)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.next)
        middle.addLayout(self._foot)
        row.addWidget(frame, _STEP_SHARE)
        self._seen, self._told = self._wall()
        row.addWidget(self._seen, _WALL_SHARE)
        self.column.addLayout(row, 1)

    def _side(self) -> QFrame:
        frame, column = self.side(tr("The steps of the closing"))
        for step in self.steps:
            step.setStyleSheet(step.styleSheet() + _LEFT)
            column.addWidget(step)
        column.addWidget(quiet(tr("Control and a digit go to a step, F6 to the next one.")))
        column.addStretch(1)
        return frame

    def _wall(self) -> tuple[QFrame, QVBoxLayout]:
        """What the room sees, whether it is this step, and the keys of the step."""
        frame, column = sheet(tr("What the room sees"))
        frame.setMinimumWidth(290)
        self.show_room(column)
        column.addWidget(self.wall)
        column.addSpacing(10)
        column.addWidget(section(tr("KEYS")))
        for part in self.all:
            self.helps.addWidget(keys_told(part.keys))
        column.addWidget(self.helps)
        column.addStretch(1)
        return frame, column


def _rolling(part: Step) -> QScrollArea:
    """A step that rolls when the window is too low for it, never wider than is read at a glance."""
    rolls = QScrollArea()
    rolls.setWidgetResizable(True)
    rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rolls.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = QFrame()
    inside.setObjectName("inside")
    part.setObjectName("inside")
    part.setMaximumWidth(_WIDEST)
    holder = QHBoxLayout(inside)
    holder.setContentsMargins(0, 0, 0, 0)
    holder.addWidget(part, 1)
    holder.addStretch(0)
    rolls.setWidget(inside)
    return rolls
