"""What the facilitator does with a rehearsal: hold its time, have it go faster or slower, try being late."""

from fresque.app.action import Action, Run, Surface
from fresque.app.desk import Desk
from fresque.core.i18n import _

HOLD, FASTER, SLOWER, LATE = "rehearsal.hold", "rehearsal.faster", "rehearsal.slower", "rehearsal.late"
BEHIND = 10
"""Minutes that go by at once when a facilitator tries being late."""


def rehearsed(desk: Desk) -> bool:
    """Whether this session is a rehearsal, and may be changed."""
    return bool(desk.session.info.rehearsal) and not desk.read_only


def _runs(desk: Desk) -> bool:
    return rehearsed(desk) and desk.conduct.still().running is not None


def _ask(what: str) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        surface.conduct(what)

    return run


REHEARSAL_ACTIONS: tuple[Action, ...] = (
    Action(HOLD, _("Rehearsal: stop time or let it go"), "rehearsal", _ask(HOLD), ("Ctrl+Shift+F7",), rehearsed),
    Action(FASTER, _("Rehearsal: faster"), "rehearsal", _ask(FASTER), ("Ctrl+Shift+F9",), rehearsed),
    Action(SLOWER, _("Rehearsal: slower"), "rehearsal", _ask(SLOWER), ("Ctrl+Shift+F10",), rehearsed),
    Action(LATE, _("Rehearsal: fall ten minutes behind"), "rehearsal", _ask(LATE), ("Ctrl+Shift+F11",), _runs),
)
