"""The phases of a new workshop with their minutes, proposed to fit the time there is, then changed by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from fresque.core.i18n import tr
from fresque.core.prepare import Share
from fresque.ui.style import SECONDARY

LONGEST = 600

WIDEST = 700
"""Pixels beyond which long titles are cut rather than the form made wider."""


class PlanTable(QWidget):
    """`changed` by hand only; a phase unticked is left out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[Share, ...] = ()
        self.kept: list[QCheckBox] = []
        self.minutes: list[QSpinBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._rolls = QScrollArea()
        self._rolls.setWidgetResizable(True)
        self._rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rolls.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._rolls)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show a plan; what was changed by hand before goes."""
        self._shares = tuple(shares)
        self.kept, self.minutes = [], []
        inside = QWidget()
        inside.setObjectName("inside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, share in enumerate(self._shares):
            self._add(grid, row, share)
        grid.setRowStretch(len(self._shares), 1)
        self._rolls.setWidget(inside)
        bar = self._rolls.verticalScrollBar().sizeHint().width()
        self._rolls.setMinimumWidth(min(WIDEST, inside.minimumSizeHint().width() + bar + 2))

    def shares(self) -> tuple[Share, ...]:
        """The plan as it is now."""
        rows = zip(self._shares, self.kept, self.minutes, strict=True)
        return tuple(Share(s.phase, float(box.value()) if kept.isChecked() else 0.0) for s, kept, box in rows)

    def _add(self, grid: QGridLayout, row: int, share: Share) -> None:
        title = share.phase.title
        kept, box = QCheckBox(title), QSpinBox()
        kept.setMinimumHeight(44)
        kept.setChecked(share.kept)
        kept.setEnabled(row < len(self._shares) - 1 or not share.kept)
        kept.setAccessibleName(tr("Phase “{title}” takes place", title=title))
        box.setRange(1, LONGEST)
        box.setSuffix(tr(" min"))
        box.setMinimumHeight(40)
        box.setMinimumWidth(104)
        box.setAccessibleName(tr("Minutes of “{title}”", title=title))
        box.setValue(round(share.minutes or share.phase.ideal))
        box.setEnabled(share.kept)
        about = QLabel(_about(share))
        about.setStyleSheet(f"color: {SECONDARY}; font-size: 13px;")
        kept.toggled.connect(box.setEnabled)
        kept.toggled.connect(self.changed)
        box.valueChanged.connect(self.changed)
        self.kept.append(kept)
        self.minutes.append(box)
        for column, part in enumerate((kept, about, box)):
            grid.addWidget(part, row, column)


def _about(share: Share) -> str:
    """What the deck says of a phase: its minutes, the least of them, whether it may be left out."""
    phase = share.phase
    words = tr("{n} min in the deck", n=f"{phase.ideal:g}")
    if phase.min is not None and phase.min < phase.ideal:
        words = tr("{min} to {n} min in the deck", min=f"{phase.min:g}", n=f"{phase.ideal:g}")
    return tr("{words}, may be left out", words=words) if phase.droppable else words
