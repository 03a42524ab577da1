"""What the facilitator does to lead a debate and to close a session, and the public screens that go with both."""

from fresque.app.action import Action, Run, Surface, Test, asks, writable
from fresque.app.debate_choice import shortlist
from fresque.app.desk import Desk
from fresque.app.public import Name
from fresque.core.i18n import _


def _choose(name: Name) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        desk.public.choose(name)

    return run


def _shows(name: Name) -> Test:
    return lambda desk: desk.public.name == name


def _possible(name: Name) -> Test:
    return lambda desk: desk.public.possible(name)


def _debate_card(desk: Desk, surface: Surface) -> None:
    """Lead the debate of the card chosen on the board."""
    desk.debating.asked = desk.chosen_cards()[0].card
    surface.conduct("debate")


def _keep(desk: Desk, surface: Surface) -> None:
    """Keep the card chosen on the board for the debate, or let go of it."""
    surface.conduct("shortlist")


def _one_card(desk: Desk) -> bool:
    return len(desk.chosen_cards()) == 1 and not desk.read_only


def _kept_card(desk: Desk) -> bool:
    return _one_card(desk) and desk.chosen_cards()[0].card in {card.id for card in shortlist(desk)}


def _kept(desk: Desk) -> bool:
    """Whether the session is in a file, beside which another may lie."""
    return desk.session.journal is not None


DEBATE_ACTIONS: tuple[Action, ...] = (
    Action("debate.lead", _("Lead a debate, count hands…"), "debate", asks("debate"), ("F4",), writable),
    Action("debate.card", _("Debate this card…"), "debate", _debate_card, ("Y",), _one_card),
    Action("debate.keep", _("Keep this card for the debate"), "debate", _keep, ("H",), _one_card,
           checked=_kept_card),
    Action("public.places", _("Positions of the debate"), "public", _choose("places"), ("Shift+R",),
           _possible("places"), checked=_shows("places")),
    Action("public.arguments", _("Turns to speak"), "public", _choose("arguments"), ("Shift+T",),
           _possible("arguments"), checked=_shows("arguments")),
    Action("public.final", _("Last question of the debate"), "public", _choose("final"), ("Shift+J",),
           _possible("final"), checked=_shows("final")),
    Action("public.hands", _("Hands to raise"), "public", _choose("hands"), ("Shift+Y",), _possible("hands"),
           checked=_shows("hands")),
    Action("public.debates", _("Debates of the tables side by side"), "public", _choose("debates"),
           ("Ctrl+Shift+I",), _possible("debates"), checked=_shows("debates")),
    Action("public.round", _("Round of last words"), "public", _choose("round"), ("Shift+I",), _possible("round"),
           checked=_shows("round")),
    Action("closing.open", _("Close the workshop…"), "debate", asks("closing"), ("F10",), writable),
    Action("closing.erase", _("Erase for good what was taken away…"), "debate", asks("erase"), ("Ctrl+Shift+X",),
           lambda d: _kept(d) and not d.read_only),
    Action("closing.next", _("Next group with the same deck"), "session", asks("next"), ("Ctrl+Shift+U",),
           _kept),
)  # fmt: skip
