"""The clock of one speaker: two minutes, held and let go by a key; it names nobody and is written nowhere."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from fresque.app.clock_words import digits
from fresque.app.conduct import SPEAKER
from fresque.app.desk import Desk
from fresque.core.colors import COLORS
from fresque.core.i18n import tr
from fresque.core.small_clock import SmallClock
from fresque.ui.style import INK


class SpeakerRow(QFrame):
    """Away until it is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("asking")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        self.words = QLabel()
        self.words.setAccessibleName(tr("Time of the speaker"))
        row.addWidget(self.words, 1)
        self.turn_button = self._button("", self.turn)
        self.again = self._button(tr("Again"), self.anew)
        self.close_button = self._button("×", self.put_away)
        self.close_button.setAccessibleName(tr("Put the speaker’s clock away"))
        for button in (self.turn_button, self.again, self.close_button):
            row.addWidget(button)
        self.hide()

    @property
    def runs(self) -> bool:
        """Whether it counts."""
        return self._desk.conduct.speaker.since is not None

    def turn(self) -> None:
        """Show it and let it go, or hold it."""
        now = self._desk.session.now()
        self._desk.conduct.speaker = self._desk.conduct.speaker.turned(now)
        self.show()
        self.show_time()

    def anew(self) -> None:
        """The next speaker: two minutes again, running."""
        self._desk.conduct.speaker = SmallClock(SPEAKER).anew(self._desk.session.now())
        self.show_time()

    def put_away(self) -> None:
        """No speaker any more."""
        self._desk.conduct.speaker = SmallClock(SPEAKER)
        self.hide()

    def show_time(self) -> None:
        """Say what is left; once over, in words too."""
        left = self._desk.conduct.speaker.left(self._desk.session.now())
        over = left < 0
        self.words.setText(
            tr("Speaker: {time}, over", time=digits(left)) if over else tr("Speaker: {time}", time=digits(left))
        )
        self.words.setStyleSheet(f"font-weight: 700; color: {COLORS['vermilion'] if over else INK};")
        self.turn_button.setText(tr("Pause") if self.runs else tr("Go"))

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setMinimumHeight(44)
        button.setStyleSheet("padding: 6px 8px;")
        button.clicked.connect(run)
        return button
