"""The bars for hands at a whiteboard: tools low or in a corner, remembered; the small bar about what is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QScrollArea

from fresque.core.errors import FresqueError
from fresque.storage.habits import habit, keep_habit
from fresque.ui.board.about_bar import AboutBar
from fresque.ui.board.corner_bar import CornerBar
from fresque.ui.finger_scroll import FingerScroll
from fresque.ui.taps import Taps

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

LOW, FOLDED, CORNER = "low_bar", "corner_folded", "corner_bar"
"""Names of the habits."""


class HandBars(QObject):
    """Shows them, wires them to the page, and remembers where they were left."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._alone = False
        self.about = AboutBar(page.desk, page.view, page.commands)
        self.corner = CornerBar(page.view, page.commands)
        self.corner.fold(habit(FOLDED, False))
        self.corner.folded.connect(self._folded)
        self.about.left.connect(page.view.setFocus)
        page.view.touch.fingers.lingered.add(self._lingered)
        page.view.touch.fingers.over_pile = self._over_pile
        self._asked = {"about": self._show_about, "low": self._turn_low, "corner": self._turn_corner}
        for button in (*self.about.buttons, self.corner.fold_button, *self.corner.tools):
            if button is not self.corner.menu:
                Taps(button)
        lists = (page.tray, page.finding.listing.rows, page.finding.finder.answers)
        for area in (*lists, *page.panel.findChildren(QScrollArea)):
            FingerScroll(area)
        if habit(LOW, False):
            self._place_bar(low=True)

    def ask(self, what: str) -> None:
        """Do what an action asks of the bars."""
        self._asked[what]()

    def show_alone(self, alone: bool) -> None:
        """Full screen: the bar of the window gives way to the one in the corner."""
        self._alone = alone
        self._page.bar.setVisible(not alone)
        self.corner.setVisible(alone and habit(CORNER, True))
        self.corner.raise_()

    def _over_pile(self, x: float, y: float) -> bool:
        pile = self._page.tray.viewport()
        spot = pile.mapFromGlobal(self._page.view.viewport().mapToGlobal(QPointF(x, y)))
        return pile.isVisible() and pile.rect().contains(spot.toPoint())

    def _lingered(self, record_id: str) -> None:
        self.about.open()

    def _show_about(self) -> None:
        self.about.open(keyboard=True)

    def _turn_low(self) -> None:
        low = not habit(LOW, False)
        self._place_bar(low=low)
        _keep(LOW, low)

    def _turn_corner(self) -> None:
        wanted = not habit(CORNER, True)
        self.corner.setVisible(self._alone and wanted)
        _keep(CORNER, wanted)

    def _folded(self, folded: bool) -> None:
        _keep(FOLDED, folded)

    def _place_bar(self, *, low: bool) -> None:
        """Above the board, or between it and the foot of the window."""
        column, bar = self._page.column, self._page.bar
        column.removeWidget(bar)
        bar.setObjectName("lowbar" if low else "bar")
        bar.style().unpolish(bar)
        bar.style().polish(bar)
        column.insertWidget(column.indexOf(self._page.foot) if low else 0, bar)


def _keep(name: str, wanted: bool) -> None:
    """A habit is a comfort: a full disk must not keep a bar from moving."""
    try:
        keep_habit(name, wanted)
    except FresqueError:
        return
