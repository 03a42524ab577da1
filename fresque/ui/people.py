"""Counting the people: how many are here, were expected, are still to come; numbers only, never names."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from fresque.app.dealing import count, people
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.ui.style import spaced


class PeopleBar(QFrame):
    """`counted` once it is written; `left` gives the keyboard back."""

    counted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("asking")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self.present, self.expected, self.late = (
            self._number(row, words) for words in (tr("Present"), tr("Awaited"), tr("Still to come"))
        )
        row.addStretch(1)
        confirm, cancel = QPushButton(tr("OK")), QPushButton(tr("Cancel"))
        confirm.clicked.connect(self._count)
        cancel.clicked.connect(self.put_away)
        for button in (confirm, cancel):
            button.setMinimumHeight(44)
            row.addWidget(button)
        self.hide()

    def open(self) -> None:
        """Show the last count, ready to be typed over."""
        there = people(self._desk)
        for box, value in ((self.present, there.present), (self.expected, there.expected), (self.late, there.late)):
            box.setValue(value)
        self.show()
        self.present.setFocus()
        self.present.selectAll()

    def put_away(self) -> None:
        """Nothing is counted."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._count()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        for box in (self.present, self.expected, self.late):
            box.interpretText()
        count(self._desk, self.present.value(), self.expected.value(), self.late.value())
        self.put_away()
        self.counted.emit()

    def _number(self, row: QHBoxLayout, words: str) -> QSpinBox:
        label, box = QLabel(words), spaced(QSpinBox())
        box.setRange(0, 2000)
        box.setMinimumHeight(40)
        box.setMinimumWidth(80)
        box.setAccessibleName(words)
        label.setBuddy(box)
        row.addWidget(label)
        row.addWidget(box)
        return box
