"""The clock of a workshop: what has run, what is left, when it ends; whatever the computer's own clock does."""

from hypothesis import given
from hypothesis import strategies as st

from fresque.core.clock import MINUTE, Beat, clock
from fresque.core.deck import Phase
from fresque.core.facts import PhaseStart, TimerTurn
from fresque.core.small_clock import SmallClock

PLAN = (
    Phase("accueil", "Accueil", 10),
    Phase("jeu", "Le jeu", 20),
    Phase("debat", "Débat", 15),
    Phase("fin", "Fin", 5),
)


def start(at, phase, **how):
    return Beat(at * MINUTE, PhaseStart(id=f"p{at}", table=0, phase=phase, **how))


def turn(at, kind, **how):
    return Beat(at * MINUTE, TimerTurn(id=f"t{at}", table=0, kind=kind, **how))


def at(minute, *beats):
    return clock(PLAN, beats, round(minute * MINUTE))


def states(shown):
    return [phase.state for phase in shown.phases]


def test_before_the_first_phase_nothing_runs_and_the_end_is_a_plan_away():
    shown = at(100)
    assert (shown.running, shown.started, shown.late, shown.end) == (None, None, 0.0, 150 * MINUTE)


def test_a_phase_counts_down_its_minutes():
    shown = at(104, start(100, "accueil"))
    assert (shown.running.phase.id, shown.running.left, shown.running.spent) == ("accueil", 6 * MINUTE, 4 * MINUTE)
    assert (shown.end, shown.late, states(shown)) == (150 * MINUTE, 0.0, ["running", "todo", "todo", "todo"])


def test_beyond_its_minutes_what_is_left_is_negative_and_the_end_moves():
    shown = at(113, start(100, "accueil"))
    assert (shown.running.left, shown.running.level, shown.late) == (-3 * MINUTE, "over", 3.0)
    assert shown.end == 153 * MINUTE


def test_the_clock_never_goes_to_the_next_phase_by_itself():
    assert at(1000, start(100, "accueil")).running.phase.id == "accueil"


def test_the_clock_speaks_at_a_fifth_left_and_insists_at_a_twentieth():
    levels = [at(100 + minute, start(100, "jeu")).running.level for minute in (15.9, 16, 18.9, 19, 20, 20.1)]
    assert levels == ["calm", "soon", "soon", "last", "last", "over"]


def test_a_shorter_phase_puts_the_workshop_ahead():
    shown = at(106, start(100, "accueil"), start(106, "jeu"))
    assert (shown.late, shown.phases[0].spent, shown.phases[0].state) == (-4.0, 6 * MINUTE, "done")


def test_a_phase_left_out_is_skipped_and_its_minutes_are_won():
    shown = at(110, start(100, "accueil"), start(110, "debat"))
    assert (states(shown), shown.late) == (["done", "skipped", "running", "todo"], -20.0)


def test_a_pause_holds_the_phase_and_delays_the_end():
    shown = at(109, start(100, "accueil"), turn(103, "pause"))
    assert (shown.running.left, shown.held, shown.late) == (7 * MINUTE, 103 * MINUTE, 6.0)
    again = at(111, start(100, "accueil"), turn(103, "pause"), turn(109, "resume"))
    assert (again.running.left, again.held, again.late) == (5 * MINUTE, None, 6.0)


def test_going_on_to_another_phase_lets_go_of_the_pause():
    shown = at(112, start(100, "accueil"), turn(103, "pause"), start(110, "jeu"))
    assert (shown.held, shown.phases[0].spent, shown.running.spent) == (None, 3 * MINUTE, 2 * MINUTE)


def test_minutes_are_given_to_the_phase_that_runs_and_taken_back():
    shown = at(104, start(100, "accueil"), turn(101, "extend", minutes=5.0), turn(102, "extend", minutes=-1.0))
    assert (shown.running.allotted, shown.running.left, shown.late) == (14.0, 10 * MINUTE, 4.0)


def test_a_phase_never_has_less_than_no_minutes():
    assert at(101, start(100, "accueil"), turn(101, "extend", minutes=-60.0)).running.allotted == 0.0


def test_a_forgotten_start_is_put_back_in_time_and_ends_the_phase_before():
    shown = at(112, start(100, "accueil"), start(111, "jeu", started=107 * MINUTE))
    assert (shown.running.spent, shown.phases[0].spent) == (5 * MINUTE, 7 * MINUTE)


def test_a_start_is_put_back_no_further_than_the_phase_before():
    shown = at(112, start(100, "accueil"), start(111, "jeu", started=0))
    assert (shown.running.started, shown.phases[0].spent) == (100 * MINUTE, 0)


def test_a_phase_taken_up_again_goes_on_where_it_was():
    shown = at(116, start(100, "accueil"), start(104, "jeu"), start(110, "accueil"))
    assert (shown.running.phase.id, shown.running.spent, shown.phases[1].spent) == ("accueil", 10 * MINUTE, 6 * MINUTE)


def test_another_plan_gives_other_minutes_and_leaves_phases_out():
    plan = turn(115, "plan", phases=("jeu", "fin"), minutes=(18.0, 5.0))
    shown = at(115, start(100, "accueil"), plan)
    assert (states(shown), shown.phases[1].allotted) == (["running", "todo", "skipped", "todo"], 18.0)
    assert shown.end == (115 + 23) * MINUTE


def test_the_end_of_the_workshop_stops_every_clock():
    shown = at(300, start(100, "accueil"), start(110, "fin"), turn(116, "end"))
    assert (shown.running, shown.ended, shown.end, shown.late) == (None, 116 * MINUTE, 116 * MINUTE, -34.0)
    assert shown.phases[3].spent == 6 * MINUTE


def test_a_computer_whose_clock_was_set_back_loses_no_more_than_the_jump():
    shown = at(95, start(100, "accueil"), start(104, "jeu"), turn(90, "pause"))
    assert (shown.phases[0].spent, shown.running.spent, shown.held) == (4 * MINUTE, 0, 104 * MINUTE)


def test_a_phase_the_deck_does_not_have_runs_for_nobody():
    shown = at(105, start(100, "ailleurs"))
    assert (shown.running, shown.started, states(shown)) == (None, 100 * MINUTE, 4 * ["todo"])


def test_a_pause_before_anything_runs_is_nothing():
    assert at(5, turn(1, "pause"), turn(2, "end"), turn(3, "extend", minutes=5.0)) == at(5)


MOMENTS = st.integers(0, 600)
PHASES = st.sampled_from([phase.id for phase in PLAN])
STARTS = st.builds(
    lambda when, phase, back: start(when, phase, started=back if back is None else back * MINUTE),
    MOMENTS,
    PHASES,
    st.none() | MOMENTS,
)
TURNS = st.one_of(
    st.builds(turn, MOMENTS, st.sampled_from(["pause", "resume", "end"])),
    st.builds(lambda when, n: turn(when, "extend", minutes=n), MOMENTS, st.floats(-100, 100)),
    st.builds(lambda when, ids: turn(when, "plan", phases=tuple(ids)), MOMENTS, st.lists(PHASES, max_size=4)),
)
LIVES = st.lists(STARTS | TURNS, max_size=12)


@given(LIVES, MOMENTS)
def test_no_time_is_negative_and_phases_and_pauses_never_last_more_than_the_workshop(beats, minute):
    shown = at(minute, *beats)
    assert all(phase.spent >= 0 and phase.allotted >= 0 for phase in shown.phases)
    lived = 0 if shown.started is None else (shown.ended or shown.now) - shown.started
    assert sum(phase.spent for phase in shown.phases) <= lived
    assert len([phase for phase in shown.phases if phase.state == "running"]) <= 1


@given(st.lists(STARTS, min_size=1, max_size=8), MOMENTS)
def test_without_a_pause_no_time_is_lost(beats, minute):
    shown = at(minute, *beats)
    assert sum(phase.spent for phase in shown.phases) == shown.now - shown.started


@given(LIVES, MOMENTS, st.integers(0, 90))
def test_time_only_goes_on_in_the_phase_that_runs(beats, minute, later):
    before = at(max(minute, 600), *beats)
    after = at(max(minute, 600) + later, *beats)
    gone = [b.spent - a.spent for a, b in zip(before.phases, after.phases, strict=True)]
    counting = before.running is not None and before.held is None
    assert sum(gone) == (later * MINUTE if counting else 0)
    assert states(before) == states(after)


def test_a_small_clock_is_held_and_let_go_without_losing_a_second():
    two = SmallClock(120_000).turned(0).turned(30_000).turned(100_000)
    assert [two.left(100_000), two.left(160_000), two.left(200_000)] == [90_000, 30_000, -10_000]
    assert two.anew(7_000).left(8_000) == 119_000
    assert SmallClock(60_000, since=9_000).left(0) == 60_000
