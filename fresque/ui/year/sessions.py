"""The sessions of a year in a table: found by words, sorted by a click on a head, opened by Enter."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fresque.app.year_list import COLUMNS, FIGURES, Listing, cells
from fresque.core.i18n import tr
from fresque.core.year import SessionLine

_FILE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SessionsPart(QWidget):
    """`edited` carries the words and the order as they are now; `chosen` the path of a session to open."""

    edited = Signal(object)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.listing = Listing()
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find a session: words of its deck, its place, its client, its date"))
        self.words.setAccessibleName(tr("Find a session"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumHeight(44)
        self.words.textChanged.connect(self._find)
        self.rows = QTreeWidget()
        self.rows.setObjectName("sessions")
        self.rows.setAccessibleName(tr("Sessions"))
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setAllColumnsShowFocus(True)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setHeaderLabels([tr(name) for name in COLUMNS])
        self.rows.itemActivated.connect(self._open)
        head = self.rows.header()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setStretchLastSection(False)
        head.sectionClicked.connect(self._sort)
        for column in range(len(COLUMNS)):
            stretched = column in (1, 2, 3)
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            head.setSectionResizeMode(column, mode)
        for column in FIGURES:
            self.rows.headerItem().setTextAlignment(column, _RIGHT)
        self.count = QLabel()
        self.count.setObjectName("quiet")
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.rows, self.count):
            column_.addWidget(part)

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show these, in their order."""
        self.rows.clear()
        items = []
        for line in lines:
            said = list(cells(line))
            item = QTreeWidgetItem(said)
            item.setData(0, _FILE, line.file)
            item.setToolTip(0, line.file)
            item.setToolTip(1, line.title)
            for column in FIGURES:
                item.setTextAlignment(column, _RIGHT)
            items.append(item)
        self.rows.addTopLevelItems(items)
        if items:
            self.rows.setCurrentItem(items[0])
        order = Qt.SortOrder.DescendingOrder if self.listing.backwards else Qt.SortOrder.AscendingOrder
        self.rows.header().setSortIndicator(self.listing.column, order)

    def _find(self, words: str) -> None:
        self.listing = replace(self.listing, words=words)
        self.edited.emit(self.listing)

    def _sort(self, column: int) -> None:
        again = column == self.listing.column
        backwards = not self.listing.backwards if again else column in (0, *FIGURES)
        self.listing = replace(self.listing, column=column, backwards=backwards)
        self.edited.emit(self.listing)

    def _open(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(str(item.data(0, _FILE)))
