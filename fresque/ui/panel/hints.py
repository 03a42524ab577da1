"""The hint of any card in a second: a word or a number, and Enter goes to the card. Never projected."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.desk import Desk
from fresque.app.hints import HintFound, hints
from fresque.core.i18n import tr
from fresque.ui.panel.pointers import Lines
from fresque.ui.style import SECONDARY, icon


class HintSearch(QWidget):
    """`seen` names the record to fly to, `read` a card that is not there, `left` gives the keyboard back."""

    seen = Signal(str)
    read = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: list[HintFound] = []
        self.words = QLineEdit()
        self.words.setMinimumHeight(44)
        self.words.setPlaceholderText(tr("Hint of a card: word or number"))
        self.words.setAccessibleName(tr("Search the hints of the cards"))
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icon("mdi6.lightbulb-on-outline", SECONDARY), QLineEdit.ActionPosition.LeadingPosition)
        self.words.textChanged.connect(self._search)
        self.words.installEventFilter(self)
        self.answers = Lines(tr("Hints found"))
        self.answers.itemClicked.connect(self._clicked)
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.answers)

    def open(self) -> None:
        """Take the keyboard."""
        self.words.setFocus()
        self.words.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.words.clear()
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.answers.currentRow())
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            by = 1 if key == Qt.Key.Key_Down else -1
            self._go(self.answers.currentRow() + by)
        else:
            return False
        return True

    def _search(self, words: str) -> None:
        self._found = hints(self._desk, words)
        none = tr("No hint for this card.")
        self.answers.show_lines([(f.card.id, f"{f.title}\n{f.hint or none}") for f in self._found])
        self.answers.setVisible(bool(self._found))
        self._go(0)

    def _go(self, row: int) -> None:
        self.answers.setCurrentRow(max(0, min(len(self._found) - 1, row)))
        item = self.answers.currentItem()
        self.words.setAccessibleDescription(item.text() if item else "")

    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(self.answers.row(item))

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._found):
            return
        found = self._found[row]
        if found.record:
            self.seen.emit(found.record)
        else:
            self.read.emit(found.card.id)
