"""The plan of a workshop beside its form: whether it fits the time there is, what would make it fit, its phases."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fresque.app.preparing import fits_said, left_out_said
from fresque.core.dates import duration
from fresque.core.i18n import tr
from fresque.core.outline import quoted
from fresque.core.prepare import Share, fitted, to_drop, total
from fresque.ui.form_shell import HIGH, quiet
from fresque.ui.plan_table import PlanTable


class PlanPane(QWidget):
    """`changed` by hand; `asked_to_fit` the phases that no hand set, `asked_again` to fit them all."""

    changed = Signal()
    asked_again = Signal()
    asked_to_fit = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drops: Share | None = None
        self.table, self.fits, self.left_out = PlanTable(), QLabel(), quiet()
        self.fits.setWordWrap(True)
        self.fits.setTextFormat(Qt.TextFormat.PlainText)
        self.drop, self.fit, self.again = QPushButton(), QPushButton(tr("Fit the rest")), QPushButton(tr("Fit all"))
        self.fit.setToolTip(tr("Fit the phases that were not set by hand to the time there is"))
        self.again.setToolTip(tr("Forget what was set by hand and fit the plan to the time there is"))
        for button in (self.drop, self.fit, self.again):
            button.setMinimumHeight(HIGH)
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        for button in (self.drop, self.fit, self.again):
            row.addWidget(button)
        row.addStretch(1)
        column.addWidget(self.fits)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.left_out)
        self.table.changed.connect(self.changed)
        self.fit.clicked.connect(self.asked_to_fit)
        self.again.clicked.connect(self.asked_again)
        self.drop.clicked.connect(self._leave_out)

    def say(self, minutes: float) -> None:
        """Say how the plan fits `minutes`, and offer the phase whose absence would make it fit."""
        shares = self.table.shares()
        over = total(shares) > minutes
        self.fits.setText(fits_said(shares, minutes))
        self.fits.setStyleSheet(f"font-size: 16px; font-weight: {700 if over else 600};")
        self.left_out.setText(left_out_said(shares))
        self.left_out.setVisible(bool(self.left_out.text()))
        self._drops = to_drop(shares, minutes)
        self.drop.setVisible(self._drops is not None)
        if self._drops is not None:
            title, spared = quoted(self._drops.phase.title), duration(self._drops.minutes)
            self.drop.setText(tr("Leave out {phase} ({time})", phase=title, time=spared))
        held = self.table.held()
        fitting = fitted([share.phase for share in shares], minutes, held)
        self.fit.setVisible(bool(held) and fitting != shares)
        self.again.setVisible(bool(held))

    def _leave_out(self) -> None:
        if self._drops is not None:
            ids = [share.phase.id for share in self.table.shares()]
            self.table.kept[ids.index(self._drops.phase.id)].setChecked(False)
