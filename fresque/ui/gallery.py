"""All the tables of a session side by side, with the links they share and those only one dared."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fresque.app.desk import Desk, fresh_id
from fresque.app.session import Change
from fresque.app.tables import copy_table, is_empty, locked_there
from fresque.core.compared import Pair, compared
from fresque.core.i18n import tr, trn
from fresque.core.records import PlacedCard
from fresque.layout.canvas import Picture
from fresque.ui.ask import Choice, ask_choice
from fresque.ui.board.thumbnails import ThumbnailDelegate, Thumbnails
from fresque.ui.cover import Cover
from fresque.ui.style import icon

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

SIZE = QSize(250, 158)
"""Pixels of a thumbnail."""
SIDE = 320


def show_tables(page: "WorkshopPage") -> None:
    """Lay the gallery over the window."""
    Gallery(page.desk, page.pictures, page).lay(page.view)


class Gallery(Cover):
    """Arrows walk the tables, Enter opens one, Escape goes back to the one in view."""

    def __init__(self, desk: Desk, pictures: Mapping[str, Picture], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("All tables side by side"))
        self.thumbnails = Thumbnails(desk, pictures, SIZE, self)
        self.tables = self._tables()
        self.links = _LinkList(desk)
        self.links.itemActivated.connect(self._show_pair)
        self.copy_button = self._button(tr("Copy this table to…"), "mdi6.content-copy")
        self.copies = QMenu(self.copy_button)
        self.copies.aboutToShow.connect(self._offer_copies)
        self.copy_button.setMenu(self.copies)
        self.copy_button.setEnabled(not desk.read_only)
        self._assemble()
        self.setFocusProxy(self.tables)
        self._forget = desk.session.listen(self._board_changed)

    def stop(self) -> None:
        self.thumbnails.stop()
        self._forget()
        self._forget = _nothing

    def done(self) -> None:
        self.stop()
        super().done()
        self.deleteLater()

    def copy_to(self, target: int) -> None:
        """Copy the chosen table onto another, after asking when something lies there."""
        source = self.tables.currentIndex().row() + 1
        if (locked := locked_there(self._desk, target)) is not None:
            self.news.setText(str(locked))
            return
        if not is_empty(self._desk.board, target) and not ask_choice(self, _replacing(source, target)):
            return
        if self._desk.commit(copy_table(self._desk.board, source, target, fresh_id)):
            self.news.setText(tr("Table {a} is copied to table {b}; Ctrl+Z undoes it.", a=source, b=target))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._desk.undo()
            self.news.clear()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _open(self, index: QModelIndex) -> None:
        self.done()
        self._desk.turn_to(index.row() + 1)

    def _show_pair(self, item: QListWidgetItem) -> None:
        """Open the first table that drew the link, its two cards chosen."""
        pair = self.links.pairs.get(self.links.row(item))
        if pair is not None:
            self.done()
            self._desk.turn_to(pair.tables[0])
            ends = (pair.first, pair.second)
            self._desk.select(r.id for r in self._desk.records() if isinstance(r, PlacedCard) and r.card in ends)

    def _offer_copies(self) -> None:
        self.copies.clear()
        source = self.tables.currentIndex().row() + 1
        for table in range(1, self._desk.session.info.tables + 1):
            if table != source:
                action = self.copies.addAction(tr("Table {n}: {counts}", n=table, counts=self.thumbnails.counts(table)))
                action.triggered.connect(partial(self.copy_to, table))

    def _board_changed(self, change: Change) -> None:
        self.links.refresh()

    def _tables(self) -> QListView:
        view = QListView()
        view.setModel(self.thumbnails)
        view.setItemDelegate(ThumbnailDelegate(SIZE, self._desk, view))
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        view.setSpacing(8)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(tr("Tables"))
        view.setCurrentIndex(self.thumbnails.index(self._desk.table - 1))
        view.activated.connect(self._open)
        return view

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        title = QLabel(tr("All tables side by side"))
        title.setObjectName("clock")
        self.news = QLabel()
        self.news.setWordWrap(True)
        back = self._button(tr("Back to the board"), "mdi6.close")
        back.clicked.connect(self.done)
        head.addWidget(title)
        head.addWidget(self.news, 1)
        for button in (self.copy_button, back):
            head.addWidget(button)
        column.addLayout(head)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.tables, 1)
        self.links.setFixedWidth(SIDE)
        middle.addWidget(self.links)
        column.addLayout(middle, 1)

    def _button(self, text: str, pictogram: str) -> QPushButton:
        button = QPushButton(text)
        button.setMinimumHeight(44)
        button.setIcon(icon(pictogram))
        return button


class _LinkList(QListWidget):
    """Links of all the tables, then of a single one; Enter shows where they were drawn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pairs: dict[int, Pair] = {}
        """The link of each row that shows one."""
        self.setStyleSheet("QListWidget { background: #FFFFFF; padding: 10px 14px; border: none; border-radius: 8px; }")
        self.setWordWrap(True)
        self.setSpacing(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Links compared"))
        self.refresh()

    def refresh(self) -> None:
        """Compare the tables as they are now."""
        self.clear()
        self.pairs.clear()
        found = compared(self._desk.board, self._desk.deck, range(1, self._desk.session.info.tables + 1))
        if len(found.tables) < 2:
            self._head(tr("Links are compared once two tables have cards."))
            return
        self._head(trn("Linked by all the tables ({n})", "Linked by all the tables ({n})", len(found.common)))
        self._list(found.common)
        self._head("")
        self._head(trn("Linked by a single one ({n})", "Linked by a single one ({n})", len(found.alone)))
        self._list(found.alone)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.addItem(item)

    def _list(self, pairs: Sequence[Pair]) -> None:
        for pair in pairs:
            item = QListWidgetItem(self._words(pair))
            self.addItem(item)
            self.pairs[self.row(item)] = pair
        if not pairs:
            item = QListWidgetItem(tr("None."))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)

    def _words(self, pair: Pair) -> str:
        ends = tr("{a} – {b}", a=self._title(pair.first), b=self._title(pair.second))
        if len(pair.tables) > 1:
            return ends
        table, reasons = pair.tables[0], "; ".join(pair.reasons[pair.tables[0]])
        where = tr("Table {n}: {reason}", n=table, reason=reasons) if reasons else tr("Table {n}", n=table)
        return f"{ends}\n{where}"

    def _title(self, card_id: str) -> str:
        card = self._desk.deck.card(card_id)
        return card.title if card else card_id


def _replacing(source: int, target: int) -> Choice:
    return Choice(
        tr("Table {n} is not empty", n=target),
        tr("What lies on table {b} will be replaced by a copy of table {a}.", a=source, b=target),
        tr("Replace"),
        tr("Leave it as it is"),
    )


def _nothing() -> None:
    """What is left to forget once put away."""
