"""What is done before people come: review the preparation, print and bring."""

from fresque.app.action import Action, asks
from fresque.app.reviewing import may_review
from fresque.core.i18n import _

REVIEW, BRING = "prepare.review", "bring"


PREPARE_ACTIONS: tuple[Action, ...] = (
    Action("prepare.list", _("What to print and bring…"), "session", asks(BRING), ("Ctrl+U",)),
    Action(REVIEW, _("Review the preparation…"), "session", asks(REVIEW), ("Ctrl+M",), may_review),
)
