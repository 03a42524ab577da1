"""Late: for the facilitator alone, other plans, what each gives up and the hour it ends; none is taken unasked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from fresque.app.clock_words import plan_changes, plan_end, plan_name
from fresque.app.conduct import LATE
from fresque.app.conduct_actions import take
from fresque.app.desk import Desk
from fresque.core.clock import Clock
from fresque.core.i18n import tr
from fresque.core.late_plans import LatePlan, late_plans, passes_soon
from fresque.ui.panel.words import INSIDE, Paragraph
from fresque.ui.style import SECONDARY

Shown = tuple[tuple[str, tuple[float, ...], int], ...]


class LateCard(QFrame):
    """`offered` from `LATE` minutes late, or as soon as the end time will be passed; put away, it waits for more."""

    put_away = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waits = LATE
        self._shown: Shown = ()
        self.offered = False
        self.setObjectName("late")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 4)
        self._column.setSpacing(4)
        self.choices: list[QPushButton] = []
        self._parts: list[QLabel | QPushButton] = []
        self.later = QPushButton(tr("Not now"))
        self.later.setObjectName("plain")
        self.later.clicked.connect(self._put_away)
        self.later.setMinimumHeight(44)
        self._column.addWidget(self.later)

    def show_time(self, clock: Clock) -> None:
        """Work out the plans there are, when it is late enough."""
        if clock.late < min(LATE, self._waits):
            self._waits = LATE
        least = 1.0 if passes_soon(clock) and self._waits == LATE else self._waits
        plans = late_plans(clock) if clock.late >= least and not clock.forgotten else ()
        if self._desk.read_only:
            plans = ()
        shown = tuple((plan.way, plan.minutes, round(clock.late)) for plan in plans)
        if shown != self._shown and not (plans and self._in_hand()):
            self._shown = shown
            self._offer(plans)
        self.offered = bool(plans)

    def ask(self, clock: Clock) -> bool:
        """Offer them now, however little late it is, and take the keyboard; False when there are none."""
        plans = late_plans(clock)
        if plans:
            self._waits = 0.0
            self.show_time(clock)
        return bool(plans)

    def _offer(self, plans: tuple[LatePlan, ...]) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.choices, self._parts = [], []
        for plan in plans:
            name, ends = plan_name(plan), plan_end(self._desk.conduct, plan)
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
            changes = Paragraph(INSIDE - 26, padding=6)
            changes.setStyleSheet(
                f"background: transparent; padding: 0 2px 2px 2px; color: {SECONDARY}; font-size: 13px;"
            )
            changes.say(plan_changes(plan))
            self._parts.append(changes)
        for n, part in enumerate(self._parts):
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
        self.put_away.emit()
