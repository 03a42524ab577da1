"""The plan of a deck and its variants: what is planned fits in the time declared."""

from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.core.plan import planned
from fresque.storage.decks.binding import Route
from fresque.storage.decks.look import Look


def durations(look: Look) -> None:
    """The phases fit in the duration declared, by the workshop and by each of its plans."""
    _fits(look, look.own, ("workshop", "duration"))
    for n, plan in enumerate(look.own.workshop.plans):
        _fits(look, planned(look.own, plan), ("workshop", "plans", n, "duration"))


def empty_plans(look: Look) -> None:
    """A plan keeps some phases."""
    for n, plan in enumerate(look.own.workshop.plans):
        if not plan.phases:
            summary = tr("The plan “{id}” has no phase.", id=plan.id)
            look.warning("plan", ("workshop", "plans", n), summary, tr("List those it keeps under “phases:”."))


def _fits(look: Look, deck: Deck, route: Route) -> None:
    duration = deck.workshop.duration
    if duration is None:
        return
    ideal = deck.workshop.minutes
    least = sum(phase.ideal if phase.min is None else phase.min for phase in deck.workshop.phases)
    values = {"least": f"{least:g}", "ideal": f"{ideal:g}", "duration": f"{duration:g}"}
    if least > duration:
        summary = tr("The phases take at least {least} min, more than the {duration} min declared.", **values)
        look.error("plan", route, summary, tr("Drop one, shorten their “min”, or declare more time."))
    elif ideal > duration:
        summary = tr("The phases take {ideal} min, more than the {duration} min declared.", **values)
        look.warning("plan", route, summary, tr("Shorten them, or declare more time."))
