"""The questions asked before anything is erased for good, and what is said once it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.app.carrying import whole_said
from fresque.app.erasing import Erasure, copies_of, erase, erase_in_copies, erased, forget_dumps, readable, rows_of
from fresque.app.session import Session
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.storage.entries import Row
from fresque.storage.rewritten import meta_of
from fresque.ui.ask import Choice, ask_choice

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage

_NAMED = 8
"""Copies named in the question; of the others, how many."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """What the facilitator wants erased, from which files."""

    path: Path
    what: Erasure
    rows: tuple[Row, ...]
    copies: tuple[Path, ...] = ()

    def carry_out(self) -> str:
        """Erase it, once nobody holds the file; what was done in words. Raises FresqueError."""
        erase(self.path, self.what)
        forget_dumps(self.path, meta_of(self.path, "id"), self.rows)
        left = erase_in_copies(self.rows, self.what, self.copies)
        done = trn("{n} thing was erased for good.", "{n} things were erased for good.", self.what.things)
        elsewhere = tr("Copies made elsewhere (a USB key, a message) are not changed: erase them there.")
        return " ".join((done, *left, elsewhere))


def ask_erasing(page: "WorkshopPage", session: Session, path: Path) -> Erasing | None:
    """What the facilitator wants erased, when there is something to erase and they said so again."""
    what = erased(session)
    if not what:
        page.notice.tell(tr("There is nothing to erase: take away first what is not kept."))
        return None
    if not readable(session, what):
        page.notice.tell(tr("It cannot be erased without changing what is kept: nothing was done."))
        return None
    words = trn("{n} thing taken away leaves the file.", "{n} things taken away leave the file.", what.things)
    warning = tr("Nobody can bring it back.")
    if not ask_choice(page, Choice(tr("Erase for good"), f"{words} {warning}", tr("Erase"), tr("Keep"))):
        return None
    if session.journal is not None and not session.journal.flush():
        raise FresqueError(tr("The disk has not taken everything yet: nothing was erased."))
    copies = copies_of(path, session.journal.contents.id if session.journal else "")
    return Erasing(path, what, tuple(rows_of(session)), tuple(copies) if _wanted(page, copies) else ())


def _wanted(page: "WorkshopPage", copies: Sequence[Path]) -> bool:
    """Whether it leaves the copies too; nothing is asked when there are none."""
    if not copies:
        return False
    names = "\n".join(f"• {copy.name}" for copy in copies[:_NAMED])
    more = len(copies) - _NAMED
    if more > 0:
        names += "\n" + trn("and {n} other", "and {n} others", more)
    said = trn("There is {n} copy of this session:", "There are {n} copies of this session:", len(copies))
    text = f"{said}\n{names}\n{tr('Erase it there too?')}"
    return ask_choice(page, Choice(tr("Copies of this session"), text, tr("Erase there too"), tr("Leave them")))


def tell_whole(page: "WorkshopPage") -> None:
    """Say that the file has everything, once the workshop is over."""
    try:
        page.notice.tell(whole_said(page.desk.session))
    except FresqueError as error:
        page.notice.refuse(error)
