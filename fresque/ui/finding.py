"""What helps to find one's way in a workshop: the search bar, the map, the lists; wired to the page that shows them."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fresque.app.sight import to_read, up_close
from fresque.core.errors import FresqueError
from fresque.core.records import Link
from fresque.storage.habits import habit, keep_habit
from fresque.ui.board.finder import Finder
from fresque.ui.board.minimap import Minimap
from fresque.ui.board_list import BoardList, Question

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


class Finding(QObject):
    """Shows and hides them, flies to what they name, and remembers which are open."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._view = page.view
        self._desk = page.desk
        self.finder = Finder(page.desk, page.view)
        self.map = Minimap(page.view)
        self.listing = BoardList(page.desk, page.commands, page)
        self._alone = False
        self._back: QWidget = page.view
        self.finder.seen.connect(self.go_to)
        self.finder.asked.connect(page.put)
        self.finder.closed.connect(self._give_back)
        self.listing.walked.connect(self._follow)
        self.listing.left.connect(page.view.setFocus)
        self.listing.closed.connect(self.toggle_list)
        page.panel.leftovers.seen.connect(self.go_to)
        page.panel.leftovers.asked.connect(page.put)
        self._remembered()

    def find(self) -> None:
        """Open the search bar, or put it away when it has the keyboard."""
        if self.finder.words.hasFocus():
            self.finder.close_bar()
        else:
            self._back = self.keyboard()
            self.finder.open()

    def go_to(self, record_id: str) -> None:
        """Choose a record and fly to it."""
        self._desk.select((record_id,))
        view, hidden = self._view.viewport(), self.finder.geometry().bottom() if self.finder.isVisible() else 0
        room = max(hidden, view.height() - hidden)
        sight = to_read(self._desk, (record_id,), self._view.pixels_per_mm(), view.width(), room)
        self._view.fly(replace(sight, y=sight.y - hidden / 2 / sight.scale) if sight else None)

    def zoom_on_selection(self) -> None:
        """Fill the view with what is chosen."""
        view = self._view.viewport()
        self._view.fly(up_close(self._desk, self._desk.selection, view.width(), view.height()))

    def toggle_map(self) -> None:
        """Show the map or put it away, and remember it."""
        self.map.want(self.map.isHidden())
        _keep("map", self.map.wanted)

    def toggle_list(self) -> None:
        """Show the board as a list in the place of the private panel, or give that its place back."""
        shown = self.listing.isHidden()
        self._show_list(shown)
        if shown:
            self.listing.open()
        else:
            self._view.setFocus()
        _keep("list", shown)

    def ask(self, what: str, record_id: str) -> None:
        """Ask in the list what an action needs to know; the list opens for it."""
        if self.listing.isHidden():
            self._show_list(True)
            self.listing.open()
        self.listing.ask(cast(Question, what), record_id)

    def show_alone(self, alone: bool) -> None:
        """Full screen: the list goes away with the private panel, and comes back with it."""
        self._alone = self.finder.public = alone
        shown = habit("list", False) and not alone
        self._show_list(shown)
        if shown:
            self.listing.refresh()

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self.map.stop()

    def _show_list(self, shown: bool) -> None:
        self.listing.setVisible(shown)
        self._page.panel.setVisible(not shown and not self._alone)

    def _remembered(self) -> None:
        self.map.wanted = habit("map", True)
        self.map.refresh()
        if habit("list", False):
            self._show_list(True)
            self.listing.refresh()

    def _follow(self, record_id: str) -> None:
        """Scroll just enough for what the list names to be in view."""
        record = self._desk.board.get(record_id)
        for end in (record.source, record.target) if isinstance(record, Link) else (record_id,):
            self._view.reveal(end)

    def keyboard(self) -> QWidget:
        """Which of the list and the board had the keyboard last."""
        return self.listing.rows if self.listing.holds_keyboard() else self._view

    def _give_back(self) -> None:
        self._back.setFocus()


def _keep(name: str, shown: bool) -> None:
    """A habit is a comfort: a full disk must not keep the map from showing."""
    try:
        keep_habit(name, shown)
    except FresqueError:
        return
