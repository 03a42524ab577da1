"""The pictures of what is printed: the printing windows, the sheets that go with the cards, the booklets."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from fresque.app.calibrate import write_calibration
from fresque.app.debrief import DebriefOptions, write_debrief
from fresque.app.demo import play
from fresque.app.papers import PAPER_KINDS, PapersOptions, write_papers
from fresque.app.print_cards import print_cards, printable
from fresque.app.print_options import INSERTS, PrintOptions
from fresque.app.session import Session
from fresque.core.info import SessionInfo
from fresque.core.report.sections import TEMPLATES, Choices
from fresque.storage.decks import find_deck, read_deck
from fresque.ui.printing.papers import PapersRequest, PapersWindow
from fresque.ui.printing.passport import PassportWindow
from fresque.ui.printing.window import PrintRequest, PrintWindow

DPI = 80
DECK = "boite-noire-ia"


def printing_windows(parent: QWidget, folder: Path) -> None:
    """The windows that print cards, booklets, and keep what a printer's test sheet says."""
    path = find_deck(DECK)
    deck, pictures = printable(path)
    cards = PrintWindow(PrintRequest(deck, pictures, path), parent)
    wait(2500)
    cards.grab().save(str(folder / "window-print.png"))
    cards.preview.turn()
    cards.grab().save(str(folder / "window-print-verso.png"))
    cards.close_down()
    papers, passport = PapersWindow(PapersRequest(deck, 21), parent), PassportWindow("long", False, parent)
    for window, name in ((papers, "window-papers"), (passport, "window-passport")):
        window.grab().save(str(folder / f"{name}.png"))
    for window in (cards, papers, passport):
        window.deleteLater()


def papers(folder: Path) -> None:
    """Every booklet, every sheet that goes with the cards, the test sheet of a printer."""
    deck, pictures = printable(find_deck(DECK))
    with tempfile.TemporaryDirectory() as name:
        for kind in PAPER_KINDS:
            file = Path(name) / f"papers-{kind}.pdf"
            write_papers(deck, file, PapersOptions(kind, people=21))
        options = PrintOptions(lots=("1",), inserts=tuple(INSERTS), copies=2, duplex="manual", credits=True)
        print_cards(deck, pictures, Path(name) / "sheets.pdf", options)
        write_calibration(Path(name) / "calibration.pdf")
        for file in sorted(Path(name).glob("*.pdf")):
            pages(file, folder)


def debriefs(folder: Path) -> None:
    """Every kind of debrief of the demo."""
    session = Session.in_memory(read_deck(find_deck("donnees-ouvertes")), SessionInfo(duration=120, place="Rennes"))
    play(session, 1_795_093_200_000)
    with tempfile.TemporaryDirectory() as name:
        for template in TEMPLATES:
            file = Path(name) / f"debrief-{template.id}.pdf"
            write_debrief(session, file, DebriefOptions(Choices(template)))
            pages(file, folder)


def pages(pdf: Path, folder: Path) -> None:
    """Every page of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        page.render(scale=DPI / 72).to_pil().save(folder / f"{pdf.stem}-{number:02d}.png")
    document.close()


def wait(milliseconds: int) -> None:
    """Let the window live; unlike QTest.qWait, threads too."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
