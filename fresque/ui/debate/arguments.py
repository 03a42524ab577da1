"""The arguments heard, for on the left and against on the right, in their order; whose turn it is to speak."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from fresque.app.debates import debated
from fresque.app.debating import choose_argument
from fresque.app.desk import Desk
from fresque.core import edits
from fresque.core.facts import DebateTurn, Side
from fresque.core.i18n import tr, trn
from fresque.ui.debate.parts import button, quiet, section
from fresque.ui.panel.pointers import Lines

_COLORS: dict[Side, str] = {"for": "#0B5FA5", "against": "#B4470F"}
_TURN = "background: {color}; color: #FFFFFF; border-radius: 8px; padding: 9px 12px; font-weight: 700;"
_STILL = "background: #FFFFFF; color: {color}; border: 2px solid {color}; border-radius: 8px; padding: 7px 10px;"
_ROWS = "QListWidget#pointers::item { background: #F5F0E8; }"


class ArgumentsPart(QFrame):
    """In a list, S shows an argument on the wall or takes it back, Delete takes it away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.heads: dict[Side, QLabel] = {"for": QLabel(), "against": QLabel()}
        self.rows: dict[Side, Lines] = {"for": Lines(tr("For")), "against": Lines(tr("Against"))}
        for head in self.heads.values():
            head.setWordWrap(True)
        self._last: Side = "for"
        for rows in self.rows.values():
            rows.installEventFilter(self)
            rows.itemSelectionChanged.connect(self._say_possible)
        self.show_button = button(tr("Show to the room"), self.show_chosen, "mdi6.eye-outline", key="S")
        self.remove_button = button(tr("Take away"), self.remove, "mdi6.delete-outline", key=tr("Del"))
        self._assemble()

    def refresh(self) -> None:
        """Follow the debate in hand."""
        debate = debated(self._desk)
        turns = debate.arguments if debate else ()
        for side, rows in self.rows.items():
            mine = [(n, turn) for n, turn in enumerate(turns, 1) if (turn.side or "for") == side]
            rows.show_lines([(turn.id, self._said(n, turn)) for n, turn in mine])
            fit(rows)
            rows.setMinimumHeight(60)
            rows.setMaximumHeight(16_000)
            rows.scrollToBottom()
            self._head(side, len(mine), debate is not None and self._desk.debating.side == side)
        self._say_possible()

    def chosen(self) -> str:
        """The argument the keyboard is, or was last, on; empty when there is none."""
        self._last = next((side for side, rows in self.rows.items() if rows.hasFocus()), self._last)
        return self.rows[self._last].key()

    def show_chosen(self) -> None:
        """Show the argument of the list on the wall, or take it back."""
        if record := self.chosen():
            choose_argument(self._desk, record)
            self.refresh()

    def remove(self) -> None:
        """Take the argument of the list away."""
        if record := self.chosen():
            self._desk.commit(edits.remove(self._desk.board, (record,)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, Lines):
            fit(watched)
        if event.type() == QEvent.Type.FocusIn:
            self._last = next(side for side, rows in self.rows.items() if rows is watched)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        if event.key() == Qt.Key.Key_S:
            self.show_chosen()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        else:
            return False
        return True

    def _said(self, n: int, turn: DebateTurn) -> str:
        words = " ".join(turn.text.split()) or tr("(not written)")
        seen = tr(" — on the wall") if turn.id in self._desk.debating.chosen else ""
        return f"{n}. {words}{seen}"

    def _head(self, side: Side, count: int, turn: bool) -> None:
        name = tr("For") if side == "for" else tr("Against")
        words = f"{name} — {trn('{n} argument', '{n} arguments', count)}"
        self.heads[side].setText(tr("{side} · their turn", side=words) if turn else words)
        self.heads[side].setStyleSheet((_TURN if turn else _STILL).format(color=_COLORS[side]))

    def _say_possible(self) -> None:
        there = any(rows.key() for rows in self.rows.values())
        self.show_button.setEnabled(there)
        self.remove_button.setEnabled(there)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(section(tr("ARGUMENTS, IN THE ORDER THEY WERE HEARD")))
        grid = QGridLayout()
        grid.setSpacing(8)
        for n, side in enumerate(self.rows):
            self.rows[side].setStyleSheet(_ROWS)
            grid.addWidget(self.heads[side], 0, n)
            grid.addWidget(self.rows[side], 1, n)
            grid.setColumnStretch(n, 1)
        grid.setRowStretch(1, 1)
        column.addLayout(grid, 1)
        row = QHBoxLayout()
        row.addWidget(self.show_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(quiet(tr("Nothing the secretary writes is on the wall before you choose it here.")))


def fit(rows: Lines) -> None:
    """Give each line the height its words take at the width of the list: none is cut."""
    wide = max(120, rows.width() - 16)
    for n in range(rows.count()):
        item = rows.item(n)
        wrapped = int(Qt.TextFlag.TextWordWrap)
        room = rows.fontMetrics().boundingRect(0, 0, wide - 40, 16_000, wrapped, item.text())
        item.setSizeHint(QSize(wide - 4, max(44, room.height() + 20)))
