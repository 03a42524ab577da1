"""The board as a list beside the canvas, operable by keyboard and screen reader: what one chooses the other shows."""

from typing import Literal

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fresque.app.board_asks import ask_link, ask_move, ask_words
from fresque.app.board_list import heading, rows
from fresque.app.desk import Desk, Look
from fresque.app.link_asks import ask_source, ask_target
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.ui.asking import Asking
from fresque.ui.board_list_rows import RowPainter, RowsModel
from fresque.ui.commands import Commands

WIDTH = 400
Question = Literal["link", "move", "words", "source", "target"]
_ASKS = {"link": ask_link, "move": ask_move, "words": ask_words, "source": ask_source, "target": ask_target}
_BUTTONS = ("board.link_to", "board.move_to", "board.open", "board.flip", "board.reword", "edit.delete")
_AT_TIMES = ("link.target", "link.source", "board.reason", "board.decide", "board.dispute")
"""Buttons that show only while they do something: for one link, for a place in dispute, for one card."""
_WIDE = "board.dispute"
_KEYS = {
    Qt.Key.Key_Return: "board.open",
    Qt.Key.Key_Enter: "board.open",
    Qt.Key.Key_Space: "board.open",
    Qt.Key.Key_Delete: "edit.delete",
    Qt.Key.Key_Backspace: "edit.delete",
}


class BoardList(QWidget):
    """`walked` names the row the keyboard or the hand reached, `left` gives the keyboard back to the board."""

    walked = Signal(str)
    left = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._commands = commands
        self._syncing = False
        self._spot = ("", 0)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.model = RowsModel()
        self.rows = self._rows()
        self.head = QLabel()
        self.head.setObjectName("quiet")
        self.asking = Asking(self)
        self.asking.ended.connect(self._answered)
        self.buttons = QWidget()
        self.buttons.setLayout(self._buttons())
        self._assemble()
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self.hide()

    def open(self) -> None:
        """Show the list as the board is now and take the keyboard."""
        self.show()
        self.refresh()
        if not self.rows.currentIndex().isValid() and self.model.rows:
            self._go(0)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """The keyboard goes to the rows."""
        self.rows.setFocus()

    def holds_keyboard(self) -> bool:
        """Whether the keyboard is somewhere in the list."""
        return self.isVisible() and (self.rows.hasFocus() or self.asking.isVisible())

    def ask(self, what: Question, record_id: str) -> None:
        """Ask what an action needs to know."""
        question = None if self._desk.read_only else _ASKS[what](self._desk, record_id)
        if question is not None:
            self.buttons.hide()
            self.asking.ask(question)

    def refresh(self) -> None:
        """Say the board again; the keyboard stays on the same thing, or on the one that took its place."""
        key, at = self._spot
        self._syncing = True
        self.model.show(rows(self._desk))
        self.head.setText(heading(self.model.rows))
        self._syncing = False
        self._show_selection()
        if not self.rows.currentIndex().isValid() and self.model.rows:
            found = self.model.place(key)
            self._go(found if found >= 0 else min(at, len(self.model.rows) - 1))
        if self.rows.hasFocus() and not self._desk.selection and self.rows.currentIndex().isValid():
            self._desk.select((self.model.rows[self.rows.currentIndex().row()].record,))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.rows.scrollTo(self.rows.currentIndex())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _KEYS and not event.modifiers():
                self._commands[_KEYS[key]].trigger()
                return True
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return False

    def _assemble(self) -> None:
        title = QLabel(tr("THE BOARD AS A LIST"))
        title.setObjectName("section")
        close = QPushButton("×")
        close.setObjectName("plain")
        close.setAccessibleName(tr("Close the list"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 8, 0)
        for part in (title, self.head):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.addLayout(top)
        column.addWidget(self.rows, 1)
        column.addWidget(self.asking)
        column.addWidget(self.buttons)

    def _rows(self) -> QListView:
        listing = QListView()
        listing.setModel(self.model)
        listing.setItemDelegate(RowPainter(listing))
        listing.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        listing.setResizeMode(QListView.ResizeMode.Adjust)
        listing.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listing.setAccessibleName(tr("The board as a list"))
        listing.setAccessibleDescription(
            tr("Each row is a card, a note or a link. Enter opens it, Shift+L links it, Shift+M moves it.")
        )
        listing.selectionModel().selectionChanged.connect(self._selected)
        listing.selectionModel().currentChanged.connect(self._remember)
        listing.installEventFilter(self)
        return listing

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(12, 6, 12, 0)
        grid.setSpacing(6)
        for n, name in enumerate((*_BUTTONS, *_AT_TIMES)):
            button = _button(self._commands, name)
            grid.addWidget(button, n // 2, n % 2, 1, 2 if name == _WIDE else 1)
            if name in _AT_TIMES:
                button.setVisible(self._commands[name].isEnabled())
                self._commands[name].enabledChanged.connect(button.setVisible)
        return grid

    def _answered(self) -> None:
        self.buttons.show()
        self.take_keyboard()

    def _go(self, row: int) -> None:
        """Put the keyboard on a row without choosing it."""
        index = self.model.index(row, 0)
        self.rows.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.rows.scrollTo(index)

    def _remember(self) -> None:
        index = self.rows.currentIndex()
        if index.isValid() and not self._syncing:
            self._spot = (self.model.rows[index.row()].key, index.row())

    def _selected(self) -> None:
        """Rows chosen here are chosen on the canvas."""
        if self._syncing:
            return
        self._syncing = True
        self._desk.select(self._chosen())
        self._syncing = False
        current = self.rows.currentIndex()
        if current.isValid() and self._chosen():
            self.walked.emit(self.model.rows[current.row()].record)

    def _chosen(self) -> set[str]:
        return {self.model.rows[index.row()].record for index in self.rows.selectionModel().selectedIndexes()}

    def _show_selection(self) -> None:
        """What is chosen on the canvas is chosen here; the keyboard goes there unless it is on it already."""
        if self._syncing or self._chosen() == self._desk.selection:
            return
        self._syncing = True
        selection = QItemSelection()
        wanted = [n for n, row in enumerate(self.model.rows) if row.record in self._desk.selection]
        for n in wanted:
            selection.select(self.model.index(n, 0), self.model.index(n, 0))
        self.rows.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._syncing = False
        if wanted and self.rows.currentIndex().row() not in wanted:
            self._go(wanted[0])

    def _board_changed(self, change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def _looked(self, look: Look) -> None:
        if not self.isVisible():
            return
        if look == "selection":
            self._show_selection()
        elif look == "table":
            self.refresh()


def _button(commands: Commands, name: str) -> QPushButton:
    action = commands[name]
    button = QPushButton(action.text())
    button.setToolTip(action.toolTip())
    button.setStyleSheet("font-size: 13px; font-weight: 400; padding: 8px 8px;")
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
