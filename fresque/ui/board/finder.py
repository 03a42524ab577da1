"""The search bar over the top of the board: type words or a number, arrows fly from answer to answer, Enter stays."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.desk import Desk
from fresque.app.search import Found, search, spoken
from fresque.core.deck import COLORS, Card
from fresque.core.i18n import tr, trn
from fresque.layout.marks import mark_path
from fresque.layout.palette import WHITE
from fresque.render.qt import QtCanvas
from fresque.ui.style import SECONDARY, icon

WIDTH, TOP = 460, 12
ROWS = 7
"""Answers in view; the others are scrolled to."""
_ROW = 44
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}


class Finder(QFrame):
    """`seen` names the record an answer lies in, `asked` the card to put on the table, `closed` gives the keys back."""

    seen = Signal(str)
    asked = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._found: list[Found] = []
        self.public = False
        """Whether everyone looks: cards not dealt yet are then no answer."""
        self.setObjectName("finder")
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("A word or a number"))
        self.words.setAccessibleName(tr("Find a card"))
        self.words.addAction(icon("mdi6.magnify", SECONDARY), QLineEdit.ActionPosition.LeadingPosition)
        self.words.textChanged.connect(self._search)
        self.words.installEventFilter(self)
        self.note = QLabel()
        self.note.setObjectName("quiet")
        self.answers = _answers()
        self.answers.itemClicked.connect(self._take)
        self._assemble()
        over.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Take the keyboard; what was sought last may be typed over."""
        self._search(self.words.text())
        self.show()
        self.raise_()
        self.words.setFocus()
        self.words.selectAll()

    def close_bar(self) -> None:
        """Put the bar away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _assemble(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addLayout(line)
        column.addWidget(self.answers)

    def _key(self, event: QKeyEvent) -> bool:
        """Arrows and Enter go to the answers; every other key is typed."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return False
        return True

    def _search(self, words: str) -> None:
        self._found = search(self._desk, words, undealt=not self.public)
        self.answers.clear()
        for found in self._found:
            self.answers.addItem(self._item(found))
        self.answers.setCurrentRow(0)
        n = len(self._found)
        self.note.setText(trn("{n} answer", "{n} answers", n) if words.strip() else "")
        self._say()
        self._place()

    def _item(self, found: Found) -> QListWidgetItem:
        item = QListWidgetItem(_swatch(self._desk, found.card), spoken(found))
        item.setToolTip(_help(found))
        if not found.record and not found.ready:
            item.setForeground(QColor(SECONDARY))
        return item

    def _step(self, by: int) -> None:
        last = len(self._found) - 1
        self.answers.setCurrentRow(max(0, min(last, self.answers.currentRow() + by)))
        self._say()
        self._show()

    def _current(self) -> Found | None:
        row = self.answers.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _show(self) -> None:
        """Show where the answer lies, if it lies anywhere."""
        found = self._current()
        if found is not None and found.record:
            self.seen.emit(found.record)

    def _take(self) -> None:
        """Put the bar away and go to the answer, or put its card on the table; one not dealt stays where it is."""
        found = self._current()
        if found is None or not (found.record or found.ready):
            return
        self.close_bar()
        if found.record:
            self.seen.emit(found.record)
        elif found.card is not None:
            self.asked.emit(found.card.id)

    def _say(self) -> None:
        """What a screen reader hears of the current answer."""
        found = self._current()
        said = [self.note.text(), spoken(found), _help(found)] if found else [self.note.text()]
        self.words.setAccessibleDescription(". ".join(part for part in said if part))

    def _place(self) -> None:
        shown = min(len(self._found), ROWS)
        self.answers.setVisible(shown > 0)
        self.answers.setFixedHeight(shown * _ROW + 4)
        wide = min(WIDTH, self._over.width() - 2 * TOP)
        self.setFixedWidth(wide)
        self.adjustSize()
        self.move((self._over.width() - wide) // 2, TOP)


def _answers() -> QListWidget:
    listing = QListWidget()
    listing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    listing.setUniformItemSizes(True)
    listing.setIconSize(QSize(22, 16))
    listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    listing.setAccessibleName(tr("Answers"))
    return listing


def _help(found: Found) -> str:
    """What Enter does with an answer."""
    if found.record:
        return tr("Enter shows it")
    return tr("Enter puts it on the table") if found.ready else tr("Its lot is not dealt yet")


def _swatch(desk: Desk, card: Card | None) -> QIcon:
    """The colour and the mark of the card's lot, as on its block seen from afar."""
    lot = desk.deck.lot(card.lot) if card else None
    pixmap = QPixmap(66, 48)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    canvas = QtCanvas(painter, 3.0)
    canvas.rect(0, 0, 22, 16, fill=COLORS[lot.color] if lot else SECONDARY if card else "#D9B24C", radius=3)
    if lot:
        canvas.path(mark_path(lot.mark, 11, 8, 9), fill=WHITE)
    painter.end()
    pixmap.setDevicePixelRatio(3.0)
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Selected)
    return made
