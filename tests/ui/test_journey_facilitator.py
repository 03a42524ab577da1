"""The facilitator's day: a new workshop, cards dealt and placed, a link, a note, a title, prints, and the debrief."""

from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fresque.app.print_options import PrintOptions
from fresque.ui.printing.window import PrintAnswer
from tests.app.hand import CLIMATE
from tests.ui.driver import LEFT, seen

WAIT = 60_000
"""Milliseconds a file may take on a busy machine."""


def text_of(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def plays(hand):
    """Deal, place, link, write: with the mouse, as one does on the first day."""
    QTest.mouseClick(hand.page.bar.deal, LEFT)
    QTest.mouseClick(hand.page.bar.deal, LEFT)
    hand.deals_from_pile("petrole", QPoint(180, 200)).deals_from_pile("co2", QPoint(560, 200))
    hand.keys("Escape", "L").drag("petrole", "co2").writes("en roulant")
    hand.keys("V", "N").click(QPoint(360, 420)).writes("Et les avions ?", end="Ctrl+Return")
    hand.keys("T").writes("Moins de moteurs")


def test_from_a_new_workshop_to_its_debrief(facilitator, qtbot, tmp_path):
    hand, path = facilitator.starts(), tmp_path / "lycee.fresque"
    hand.answers(hand.names(path)).application.new_session(str(CLIMATE))
    plays(hand)
    assert (hand.links(), hand.notes(), hand.title()) == (
        [("petrole", "co2", "en roulant")],
        ["Et les avions ?"],
        "Moins de moteurs",
    )

    hand.answers(lambda request: PrintAnswer(PrintOptions()), lambda request: tmp_path / "cartes.pdf").keys("Ctrl+P")
    qtbot.waitUntil(lambda: "cartes.pdf" in hand.notice, timeout=WAIT)
    assert len(PdfReader(tmp_path / "cartes.pdf").pages) >= 4

    board = seen(hand.desk)
    hand.closes()
    hand.starts(path)
    assert seen(hand.desk) == board

    hand.saves_debrief(tmp_path / "bilan.pdf")
    qtbot.waitUntil(lambda: "bilan.pdf" in hand.notice, timeout=WAIT)
    text = text_of(tmp_path / "bilan.pdf")
    assert all(words in text for words in ("Moins de moteurs", "en roulant", "Et les avions ?"))
    assert hand.window.windowState() == Qt.WindowState.WindowNoState
