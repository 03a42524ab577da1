"""Late: plans that keep the least minutes of each phase and the closing, each with its end; one is chosen, or none."""

from hypothesis import given
from hypothesis import strategies as st

from fresque.core.clock import MINUTE, Beat, clock
from fresque.core.deck import Phase
from fresque.core.facts import PhaseStart, TimerTurn
from fresque.core.late_plans import late_plans, passes_soon
from fresque.core.prepare import floors

PLAN = (
    Phase("accueil", "Accueil", 10),
    Phase("jeu", "Le jeu", 20, 14),
    Phase("glace", "Brise-glace", 8, 4, True),
    Phase("debat", "Débat", 15, 6),
    Phase("fin", "Clôture", 10, 5, True),
)


def late_by(minutes, plan=PLAN):
    started = Beat(0, PhaseStart(id="p", table=0, phase=plan[0].id))
    return clock(plan, [started], round((plan[0].ideal + minutes) * MINUTE))


def said(plan):
    return {cut.phase.phase.id: cut.minutes for cut in plan.cuts}


def test_three_plans_for_six_minutes_late_each_with_its_end():
    shorten, skip, spread = late_plans(late_by(6))
    assert (said(shorten), said(skip)) == ({"debat": 9.0}, {"glace": 0.0})
    assert said(spread) == {"jeu": 18.0, "glace": 7.0, "debat": 13.0, "fin": 9.0} or spread.saved == 6.0
    assert [plan.end for plan in (shorten, skip, spread)] == [63 * MINUTE, 61 * MINUTE, 63 * MINUTE]


def test_nothing_is_proposed_on_time_ahead_or_before_the_start():
    assert late_plans(late_by(0)) == late_plans(late_by(-5)) == late_plans(clock(PLAN, [], 0)) == ()


def test_nothing_is_to_catch_up_when_the_workshop_goes_on_the_next_day():
    assert (len(late_plans(late_by(100))), late_plans(late_by(1556))) == (3, ())
    assert not passes_soon(late_by(1556))


def test_the_closing_is_never_skipped_even_if_the_deck_allows_it():
    assert all("fin" in plan.phases for plan in late_plans(late_by(100)))


def test_a_phase_without_a_least_time_gives_a_third_and_the_closing_nothing():
    plan = (Phase("a", "A", 10), Phase("b", "B", 30), Phase("c", "C", 6))
    assert [said(found) for found in late_plans(late_by(20, plan))] == [{"b": 20.0}]


def test_several_phases_are_skipped_when_one_is_not_enough():
    plan = (*PLAN[:3], Phase("quiz", "Quiz", 12, 6, True), *PLAN[3:])
    found = {one.way: one for one in late_plans(late_by(15, plan))}
    assert said(found["skip"]) == {"quiz": 0.0, "glace": 0.0}
    assert said({one.way: one for one in late_plans(late_by(9, plan))}["skip"]) == {"quiz": 0.0}


def test_choosing_a_plan_brings_the_end_where_it_said():
    shown = late_by(6)
    for plan in late_plans(shown):
        beats = [
            Beat(0, PhaseStart(id="p", table=0, phase="accueil")),
            Beat(shown.now, TimerTurn(id="t", table=0, kind="plan", phases=plan.phases, minutes=plan.minutes)),
        ]
        assert clock(PLAN, beats, shown.now).end == plan.end


@st.composite
def workshops(draw):
    phases = []
    for n in range(draw(st.integers(1, 7))):
        ideal = draw(st.integers(0, 40))
        least = draw(st.none() | st.integers(0, ideal))
        phases.append(Phase(f"p{n}", f"P{n}", ideal, least, draw(st.booleans())))
    return tuple(phases)


@given(workshops(), st.integers(0, 90))
def test_every_plan_keeps_what_the_deck_wants_kept(plan, minutes):
    shown = late_by(minutes, plan)
    by_id, lowest = {phase.id: phase for phase in plan}, floors(plan)
    for found in late_plans(shown):
        dropped = {phase.phase.id for phase in shown.coming} - set(found.phases)
        assert all(by_id[name].droppable and name != plan[-1].id for name in dropped)
        for name, given_minutes in zip(found.phases, found.minutes, strict=True):
            assert lowest[name] <= given_minutes <= by_id[name].ideal
        assert found.end < shown.end


def test_the_end_time_is_said_to_be_passed_from_a_minute_late_in_the_last_quarter_of_an_hour():
    early, near = late_by(2), late_by(40)
    assert (passes_soon(early), passes_soon(near)) == (False, True)
    last = [
        Beat(0, PhaseStart(id="p", table=0, phase="accueil")),
        Beat(53 * MINUTE, PhaseStart(id="q", table=0, phase="fin")),
    ]
    on_time, late = (clock(PLAN, last, round(at * MINUTE)) for at in (63, 64.5))
    assert (passes_soon(on_time), passes_soon(late)) == (False, True)
