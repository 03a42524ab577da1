"""«I keep», «I will do»: one line, Enter, the next; both lists beside each other, as the wall shows them."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from fresque.app.closing import hide, kept, reword
from fresque.app.desk import Desk, fresh_id
from fresque.app.public_closing import page_said, turn_page
from fresque.core import edits
from fresque.core.closing import MAX_COMMITMENT, keep
from fresque.core.facts import Commitment
from fresque.core.i18n import _, tr, trn
from fresque.ui.debate.parts import choice, quiet
from fresque.ui.debate.steps import Status, Step, across, narrow

Kind = Literal["keep", "do"]
KINDS: tuple[Kind, ...] = ("keep", "do")
_ID = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeepingPart(Step):
    """Enter writes; up and down go from «I keep» to «I will do»; in a list, F2 rewords, H hides, Delete takes away."""

    title = _("I keep, I will do")
    shows = "commitments"
    keys = (
        (_("Enter"), _("write the sentence")),
        ("↑ ↓", _("I keep, or I will do")),
        ("F2", _("reword the sentence of the list")),
        ("H", _("keep it off the wall, or show it again")),
        (_("Del"), _("take it away")),
        ("− +", _("the page before or after, on the wall")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.kind: Kind = "keep"
        self.reworded = ""
        """The record whose words are in the field, empty when they are new."""
        self.kinds: dict[Kind, QPushButton] = {
            "keep": choice(tr("I keep"), self.take_keep, "mdi6.bookmark-outline"),
            "do": choice(tr("I will do"), self.take_do, "mdi6.flag-outline"),
        }
        self.words = QLineEdit()
        self.words.setMaxLength(MAX_COMMITMENT)
        self.words.setMinimumHeight(52)
        self.words.setStyleSheet("font-size: 18px;")
        self.words.setAccessibleName(tr("What someone keeps, or will do"))
        self.words.installEventFilter(self)
        self.lists = {kind: self._list(kind) for kind in KINDS}
        self.heads = {kind: QLabel() for kind in KINDS}
        self.save = narrow(tr("Write"), self.write, "mdi6.check", name="primary", key=tr("Enter"))
        self.edit = narrow(tr("Reword"), self.reword, "mdi6.pencil-outline", key="F2")
        self.hidden = narrow(tr("Keep off the wall"), self.hide_line, "mdi6.eye-off-outline", key="H")
        self.gone = narrow(tr("Take away"), self.take_away, "mdi6.delete-outline", key=tr("Del"))
        self.page = quiet()
        self.setFocusProxy(self.words)
        self._assemble()
        self.refresh()

    def status(self) -> Status:
        n = len(kept(self._desk))
        return Status("done", trn("{n} sentence", "{n} sentences", n)) if n else Status()

    def refresh(self) -> None:
        """What is written so far, the last first."""
        there = kept(self._desk)
        for kind, rows in self.lists.items():
            _fill(rows, [one for one in there if one.kind == kind])
        for kind, shown in self.kinds.items():
            n = sum(one.kind == kind for one in there)
            title = tr("I keep") if kind == "keep" else tr("I will do")
            self.heads[kind].setText(f"{title.upper()} — {n}" if n else title.upper())
            shown.setChecked(kind == self.kind)
        self.words.setPlaceholderText(tr("I keep…") if self.kind == "keep" else tr("I will…"))
        page, pages = page_said(self._desk)
        self.page.setText(tr("Page {n} of {all} on the wall", n=page, all=pages) if pages > 1 else "")
        self._tell_line()

    def write(self) -> None:
        """Write the line, new or reworded; the field is ready for the next."""
        text = self.words.text()
        if self.reworded:
            reword(self._desk, self.reworded, text)
            self._new()
        elif self._desk.commit(keep(fresh_id(), self.kind, text)):
            self._new()
        self.words.setFocus()

    def take_keep(self) -> None:
        """What people keep."""
        self._take("keep")

    def take_do(self) -> None:
        """What people will do."""
        self._take("do")

    def reword(self) -> None:
        """Bring a sentence back in the field."""
        one = self._line()
        if one is not None:
            self.reworded, self.kind = one.id, one.kind
            self.words.setText(one.text)
            self.save.setText(tr("Reword"))
            self.refresh()
            self.words.setFocus()

    def hide_line(self) -> None:
        """Keep a sentence off the wall, or show it again."""
        one = self._line()
        if one is not None:
            hide(self._desk, one.id)

    def take_away(self) -> None:
        """Take a sentence away; an undo brings it back."""
        one = self._line()
        if one is not None:
            self._desk.commit(edits.remove(self._desk.board, (one.id,)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched in self.lists.values():
            self._leave_others(watched)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        key = Qt.Key(event.key())
        return self._typed(key) if watched is self.words else self._listed(key)

    def _typed(self, key: Qt.Key) -> bool:
        if key in _ENTER:
            self.write()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.reworded:
            self._take("do" if self.kind == "keep" else "keep")
        else:
            return False
        return True

    def _listed(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_away()
        elif key == Qt.Key.Key_H:
            self.hide_line()
        elif key in (Qt.Key.Key_F2, *_ENTER):
            self.reword()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            turn_page(self._desk, -1 if key == Qt.Key.Key_Minus else 1)
            self.refresh()
        else:
            return False
        return True

    def _line(self) -> Commitment | None:
        """The sentence the keyboard is on."""
        for rows in self.lists.values():
            item = rows.currentItem()
            if item is not None and item.isSelected():
                return next((one for one in kept(self._desk) if one.id == item.data(_ID)), None)
        return None

    def _leave_others(self, here: QObject) -> None:
        for rows in self.lists.values():
            if rows is not here:
                rows.clearSelection()
            elif rows.currentRow() < 0:
                rows.setCurrentRow(0)
            else:
                rows.currentItem().setSelected(True)

    def _tell_line(self) -> None:
        one = self._line()
        for part in (self.edit, self.hidden, self.gone):
            part.setEnabled(one is not None)
        self.hidden.setText(tr("Show on the wall") if one and one.hidden else tr("Keep off the wall"))

    def _new(self) -> None:
        self.reworded = ""
        self.words.clear()
        self.save.setText(tr("Write"))
        self.refresh()

    def _take(self, kind: Kind) -> None:
        self.kind = kind
        self.refresh()
        self.words.setFocus()

    def _list(self, kind: Kind) -> QListWidget:
        rows = QListWidget()
        rows.setObjectName("rows")
        rows.setWordWrap(True)
        rows.setAccessibleName(tr("I keep") if kind == "keep" else tr("I will do"))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        rows.itemSelectionChanged.connect(self._tell_line)
        rows.itemDoubleClicked.connect(self.reword)
        rows.installEventFilter(self)
        return rows

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(across(*self.kinds.values()))
        row = across(self.words, self.save, spread=False)
        row.setStretch(0, 1)
        column.addLayout(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for n, kind in enumerate(KINDS):
            self.heads[kind].setObjectName("section")
            grid.addWidget(self.heads[kind], 0, n)
            grid.addWidget(self.lists[kind], 1, n)
            grid.setColumnStretch(n, 1)
        grid.setRowStretch(1, 1)
        column.addLayout(grid, 1)
        column.addLayout(across(self.edit, self.hidden, self.gone, self.page))
        column.addWidget(quiet(tr("Never a name: the sentence alone goes in the debrief.")))


def _fill(rows: QListWidget, there: list[Commitment]) -> None:
    """Each sentence on its row; the keyboard stays on the one it was on, or on its neighbour."""
    item, row = rows.currentItem(), rows.currentRow()
    here, chosen = item.data(_ID) if item else "", bool(item and item.isSelected())
    rows.clear()
    for one in there:
        made = QListWidgetItem(tr("{words} (kept off the wall)", words=one.text) if one.hidden else one.text)
        made.setData(_ID, one.id)
        made.setSizeHint(QSize(0, 0))
        rows.addItem(made)
        made.setSizeHint(_room(rows, made.text()))
    known = [one.id for one in there]
    if chosen and known:
        rows.setCurrentRow(known.index(here) if here in known else min(row, len(known) - 1))


def _room(rows: QListWidget, words: str) -> QSize:
    """The room of a sentence that wraps, as high as a finger at least."""
    wide = max(160, rows.viewport().width() - 20)
    box = rows.fontMetrics().boundingRect(0, 0, wide, 4000, int(Qt.TextFlag.TextWordWrap), words)
    return QSize(wide, max(44, box.height() + 20))
