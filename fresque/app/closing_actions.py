"""What the room is shown at the end of a workshop, as actions: only ever when the facilitator says so."""

from fresque.app.action import Action, Run, Surface, Test, always
from fresque.app.desk import Desk
from fresque.app.public import Name
from fresque.core.i18n import _


def _choose(name: Name) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.public.choose(name)

    return run


def _shows(name: Name) -> Test:
    return lambda desk: desk.public.name == name


def _asks(desk: Desk) -> bool:
    return bool(desk.deck.feedback)


CLOSING_ACTIONS: tuple[Action, ...] = (
    Action("public.commitments", _("What people keep and will do"), "public", _choose("commitments"), ("Shift+P",),
           always, checked=_shows("commitments")),
    Action("public.feedback", _("Questions of the end"), "public", _choose("feedback"), ("Shift+S",), _asks,
           checked=_shows("feedback")),
)  # fmt: skip
