"""The phases of a workshop with their hours and minutes: fitted to the time there is, then changed by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from fresque.app.preparing import kept_why, phase_said
from fresque.core.hours import said_hour, timetable
from fresque.core.i18n import tr
from fresque.core.prepare import Share, floors
from fresque.ui.plan_bar import PlanBar
from fresque.ui.style import INK, SECONDARY, spaced

LONGEST = 600
WIDEST = 760
"""Pixels beyond which long titles are cut rather than the form made wider."""
_ALWAYS = f"QCheckBox:disabled {{ color: {INK}; }} QCheckBox::indicator:disabled {{ image: none; border: none; }}"


@dataclass(frozen=True, slots=True)
class _Row:
    kept: QCheckBox
    hour: QLabel
    bar: PlanBar
    about: QLabel
    minutes: QSpinBox


class PlanTable(QWidget):
    """`changed` by hand only; a phase unticked is left out, and what a hand set is `held` whatever the time."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[Share, ...] = ()
        self._rows: list[_Row] = []
        self._held: dict[str, float] = {}
        self._starts = ""
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._rolls = QScrollArea()
        self._rolls.setWidgetResizable(True)
        self._rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rolls.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._rolls)

    @property
    def kept(self) -> list[QCheckBox]:
        """The boxes that say whether each phase takes place."""
        return [row.kept for row in self._rows]

    @property
    def minutes(self) -> list[QSpinBox]:
        """The minutes of each phase."""
        return [row.minutes for row in self._rows]

    def hours(self) -> list[QLabel]:
        """When each phase begins, in words."""
        return [row.hour for row in self._rows]

    def held(self) -> Mapping[str, float]:
        """The minutes set by hand, by phase; 0 for one left out by hand."""
        return dict(self._held)

    def hold(self, minutes: Mapping[str, float]) -> None:
        """Take these minutes as set by hand, and no others."""
        self._held = dict(minutes)

    def show_hours(self, starts: str) -> None:
        """Say when each phase begins in a workshop that begins at this hour, as typed."""
        self._starts = starts
        self._say()

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show a plan."""
        before = [share.phase for share in self._shares]
        self._shares = tuple(shares)
        self._showing = True
        if before != [share.phase for share in shares]:
            self._build()
        for row, share in zip(self._rows, self._shares, strict=True):
            row.kept.setChecked(share.kept)
            row.minutes.setValue(round(share.minutes or share.phase.ideal))
        self._showing = False
        self._say()

    def shares(self) -> tuple[Share, ...]:
        """The plan as it is now."""
        rows = zip(self._shares, self._rows, strict=True)
        return tuple(Share(s.phase, float(row.minutes.value()) if row.kept.isChecked() else 0.0) for s, row in rows)

    def _build(self) -> None:
        inside = QWidget()
        inside.setObjectName("inside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(14, 8, 14, 8)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(0, 1)
        self._rows = [self._row(n, share) for n, share in enumerate(self._shares)]
        for n, row in enumerate(self._rows):
            for column, part in enumerate((row.kept, row.hour, row.bar, row.about, row.minutes)):
                grid.addWidget(part, n, column)
        grid.setRowStretch(len(self._rows), 1)
        self._rolls.setWidget(inside)
        bar = self._rolls.verticalScrollBar().sizeHint().width()
        self._rolls.setMinimumWidth(min(WIDEST, inside.minimumSizeHint().width() + bar + 2))

    def _row(self, n: int, share: Share) -> _Row:
        title = share.phase.title
        row = _Row(QCheckBox(title), QLabel(), PlanBar(), QLabel(phase_said(self._shares, share)), spaced(QSpinBox()))
        row.kept.setMinimumHeight(44)
        row.kept.setAccessibleName(tr("Phase “{title}” takes place", title=title))
        why = kept_why(self._shares, share)
        if why:
            row.kept.setToolTip(why)
            row.kept.setAccessibleDescription(why)
            row.kept.setStyleSheet(_ALWAYS)
        row.minutes.setRange(1, LONGEST)
        row.minutes.setSuffix(tr(" min"))
        row.minutes.setMinimumHeight(40)
        row.minutes.setMinimumWidth(104)
        row.minutes.setAccessibleName(tr("Minutes of “{title}”", title=title))
        row.minutes.setAccessibleDescription(row.about.text())
        for label in (row.hour, row.about):
            label.setStyleSheet(f"color: {SECONDARY}; font-size: 13px;")
        row.kept.toggled.connect(partial(self._set, n))
        row.minutes.valueChanged.connect(partial(self._set, n))
        return row

    def _set(self, n: int, _value: object) -> None:
        """A hand set a row; told unless the plan is being shown."""
        if self._showing:
            return
        share = self.shares()[n]
        self._held[share.phase.id] = share.minutes
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """The hours, the bars, and what may be touched, after a change."""
        shares = self.shares()
        hours = timetable(self._starts, (share.minutes for share in shares))
        lowest = floors([share.phase for share in shares])
        whole = max((max(share.phase.ideal, share.minutes) for share in shares), default=1.0)
        for n, (row, share) in enumerate(zip(self._rows, shares, strict=True)):
            row.kept.setEnabled(not kept_why(shares, share) or not share.kept)
            row.minutes.setEnabled(share.kept)
            row.hour.setText(said_hour(hours[n]) if hours and share.kept else "")
            row.hour.setVisible(bool(hours))
            row.bar.show_minutes(lowest[share.phase.id], share.phase.ideal, share.minutes, whole)
