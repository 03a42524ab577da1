"""The pieces the private panel is made of: headings that fold, paragraphs, quiet buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.habits import habit, keep_habit
from fresque.ui.style import SECONDARY

WIDTH = 352
INSIDE = WIDTH - 44
"""Pixels a text has, the scroll bar taken away: a scroll area asks its labels for no height of their own."""
_PADDING = 24
"""Pixels of a paper ground around its words, left and right together, as above and below."""


class Paragraph(QLabel):
    """Words on a paper ground, as high as they need."""

    def __init__(self, width: int = INSIDE, padding: int = _PADDING) -> None:
        super().__init__()
        self._width, self._padding = width, padding
        self.setObjectName("paper")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show these words, without the marks of the deck."""
        words = text.replace("**", "").strip()
        if words != self.text():
            self.setText(words)
            self.ensurePolished()
            flags = int(Qt.TextFlag.TextWordWrap)
            room = self.fontMetrics().boundingRect(0, 0, self._width - self._padding, 10_000, flags, words)
            self.setFixedHeight(room.height() + self._padding)


class Heading(QLabel):
    """The name of a part that does not fold."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setObjectName("section")


class Titled(QWidget):
    """A heading over its words, always open."""

    def __init__(self, title: str, words: Paragraph) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(4)
        column.addWidget(Heading(title))
        column.addWidget(words)


class Section(QWidget):
    """A heading and what it is about; a click, or Enter, folds it, and that is remembered under `name`."""

    folded = Signal(bool)

    def __init__(self, title: str, parts: Sequence[QWidget], name: str, *, folded: bool = False) -> None:
        super().__init__()
        self._title, self._name = title, f"fold-{name}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self.head = QPushButton()
        self.head.setObjectName("fold")
        self.head.setStyleSheet(f"color: {SECONDARY};")
        self.head.clicked.connect(self._turn)
        column.addWidget(self.head)
        self.body = QWidget()
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        for part in parts:
            inside.addWidget(part)
        column.addWidget(self.body)
        self._show(habit(self._name, folded))

    def name(self, title: str) -> None:
        """Change the words of the heading."""
        self._title = title
        self._show(self.body.isHidden())

    def open(self) -> None:
        """Unfold it for a moment, without changing what is remembered."""
        self._show(False)

    def _turn(self) -> None:
        folded = not self.body.isHidden()
        self._show(folded)
        try:
            keep_habit(self._name, folded)
        except FresqueError:
            return  # a habit is a comfort: a full disk must not keep a heading from folding

    def _show(self, folded: bool) -> None:
        self.head.setText(f"{'▸' if folded else '▾'} {self._title}")
        self.head.setAccessibleName(tr("{title}, folded", title=self._title) if folded else self._title)
        self.body.setVisible(not folded)


def fill(section: QWidget, words: Paragraph, text: str) -> None:
    """Show a section with these words, or not at all when there are none."""
    words.say(text)
    section.setVisible(bool(text))


def push(action: QAction, text: str = "", name: str = "") -> QPushButton:
    """A button 44 px high that does an action, with words of its own."""
    button = QPushButton(text or action.text())
    button.setObjectName(name)
    button.setMinimumHeight(44)
    button.setToolTip(action.toolTip())
    button.setAccessibleName(action.text())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
