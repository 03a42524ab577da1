"""The sections of a report in a list: carried by hand or by Alt and the arrows, ticked, retitled, introduced."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from fresque.core.i18n import tr
from fresque.core.report.kept import changed, moved
from fresque.core.report.sections import Section
from fresque.ui.style import INK, SECONDARY

LONGEST_TITLE, LONGEST_INTRO = 200, 3000
REST = 700
"""Milliseconds without a key before words are kept in the session."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ID = Qt.ItemDataRole.UserRole


class SectionsPart(QWidget):
    """`edited` carries the sections as they are now: each is to be drawn; `rested` that they are to be kept."""

    edited = Signal(object)
    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._told: frozenset[str] | None = None
        self._showing = False
        self.rows = _Rows()
        self.rows.setAccessibleName(tr("Sections of the report"))
        self.rows.currentRowChanged.connect(self._show_words)
        self.rows.itemChanged.connect(self._ticked)
        self.rows.step_requested.connect(self._step)
        self.rows.model().rowsMoved.connect(self._carried)
        self.title, self.intro = QLineEdit(), QPlainTextEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setAccessibleName(tr("Title of the section"))
        self.title.textEdited.connect(self._worded)
        self.intro.setAccessibleName(tr("Words that introduce the section"))
        self.intro.setPlaceholderText(tr("Your own words, above what the session says"))
        self.intro.setTabChangesFocus(True)
        self.intro.setFixedHeight(76)
        self.intro.textChanged.connect(self._worded)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.rested)
        hint = QLabel(tr("Drag a section, or press Alt with an arrow; clear its box to hide it."))
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        for part in (hint, self.rows, self.title, self.intro):
            column.addWidget(part)

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Show other sections, the one chosen staying chosen."""
        chosen = self._chosen()
        self._sections, self._showing = sections, True
        self.rows.clear()
        for section in sections:
            item = QListWidgetItem()
            item.setData(_ID, section.id)
            item.setSizeHint(QSize(0, 34))
            item.setFlags(_FLAGS)
            item.setCheckState(Qt.CheckState.Unchecked if section.hidden else Qt.CheckState.Checked)
            self.rows.addItem(item)
        self._name()
        ids = [section.id for section in sections]
        self.rows.setCurrentRow(ids.index(chosen.id) if chosen and chosen.id in ids else 0)
        self._showing = False
        self._show_words()

    def show_told(self, told: frozenset[str]) -> None:
        """Say which sections have nothing to say."""
        self._told = told
        self._name()

    def finish(self) -> None:
        """Keep what is being typed."""
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def _name(self) -> None:
        was, self._showing = self._showing, True
        for n, section in enumerate(self._sections):
            empty = self._told is not None and section.id not in self._told and not section.intro
            name = name_of(section)
            item = self.rows.item(n)
            item.setText(tr("{section} (empty)", section=name) if empty else name)
            item.setForeground(QColor(SECONDARY if empty or section.hidden else INK))
        self._showing = was

    def _chosen(self) -> Section | None:
        row = self.rows.currentRow()
        return self._sections[row] if 0 <= row < len(self._sections) else None

    def _show_words(self, _row: int = 0) -> None:
        section = self._chosen()
        if self._showing or section is None:
            return
        self.finish()
        self._showing = True
        self.title.setText(section.title)
        self.title.setPlaceholderText(name_of(replace(section, title="")))
        self.title.setEnabled(bool(section.kind.title))
        self.intro.setPlainText(section.intro)
        self._showing = False

    def _worded(self, _words: str = "") -> None:
        section = self._chosen()
        if self._showing or section is None:
            return
        words = self.intro.toPlainText().strip()[:LONGEST_INTRO]
        self._take(changed(self._sections, replace(section, title=self.title.text().strip(), intro=words)))
        self._name()
        self._rest.start()

    def _ticked(self, item: QListWidgetItem) -> None:
        if self._showing:
            return
        section = self._sections[self.rows.row(item)]
        hidden = item.checkState() is not Qt.CheckState.Checked
        if section.hidden != hidden:
            self._take(changed(self._sections, replace(section, hidden=hidden)))
            self._name()
            self.rested.emit()

    def _carried(self, _from: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        if not self._showing:
            self._take(moved(self._sections, start, row - 1 if row > start else row))
            self.rested.emit()

    def _step(self, by: int) -> None:
        place = self.rows.currentRow()
        to = place + by
        if place >= 0 and 0 <= to < len(self._sections):
            self.finish()
            order = moved(self._sections, place, to)
            self.show_sections(order)
            self._take(order)
            self.rested.emit()

    def _take(self, sections: tuple[Section, ...]) -> None:
        self._sections = sections
        self.edited.emit(sections)


class _Rows(QListWidget):
    """`step_requested` carries -1 or 1: Alt and an arrow."""

    step_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_requested.emit(step)
        else:
            super().keyPressEvent(event)


def name_of(section: Section) -> str:
    """What a section is called in the list, those without a title included."""
    untitled = {"board": tr("The board of each table"), "licence": tr("Credits and licence")}
    name = section.heading or untitled.get(section.id, section.id)
    if section.kind.scope == "table" and section.id != "board":
        return tr("{section}, table by table", section=name)
    return name


_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
)
