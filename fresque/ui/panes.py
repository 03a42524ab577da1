"""The parts of the window of a workshop: which of them has the keyboard, which ones the room may look at."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


def turn_pane(page: "WorkshopPage") -> None:
    """Give the keyboard to the next part that is there, from the board on."""
    parts = [page.view, page.finding.listing.rows, page.tray, page.panel.pages.tabs, page.bar.deal]
    there = [part for part in parts if part.isEnabled() and part.isVisible()]
    here = next((n for n, part in enumerate(there) if part.hasFocus()), -1)
    there[(here + 1) % len(there)].setFocus()


def show_alone(page: "WorkshopPage", alone: bool) -> None:
    """Leave the board alone in the window, with its small clock; or bring the rest back."""
    for part in (page.told, page.panel, page.side, page.foot):
        part.setVisible(not alone)
    page.clock.show_alone(alone)
    page.strip.show_beside(not alone)
    page.finding.show_alone(alone)
    page.bars.show_alone(alone)
    page.view.fit()
    page.view.setFocus()
