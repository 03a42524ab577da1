"""Cards dropped one after the other in the real window, on a real file: no frame over 16 ms until they are written."""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from fresque.app.session import Session
from fresque.core.info import SessionInfo
from fresque.storage.decks import deck_to_plain
from fresque.storage.session_file import create
from fresque.ui.room import Room
from tests.bench import boards

N = 300
DROPS = 9
STEPS = 12
FRAME_MS = 16.0
WRITTEN_S = 0.6
"""Longer than the journal waits before it writes."""
NO, LEFT, PLAIN = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def run() -> dict[str, object]:
    """The longest turn of the event loop of each gesture, from the press to the disk; the median of the gestures."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FRESQUE_HOME"] = folder
        room = _room(Path(folder) / "banc.fresque")
        room.page.resize(boards.WIDE, boards.HIGH)
        room.page.show()
        _wait(1.0)
        longest = [max(_drop(room, rank)) for rank in range(DROPS + 1)][1:]
        room.page.close()
        room.close()
        room.page.deleteLater()
        app.processEvents()
    value = statistics.median(longest)
    return {"case": f"a card dropped on a board of {N}, to the disk: longest frame", "ratio": value / FRAME_MS,
            "bar": 1.0, "value": value, "floor": FRAME_MS, "unit": "ms"}  # fmt: skip


def _room(path: Path) -> Room:
    create(path, deck_to_plain(boards.deck_of(N)), {}, SessionInfo())
    session = Session.open(path)
    boards.fill(session, N)
    return Room(session, path, QApplication.instance())


def _drop(room: Room, rank: int) -> Iterator[float]:
    """Take a card in view, carry it a little, let it go, and wait until it is written; ms of each turn."""
    view = room.page.view
    x, y = boards.middle(boards.central(N) + rank, N)
    spot = QPointF(view.mapFromScene(QPointF(x, y)))
    yield _send(view, QEvent.Type.MouseButtonPress, spot, LEFT, LEFT)
    for _ in range(STEPS):
        spot += QPointF(3, 2)
        yield _send(view, QEvent.Type.MouseMove, spot, NO, LEFT)
    yield _send(view, QEvent.Type.MouseButtonRelease, spot, LEFT, NO)
    yield from _wait(WRITTEN_S)


def _send(view, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton) -> float:
    began = time.perf_counter()
    QApplication.sendEvent(view.viewport(), QMouseEvent(kind, at, at, button, held, PLAIN))
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def _wait(seconds: float) -> list[float]:
    end, turns = time.perf_counter() + seconds, [0.0]
    while time.perf_counter() < end:
        began = time.perf_counter()
        QApplication.processEvents()
        turns.append((time.perf_counter() - began) * 1000)
        time.sleep(0.001)
    return turns
