"""The small editor that opens on a note, a title or a link: Ctrl+Enter or a click elsewhere keeps, Escape drops."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from fresque.app.permits import admits
from fresque.core import edits
from fresque.core.batch import Batch, Set
from fresque.core.geometry import Rect
from fresque.core.i18n import _, tr
from fresque.core.records import Frame, Note, Picture, Placed, PlacedCard, Title
from fresque.layout.board import box as extent
from fresque.layout.card_marks import plate_of

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView


NAMES = {
    "note": _("Words of the note"),
    "title": _("Title of the fresque"),
    "link": _("Reason of the link"),
    "frame": _("Title of the frame"),
    "picture": _("What the picture shows"),
    "card": _("Reason of this place"),
}
WRITE = _("Write here")
_HINTS = {
    "card": _("because…"),
    "link": _("because…"),
    "frame": _("Title of the frame"),
    "picture": _("What does the picture show?"),
}
WORDS_W, WIDEST = 320, 460
"""Pixels: the least room for what a picture shows, and the most for it and for the title of a frame."""


class InlineEditor(QPlainTextEdit):
    """Writes one batch when it closes with other words than it opened with."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view.viewport())
        self._view = view
        self._record_id, self._new = "", False
        self.setObjectName("inline")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def open(self, record_id: str, *, new: bool = False) -> None:
        """Show the words of a record and let them be changed; a card has none. Escape takes a `new` record back."""
        record = self._view.desk.board.get(record_id)
        words = edits.words_of(record)
        desk = self._view.desk
        if (
            desk.read_only
            or record is None
            or words is None
            or not admits(desk, Batch((Set(record_id, {"text": ""}),)))
        ):
            return
        self._record_id, self._new = record_id, new
        self.setAccessibleName(tr(NAMES[record.type]))
        self.setPlaceholderText(tr(_HINTS.get(record.type, WRITE)))
        self.setPlainText(words)
        self.follow()
        self.show()
        self.setFocus()
        self.selectAll()

    def finish(self) -> None:
        """Keep the words."""
        record_id, self._record_id = self._record_id, ""
        if not record_id:
            return
        self.hide()
        desk = self._view.desk
        desk.commit(edits.write_anew(desk.board, record_id, self.toPlainText()))
        self._view.setFocus()

    def drop(self) -> None:
        """Leave the words as they were; what was only just made goes away."""
        record_id, self._record_id = self._record_id, ""
        self.hide()
        if self._new:
            self._view.desk.take_back(record_id)
        self._view.setFocus()

    def follow(self) -> None:
        """Stay over the record while the board moves."""
        record = self._view.desk.board.get(self._record_id) if self._record_id else None
        if record is None:
            return
        box = self._box(record)
        spot = self._view.mapFromScene(box.x, box.y)
        scale = self._view.pixels_per_mm()
        size = 9.0 if isinstance(record, Note) else 16.0 if isinstance(record, Title | Frame) else 8.0
        font = QFont(self.font())
        font.setPixelSize(int(min(48, max(13, size * scale))))
        self.setFont(font)
        line = self.fontMetrics().height() + 18
        w, h = int(max(170, box.w * scale)), int(box.h * scale)
        h = max(line, h) if isinstance(record, Note) else line
        if isinstance(record, Frame):
            w = min(w, WIDEST)
        elif isinstance(record, Picture):
            w, spot = max(WORDS_W, min(w, WIDEST)), spot + QPoint(0, int(box.h * scale) + 12)
        self.setGeometry(QRect(spot.x(), min(spot.y(), self._view.viewport().height() - h), w, h))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        record = self._view.desk.board.get(self._record_id)
        newline = isinstance(record, Note) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif (enter and not newline) or event.key() == Qt.Key.Key_Tab:
            self.finish()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While writing, every key is a letter, not an action."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return bool(super().event(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()

    def _box(self, record: object) -> Rect:
        if isinstance(record, PlacedCard):
            return plate_of(record)
        if isinstance(record, Placed):
            return extent(record)
        middle = self._view.board.label_spot(self._record_id)
        return Rect.around(middle[0], middle[1], 70, 14)
