"""The question asked before anything is erased for good."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fresque.app.erasing import gone, readable
from fresque.app.session import Session
from fresque.core.i18n import tr, trn
from fresque.ui.ask import Choice, ask_choice

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


def erase_for_good(page: "WorkshopPage", session: Session, bodies: Mapping[int, str]) -> bool:
    """Whether the facilitator wants it, when there is something to erase."""
    if not bodies:
        page.notice.tell(tr("There is nothing to erase: take away first what is not kept."))
        return False
    if not readable(session, bodies):
        page.notice.tell(tr("It cannot be erased without changing what is kept: nothing was done."))
        return False
    words = trn("{n} thing taken away leaves the file.", "{n} things taken away leave the file.", len(gone(session)))
    warning = tr("Nobody can bring it back. Copies of the file made before are not changed.")
    return ask_choice(page, Choice(tr("Erase for good"), f"{words} {warning}", tr("Erase"), tr("Keep")))
