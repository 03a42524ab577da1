"""The bar where errors and news are told, in the facilitator's window only."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr

REFUSED_FOR = 2
"""Gestures that put away what was refused: the one it may have come with, and one more."""
TOLD_FOR = 6
"""Gestures that put away what was told: by then it was read, and the board wants its room back."""


class Notice(QWidget):
    """One sentence at a time; an alarm is red and stays until what caused it is over."""

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.close_button = QPushButton(tr("OK"))
        self.close_button.clicked.connect(self.hide)
        self.open_button = QPushButton(tr("Open"))
        self.open_button.clicked.connect(self.open_requested)
        row.addWidget(self.words, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.close_button)
        self._alarm = ""
        self._left = 0
        self.hide()

    def tell(self, text: str, *, stays: bool = False) -> None:
        """News, which a click or a few gestures put away; a click only when it `stays`."""
        self._add(text)
        self._left = 0 if stays else TOLD_FOR

    def offer(self, text: str) -> None:
        """News of a file, with a button to open it."""
        self._add(text)
        self.open_button.show()

    def refuse(self, error: FresqueError) -> None:
        """What could not be done, and what to do about it."""
        self._add(str(error))
        self._left = REFUSED_FOR

    def settle(self) -> None:
        """A gesture went well: what was refused or told before is over, unless it came with one of the last."""
        self._left -= 1
        if self._left == 0 and not self._alarm:
            self.hide()

    def alarm(self, error: FresqueError) -> None:
        """Something is at risk: it stays in red."""
        self._alarm = str(error)
        self._show(self._alarm, "alarm")

    def calm(self) -> None:
        """The alarm is over."""
        if self._alarm:
            self._alarm = ""
            self.hide()

    def _add(self, text: str) -> None:
        """Say it under the alarm, if there is one: news must not hide it."""
        if self._alarm:
            self._show(f"{self._alarm}\n{text}", "alarm")
        else:
            self._show(text, "notice")

    def _show(self, text: str, name: str) -> None:
        self.setObjectName(name)
        self.style().unpolish(self)
        self.style().polish(self)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self._left = 0
        self.close_button.setVisible(name == "notice")
        self.open_button.hide()
        self.show()
