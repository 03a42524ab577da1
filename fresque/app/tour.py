"""The guided tour: five steps on a demo session, each done by doing the thing itself; nothing here knows a window."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fresque.app.demo import play_board
from fresque.app.demo_script import DECK
from fresque.app.desk import Desk
from fresque.app.session import Session, now
from fresque.core.clock import MINUTE
from fresque.core.facts import Deal, happened
from fresque.core.i18n import _, tr
from fresque.core.info import SessionInfo
from fresque.core.records import Link, PlacedCard
from fresque.storage import places
from fresque.storage.decks import deck_file

_PLAYED = 31.5
"""Minutes of the script played: two lots placed and linked, the third to be dealt."""
_PREFIX = "fresque-"


@dataclass(frozen=True, slots=True)
class Step:
    """What is asked (its keys written as {action ids}), where it happens, and how much of each part was done so far.

    The step is over once `done` gives more of each than it did when the step began.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    done: Callable[[Desk], tuple[int, ...]]


def _deals(desk: Desk) -> tuple[int, ...]:
    return (len({deal.lot for deal in happened(desk.records(), Deal)}),)


def _placed_and_linked(desk: Desk) -> tuple[int, ...]:
    records = desk.records()
    return sum(isinstance(r, PlacedCard) for r in records), sum(isinstance(r, Link) for r in records)


def _begun(desk: Desk) -> tuple[int, ...]:
    return (0 if desk.conduct.still().running is None else 1,)


def _projecting(desk: Desk) -> tuple[int, ...]:
    return (int(desk.public.projecting),)


STEPS = (
    Step("deal", _("Deal the next lot to the table: the blue button, or {key}."), ("board.deal",), _deals),
    Step("link", _("Drag a card from the pile to the board, then link two cards: {key}."), ("tool.link",),
         _placed_and_linked),
    Step("clock", _("Start the first phase: {key}. The clock and your notes stay in this panel, never projected."),
         ("phase.next",), _begun),
    Step("project", _("Show the room its own window: {key}. With one screen, {key} brings this one back."),
         ("public.project",), _projecting),
    Step("debrief", _("At the end, write the debrief: {key}. That is all; good workshop!"), ("session.debrief",),
         lambda desk: (0,)),
)  # fmt: skip


def make_tour() -> Path:
    """The scripted demo in a temporary place, after two lots: cards and links on the table, no phase begun.

    Raises FresqueError.
    """
    path = Path(tempfile.mkdtemp(prefix=_PREFIX)) / f"{tr('guided-tour')}.fresque"
    created = now()
    info = SessionInfo(created=created, place=tr("Demonstration"))
    Session.create(path, deck_file(places.decks() / DECK), info)
    session = Session.open(path)
    try:
        play_board(session, created - round(_PLAYED * MINUTE), _PLAYED)
    finally:
        session.close()
    return path


def drop_tour(path: Path) -> None:
    """Forget the demo session, if it is one."""
    if path.parent.name.startswith(_PREFIX) and path.parent.parent == Path(tempfile.gettempdir()):
        shutil.rmtree(path.parent, ignore_errors=True)
