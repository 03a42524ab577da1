"""What is done before people come: review the preparation, print and bring."""

from fresque.app.action import Action, Run, Surface
from fresque.app.desk import Desk
from fresque.app.reviewing import may_review
from fresque.core.i18n import _

REVIEW, BRING = "prepare.review", "bring"


def _conduct(what: str) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        surface.conduct(what)

    return run


PREPARE_ACTIONS: tuple[Action, ...] = (
    Action("prepare.list", _("What to print and bring…"), "session", _conduct(BRING), ("Ctrl+U",)),
    Action(REVIEW, _("Review the preparation…"), "session", _conduct(REVIEW), ("Ctrl+M",), may_review),
)
