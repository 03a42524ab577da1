"""A rehearsal in the window: its word under the bar, its pace, and the timer that plays the simulated tables."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from fresque.app.rehearsal_actions import BEHIND, FASTER, HOLD, LATE, SLOWER
from fresque.app.rehearsal_clock import PACES, RehearsalClock
from fresque.app.session import Change, now
from fresque.app.troupe import Troupe
from fresque.core.clock import MINUTE
from fresque.core.i18n import tr, trn
from fresque.ui.style import icon

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

LEAST, MOST = 20, 500
"""Ms between two looks at the simulated tables, so that the window stays a facilitator's."""


class Rehearsing(QObject):
    """Gives the session a clock that goes faster, and plays the tables while a phase runs; `stop` ends it for good."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        session = page.desk.session
        begun = session.history[-1].ts if session.history else now()
        self.clock = session.now = RehearsalClock(begun, session.info.rehearsal)
        self.troupe = Troupe(page.desk, session.info.seed + len(session.history))
        self.bar = RehearsalBar(session.info.tables, session.info.rehearsal)
        page.column.insertWidget(1, self.bar)
        self.bar.hold.clicked.connect(self.turn)
        self.bar.behind.clicked.connect(self.fall_behind)
        self.bar.pace.currentIndexChanged.connect(self._paced)
        for what, run in ((HOLD, self.turn), (FASTER, self.faster), (SLOWER, self.slower), (LATE, self.fall_behind)):
            page.conducting.answer(what, run)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._play)
        self._stop_listening = session.listen(self._changed)
        page.conducting.tick()
        self._arm()

    def turn(self) -> None:
        """Stop time, or let it go."""
        self.clock.hold(not self.clock.held)
        self.bar.show_held(self.clock.held)
        self._arm()

    def faster(self) -> None:
        self.bar.step(1)

    def slower(self) -> None:
        self.bar.step(-1)

    def fall_behind(self) -> None:
        """Ten minutes go by at once, to try the plans that catch up; in a rehearsal where a phase runs."""
        if self._page.desk.conduct.still().running is not None:
            self.clock.leap(round(BEHIND * MINUTE))
            self._page.conducting.tick()
            self._arm()

    def stop(self) -> None:
        """The window closes: nothing may fire any more."""
        self._stop_listening()
        self._timer.stop()

    def _paced(self, chosen: int) -> None:
        self.clock.go(PACES[chosen])
        self._page.conducting.tick()
        self._arm()

    def _play(self) -> None:
        self.troupe.play()
        self._page.conducting.tick()
        self._arm()

    def _arm(self) -> None:
        """Come back when the next table does something, or sooner so that the time shown goes on."""
        due = None if self.clock.held else self.troupe.due()
        if due is None:
            self._timer.stop()
        else:
            left = (due - self._page.desk.session.now()) // self.clock.pace
            self._timer.start(max(LEAST, min(MOST, left)))

    def _changed(self, change: Change) -> None:
        self._arm()


class RehearsalBar(QWidget):
    """Says that nothing here is a real workshop; the pace is chosen in it."""

    def __init__(self, tables: int, pace: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsal")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("#rehearsal { background: #1E2430; } #rehearsal QLabel { color: #FFFFFF; }")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        self.word = QLabel(tr("Rehearsal"))
        self.word.setStyleSheet("color: #FFD166; font-weight: 700; font-size: 16px;")
        row.addWidget(self.word)
        one = "The table plays by itself; it counts nowhere."
        self.words = QLabel(trn(one, "The {n} tables play by themselves; it counts nowhere.", tables))
        row.addWidget(self.words, 1)
        label = QLabel(tr("Speed"))
        self.pace = QComboBox()
        for times in PACES:
            self.pace.addItem(tr("× {n}", n=times), times)
        self.pace.setCurrentIndex(min(range(len(PACES)), key=lambda n: abs(PACES[n] - pace)))
        self.pace.setMinimumSize(96, 44)
        self.pace.setAccessibleName(tr("Speed of the rehearsal"))
        label.setBuddy(self.pace)
        self.hold = QPushButton()
        self.hold.setMinimumSize(150, 44)
        self.hold.setIconSize(QSize(18, 18))
        self.behind = QPushButton(tr("{n} min behind", n=BEHIND))
        self.behind.setMinimumHeight(44)
        self.behind.setIcon(icon("mdi6.fast-forward"))
        self.behind.setToolTip(tr("Try being late: ten minutes go by at once, once a phase runs"))
        for part in (label, self.pace, self.hold, self.behind):
            row.addWidget(part)
        self.show_held(False)

    def show_held(self, held: bool) -> None:
        """Say what the button does now."""
        self.hold.setText(tr("Let time go") if held else tr("Stop time"))
        self.hold.setIcon(icon("mdi6.play" if held else "mdi6.pause"))

    def step(self, by: int) -> None:
        """The next pace, or the one before."""
        self.pace.setCurrentIndex(max(0, min(len(PACES) - 1, self.pace.currentIndex() + by)))
