"""Pictures of what helps a facilitator alone: the guided tour, the help on one page, a rehearsal and its form."""

import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from fresque.app.rehearsal_play import new_rehearsal
from fresque.app.tour import STEPS
from fresque.storage.decks import find_deck
from fresque.ui.application import Application
from fresque.ui.help import HelpWindow
from fresque.ui.new_rehearsal import Rehearsal, RehearsalForm


def rehearsal(application: Application, folder: Path) -> None:
    """The five steps, the help, then three tables that play."""
    application.window.resize(1366, 768)
    application.start_tour()
    for step in STEPS:
        QTest.qWait(60)
        application.window.grab().save(str(folder / f"tour-{step.id}.png"))
        application.room.tour.go_on()
    application.go_home()
    for name, window in (("help", HelpWindow()), ("rehearsal-form", RehearsalForm(None, Rehearsal("Petit climat")))):
        window.show()
        QTest.qWait(30)
        window.grab().save(str(folder / f"{name}.png"))
        window.close()
    path = Path(tempfile.mkdtemp()) / "repetition.fresque"
    new_rehearsal(path, find_deck("donnees-ouvertes"), 3, 10, 4)
    application.open(path)
    for action in ("phase.next", "phase.next", "board.deal"):
        application.window.page.commands[action].trigger()
    application.room.rehearsal.clock.go(400)
    QTest.qWait(1200)
    application.room.rehearsal.turn()
    application.window.page.fit()
    QTest.qWait(200)
    application.window.grab().save(str(folder / "rehearsal.png"))
    application.go_home()
