"""The offer of the guided tour, on the first page of the first launch; light, for that page comes fast."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from fresque.core.i18n import tr

OFFERED = "tour offered"
"""The habit that remembers that the tour was offered once."""


class TourOffer(QFrame):
    """On the first page, once: the tour is offered, never forced."""

    wanted = Signal()
    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        self.words = QLabel(tr("First time here? Five steps on a demo session, two minutes."))
        self.words.setWordWrap(True)
        self.start, self.later = QPushButton(tr("Guided tour")), QPushButton(tr("Not now"))
        row.addWidget(self.words, 1)
        for button in (self.start, self.later):
            button.setMinimumHeight(44)
            button.clicked.connect(self.answered)
            row.addWidget(button)
        self.later.clicked.connect(self.hide)
        self.start.clicked.connect(self.wanted)
