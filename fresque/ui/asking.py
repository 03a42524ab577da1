"""The questions of the board's list: type to narrow the choices, or write words; Enter answers, Escape gives up."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from fresque.app.board_asks import Ask
from fresque.core.alike import folded
from fresque.core.i18n import tr

CHOICES = 4
"""Choices in view at least, whatever the height of the window."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Asking(QFrame):
    """Shows one question after the other; `ended` when all is done or given up."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask: Ask | None = None
        self.setObjectName("asking")
        self.prompt = QLabel()
        self.prompt.setWordWrap(True)
        self.prompt.setStyleSheet("font-weight: 600;")
        self.filter = QLineEdit()
        self.filter.textChanged.connect(self._narrow)
        self.options = QListWidget()
        self.options.setAccessibleName(tr("Choices"))
        self.options.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options.setMinimumHeight(CHOICES * 34)
        self.options.itemActivated.connect(self._chosen)
        self.options.itemClicked.connect(self._chosen)
        self.words = QPlainTextEdit()
        self.words.setObjectName("inline")
        self.words.setFixedHeight(84)
        self.words.setTabChangesFocus(True)
        hint = QLabel(tr("Enter answers · Esc gives up"))
        hint.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        for part in (self.prompt, self.filter, self.options, self.words, hint):
            column.addWidget(part)
        for part in (self.filter, self.options, self.words):
            part.installEventFilter(self)
        self.hide()

    def ask(self, question: Ask | None) -> None:
        """Put a question; None ends."""
        self._ask = question
        if question is None:
            self.hide()
            self.ended.emit()
            return
        choice = bool(question.options)
        self.prompt.setText(question.prompt)
        self.filter.setVisible(choice)
        self.options.setVisible(choice)
        self.words.setVisible(not choice)
        for field in (self.filter, self.words):
            field.setAccessibleName(question.prompt)
        self.filter.clear()
        self._narrow("")
        self.words.setPlainText(question.words)
        self.words.selectAll()
        self.show()
        (self.filter if choice else self.words).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        newline = watched is self.words and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.ask(None)
        elif event.key() in _ENTER and watched is not self.options and not newline:
            self._answered()
        elif event.key() == Qt.Key.Key_Down and watched is self.filter:
            self.options.setFocus()
        elif event.key() == Qt.Key.Key_Up and watched is self.options and self.options.currentRow() <= 0:
            self.filter.setFocus()
        else:
            return False
        return True

    def _narrow(self, typed: str) -> None:
        words = folded(typed).split()
        self.options.clear()
        for option in self._ask.options if self._ask else ():
            if all(word in folded(option.text) for word in words):
                item = QListWidgetItem(option.text)
                item.setData(Qt.ItemDataRole.UserRole, option.key)
                self.options.addItem(item)
        self.options.setCurrentRow(0)
        current = self.options.currentItem()
        self.filter.setAccessibleDescription(current.text() if current else tr("Nothing of that name"))

    def _answered(self) -> None:
        if self._ask is None:
            return
        if not self._ask.options:
            self.ask(self._ask.answer(self.words.toPlainText()))
        elif (item := self.options.currentItem()) is not None:
            self.ask(self._ask.answer(str(item.data(Qt.ItemDataRole.UserRole))))

    def _chosen(self, item: QListWidgetItem) -> None:
        self.options.setCurrentItem(item)
        self._answered()
