"""The small clocks there are, one below the other; beyond three, they scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fresque.app.desk import Desk
from fresque.core.facts import NamedClock
from fresque.core.i18n import tr
from fresque.ui.panel.clocks import HIGH, ClockRow

MOST = 3
"""Clocks in view."""


class ClockRows(QScrollArea):
    """The last turn of the tables and all the other clocks; nothing at all when there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: dict[str, ClockRow] = {}
        self.setObjectName("clockrows")
        self.setAccessibleName(tr("Small clocks"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("inside")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(inside)
        self.hide()

    def show_time(self) -> None:
        """Say the time of each; those that came or went change the rows."""
        seen = {clock.id: clock for clock in self._seen()}
        if seen.keys() != self.rows.keys():
            self._follow(seen)
        now = self._desk.session.now()
        for record_id, clock in seen.items():
            self.rows[record_id].show_clock(clock, now)

    def _seen(self) -> list[NamedClock]:
        every = self._desk.conduct.clocks.all()
        passed = {clock.id for clock in self._desk.conduct.clocks.turns[:-1]}
        return [clock for clock in every if clock.id not in passed]

    def _follow(self, seen: dict[str, NamedClock]) -> None:
        for gone in self.rows.keys() - seen.keys():
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for record_id, clock in seen.items():
            if record_id not in self.rows:
                self.rows[record_id] = ClockRow(self._desk, clock)
                self._column.addWidget(self.rows[record_id])
        self.setFixedHeight(min(len(seen), MOST) * HIGH + 1)
        self.setVisible(bool(seen))
        if len(seen) > MOST:
            last = self.rows[next(reversed(seen))]
            self.ensureWidgetVisible(last)
