"""«Commencée il y a…»: which phase we are in and since when, said at once: a start put back, or a change forgotten."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QPushButton, QSpinBox

from fresque.app.conduct_actions import put_back
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.ui.style import spaced

OFFERED = (1, 2, 5, 10)
"""Minutes offered."""


class BackRow(QFrame):
    """`done` when a choice was made or given up."""

    done = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("asking")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setSpacing(6)
        self.phases = QComboBox()
        self.phases.setMinimumHeight(44)
        self.phases.setAccessibleName(tr("The phase we are in"))
        for phase in desk.deck.workshop.phases:
            self.phases.addItem(tr("We are in: {phase}", phase=phase.title), phase.id)
        self.phases.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        grid.addWidget(self.phases, 0, 0, 1, 4)
        grid.addWidget(QLabel(tr("It began…")), 1, 0, 1, 4)
        self.offers: list[QPushButton] = []
        for n, minutes in enumerate(OFFERED):
            button = QPushButton(tr("{n} min", n=minutes))
            button.setMinimumHeight(44)
            button.setStyleSheet("padding: 6px 2px;")
            button.setAccessibleName(tr("{n} min ago", n=minutes))
            button.clicked.connect(partial(self._put_back, minutes))
            grid.addWidget(button, 2, n)
            self.offers.append(button)
        self.minutes = spaced(QSpinBox())
        self.minutes.setRange(0, 600)
        self.minutes.setValue(3)
        self.minutes.setSuffix(tr(" min ago"))
        self.minutes.setMinimumHeight(44)
        self.minutes.setAccessibleName(tr("Minutes since the phase began"))
        confirm = QPushButton(tr("OK"))
        confirm.setMinimumHeight(44)
        confirm.clicked.connect(self._typed)
        grid.addWidget(self.minutes, 3, 0, 1, 3)
        grid.addWidget(confirm, 3, 3)
        self.hide()

    def open(self) -> None:
        """Show it and take the keyboard."""
        clock = self._desk.conduct.clock()
        near = clock.running or next(iter(clock.coming), None)
        self.phases.setCurrentIndex(max(0, self.phases.findData(near.phase.id if near else "")))
        self.show()
        self.minutes.setFocus()
        self.minutes.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._typed()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self.minutes.interpretText()
        self._put_back(self.minutes.value())

    def _put_back(self, minutes: int) -> None:
        put_back(self._desk, minutes, self.phases.currentData())
        self.put_away()

    def put_away(self) -> None:
        """No more to say about when it began."""
        self.hide()
        self.done.emit()
