"""The debates in progress, a tab each: the whole room's and those of the tables, and which one the room follows."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from fresque.app.debates import ROOM, debated, running
from fresque.app.debating import turn_to_debate
from fresque.app.desk import Desk
from fresque.app.public_debate import table_said
from fresque.core.facts import DebateStep
from fresque.core.i18n import _, tr
from fresque.ui.debate.parts import button, choice

FEW = 5
"""Tables that all have a tab; beyond, those that debate have one, and the others are in a menu."""
_STEPS: dict[DebateStep, str] = {
    "question": _("Question"),
    "argument": _("Arguments"),
    "turned": _("Points of view"),
    "final": _("Last question"),
}


class DebateTabs(QFrame):
    """Away when there is one table; `turned` says that another debate is in hand."""

    turned = Signal()
    wall_asked = Signal()
    all_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: tuple[object, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.tabs: dict[int, QPushButton] = {}
        self.wall = button(tr("Show it to the room"), self.wall_asked.emit, "mdi6.projector", key=tr("Ctrl+9"))
        self.all = button(tr("All the questions"), self.all_asked.emit, "mdi6.view-grid-outline", key=tr("Ctrl+0"))
        self.refresh()

    def refresh(self) -> None:
        """Say again which debates there are, and which one is in hand."""
        tables, now = self._desk.session.info.tables, self._desk.debating.table
        self.setHidden(tables < 2)
        there = [debate.table for debate in running(self._desk)]
        shown = range(tables + 1) if tables <= FEW else sorted({ROOM, now, *there})
        names = {table: self._name(table) for table in shown}
        if (told := (tuple(names.items()),)) != self._told:
            self._told = told
            self._fill(names, tables)
        for table, tab in self.tabs.items():
            tab.setChecked(table == now)
        self.wall.setEnabled(len(there) > 1 and now in there)
        self.all.setEnabled(len(there) > 1)

    def turn(self, table: int) -> None:
        """Take the debate of a table in hand."""
        turn_to_debate(self._desk, table)
        self.refresh()
        self.turned.emit()

    def step(self, by: int) -> None:
        """Take the next tab in hand, or the one before."""
        tables = list(self.tabs)
        if len(tables) > 1:
            self.turn(tables[(tables.index(self._desk.debating.table) + by) % len(tables)])

    def _name(self, table: int) -> str:
        debate = debated(self._desk, table)
        return f"{table_said(table)} · {tr(_STEPS[debate.step])}" if debate else table_said(table)

    def _fill(self, names: dict[int, str], tables: int) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old not in (self.wall, self.all):
                old.hide()
                old.deleteLater()
        self.tabs = {table: choice(name, partial(self.turn, table)) for table, name in names.items()}
        for tab in self.tabs.values():
            self._row.addWidget(tab)
        if tables > FEW:
            self._row.addWidget(self._others(tables))
        self._row.addStretch(1)
        self._row.addWidget(self.wall)
        self._row.addWidget(self.all)

    def _others(self, tables: int) -> QPushButton:
        made = QPushButton(tr("Another table"))
        made.setMinimumHeight(48)
        menu = QMenu(made)
        for table in range(1, tables + 1):
            action = QAction(table_said(table), menu)
            action.triggered.connect(partial(self._turned_from_menu, table))
            menu.addAction(action)
        made.setMenu(menu)
        return made

    def _turned_from_menu(self, table: int, checked: bool = False) -> None:
        self.turn(table)
