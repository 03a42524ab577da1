"""The plans of a deck: the same phases run in more or less time, or for other people."""

from dataclasses import replace

from fresque.core.deck import Deck, Phase, Plan, PlanPhase
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr


def plan_named(deck: Deck, plan_id: str) -> Plan:
    """The plan with this id; raises FresqueError naming those the deck has."""
    plans = deck.workshop.plans
    found = next((plan for plan in plans if plan.id == plan_id), None)
    if found is None:
        known = ", ".join(plan.id for plan in plans)
        hint = tr("Its plans are: {plans}.", plans=known) if plans else tr("This deck has one plan only.")
        raise FresqueError(tr("The deck has no plan named “{id}”.", id=plan_id), hint=hint)
    return found


def planned(deck: Deck, plan: Plan) -> Deck:
    """The deck as `plan` runs it: its phases kept, in the plan's order, with the plan's minutes and words."""
    phases = {phase.id: phase for phase in deck.workshop.phases}
    kept = tuple(_changed(phases[step.id], step) for step in plan.phases if step.id in phases)
    return replace(deck, workshop=replace(deck.workshop, duration=plan.duration, phases=kept, plans=()))


def _changed(phase: Phase, step: PlanPhase) -> Phase:
    ideal = phase.ideal if step.ideal is None else step.ideal
    least = phase.min if step.min is None else step.min
    return replace(
        phase,
        ideal=ideal,
        min=None if least is None else min(least, ideal),
        public=step.public or phase.public,
        private=step.private or phase.private,
    )
