"""What the facilitator can do to arrange the board: tidy it, line up and space the selection, turn it slightly."""

from fresque.app.action import Action, Run, Surface, Test
from fresque.app.desk import Desk
from fresque.app.tidy import tidied
from fresque.app.tools.proposing import Proposing
from fresque.core import arrange
from fresque.core.arrange import Axis, Edge
from fresque.core.errors import FresqueError
from fresque.core.i18n import _, tr
from fresque.core.records import Placed, PlacedCard
from fresque.layout.board import box

TURN = 2.0
"""Degrees of one turn."""


def tidy(desk: Desk, surface: Surface) -> None:
    """Propose a clean arrangement of the table in view, or say that there is none to propose."""
    if isinstance(desk.tool, Proposing):
        return
    proposed = tidied(desk.deck, desk.records())
    if proposed:
        desk.escape()
        desk.take(Proposing(desk, proposed))
    else:
        summary = tr("This table is tidy already.")
        desk.refused.tell(FresqueError(summary, hint=tr("Locked cards stay where they are.")))


def keep(desk: Desk) -> bool:
    """Keep what is proposed, if anything is."""
    return isinstance(desk.tool, Proposing) and desk.tool.keep()


def _messy(desk: Desk) -> bool:
    return not desk.read_only and any(isinstance(r, PlacedCard) and not r.locked for r in desk.records())


def _several(least: int) -> Test:
    def enabled(desk: Desk) -> bool:
        return sum(isinstance(desk.board.get(i), Placed) for i in desk.selection) >= least

    return enabled


def _turned(desk: Desk) -> bool:
    return any(isinstance(r := desk.board.get(i), Placed) and r.angle for i in desk.selection)


def _align(edge: Edge) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.commit(arrange.align(desk.board, desk.selection, edge, box))

    return run


def _distribute(axis: Axis) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.commit(arrange.distribute(desk.board, desk.selection, axis, box))

    return run


def _rotate(by: float) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.commit(arrange.rotate(desk.board, desk.selection, by))

    return run


def _straighten(desk: Desk, surface: Surface) -> None:
    desk.commit(arrange.straighten(desk.board, desk.selection))


ARRANGING = (
    Action("arrange.tidy", _("Tidy the table…"), "arrange", tidy, ("Ctrl+Shift+T",), _messy),
    Action("arrange.left", _("Align on the left"), "arrange", _align("left"), ("Ctrl+Shift+Left",), _several(2)),
    Action("arrange.centre", _("Align on the centre"), "arrange", _align("centre"), ("Ctrl+Shift+C",), _several(2)),
    Action("arrange.right", _("Align on the right"), "arrange", _align("right"), ("Ctrl+Shift+Right",), _several(2)),
    Action("arrange.top", _("Align at the top"), "arrange", _align("top"), ("Ctrl+Shift+Up",), _several(2)),
    Action("arrange.middle", _("Align in the middle"), "arrange", _align("middle"), ("Ctrl+Shift+M",), _several(2)),
    Action("arrange.bottom", _("Align at the bottom"), "arrange", _align("bottom"), ("Ctrl+Shift+Down",), _several(2)),
    Action("arrange.across", _("Equal gaps across"), "arrange", _distribute("across"), ("Ctrl+Shift+J",), _several(3)),
    Action("arrange.down", _("Equal gaps down"), "arrange", _distribute("down"), ("Ctrl+Shift+K",), _several(3)),
    Action("arrange.straighten", _("Straighten"), "arrange", _straighten, ("Ctrl+Shift+R",), _turned),
    Action("arrange.turn_left", _("Turn slightly to the left"), "arrange", _rotate(-TURN), (",",), _several(1)),
    Action("arrange.turn_right", _("Turn slightly to the right"), "arrange", _rotate(TURN), (";",), _several(1)),
)
