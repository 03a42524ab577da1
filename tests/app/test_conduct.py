"""Conducting without a window: phases begun by hand, pauses, minutes given, lateness, and what survives a kill."""

import subprocess
import sys

from fresque.app.actions import BY_ID
from fresque.app.clock_words import digits, level_words, plan_changes, plan_name, plan_rows, punctual
from fresque.app.conduct_actions import put_back, take
from fresque.app.desk import Desk
from fresque.app.session import Session, SessionInfo
from fresque.app.steady import SteadyClock
from fresque.core import timing
from fresque.core.clock import MINUTE, Beat, clock
from fresque.core.deck import Phase
from fresque.core.facts import PhaseStart
from fresque.core.late_plans import late_plans
from tests.app.hand import CLIMATE, Hand
from tests.app.test_actions import Window


class Conductor(Hand):
    """A hand whose session goes at the pace the test says, in minutes."""

    def __init__(self, tables=1, **places):
        super().__init__(tables=tables, **places)
        self.minute = 0.0
        self.session.now = lambda: round(self.minute * MINUTE)

    def waits(self, minutes):
        self.minute += minutes
        return self

    def does(self, *names):
        for name in names:
            assert BY_ID[name].enabled(self.desk), name
            BY_ID[name].run(self.desk, Window())
        return self

    @property
    def clock(self):
        return self.desk.conduct.clock()

    def shows(self):
        running = self.clock.running
        return running and (running.phase.id, digits(running.left))


def test_the_first_gesture_begins_the_first_phase_and_nothing_goes_on_alone():
    hand = Conductor().does("phase.next").waits(200)
    assert (hand.shows(), hand.board.seq) == (("accueil", "−3:05:00"), 1)


def test_a_phase_is_paused_and_taken_up_again_where_it_was():
    hand = Conductor().does("phase.next").waits(5).does("clock.pause").waits(7)
    assert (hand.shows(), BY_ID["clock.pause"].checked(hand.desk)) == (("accueil", "10:00"), True)
    assert hand.does("clock.pause").waits(1).shows() == ("accueil", "9:00")


def test_minutes_given_and_taken_are_undone_like_any_gesture():
    hand = Conductor().does("phase.next", "clock.more_five", "clock.more", "clock.less")
    assert hand.shows() == ("accueil", "20:00")
    hand.desk.undo()
    assert hand.shows() == ("accueil", "21:00")


def test_a_wrong_click_on_the_next_phase_is_undone_without_losing_a_second():
    hand = Conductor().does("phase.next").waits(4).does("phase.next").waits(0.5)
    hand.desk.undo()
    assert hand.shows() == ("accueil", "10:30")
    hand.desk.redo()
    assert hand.shows() == ("jeu", "44:30")


def test_a_forgotten_start_is_put_back_in_time():
    hand = Conductor().waits(20).does("phase.next")
    put_back(hand.desk, 5)
    assert hand.shows() == ("accueil", "10:00")


def test_looking_at_a_phase_does_not_start_it_going_to_it_does():
    hand = Conductor().does("phase.next")
    hand.desk.conduct.viewed = "jeu"
    assert hand.shows() == ("accueil", "15:00")
    assert hand.does("phase.viewed").shows() == ("jeu", "45:00")
    assert not BY_ID["phase.viewed"].enabled(hand.desk)


def test_after_the_last_phase_there_is_no_next_and_the_end_stops_the_clock():
    hand = Conductor().does("phase.next", "phase.next")
    assert not BY_ID["phase.next"].enabled(hand.desk)
    hand.waits(10).does("phase.end").waits(60)
    assert (hand.shows(), hand.clock.end) == (None, 10 * MINUTE)
    assert not BY_ID["clock.more"].enabled(hand.desk)


def test_a_read_only_copy_conducts_nothing():
    hand = Conductor()
    hand.session.read_only = True
    assert [name for name in ("phase.next", "clock.pause", "phase.end") if BY_ID[name].enabled(hand.desk)] == []


def test_the_words_of_lateness_and_of_the_time_that_runs_out():
    hand = Conductor().does("phase.next").waits(14.5)
    assert (level_words(hand.clock.running), punctual(hand.clock)) == ("Il est temps de conclure", "à l’heure")
    assert level_words(hand.waits(0.6).clock.running) == "Le temps est écoulé"
    assert level_words(hand.waits(3).clock.running) == "Dépassé de 3\u00a0minutes"
    assert punctual(hand.clock) == "3\u00a0min de retard"
    assert punctual(hand.waits(1556).clock) == ""


def test_the_plan_says_real_and_planned_minutes():
    hand = Conductor().does("phase.next").waits(12).does("phase.next").waits(3)
    assert [(row.state, row.minutes) for row in plan_rows(hand.clock)] == [("done", "12 / 15"), ("running", "3 / 45")]
    assert [row.spoken for row in plan_rows(hand.clock)] == [
        "Accueil  ·  12\u00a0min sur 15  ·  faite",
        "Le jeu  ·  3\u00a0min sur 45  ·  en cours",
    ]


def test_digits_of_a_countdown():
    assert [digits(ms) for ms in (760_000, 759_001, 0, -500, -30_000, 3_725_000)] == [
        "12:40",
        "12:40",
        "0:00",
        "0:00",
        "−0:30",
        "1:02:05",
    ]


def test_a_plan_to_catch_up_is_named_chosen_and_undone():
    hand = Conductor()
    phases = (Phase("a", "Accueil", 10), Phase("b", "Débat", 20, 8), Phase("c", "Clôture", 5))
    late = late_plans(clock(phases, [Beat(0, PhaseStart(id="p", table=0, phase="a"))], 14 * MINUTE))[0]
    assert (plan_name(late), plan_changes(late)) == (
        "Raccourcir «\u00a0Débat\u00a0»",
        "Débat 20\u00a0→\u00a016\u00a0min",
    )
    take(hand.desk, late)
    (plan,) = hand.board.records(0)
    assert (plan.fields["kind"], plan.fields["phases"], plan.fields["minutes"]) == ("plan", ["b", "c"], [16.0, 5.0])
    hand.desk.undo()
    assert hand.board.records(0) == []


CONDUCTS = """
import os, sys
from pathlib import Path
from fresque.app.session import Session
from fresque.core import timing
session = Session.open(Path(sys.argv[1]))
at = session.now() - 25 * 60_000
session.apply(timing.start_phase("un", "accueil"), ts=at)
session.apply(timing.start_phase("deux", "jeu"), ts=at + 14 * 60_000)
session.apply(timing.extend("trois", 5), ts=at + 15 * 60_000)
assert session.journal.flush()
os._exit(9)
"""


def test_a_killed_program_takes_up_the_same_phase_with_the_right_time_left(tmp_path):
    path = tmp_path / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(duration=60))
    assert subprocess.run([sys.executable, "-c", CONDUCTS, str(path)], check=False).returncode == 9
    session = Session.open(path)
    running = Desk(session).conduct.clock().running
    assert (running.phase.id, running.allotted) == ("jeu", 50.0)
    assert 11 * MINUTE <= running.spent < 12 * MINUTE
    session.close()


def test_a_clock_that_jumps_during_a_phase_is_written_down_and_changes_no_duration(tmp_path):
    path = tmp_path / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(duration=60))
    session = Session.open(path)
    times = {"wall": session.now(), "lived": 0}
    session.now = SteadyClock(0, lambda: times["wall"], lambda: times["lived"])
    desk = Desk(session)
    session.commit(timing.start_phase("un", "accueil"))
    times["lived"] += 6 * MINUTE
    times["wall"] += 6 * MINUTE - 2 * 60 * MINUTE
    assert desk.conduct.watch_clock() == -2 * 60 * MINUTE
    assert desk.conduct.clock().running.left == 9 * MINUTE
    assert desk.conduct.shown_hour(session.now()) == times["wall"]
    session.close()
    session = Session.open(path)
    assert [mark.label for mark in session.marks] == ["L’horloge de l’ordinateur a changé de -7200\u00a0s"]
    assert Desk(session).conduct.clock().running.spent >= 0
    session.close()
