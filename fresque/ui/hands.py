"""What the hands do with cards in the window beyond moving them: write blank ones, throw some back to the pile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from fresque.ui.board.card_editor import CardEditor
from fresque.ui.throwing import Basket

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


class Hands(QObject):
    """The editor of blank cards over the board, and the basket over the pile."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self.basket = Basket(page.desk, page.view, page.tray)
        self.card_editor = CardEditor(page.view)
        page.panel.leftovers.named.connect(page.tray.show_card)

    def edit(self, record_id: str, *, new: bool = False) -> None:
        """Write the words of anything: in the list when it has the keyboard, else where they are on the board."""
        page = self._page
        if page.finding.listing.holds_keyboard() and not new:
            page.finding.ask("words", record_id)
        elif not self.write(record_id, new=new):
            page.view.edit_text(record_id, new=new)

    def write(self, record_id: str, *, new: bool = False) -> bool:
        """Open the words of a card that the table writes; False for anything else."""
        if not self.card_editor.takes(record_id):
            return False
        self.card_editor.open(record_id, self._page.view, new=new)
        return True

    def drop(self, card_id: str, spot: QPoint) -> None:
        """Put down a card carried from the pile, if it is over the board (`spot` in global pixels)."""
        if self._page.view.drop(card_id, spot):
            self._page.view.setFocus()
            self.write_chosen()

    def write_chosen(self) -> None:
        """A blank card just put down is written at once."""
        self.write(next(iter(self._page.desk.selection)), new=True)

    def finish_writing(self) -> None:
        """Keep the words being written."""
        self._page.view.editor.finish()
        self.card_editor.finish()
