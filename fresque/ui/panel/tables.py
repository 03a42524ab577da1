"""All the tables in the panel: a row each with what is placed and what deserves a visit; a click goes there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.all_tables import AllTables, TableSeen, coverage, quiet, remarks
from fresque.app.desk import Desk, Look
from fresque.core.clock import Clock
from fresque.core.i18n import tr
from fresque.ui.panel.pointers import Lines

MOST, FEW = 8, 4
"""Tables in view; fewer when there are more, so that what the table in view needs stays near."""
_KEY = Qt.ItemDataRole.UserRole


class TableRows(QWidget):
    """`went` when the keyboard should follow to the board."""

    went = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.tables = AllTables(desk)
        self._shown: list[tuple[str, str]] = []
        self.rows = Lines(tr("All the tables"))
        self.rows.itemClicked.connect(self._go)
        self.rows.itemActivated.connect(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        desk.looks.add(self._looked)

    def show_time(self, clock: Clock) -> int:
        """Say each table again; answers how many of them are silent."""
        found = self.tables.seen()
        lines = [(str(seen.table), self._line(seen, clock)) for seen in found]
        if lines != self._shown:
            self._shown = lines
            self.rows.show_lines(lines, most=MOST if len(lines) <= MOST else FEW)
            self._follow()
        return len(list(quiet(self._desk, clock)))

    def stop(self) -> None:
        """The board is closing."""
        self.tables.forget()

    def _line(self, seen: TableSeen, clock: Clock) -> str:
        several = self._desk.session.info.tables > 1
        head = f"{tr('Table {n}', n=seen.table)} · {coverage(seen)}" if several else coverage(seen)
        said = remarks(self._desk, seen, clock)
        return "\n".join((head, " · ".join(said))) if said else head

    def _follow(self) -> None:
        self.rows.setCurrentRow(self._desk.table - 1)

    def _go(self, item: QListWidgetItem) -> None:
        self._desk.turn_to(int(item.data(_KEY)))

    def _enter(self, item: QListWidgetItem) -> None:
        self._go(item)
        self.went.emit()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self._follow()
