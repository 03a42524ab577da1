"""Writing a blank card in place: its title, then its words. Enter keeps, Tab goes on to the words, Escape drops."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from fresque.app.permits import admits
from fresque.core import edits
from fresque.core.batch import Batch, Set
from fresque.core.fields import MAX_WORDED_BODY, MAX_WORDED_TITLE
from fresque.core.i18n import tr
from fresque.core.records import PlacedCard
from fresque.core.written import may_word, shown
from fresque.layout.board import box
from fresque.ui.board.view import BoardView
from fresque.ui.style import ACTION

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST = (340, 240)
"""Pixels of the smallest editor: a card may be far away."""


class CardEditor(QFrame):
    """Lies over the card it writes; one gesture when it closes with other words than it opened with."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view.viewport())
        self._view, self._desk = view, view.desk
        self._record_id, self._new = "", False
        self._back: QWidget = view
        self.setObjectName("card-editor")
        self.setStyleSheet(f"#card-editor {{ background: #FFFFFF; border: 2px solid {ACTION}; border-radius: 8px; }}")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.body = QLineEdit(), QPlainTextEdit()
        self.title.setMaxLength(MAX_WORDED_TITLE)
        self.title.setPlaceholderText(tr("Title of the card"))
        self.title.setAccessibleName(tr("Title of the card"))
        self.body.setPlaceholderText(tr("Its words (they may stay empty)"))
        self.body.setAccessibleName(tr("Words of the card"))
        self.body.setTabChangesFocus(True)
        hint = QLabel(tr("Tab: the words · Enter: keep · Esc: cancel"))
        hint.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        for part in (self.title, self.body, hint):
            column.addWidget(part)
        for field in (self.title, self.body):
            field.installEventFilter(self)
        view.zoomed.connect(self.follow)
        view.horizontalScrollBar().valueChanged.connect(self.follow)
        view.verticalScrollBar().valueChanged.connect(self.follow)
        self.hide()

    def takes(self, record_id: str) -> bool:
        """Whether this is a card that the table words."""
        record = self._desk.board.get(record_id)
        return isinstance(record, PlacedCard) and may_word(shown(self._desk.deck, record))

    def open(self, record_id: str, back: QWidget, *, new: bool = False) -> None:
        """Write a card; Escape takes a `new` one back, and closing gives the keyboard to `back`."""
        card = self._desk.board.get(record_id)
        asked = Batch((Set(record_id, {"title": ""}),))
        if self._desk.read_only or not isinstance(card, PlacedCard) or not admits(self._desk, asked):
            return
        self._record_id, self._new, self._back = record_id, new, back
        self._view.reveal(record_id)
        self.title.setText(card.title)
        self.body.setPlainText(card.body)
        self.follow()
        self.show()
        self.raise_()
        self.title.setFocus()
        self.title.selectAll()

    def finish(self) -> None:
        """Keep the words."""
        record_id, self._record_id = self._record_id, ""
        if not record_id:
            return
        words = self.body.toPlainText()[:MAX_WORDED_BODY]
        self._away()
        self._desk.commit(edits.word_card(self._desk.board, record_id, self.title.text(), words))

    def drop(self) -> None:
        """Leave the card as it was; one only just put down goes back."""
        record_id, self._record_id = self._record_id, ""
        self._away()
        if self._new:
            self._desk.take_back(record_id)

    def follow(self) -> None:
        """Stay over the card while the board moves."""
        record = self._desk.board.get(self._record_id) if self._record_id else None
        if not isinstance(record, PlacedCard):
            return
        area, scale = box(record), self._view.pixels_per_mm()
        spot = self._view.mapFromScene(area.x, area.y)
        w, h = max(LEAST[0], int(area.w * scale)), max(LEAST[1], int(area.h * scale))
        room = self._view.viewport().rect()
        x, y = min(spot.x(), room.right() - w), min(spot.y(), room.bottom() - h)
        self.setGeometry(max(0, x), max(0, y), w, h)
        for field, size in ((self.title, 8.0), (self.body, 5.0)):
            font = QFont(self.font())
            font.setPixelSize(int(min(34, max(14, size * scale))))
            font.setBold(field is self.title)
            field.setFont(font)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.FocusOut and not self._holds_keyboard():
            self.finish()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Tab after the words, and Enter but for a new line among them, keep what is written."""
        kept = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        entered = event.key() in _ENTER and (watched is self.title or bool(kept))
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif entered or (watched is self.body and event.key() == Qt.Key.Key_Tab):
            self.finish()
        elif event.key() == Qt.Key.Key_Tab:
            self.body.setFocus()
        elif event.key() == Qt.Key.Key_Backtab:
            self.title.setFocus()
        else:
            return False
        return True

    def _holds_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _away(self) -> None:
        held = self._holds_keyboard()
        self.hide()
        if held:
            self._back.setFocus()
