"""What the facilitator can do with the links chosen: say what they mean."""

from fresque.app.action import Action, Run, Surface, Test
from fresque.app.desk import Desk
from fresque.core.i18n import _
from fresque.core.link_edits import mean, mean_next
from fresque.core.records import Meaning


def linked(desk: Desk) -> bool:
    """Whether a link is chosen that may be changed."""
    return bool(desk.chosen_links()) and not desk.read_only


def _mean(meaning: Meaning) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.commit(mean(desk.board, desk.selection, meaning))

    return run


def _next(desk: Desk, surface: Surface) -> None:
    desk.commit(mean_next(desk.board, desk.selection))


def _all(meaning: Meaning) -> Test:
    def checked(desk: Desk) -> bool:
        links = desk.chosen_links()
        return bool(links) and all(link.meaning == meaning for link in links)

    return checked


LINK_ACTIONS: tuple[Action, ...] = (
    Action("link.plain", _("Link: plain"), "link", _mean(""), ("1",), linked, "", _all("")),
    Action("link.cause", _("Link: cause"), "link", _mean("cause"), ("2",), linked, "", _all("cause")),
    Action("link.support", _("Link: lever"), "link", _mean("support"), ("3",), linked, "", _all("support")),
    Action("link.obstacle", _("Link: obstacle"), "link", _mean("obstacle"), ("4",), linked, "", _all("obstacle")),
    Action("link.example", _("Link: example"), "link", _mean("example"), ("5",), linked, "", _all("example")),
    Action("link.question", _("Link: to discuss"), "link", _mean("question"), ("6",), linked, "", _all("question")),
    Action("link.meaning", _("Next meaning of the link"), "link", _next, ("K",), linked),
)  # fmt: skip
