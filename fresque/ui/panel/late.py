"""Late: a quiet card for the facilitator alone, with other plans and the hour each one ends; none is taken unasked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from fresque.app.clock_words import plan_changes, plan_name
from fresque.app.conduct import LATE
from fresque.app.conduct_actions import take
from fresque.app.desk import Desk
from fresque.core.clock import Clock
from fresque.core.dates import clock as hour
from fresque.core.i18n import tr, trn
from fresque.core.late_plans import LatePlan, late_plans
from fresque.ui.panel.words import INSIDE, Paragraph
from fresque.ui.style import SECONDARY

Shown = tuple[tuple[str, tuple[float, ...], int], ...]


class LateCard(QFrame):
    """It comes when the workshop is `LATE` minutes late; put away, it waits for as many more."""

    put_away = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waits = LATE
        self._shown: Shown = ()
        self.setObjectName("late")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(6)
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setStyleSheet("font-weight: 700;")
        self._column.addWidget(self.head)
        self.choices: list[QPushButton] = []
        self._parts: list[QLabel | QPushButton] = []
        self.later = QPushButton(tr("Not now"))
        self.later.setObjectName("plain")
        self.later.clicked.connect(self._put_away)
        self._column.addWidget(self.later)
        self.hide()

    def show_time(self, clock: Clock) -> None:
        """Offer the plans there are, when it is late enough."""
        if clock.late < min(LATE, self._waits):
            self._waits = LATE
        plans = late_plans(clock) if clock.late >= self._waits and not clock.forgotten else ()
        if self._desk.read_only:
            plans = ()
        shown = tuple((plan.way, plan.minutes, round(clock.late)) for plan in plans)
        if shown != self._shown and not (plans and self._in_hand()):
            self._shown = shown
            self._offer(plans, round(clock.late))
        self.setVisible(bool(plans))

    def ask(self, clock: Clock) -> bool:
        """Offer them now, however little late it is, and take the keyboard; False when there are none."""
        plans = late_plans(clock)
        if plans:
            self._waits = 0.0
            self.show_time(clock)
            self.choices[0].setFocus()
        return bool(plans)

    def _offer(self, plans: tuple[LatePlan, ...], late: int) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.head.setText(trn("{n} minute late: catch up?", "{n} minutes late: catch up?", late))
        self.choices, self._parts = [], []
        for plan in plans:
            end = hour(self._desk.conduct.shown_hour(plan.end))
            name, ends = plan_name(plan), tr("ends at {hour}", hour=end)
            button = QPushButton(f"{self._short(name)}\n{ends}")
            button.setObjectName("choice")
            button.setMinimumHeight(50)
            button.setAccessibleName(f"{name}, {ends}. {plan_changes(plan)}")
            button.setToolTip(f"{name}. {plan_changes(plan)}")
            button.clicked.connect(partial(self._take, plan))
            self.choices.append(button)
            self._parts.append(button)
            if plan.way == "skip" and len(plan.cuts) == 1:
                continue
            changes = Paragraph(INSIDE - 14, padding=6)
            changes.setStyleSheet(
                f"background: transparent; padding: 0 2px 2px 2px; color: {SECONDARY}; font-size: 13px;"
            )
            changes.say(plan_changes(plan))
            self._parts.append(changes)
        for n, part in enumerate(self._parts, 1):
            self._column.insertWidget(n, part)

    def _in_hand(self) -> bool:
        """Whether a plan is about to be chosen: it must not change under the hand."""
        return self.isVisible() and (self.underMouse() or any(choice.hasFocus() for choice in self.choices))

    def _short(self, words: str) -> str:
        return self.later.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, INSIDE - 52)

    def _take(self, plan: LatePlan) -> None:
        take(self._desk, plan)
        self.put_away.emit()

    def _put_away(self) -> None:
        self._waits = self._desk.conduct.clock().late + LATE
        self.hide()
        self.put_away.emit()
