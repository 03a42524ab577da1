"""The program dies in the middle: what was said to be saved is there again, and so is its undo."""

import json
import signal
import subprocess
import sys

import pytest

from fresque.app.session import Session
from tests.app.hand import CLIMATE
from tests.ui.driver import seen

GESTURES = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from fresque.app.language import install_language
from tests.ui.driver import Facilitator, seen

install_language("fr")
path = Path(sys.argv[1])
app = QApplication([])
hand = Facilitator(app, path.parent).starts(path)
hand.keys("Ctrl+D", "Ctrl+D")
hand.tray.setFocus()
hand.keys("Down", "Return", "Return")
hand.view.setFocus()
hand.keys("Tab", "Shift+Right", "F", "L", "Tab", "Return").writes("avant la panne")
before = seen(hand.desk)
hand.keys("Tab", "Shift+Down")
assert hand.session.journal.flush()
app.processEvents()
print(json.dumps([hand.saved, before, seen(hand.desk)]), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def crashed(tmp_path):
    """The session of a window killed in the middle; what its bar said, its board before and after the last gesture."""
    path, pipe = tmp_path / "panne.fresque", subprocess.PIPE
    Session.create(path, CLIMATE)
    with subprocess.Popen([sys.executable, "-c", GESTURES, str(path)], stdin=pipe, stdout=pipe, text=True) as window:
        said = window.stdout.readline()
        window.send_signal(signal.SIGKILL)
    assert window.returncode == -signal.SIGKILL
    return path, *json.loads(said)


def test_what_was_saved_is_there_again_with_its_undo(facilitator, crashed):
    path, saved, before, after = crashed
    hand = facilitator.starts(path)
    assert saved.startswith("enregistré à")
    assert hand.links() == [("charbon", "petrole", "avant la panne")]
    assert seen(hand.desk) == after != before
    hand.keys("Ctrl+Z")
    assert seen(hand.desk) == before
    hand.keys("Ctrl+Y")
    assert seen(hand.desk) == after


def test_the_window_that_comes_after_goes_on_where_the_other_stopped(facilitator, crashed):
    hand = facilitator.starts(crashed[0])
    gestures = len(hand.session.history)
    hand.keys("Tab", "Shift+Down")
    board = seen(hand.desk)
    hand.application.leave()
    again = Session.open(crashed[0], read_only=True)
    assert (len(again.history), seen(again)) == (gestures + 1, board)


def a_bug(hand):
    try:
        raise RuntimeError("un bogue")
    except RuntimeError as error:
        hand.application.report(type(error), error, error.__traceback__)


def test_a_bug_is_told_on_the_first_page_with_where_its_report_is(facilitator, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path))
    a_bug(facilitator.starts())
    report = next(tmp_path.glob("report-*.txt"))
    assert "RuntimeError: un bogue" in report.read_text(encoding="utf-8")
    assert str(report) in facilitator.page.notice.words.text()
    assert "un bogue" in capsys.readouterr().err


def test_a_report_that_could_not_be_written_is_not_promised(facilitator, tmp_path, monkeypatch, capsys):
    hand = facilitator.begins()
    (tmp_path / "plein").touch()
    monkeypatch.setenv("FRESQUE_HOME", str(tmp_path / "plein"))
    a_bug(hand)
    assert "n’a pas pu être écrit" in hand.page.notice.words.text()
    assert "un bogue" in capsys.readouterr().err
