"""What the facilitator does to lead a debate and to close a session, and the public screens that go with both."""

from fresque.app.action import Action, Run, Surface, Test
from fresque.app.desk import Desk
from fresque.app.public import Name
from fresque.core.i18n import _


def _conduct(what: str) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        surface.conduct(what)

    return run


def _choose(name: Name) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.public.choose(name)

    return run


def _shows(name: Name) -> Test:
    return lambda desk: desk.public.name == name


def _possible(name: Name) -> Test:
    return lambda desk: desk.public.possible(name)


def _writable(desk: Desk) -> bool:
    return not desk.read_only


def _kept(desk: Desk) -> bool:
    """Whether the session is in a file, beside which another may lie."""
    return desk.session.journal is not None


DEBATE_ACTIONS: tuple[Action, ...] = (
    Action("debate.lead", _("Lead a debate, count hands…"), "debate", _conduct("debate"), ("F4",), _writable),
    Action("public.places", _("Positions of the debate"), "public", _choose("places"), ("Shift+R",),
           _possible("places"), checked=_shows("places")),
    Action("public.arguments", _("Turns to speak"), "public", _choose("arguments"), ("Shift+T",),
           _possible("arguments"), checked=_shows("arguments")),
    Action("public.final", _("Last question of the debate"), "public", _choose("final"), ("Shift+J",),
           _possible("final"), checked=_shows("final")),
    Action("public.hands", _("Hands to raise"), "public", _choose("hands"), ("Shift+Y",), _possible("hands"),
           checked=_shows("hands")),
    Action("public.round", _("Round of last words"), "public", _choose("round"), ("Shift+I",), _possible("round"),
           checked=_shows("round")),
    Action("closing.open", _("Close the workshop…"), "debate", _conduct("closing"), ("F10",), _writable),
    Action("closing.erase", _("Erase for good what was taken away…"), "debate", _conduct("erase"), ("Ctrl+Shift+X",),
           lambda d: _kept(d) and not d.read_only),
    Action("closing.next", _("Next group with the same deck"), "session", _conduct("next"), ("Ctrl+Shift+U",),
           _kept),
)  # fmt: skip
