"""What the facilitator does with a rehearsal: hold its time, have it go faster or slower, try being late."""

from fresque.app.action import Action, asks
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


REHEARSAL_ACTIONS: tuple[Action, ...] = (
    Action(HOLD, _("Rehearsal: stop time or let it go"), "rehearsal", asks(HOLD), ("Ctrl+Shift+F7",), rehearsed),
    Action(FASTER, _("Rehearsal: faster"), "rehearsal", asks(FASTER), ("Ctrl+Shift+F9",), rehearsed),
    Action(SLOWER, _("Rehearsal: slower"), "rehearsal", asks(SLOWER), ("Ctrl+Shift+F10",), rehearsed),
    Action(LATE, _("Rehearsal: fall ten minutes behind"), "rehearsal", asks(LATE), ("Ctrl+Shift+F11",), _runs),
)
