"""Two real screens, as Qt's offscreen platform makes them: in a program of its own, since they are set at its start."""

import json
import os
import subprocess
import sys

import pytest

SCREENS = [
    {"name": "portable", "x": 0, "y": 0, "width": 1360, "height": 860},
    {"name": "projecteur", "x": 1360, "y": 0, "width": 1024, "height": 768},
]
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from fresque.ui.application import Application

app = QApplication([])
application = Application(app)
window = application.window
window.resize(900, 700)
application.start(sys.argv[1])
page, told = window.page, {}
assert QTest.qWaitForWindowActive(window)

def area(widget):
    there = widget.geometry()
    return [there.x(), there.y(), there.width(), there.height()]

def note(name):
    QTest.qWait(100)
    wall = page.projection.window
    told[name] = [wall.screen().name(), area(wall), window.screen().name(), wall.isFullScreen()]

page.commands["public.project"].trigger()
note("projected")
page.commands["public.exchange"].trigger()
note("exchanged")
page.commands["public.stop"].trigger()
page.commands["public.project"].trigger()
note("again")
told["visible"] = page.projection.window.isVisible()
window.close()
told["walls"] = [w.windowTitle() for w in app.topLevelWidgets() if w.isVisible()]
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the program says of its windows, at each step."""
    from fresque.app.session import Session, SessionInfo
    from tests.app.hand import CLIMATE

    folder = tmp_path_factory.mktemp("screens")
    (folder / "screens.json").write_text(json.dumps({"screens": SCREENS}))
    Session.create(folder / "s.fresque", CLIMATE, SessionInfo(duration=60))
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screens.json'}",
        "FRESQUE_HOME": str(folder),
    }
    command = [sys.executable, "-c", PROGRAM, str(folder / "s.fresque")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return json.loads(done.stdout.splitlines()[-1])


def test_the_wall_fills_the_projector(told):
    assert told["projected"] == ["projecteur", [1360, 0, 1024, 768], "portable", True]


def test_exchanged_the_wall_fills_the_laptop_and_the_window_is_on_the_projector(told):
    assert told["exchanged"] == ["portable", [0, 0, 1360, 860], "projecteur", True]


def test_the_arrangement_is_remembered(told):
    assert told["again"] == told["exchanged"]


def test_closing_the_window_leaves_nothing_on_the_wall(told):
    assert told["visible"]
    assert told["walls"] == []
