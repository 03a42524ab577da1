"""«I keep», «I will do»: one line, Enter, the next."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from fresque.app.closing import kept
from fresque.app.desk import Desk, fresh_id
from fresque.core import edits
from fresque.core.closing import MAX_COMMITMENT, keep
from fresque.core.i18n import tr, trn
from fresque.ui.debate.parts import button, choice, quiet, roomy, section
from fresque.ui.panel.pointers import Lines

Kind = Literal["keep", "do"]


class KeepingPart(QFrame):
    """Enter writes; up and down go from «I keep» to «I will do»; in the list Delete takes away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.kind: Kind = "keep"
        self.kinds: dict[Kind, QPushButton] = {
            "keep": choice(tr("I keep"), self.take_keep, "mdi6.bookmark-outline"),
            "do": choice(tr("I will do"), self.take_do, "mdi6.flag-outline"),
        }
        self.words = QLineEdit()
        self.words.setMaxLength(MAX_COMMITMENT)
        self.words.setMinimumHeight(52)
        self.words.setAccessibleName(tr("What someone keeps, or will do"))
        self.words.installEventFilter(self)
        self.rows = Lines(tr("What people keep and will do"))
        self.rows.installEventFilter(self)
        self.count = quiet()
        self.setFocusProxy(self.words)
        self._assemble()
        self.refresh()

    def refresh(self) -> None:
        """What is written so far, the last first."""
        signs = {"keep": tr("I keep"), "do": tr("I will do")}
        there = kept(self._desk)
        self.rows.show_lines([(one.id, f"{signs[one.kind]} — {one.text}") for one in there])
        roomy(self.rows, 300)
        self.count.setText(trn("{n} sentence written", "{n} sentences written", len(there)))
        for kind, shown in self.kinds.items():
            shown.setChecked(kind == self.kind)
        self.words.setPlaceholderText(tr("I keep…") if self.kind == "keep" else tr("I will…"))

    def write(self) -> None:
        """Write the line; the field is ready for the next."""
        if self._desk.commit(keep(fresh_id(), self.kind, self.words.text())):
            self.words.clear()
            self.refresh()
        self.words.setFocus()

    def take_keep(self) -> None:
        """What people keep."""
        self._take("keep")

    def take_do(self) -> None:
        """What people will do."""
        self._take("do")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.modifiers():
            return False
        key = Qt.Key(event.key())
        if watched is self.words and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write()
        elif watched is self.words and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._take("do" if self.kind == "keep" else "keep")
        elif watched is self.rows and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.rows.key():
            self._desk.commit(edits.remove(self._desk.board, (self.rows.key(),)))
            self.refresh()
        else:
            return False
        return True

    def _take(self, kind: Kind) -> None:
        self.kind = kind
        self.refresh()
        self.words.setFocus()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(section(tr("WHAT PEOPLE KEEP AND WILL DO")))
        row = QHBoxLayout()
        for kind in self.kinds.values():
            row.addWidget(kind, 1)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(button(tr("Write"), self.write, "mdi6.check", name="primary", key="Enter"))
        column.addWidget(self.count)
        column.addWidget(self.rows)
        column.addWidget(quiet(tr("Never a name: the sentence alone goes in the debrief.")))
        column.addStretch(1)
