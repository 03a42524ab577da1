"""Hot notes: what is heard, written on the spot with its hour and its tag, about the card chosen on the board."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.hot_notes import TAGS, HotNote, about, hot, jot, relate, rewrite
from fresque.app.session import Change
from fresque.core import edits
from fresque.core.facts import Tag
from fresque.core.hot_notes import MAX_HOT
from fresque.core.i18n import tr
from fresque.ui.panel.pointers import Lines
from fresque.ui.style import SECONDARY

_KEYS = (Qt.Key.Key_C, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
"""Keys of the list, which mean something else on the board."""


class HotNotes(QWidget):
    """Enter writes; the arrows change the tag; in the list Enter edits, Delete takes away, C links to a card."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._editing = ""
        self._notes: list[HotNote] = []
        self.words = QLineEdit()
        self.words.setMaxLength(MAX_HOT)
        self.words.setMinimumHeight(44)
        self.words.setPlaceholderText(tr("Heard, an idea, a question…"))
        self.words.setAccessibleName(tr("Hot note"))
        self.words.setAccessibleDescription(tr("Enter writes it; up and down change its tag."))
        self.words.setToolTip(tr("Begin with ? for a question, ! for an idea, → for what is to follow"))
        self.tag = QComboBox()
        self.tag.setMinimumHeight(44)
        self.tag.setAccessibleName(tr("Tag of the note"))
        for kind, title in TAGS.items():
            self.tag.addItem(tr(title), kind)
        self.about = QLabel()
        self.about.setStyleSheet(f"color: {SECONDARY}; font-size: 13px;")
        self.rows = Lines(tr("Hot notes"))
        self.rows.setAccessibleDescription(
            tr("Enter edits a note, Delete takes it away, C links it to the card chosen on the board.")
        )
        self.rows.itemActivated.connect(self._edit)
        self.rows.itemDoubleClicked.connect(self._edit)
        for watched in (self.words, self.rows):
            watched.installEventFilter(self)
        self._assemble()
        for part in (self.words, self.tag):
            part.setEnabled(not desk.read_only)
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self.refresh()

    def open(self) -> None:
        """Take the keyboard for a new note."""
        self._editing = ""
        self._say_about()
        self.words.setFocus()
        self.words.selectAll()

    def refresh(self) -> None:
        """Show the notes there are, the last first."""
        self._notes = hot(self._desk)
        self.rows.show_lines([(note.id, self._spoken(note)) for note in self._notes])
        self.rows.setVisible(bool(self._notes))
        self._say_about()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and watched is self.rows and key in _KEYS:
            event.accept()  # or it would recolour the note chosen on the board, say
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        return self._typed(key) if watched is self.words else self._listed(key)

    def _typed(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._write()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = 1 if key == Qt.Key.Key_Down else -1
            self.tag.setCurrentIndex((self.tag.currentIndex() + by) % self.tag.count())
        elif key == Qt.Key.Key_Escape:
            self._end()
        else:
            return False
        return True

    def _listed(self, key: Qt.Key) -> bool:
        note = self.rows.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and note:
            self._desk.commit(edits.remove(self._desk.board, (note,)))
        elif key == Qt.Key.Key_C and note:
            relate(self._desk, note)
        elif key == Qt.Key.Key_F2 and note:
            self._edit()
        elif key == Qt.Key.Key_Escape:
            self._end()
        else:
            return False
        return True

    def _write(self) -> None:
        """Write the note, or the words of the one being edited; the field is ready for the next."""
        tag = cast(Tag, self.tag.currentData())
        if self._editing:
            rewrite(self._desk, self._editing, self.words.text(), tag)
            self._end()
        elif jot(self._desk, self.words.text(), tag):
            self.words.clear()
            self.tag.setCurrentIndex(0)
            self._say_about()
        else:
            self._end()

    def _edit(self, item: QListWidgetItem | None = None) -> None:
        note = self._desk.board.fields(self.rows.key())
        if note and not self._desk.read_only:
            self._editing = self.rows.key()
            self.words.setText(str(note.get("text", "")))
            self.tag.setCurrentIndex(max(0, self.tag.findData(note.get("tag", "verbatim"))))
            self.words.setFocus()
            self._say_about()

    def _end(self) -> None:
        self._editing = ""
        self.words.clear()
        self.tag.setCurrentIndex(0)
        self._say_about()
        self.left.emit()

    def _say_about(self) -> None:
        """Which card the note will be about."""
        card = about(self._desk)
        words = tr("Editing; Esc gives up") if self._editing else tr("About: {card}", card=card) if card else ""
        self.about.setText(self.about.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 260))
        self.about.setVisible(bool(words))

    def _spoken(self, note: HotNote) -> str:
        several = self._desk.session.info.tables > 1
        table = f"{tr('Table {n}', n=note.table)} · " if several and note.table else ""
        return table + note.spoken

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self.tag)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.about)
        column.addWidget(self.rows)

    def _board_changed(self, change: Change) -> None:
        if any(self._desk.conduct.when(record_id) is not None for record_id in change.touched):
            self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "selection":
            self._say_about()
