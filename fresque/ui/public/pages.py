"""The pages about what the room sees, laid over the board by their names."""

from typing import TYPE_CHECKING

from fresque.app.action import Projecting

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


def open_page(page: "WorkshopPage", what: Projecting) -> None:
    """Lay a page over the window; nothing for what is no page."""
    if what == "check":
        from fresque.ui.public.room_check import try_room

        try_room(page)
    elif what == "axes":
        from fresque.ui.public.axes import AxesPage

        AxesPage(page).lay(page.view)
    elif what == "lexicon":
        from fresque.ui.public.lexicon import LexiconPage

        LexiconPage(page).lay(page.view)
