"""A deck run in less time: the phases a plan keeps, their minutes, their words."""

import pytest

from fresque.core.deck import Deck, Phase, Plan, PlanPhase, Workshop
from fresque.core.errors import FresqueError
from fresque.core.plan import plan_named, planned

SHORT = Plan(
    id="court",
    title="En 1 h",
    duration=60.0,
    phases=(PlanPhase(id="debat", ideal=40.0, public="Vite !"), PlanPhase(id="accueil", ideal=20.0, min=25.0)),
)
LONG = Plan(id="long", title="En 3 h", duration=180.0, phases=(PlanPhase(id="accueil"),))
DECK = Deck(
    fresque=1,
    id="x",
    title="X",
    workshop=Workshop(
        duration=120.0,
        phases=(
            Phase(id="accueil", title="Accueil", ideal=30.0, min=10.0, private="Noms ?"),
            Phase(id="jeu", title="Jeu", ideal=45.0),
            Phase(id="debat", title="Débat", ideal=45.0, min=30.0, public="Parlez."),
        ),
        plans=(SHORT, LONG),
    ),
)


def test_a_plan_keeps_its_phases_in_its_own_order():
    assert [phase.id for phase in planned(DECK, SHORT).workshop.phases] == ["debat", "accueil"]


def test_a_plan_changes_only_what_it_says():
    debate, welcome = planned(DECK, SHORT).workshop.phases
    assert (debate.title, debate.ideal, debate.min, debate.public) == ("Débat", 40.0, 30.0, "Vite !")
    assert welcome.private == "Noms ?"


def test_a_minimum_never_exceeds_the_minutes_of_the_plan():
    assert planned(DECK, SHORT).workshop.phases[1].min == 20.0


def test_the_deck_run_by_a_plan_lasts_what_the_plan_declares_and_offers_no_other():
    workshop = planned(DECK, SHORT).workshop
    assert (workshop.duration, workshop.minutes, workshop.plans) == (60.0, 60.0, ())


def test_an_unknown_plan_is_refused_with_the_names_there_are():
    with pytest.raises(FresqueError) as refused:
        plan_named(DECK, "nuit")
    assert "court, long" in refused.value.hint
