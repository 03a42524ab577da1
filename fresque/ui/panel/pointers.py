"""A heading and lines that each lead to a record of the board: links to question, cards astray, tables to look at."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from fresque.app.attention import Pointer
from fresque.ui.panel.words import INSIDE, Section

ROWS = 5
"""Lines in view; the others are scrolled to."""
_KEY = Qt.ItemDataRole.UserRole


class Lines(QListWidget):
    """Words that wrap; as high as its first lines."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("pointers")
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_lines(self, lines: Sequence[tuple[str, str]], most: int = ROWS) -> None:
        """Each line with its key; the keyboard stays on its row."""
        row = self.currentRow()
        self.ensurePolished()
        self.clear()
        high = 0
        for n, (key, text) in enumerate(lines):
            item = QListWidgetItem(text)
            item.setData(_KEY, key)
            room = self.fontMetrics().boundingRect(0, 0, INSIDE - 36, 4000, int(Qt.TextFlag.TextWordWrap), text)
            item.setSizeHint(QSize(INSIDE, max(34, room.height() + 16)))
            high += item.sizeHint().height() if n < most else 0
            self.addItem(item)
        self.setFixedHeight(high + 4)
        self.setCurrentRow(min(row, len(lines) - 1))

    def key(self) -> str:
        """The key of the row the keyboard is on, empty when there is none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item else ""


class Pointers(Section):
    """`seen` names the record a line leads to; nothing is shown when there is no line."""

    seen = Signal(str)

    def __init__(self, title: str, name: str, *, folded: bool = False) -> None:
        self.rows = Lines(title)
        self._heading, self._shown = title, list[Pointer]()
        super().__init__(title, [self.rows], name, folded=folded)
        self.rows.itemClicked.connect(self._take)
        self.rows.itemActivated.connect(self._take)
        self.hide()

    def show_pointers(self, pointers: list[Pointer]) -> None:
        """Show these lines, with their count in the heading."""
        if pointers != self._shown:
            self._shown = pointers
            self.rows.show_lines([(pointer.record, pointer.text) for pointer in pointers])
            self.name(f"{self._heading} — {len(pointers)}")
        self.setVisible(bool(pointers))

    def _take(self, item: QListWidgetItem) -> None:
        self.seen.emit(str(item.data(_KEY)))
