"""The strip of tables below the board: a click or a key brings another one into view."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListView, QWidget

from fresque.app.desk import Desk, Look
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture
from fresque.ui.board.thumbnail_row import BesideDelegate
from fresque.ui.board.thumbnails import PAD, Thumbnails

SIZE = QSize(75, 44)
"""Pixels of a thumbnail."""
_AZERTY = ("&", "é", '"', "'", "(", "-", "è", "_", "ç")
"""What the keys of the digits give without Shift on a French keyboard."""


class TableStrip(QListView):
    """Live thumbnails of the tables; not there at all when the session has a single one."""

    def __init__(self, desk: Desk, pictures: Mapping[str, Picture], page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._wanted = desk.session.info.tables > 1
        self.thumbnails = Thumbnails(desk, pictures, SIZE, self)
        self.setModel(self.thumbnails)
        self.setItemDelegate(BesideDelegate(SIZE, desk, self))
        self.setObjectName("strip")
        self.setStyleSheet("QListView#strip { background: #FFFFFF; border-top: 1px solid #E3DCD0; }")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(SIZE.height() + 2 * PAD + 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Tables"))
        self.selectionModel().currentChanged.connect(self._turn)
        desk.looks.add(self._looked)
        self._follow()
        if self._wanted:
            self._take_keys(page)
        else:
            self.thumbnails.stop()
        self.show_beside(True)

    def show_beside(self, beside: bool) -> None:
        """Be there, or leave the whole place to the board."""
        self.setVisible(beside and self._wanted)

    def stop(self) -> None:
        """The board is closing."""
        self.thumbnails.stop()

    def _take_keys(self, page: QWidget) -> None:
        for table, plain in enumerate(_AZERTY[: self._desk.session.info.tables], 1):
            shortcut = QShortcut(page)
            shortcut.setKeys([QKeySequence(f"Alt+{table}"), QKeySequence(f"Alt+{plain}")])
            shortcut.activated.connect(partial(self._desk.turn_to, table))

    def _turn(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._desk.turn_to(current.row() + 1)

    def _looked(self, look: Look) -> None:
        if look == "table":
            self._follow()

    def _follow(self) -> None:
        index = self.thumbnails.index(self._desk.table - 1)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()
