"""Time at the real window: sleep, a clock set otherwise, a kill; and time alone never writes anything."""

import signal
import subprocess
import sys
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fresque.app.actions import BY_ID
from fresque.app.session import Session, SessionInfo
from fresque.app.steady import SteadyClock
from fresque.core.clock import MINUTE
from tests.app.hand import CLIMATE
from tests.app.test_conduct import Conductor
from tests.app.test_steady import Computer


class Room:
    """The computer under the session in view: it goes on, sleeps, or has its clock set."""

    def __init__(self, hand):
        self.hand = hand
        self.computer = Computer(wall=round(datetime(2026, 10, 25, 2, 30).timestamp() * 1000))
        hand.session.now = SteadyClock(0, lambda: self.computer.wall, lambda: self.computer.lived)
        hand.page.conducting.tick()

    def waits(self, minutes):
        for _second in range(round(minutes * 60)):
            self.computer.goes_on(1000)
            self.hand.desk.conduct.slept()
        return self.ticks()

    def ticks(self):
        self.hand.page.conducting.tick()
        return self.hand.page.panel.clock


@pytest.fixture
def room(facilitator):
    return Room(facilitator.begins())


def test_a_sleep_in_the_middle_of_a_phase_asks_nothing_and_says_how_long(room):
    room.hand.keys("F8", "Ctrl+5")
    room.waits(1)
    room.computer.goes_on(12 * MINUTE)
    assert room.ticks().digits.text() == "2:00"
    assert room.hand.notice == "L’ordinateur a dormi 12:00\u00a0; l’horloge a continué."
    (row,) = room.hand.page.panel.clocks.rows.values()
    assert row.time.text() == "−8:00, fini"


@pytest.mark.parametrize(
    "jump", [-3_600_000, 3_600_000, -86_400_000, 7_000], ids=["winter", "summer", "day", "network"]
)
def test_a_clock_set_otherwise_changes_nothing_of_what_is_left(room, jump):
    room.hand.keys("F8", "Ctrl+5")
    room.waits(2)
    facts = len(room.hand.desk.board.records(0))
    room.computer.wall += jump
    assert room.ticks().digits.text() == "13:00"
    assert [row.time.text() for row in room.hand.page.panel.clocks.rows.values()] == ["3:00"]
    assert len(room.hand.desk.board.records(0)) == facts


def test_the_wall_counts_on_after_a_sleep_as_the_panel_does(room):
    room.hand.keys("F5", "F8", "Shift+F4")
    room.waits(1)
    room.computer.goes_on(10 * MINUTE)
    room.ticks()
    room.hand.page.projection.refresh()
    assert room.hand.page.projection.window.shown.screen.time.left == 4 * 60


CONDUCTS = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from fresque.core.clock import MINUTE
from fresque.ui.application import Application
application = Application(QApplication([]))
application.start(sys.argv[1])
page, session = application.window.page, application.room.session
began = session.now()
for minutes, action in ((-10, "phase.next"), (-4, "phase.next"), (-3, "clocks.five")):
    session.now = lambda at=began + minutes * MINUTE: at
    page.commands[action].trigger()
assert session.journal.flush()
print("conducting", flush=True)
sys.stdin.read()
"""


def test_a_killed_program_opens_on_the_same_phase_with_the_right_time_left(facilitator):
    path = facilitator.folder / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(duration=60))
    with subprocess.Popen(
        [sys.executable, "-c", CONDUCTS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "conducting\n"
        other.send_signal(signal.SIGKILL)
    hand = facilitator.starts(path)
    hand.keys("F5", "Shift+F4")
    hand.page.projection.refresh()
    panel, wall = hand.page.panel, hand.page.projection.window.shown.screen
    assert panel.clock.phase.text().startswith("Le jeu")
    assert 40 * 60 < wall.time.left <= 41 * 60
    assert panel.clock.digits.text()[:2] in ("40", "41")
    assert [row.time.text()[:1] in "12" for row in panel.clocks.rows.values()] == [True]


GESTURES = st.sampled_from(["phase.next", "clock.pause", "clock.more", "clocks.two", "clocks.hold", "clocks.turn"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(GESTURES, max_size=6), st.lists(st.floats(0, 400), min_size=1, max_size=8))
def test_the_passing_of_time_alone_writes_nothing_and_changes_no_phase(gestures, waits):
    hand = Conductor(tables=2).waits(60)
    for name in gestures:
        if BY_ID[name].enabled(hand.desk):
            hand.does(name)
    seq, running = hand.board.seq, hand.clock.running
    for minutes in waits:
        hand.waits(minutes)
        hand.desk.conduct.watch_clock()
        hand.desk.public.shown()
        assert (hand.clock.running and hand.clock.running.phase) == (running and running.phase)
    assert hand.board.seq == seq
