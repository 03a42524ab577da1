"""What the facilitator can do with links: say what those chosen mean, carry their ends, dim what is not linked."""

from fresque.app.action import Action, Run, Surface, Test, always
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


def _one(desk: Desk) -> bool:
    return len(desk.selection) == 1 and linked(desk)


def _ask(what: str) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        surface.ask(what, next(iter(desk.selection)))

    return run


def _dim(desk: Desk, surface: Surface) -> None:
    desk.dim(not desk.neighbours)


NEIGHBOURS = Action(
    "view.neighbours", _("Dim what is not linked"), "view", _dim, ("Shift+V",), always, "", lambda desk: desk.neighbours
)
"""The neighbours of the cards chosen stay bright, the rest is dimmed; or not, until the session is closed."""
LINK_ACTIONS: tuple[Action, ...] = (
    Action("link.plain", _("Link: plain"), "link", _mean(""), ("1",), linked, "", _all("")),
    Action("link.cause", _("Link: cause"), "link", _mean("cause"), ("2",), linked, "", _all("cause")),
    Action("link.support", _("Link: lever"), "link", _mean("support"), ("3",), linked, "", _all("support")),
    Action("link.obstacle", _("Link: obstacle"), "link", _mean("obstacle"), ("4",), linked, "", _all("obstacle")),
    Action("link.example", _("Link: example"), "link", _mean("example"), ("5",), linked, "", _all("example")),
    Action("link.question", _("Link: to discuss"), "link", _mean("question"), ("6",), linked, "", _all("question")),
    Action("link.meaning", _("Next meaning of the link"), "link", _next, ("K",), linked),
    Action("link.target", _("Link: arrive elsewhere…"), "link", _ask("target"), ("A",), _one),
    Action("link.source", _("Link: leave from elsewhere…"), "link", _ask("source"), ("Shift+A",), _one),
)  # fmt: skip
