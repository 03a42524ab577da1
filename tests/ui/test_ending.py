"""The program as it is started from the command line: it ends when its window is closed, with nothing said."""

import subprocess
import sys

import pytest

from fresque.app.session import Session
from tests.app.hand import CLIMATE

CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fresque.ui.main_window import MainWindow
shown = MainWindow.showEvent
def closes(self, event):
    shown(self, event)
    QTimer.singleShot(100, self.close)
MainWindow.showEvent = closes
from fresque.__main__ import main
sys.argv = ["fresque", *sys.argv[1:]]
sys.exit(main())
"""


@pytest.mark.parametrize("place", ["home", "session"])
def test_closing_the_window_ends_the_program_well(tmp_path, place):
    path = tmp_path / "s.fresque"
    Session.create(path, CLIMATE)
    arguments = ["open", str(path)] if place == "session" else []
    done = subprocess.run([sys.executable, "-c", CLOSE, *arguments], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
