"""The program is killed in the middle of a debate: what was being typed and counted is there again."""

import signal
import subprocess
import sys

import pytest

from fresque.app.session import Session, SessionInfo
from fresque.storage.decks import find_deck
from fresque.ui.debate.page import DebatePage

GESTURES = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from fresque.app.language import install_language
from fresque.ui.debate.page import DebatePage
from tests.ui.driver import Facilitator

install_language("fr")
path = Path(sys.argv[1])
app = QApplication([])
hand = Facilitator(app, path.parent).starts(path)
hand.keys("F4")
lead = hand.page.findChild(DebatePage)
lead.tabs.turn(1)
lead.begin()
QTest.keyClicks(lead.secretary.words, "Une goutte d'eau par")
for key in (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_7):
    QTest.keyClick(lead.places.counting, key)
lead.show_hands()
QTest.keyClicks(lead.hands.question, "On continue ?")
lead.hands.put_question()
QTest.keyClick(lead.hands.counting, Qt.Key.Key_9)
QTest.qWait(900)
assert hand.session.journal.flush()
print("typed", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_loses_no_half_typed_argument_no_count_and_no_vote(facilitator, tmp_path):
    path, pipe = tmp_path / "panne.fresque", subprocess.PIPE
    Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=2))
    with subprocess.Popen([sys.executable, "-c", GESTURES, str(path)], stdin=pipe, stdout=pipe, text=True) as window:
        assert window.stdout.readline() == "typed\n"
        window.send_signal(signal.SIGKILL)
    facilitator.starts(path).keys("F4")
    lead = facilitator.page.findChild(DebatePage)
    lead.tabs.turn(1)
    assert lead.secretary.words.text() == "Une goutte d'eau par"
    assert lead.places.counting.counts == [4, 7, 0, 0, 0]
    assert (lead.hands.question.text(), lead.hands.counting.counts) == ("On continue ?", [9, 0, 0])
