"""The lexicon, one notion at a time: what the room reads on the right, what was said ticked for the facilitator."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from fresque.app.desk import Look
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.ui.cover_page import ENTER, CoverPage
from fresque.ui.debate.parts import button, quiet, section, sheet
from fresque.ui.style import ACTION, icon

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

_ROW = 48
"""Pixels of the row of a notion."""
_LEAST, _MOST, _REST = 150, 250, 520
"""Pixels of the wall in small, at the least and at the most, and of what is over and under it."""


class _Notions(QListWidget):
    """Leaves to the page the keys that a list would keep for itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, *ENTER):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LexiconPage(CoverPage):
    """Up and down choose, Enter shows, Space ticks; a clicker goes from one notion to the next."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("Lexicon"), margin=48)
        self.lexicon = page.desk.public.lexicon
        self.rows, self.term, self.text, self.count = _Notions(), QLabel(), QLabel(), quiet()
        self.put = button(tr("Show to the room"), self.show_chosen, "mdi6.projector", name="primary", key=tr("Enter"))
        self.said = button(tr("Tick as said"), self.say, "mdi6.check", key=tr("Space"))
        self._ticked, self._not = icon("mdi6.check-circle", ACTION), icon("mdi6.circle-outline", "#8A8F99")
        self._assemble()
        self.lead()
        self.close_head()
        self.until_done(page.desk.looks.add(self._looked), page.desk.session.listen(self._changed))
        self.rows.setCurrentRow(self.lexicon.at)
        self.rows.currentRowChanged.connect(self.refresh)
        self.rows.itemClicked.connect(self.refresh)
        self.setFocusProxy(self.rows)
        self.refresh()
        self.tick()

    @property
    def here(self) -> int:
        """The notion chosen in the list, counted from 0."""
        return max(0, self.rows.currentRow())

    def show_chosen(self) -> None:
        """Show the chosen notion to the room."""
        self.lexicon.at = self.here
        self._desk.public.choose("notion")
        self.tick()

    def say(self) -> None:
        """Tick the chosen notion as said, or take its tick away."""
        self.lexicon.tick(self.lexicon.terms[self.here].term)

    def refresh(self, _row: object = None) -> None:
        """The ticks as the session has them, and the chosen notion in full."""
        said, terms = self.lexicon.said(), self.lexicon.terms
        for n, term in enumerate(terms):
            there = term.term in said
            item = self.rows.item(n)
            item.setIcon(self._ticked if there else self._not)
            words = tr("{term}, said", term=term.term) if there else term.term
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        chosen, done = terms[self.here], sum(term.term in said for term in terms)
        self.term.setText(chosen.term)
        self.text.setText(chosen.text)
        self.said.setText(tr("Not said after all") if chosen.term in said else tr("Tick as said"))
        self.count.setText(tr("Said: {n} of {all}. The room does not see the ticks.", n=done, all=len(terms)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wall in small leaves room for the notion."""
        super().resizeEvent(event)
        self.likeness.setFixedHeight(max(_LEAST, min(_MOST, self.height() - _REST)))

    def pressed(self, key: Qt.Key, control: bool) -> None:
        if key in ENTER:
            self.show_chosen()
        elif key == Qt.Key.Key_Space:
            self.say()

    def _assemble(self) -> None:
        frame, left = sheet(tr("The notions"))
        self.rows.setAccessibleName(tr("The notions"))
        self.rows.setFrameShape(QListWidget.Shape.NoFrame)
        self.rows.setStyleSheet("font-size: 17px;")
        self.rows.setIconSize(QSize(24, 24))
        for term in self.lexicon.terms:
            item = QListWidgetItem(term.term, self.rows)
            item.setSizeHint(QSize(0, _ROW))
        left.addWidget(self.rows, 1)
        left.addWidget(self.count)
        one, right = sheet(tr("The notion chosen"))
        right.addWidget(section(tr("THE NOTION CHOSEN")))
        self.term.setStyleSheet("font-size: 34px; font-weight: 700;")
        self.text.setStyleSheet("font-size: 22px;")
        for words in (self.term, self.text):
            words.setWordWrap(True)
            right.addWidget(words)
        right.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.addWidget(self.put)
        buttons.addWidget(self.said)
        buttons.addStretch(1)
        right.addLayout(buttons)
        right.addStretch(1)
        wall, column = sheet(tr("What the room sees"))
        self.show_room(column)
        middle, beside = QHBoxLayout(), QVBoxLayout()
        for layout in (middle, beside):
            layout.setSpacing(16)
        beside.addWidget(one, 1)
        beside.addWidget(wall)
        middle.addWidget(frame, 2)
        middle.addLayout(beside, 3)
        self.column.addLayout(middle, 1)

    def _looked(self, look: Look) -> None:
        """A clicker went to another notion: the list follows it."""
        if look == "public" and self._desk.public.name == "notion":
            self.rows.setCurrentRow(self.lexicon.at)
            self.tick()

    def _changed(self, change: Change) -> None:
        self.refresh()
