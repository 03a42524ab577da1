"""Help within reach: one page of gestures, keys and remedies, and the guided tour."""

from fresque.app.action import Action, Run, Surface
from fresque.app.desk import Desk
from fresque.core.i18n import _

PAGE, TOUR = "help.page", "help.tour"


def _ask(what: str) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        surface.conduct(what)

    return run


HELP_ACTIONS: tuple[Action, ...] = (
    Action(PAGE, _("Help on one page"), "help", _ask(PAGE), ("?",)),
    Action(TOUR, _("Guided tour"), "help", _ask(TOUR), ("Ctrl+Shift+F1",)),
)
