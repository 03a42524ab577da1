"""The parts of the private panel, one in view at a time: a row of tabs, each with its key, and pages that scroll."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from fresque.core.i18n import tr


class Tabs(QTabBar):
    """As wide as the panel, 44 px high; the arrows go from one to the next."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("parts")
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName(tr("Parts of the panel"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(44)

    def tabSizeHint(self, index: int) -> QSize:
        """Its words, and its share of what is left of the width, so that all of them are always there."""
        hints = [super(Tabs, self).tabSizeHint(n).width() for n in range(self.count())]
        left = self.width() - sum(hints)
        return QSize(hints[index] + left // max(1, self.count()), 44)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(40, 44)


class Pages(QWidget):
    """`names` in the order they were added; `show_page` brings one into view and `current` names it."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self._titles: list[str] = []
        self.tabs, self.stack = Tabs(), QStackedWidget()
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.tabs.tabBarClicked.connect(self.stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    @property
    def current(self) -> str:
        """The name of the page in view."""
        return self.names[self.stack.currentIndex()]

    def add(self, name: str, title: str, keys: str, parts: Sequence[QWidget]) -> None:
        """A page of these parts, one below the other, with its tab; those without a tab come after."""
        self.names.append(name)
        self._titles.append(title)
        self.stack.addWidget(_rolling(parts))
        self.tabs.setTabToolTip(self.tabs.addTab(title), f"{title} ({keys})")

    def add_hidden(self, name: str, parts: Sequence[QWidget]) -> None:
        """A page that no tab shows."""
        self.names.append(name)
        self.stack.addWidget(_rolling(parts))

    def show_page(self, name: str) -> None:
        """Bring a page into view."""
        index = self.names.index(name)
        if index < self.tabs.count():
            self.tabs.setCurrentIndex(index)
        self.stack.setCurrentIndex(index)

    def count(self, name: str, number: int) -> None:
        """Say beside the title of a page how many things wait there; nothing when there are none."""
        index = self.names.index(name)
        words = f"{self._titles[index]} {number}" if number else self._titles[index]
        if words != self.tabs.tabText(index):
            self.tabs.setTabText(index, words)


def _rolling(parts: Sequence[QWidget]) -> QScrollArea:
    inside = QWidget()
    inside.setObjectName("inside")
    column = QVBoxLayout(inside)
    column.setContentsMargins(16, 8, 16, 12)
    column.setSpacing(4)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    rolls = QScrollArea()
    rolls.setWidgetResizable(True)
    rolls.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rolls.setWidget(inside)
    return rolls
