"""Pictures of a workshop being conducted: the clock, plans to catch up, a hint, hot notes, dealing, the palette."""

import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from fresque.app.desk import fresh_id
from fresque.app.hot_notes import jot
from fresque.app.session import Session, SessionInfo
from fresque.core.batch import Add, Batch
from fresque.core.clock import MINUTE
from fresque.core.dealing import deal_lot
from fresque.storage.decks import find_deck
from fresque.ui.application import Application

SIZES = ((1366, 768), (1920, 1080))


def conducting(application: Application, folder: Path) -> None:
    """An ordinary laptop, then a large screen."""
    for width, height in SIZES:
        path = Path(tempfile.mkdtemp()) / "atelier.fresque"
        Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=3, duration=120, expected=21))
        application.window.resize(width, height)
        application.open(path)
        _Pictures(application, folder, f"conduct-{width}").take()
        application.go_home()


class _Pictures:
    """One workshop, gone on by hand."""

    def __init__(self, application: Application, folder: Path, name: str) -> None:
        self.window, self.page = application.window, application.window.page
        self.folder, self.name = folder, name
        session = application.room.session
        self.now = session.now()
        session.now = lambda: self.now

    def take(self) -> None:
        """From the first phase to twelve minutes late."""
        self._fills()
        self.does("phase.next").waits(3).shows("clock")
        self.does("phase.back").shows("back")
        self.page.panel.back.put_away()
        self.waits(0.5).does("clock.speaker").waits(0.3).shows("soon")
        jot(self.page.desk, "On la croit sur parole.", "verbatim")
        jot(self.page.desk, "Qui relit les réponses ?", "question")
        self.waits(12).shows("late-line").does("clock.late").shows("late").does("hot.write").shows("notes")
        self.does("clocks.five").does("clocks.open").waits(1).shows("clocks")
        self.page.panel.new_clock.put_away()
        self.does("panel.plan").shows("plan").does("panel.tables").shows("tables").does("panel.phase")
        self.does("hints.find")
        self.page.panel.hints.words.setText("données")
        self.shows("hints")
        self.page.panel.hints.words.clear()
        self.does("deal.choose").shows("deal")
        self.page.dealing.put_away()
        self.does("help.palette")
        self.page.conducting.palette.words.setText("min")
        self.shows("palette")
        self.page.conducting.palette.close_bar()

    def _fills(self) -> None:
        """Some cards on two tables: one in dispute, one moved again and again."""
        desk = self.page.desk
        for table in (1, 2, 3):
            for lot in [lot.id for lot in desk.deck.lots][:2]:
                desk.commit(deal_lot(fresh_id, desk.deck, lot, [table], "tray", ""))
            for n, card in enumerate(list(desk.deck.cards)[: 5 * table]):
                fields = {"card": card.id, "x": 200.0 * (n % 6), "y": 160.0 * (n // 6), "table": table}
                desk.commit(Batch((Add(fresh_id(), "card", fields),)))
        for n in (1, 2):
            fields = {"card": desk.deck.cards[20].id, "x": 300.0 * n, "y": 700.0, "table": 2, "dispute": "d"}
            desk.commit(Batch((Add(fresh_id(), "card", fields),)))

    def does(self, action: str) -> "_Pictures":
        self.page.commands[action].trigger()
        return self

    def waits(self, minutes: float) -> "_Pictures":
        self.now += round(minutes * MINUTE)
        self.page.conducting.tick()
        return self

    def shows(self, what: str) -> "_Pictures":
        QTest.qWait(60)
        self.page.scene.settle()
        self.window.grab().save(str(self.folder / f"{self.name}-{what}.png"))
        return self
