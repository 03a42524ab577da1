"""The program is killed in the middle of a workshop: opened again, it is in the same phase with the right time left."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from fresque.core.clock import MINUTE
from fresque.render.qt import canvas as qt_canvas
from tests.ui.conductor import Conductor
from tests.ui.public.rooms import LAPTOP, PROJECTOR, with_screens
from tests.ui.two_hours import two_screens

KILLED = [
    ("47", "Placer les actions", "24:00"),
    ("93", "Débattre, côté question", "8:00"),
    ("115", "Tour de table", "1:00"),
]
"""The phase at a row of the clock, and what is left of it a minute later."""


@pytest.fixture
def resumes(facilitator, monkeypatch) -> Callable[[str], Conductor]:
    """Someone who opens the session a minute after the program that conducted it was killed at a row of the clock."""

    def resume(row: str) -> Conductor:
        folder = facilitator.folder
        command = [sys.executable, "-m", "tests.ui.two_hours", str(folder), row]
        with subprocess.Popen(command, env=two_screens(folder), stdout=subprocess.PIPE, text=True) as program:
            killed = int(program.stdout.readline())
            program.kill()
        monkeypatch.setattr(qt_canvas, "draw_line", qt_canvas.draw_line)
        conductor = Conductor(facilitator.starts(folder / "boite-noire.fresque"), opening=killed)
        with_screens(facilitator, LAPTOP, PROJECTOR)
        conductor.now = killed + MINUTE
        return conductor.keeps_time()

    return resume


@pytest.mark.parametrize(("row", "title", "left"), KILLED)
def test_the_same_phase_goes_on_with_the_right_time_left_and_no_secret_on_the_wall(resumes, row, title, left):
    moment = resumes(row).keys("F5").looks(row)
    assert moment.phase.startswith(f"{title} · ")
    assert (moment.digits, moment.notice) == (left, "")
    assert (moment.screen, moment.leaks, moment.numbers) == ("Board", [], [])
    assert "Puiser" in moment.wall


def test_the_debate_goes_on_with_its_positions_still_hidden(resumes):
    conductor = resumes("93").keys("F5", "F4", "Ctrl+2")
    assert (conductor.looks("93").screen, conductor.looks("93").numbers) == ("Places", [])
    assert conductor.keys("Ctrl+Return").looks("95").numbers == [4, 7, 3, 5, 2]
