"""The cards not placed yet and those placed without a link, in the private panel; choosing one shows or puts it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.search import Found, unlinked, unplaced
from fresque.core.i18n import tr
from fresque.ui.lull import Lull
from fresque.ui.style import SECONDARY

ROWS = 6
"""Cards in view in each list; the others are scrolled to."""
_ROW = 44


class Leftovers(QWidget):
    """`seen` names a record on the table, `asked` a card to put there, `named` one to show in the pile."""

    seen = Signal(str)
    asked = Signal(str)
    named = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.alone = _Listing(tr("CARDS WITHOUT A LINK"), column)
        self.waiting = _Listing(tr("CARDS NOT PLACED"), column)
        self.alone.rows.itemClicked.connect(self._show)
        self.alone.rows.itemActivated.connect(self._show)
        self.waiting.rows.itemClicked.connect(self._name)
        self.waiting.rows.itemActivated.connect(self._put)
        self.waiting.rows.setToolTip(tr("Double-click or Enter puts the card on the table"))
        self._lull = Lull(desk, self.refresh, self, apart=50)
        desk.looks.add(self._looked)
        self.refresh()

    def refresh(self) -> None:
        """Look again at what is left."""
        self.alone.show_cards(unlinked(self._desk))
        self.waiting.show_cards(unplaced(self._desk))

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._lull.stop()

    def _show(self, item: QListWidgetItem) -> None:
        self.seen.emit(self.alone.found(item).record)

    def _name(self, item: QListWidgetItem) -> None:
        card = self.waiting.found(item).card
        if card is not None:
            self.named.emit(card.id)

    def _put(self, item: QListWidgetItem) -> None:
        card = self.waiting.found(item).card
        if card is not None:
            self.asked.emit(card.id)

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()


class _Listing:
    """A heading with its count and its cards; nothing at all when there are none."""

    def __init__(self, title: str, column: QVBoxLayout) -> None:
        self._title = title
        self._cards: list[Found] = []
        self.head, self.rows = QLabel(), QListWidget()
        self.head.setObjectName("section")
        self.head.setStyleSheet(f"color: {SECONDARY}; margin-top: 8px;")
        self.rows.setObjectName("leftovers")
        self.rows.setAccessibleName(title)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        column.addWidget(self.head)
        column.addWidget(self.rows)

    def show_cards(self, cards: list[Found]) -> None:
        """Show these cards, the keyboard staying where it was."""
        if cards != self._cards:
            row, self._cards = self.rows.currentRow(), cards
            self.rows.clear()
            self.rows.addItems([_named(found) for found in cards])
            self.rows.setCurrentRow(min(row, len(cards) - 1))
        self.head.setText(f"{self._title} — {len(cards)}")
        self.head.setVisible(bool(cards))
        self.rows.setVisible(bool(cards))
        self.rows.setFixedHeight(min(len(cards), ROWS) * _ROW + 4)

    def found(self, item: QListWidgetItem) -> Found:
        """The card of a row."""
        return self._cards[self.rows.row(item)]


def _named(found: Found) -> str:
    return f"{found.number} · {found.title}" if found.number else found.title
