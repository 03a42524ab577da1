"""A session of 20,000 gestures in the real window, until its board is painted; the floor only decodes its rows."""

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from fresque.app.session import Session
from fresque.core.info import SessionInfo
from fresque.storage.decks import deck_to_plain
from fresque.storage.session_file import create
from fresque.ui.room import Room
from tests.bench import boards
from tests.bench.open_session import decoded, fill

ROUNDS = 5
CARDS = 300
WITHIN_S = 1.0


class _Painted(QObject):
    """Notes the moment the board has first been painted."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or self.at:
            return False
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        self.at = time.perf_counter()
        return True


def run() -> list[dict[str, object]]:
    """Seconds until the board is painted: the bar of the reference machine, then a bar that travels."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FRESQUE_HOME"] = folder
        path = Path(folder) / "s.fresque"
        create(path, deck_to_plain(boards.deck_of(CARDS)), {}, SessionInfo())
        fill(path, CARDS, "c{}")
        rounds = [(_opened(app, path), _decoded(path)) for _ in range(ROUNDS + 1)][1:]
    value, floor = (statistics.median(times) for times in zip(*rounds, strict=True))
    case = "open 20,000 gestures in the window, board painted"
    return [
        {"case": case, "ratio": value / WITHIN_S, "bar": 1.0, "value": value, "floor": WITHIN_S, "unit": "s"},
        {"case": f"{case}, against decoding", "ratio": value / floor, "bar": 12.0, "value": value, "floor": floor,
         "unit": "s"},
    ]  # fmt: skip


def _opened(app: QApplication, path: Path) -> float:
    window, painted = QMainWindow(), _Painted()
    window.resize(boards.WIDE, boards.HIGH)
    began = time.perf_counter()
    session = Session.open(path)
    room = Room(session, path, window)
    room.page.view.viewport().installEventFilter(painted)
    window.setCentralWidget(room.page)
    window.show()
    while not painted.at:
        app.processEvents()
    room.close()
    window.close()
    window.deleteLater()
    app.processEvents()
    return painted.at - began


def _decoded(path: Path) -> float:
    began = time.perf_counter()
    decoded(path)
    return time.perf_counter() - began
