"""The palette (Ctrl+K): type a few letters, Enter does it or goes there, and its keys are shown to be learnt."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fresque.app.actions import ACTIONS
from fresque.app.desk import Desk
from fresque.app.palette import Entry, entries, remembered
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.habits import keep_words, kept_words
from fresque.ui.commands import Commands
from fresque.ui.style import INK, SECONDARY, icon

WIDTH, TOP = 640, 64
ROWS = 9
"""Commands in view; the others are scrolled to."""
_HIGH = 38
_KEYS = Qt.ItemDataRole.UserRole
_WHY_NOT = Qt.ItemDataRole.UserRole + 1
RECENT = "palette"
"""The habit that remembers the commands used last."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
_OWN = {"help.palette", "edit.next", "edit.previous", "edit.escape"}
"""What is not worth a line here."""
Index = QModelIndex | QPersistentModelIndex


class Palette(QFrame):
    """Over the page; `closed` once it is put away, the keyboard being where it was; `wanted` a thing on the table."""

    closed = Signal()
    wanted = Signal(str)

    def __init__(self, desk: Desk, commands: Commands, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._commands, self._over = desk, commands, over
        self._back: QWidget | None = None
        self._recent = kept_words(RECENT).split()
        self._found: list[Entry] = []
        self.setObjectName("finder")
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("What do you want to do?"))
        self.words.setAccessibleName(tr("Commands"))
        self.words.addAction(icon("mdi6.magnify", SECONDARY), QLineEdit.ActionPosition.LeadingPosition)
        self.words.textChanged.connect(self._search)
        self.words.installEventFilter(self)
        self.answers = QListWidget()
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setUniformItemSizes(True)
        self.answers.setItemDelegate(_RowPainter(self.answers))
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.setAccessibleName(tr("Commands"))
        self.answers.itemClicked.connect(self.take)
        self.none = QLabel(tr("Nothing of that name"))
        self.none.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        for part in (self.words, self.answers, self.none):
            column.addWidget(part)
        over.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Take the keyboard, or put the palette away when it has it."""
        if self.isVisible():
            self.close_bar()
            return
        self._back = QApplication.focusWidget()
        self.words.clear()
        self._search("")
        self.show()
        self.raise_()
        self.words.setFocus()

    def close_bar(self) -> None:
        """Put it away and give the keyboard back."""
        if self.isVisible():
            self.hide()
            if self._back is not None:
                self._back.setFocus()
            self.closed.emit()

    def take(self) -> None:
        """Do the command chosen, once the palette is away; one that is not possible now stays where it is."""
        row = self.answers.currentRow()
        entry = self._found[row] if 0 <= row < len(self._found) else None
        if entry is None or entry.why_not:
            return
        self.close_bar()
        if entry.kind == "command":
            self._recent = remembered(self._recent, entry.id)
            with suppress(FresqueError):
                keep_words(RECENT, " ".join(self._recent))
            self._commands[entry.id].trigger()
        elif entry.kind == "table":
            self._desk.turn_to(int(entry.id))
        else:
            self.wanted.emit(entry.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.words and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._back = None
            self.close_bar()
        if watched is self.words and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and Qt.Key(event.key()) in _STEPS:
                event.accept()  # or the page keys would resize what is chosen on the board
                return True
            return event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key()))
        return False

    def _key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif key in _STEPS:
            self._go(self.answers.currentRow() + _STEPS[key])
        else:
            return False
        return True

    def _search(self, words: str) -> None:
        offered = [action for action in ACTIONS if action.menu != "move" and action.id not in _OWN]
        self._found = entries(offered, self._desk, words, self._recent)
        self.answers.clear()
        for entry in self._found:
            item = QListWidgetItem(entry.title)
            item.setData(_KEYS, entry.remark or _native(entry))
            item.setData(_WHY_NOT, entry.why_not)
            self.answers.addItem(item)
        self.none.setVisible(not self._found)
        self._go(0)
        self._place()

    def _go(self, row: int) -> None:
        self.answers.setCurrentRow(max(0, min(len(self._found) - 1, row)))
        item = self.answers.currentItem()
        said = [item.text(), item.data(_KEYS), item.data(_WHY_NOT)] if item else []
        self.words.setAccessibleDescription(", ".join(part for part in said if part))

    def _place(self) -> None:
        shown = min(len(self._found), ROWS)
        self.answers.setVisible(shown > 0)
        self.answers.setFixedHeight(shown * _HIGH + 4)
        wide = min(WIDTH, self._over.width() - 24)
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((self._over.width() - wide) // 2, TOP)


class _RowPainter(QStyledItemDelegate):
    """The title on the left, its keys on the right; grey and said so when it is not possible now."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#E3ECF8"))
            painter.drawRoundedRect(area, 6, 6)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        why_not, keys, title = index.data(_WHY_NOT), index.data(_KEYS), index.data()
        words = tr("{title} — {why}", title=title, why=why_not) if why_not else title
        painter.setPen(QColor(SECONDARY))
        painter.drawText(area.adjusted(0, 0, -10, 0), middle | int(Qt.AlignmentFlag.AlignRight), keys)
        room = int(area.width()) - painter.fontMetrics().horizontalAdvance(keys) - 34
        painter.setPen(QColor(SECONDARY if why_not else INK))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area.adjusted(10, 0, 0, 0), middle, shown)
        painter.restore()


def _native(entry: Entry) -> str:
    return QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
