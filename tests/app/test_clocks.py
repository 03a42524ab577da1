"""Small clocks without a window: several at once, the turns of the tables, what the wall shows, what a kill leaves."""

import subprocess
import sys

from fresque.app.actions import BY_ID
from fresque.app.clock_actions import begin, next_table
from fresque.app.clock_words import called
from fresque.app.desk import Desk
from fresque.app.session import Session, SessionInfo
from fresque.core.clock import MINUTE
from fresque.core.clock_edits import Wanted
from fresque.core.public import Board
from fresque.core.public_clocks import OneClock, Turn
from tests.app.hand import CLIMATE
from tests.app.test_actions import Window
from tests.app.test_conduct import Conductor


def left(hand):
    now = hand.session.now()
    return [(called(clock), clock.small.left(now) / MINUTE) for clock in hand.desk.conduct.clocks.all()]


def test_several_clocks_go_on_at_once_each_with_its_name():
    hand = Conductor().waits(60).does("clocks.two").waits(0.5)
    begin(hand.desk, Wanted(5, "Table B"))
    assert left(hand.waits(1)) == [("Minuteur de 2:00", 0.5), ("Table B", 4.0)]


def test_keys_act_on_the_clock_begun_last():
    hand = Conductor().waits(60).does("clocks.two", "clocks.five").waits(1).does("clocks.hold").waits(1)
    assert [minutes for _name, minutes in left(hand)] == [0.0, 4.0]
    assert [minutes for _name, minutes in left(hand.does("clocks.again"))] == [0.0, 5.0]


def test_the_wall_shows_the_clock_that_was_chosen_and_no_other():
    hand = Conductor().waits(60).does("clocks.two")
    begin(hand.desk, Wanted(5, "Table B"))
    assert not isinstance(hand.desk.public.shown().screen, OneClock)
    screen = hand.does("public.small_clock").waits(1).desk.public.shown().screen
    assert (screen.name, screen.time.left) == ("Table B", 240)


def test_the_wall_goes_back_to_the_board_when_the_clock_is_taken_away():
    hand = Conductor().waits(60).does("clocks.two", "public.small_clock")
    hand.desk.undo()
    assert isinstance(hand.desk.public.shown().screen, Board)


def test_a_small_clock_may_be_seen_beside_the_board_instead_of_that_of_the_phase():
    hand = Conductor(charbon=(0, 0)).waits(60).does("phase.next", "clocks.two").waits(1)
    hand.desk.public.choose("board")
    assert hand.desk.public.shown().screen.time.left == 14 * 60
    assert hand.does("public.beside").desk.public.shown().screen.time.left == 60
    hand.desk.public.choose("instruction")
    assert hand.desk.public.shown().screen.time.left == 60
    assert hand.does("public.beside").desk.public.shown().screen.time.left == 14 * 60


def test_each_table_has_its_turn_with_its_board_on_the_wall():
    hand = Conductor(tables=2).waits(60)
    hand.add("titre", "title", text="Notre eau", x=0.0, y=0.0, table=2)
    hand.does("clocks.turn").waits(2).does("clocks.turn").waits(0.5)
    screen = hand.desk.public.shown().screen
    assert isinstance(screen, Turn)
    assert (screen.number, screen.title, len(screen.records), screen.time.left) == (2, "Notre eau", 1, 150)
    assert (hand.desk.table, next_table(hand.desk)) == (2, 0)
    assert not BY_ID["clocks.turn"].enabled(hand.desk)


def test_a_turn_begun_by_a_slip_is_undone_and_the_table_before_goes_on():
    hand = Conductor(tables=2).waits(60).does("clocks.turn").waits(1).does("clocks.turn")
    hand.desk.undo()
    assert [(c.table, c.small.left(hand.session.now()) / MINUTE) for c in hand.desk.conduct.clocks.turns] == [(1, 2.0)]


def test_a_read_only_copy_begins_no_clock():
    hand = Conductor()
    hand.session.read_only = True
    BY_ID["clocks.two"].run(hand.desk, Window())
    assert hand.desk.conduct.clocks.all() == ()


BEGINS = """
import os, sys
from pathlib import Path
from fresque.app.session import Session
from fresque.core import clock_edits
session = Session.open(Path(sys.argv[1]))
at = session.now() - 60_000
session.apply(clock_edits.begin("c", clock_edits.Wanted(5, "Table B"), at), ts=at)
assert session.journal.flush()
os._exit(9)
"""


def test_a_clock_goes_on_after_the_program_was_killed(tmp_path):
    path = tmp_path / "atelier.fresque"
    Session.create(path, CLIMATE, SessionInfo(tables=2))
    assert subprocess.run([sys.executable, "-c", BEGINS, str(path)], check=False).returncode == 9
    session = Session.open(path)
    (clock,) = Desk(session).conduct.clocks.all()
    assert (clock.name, 3 * MINUTE < clock.small.left(session.now()) <= 4 * MINUTE) == ("Table B", True)
    session.close()
