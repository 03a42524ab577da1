"""What conducting costs the window: a second that goes by, and a card dropped, with the wall showing the board.

The floor of a second is what no program can avoid: the digits painted again in a label; it must fit in a frame too.
That of a drop is the board alone: the same drop in a view with no window around it; what the window says beside, the
clock and the commands must add little to it, and it must fit in a frame. The wall follows in a frame of its own.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import count, cycle
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from fresque.app.desk import Desk
from fresque.app.session import Session, SessionInfo
from fresque.core import edits
from fresque.core.batch import Add, Batch
from fresque.core.clock import MINUTE
from fresque.storage.decks import find_deck
from fresque.ui.application import Application
from fresque.ui.board.scene import BoardScene
from fresque.ui.board.view import BoardView

TABLES, LINKS = 3, 60
SECONDS, DROPS = 40, 24
FRAME_MS = 8.0
"""What a second may cost, in ms."""
TICK_BAR, DROP_BAR, WALL_BAR = 25.0, 2.0, 2.6


def run() -> list[dict[str, Any]]:
    """A second of conducting, how it fits in a frame, and a drop."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["FRESQUE_HOME"] = home
        application = Application(QApplication.instance() or QApplication([]))
        application.window.resize(1366, 768)
        path = Path(home) / "atelier.fresque"
        Session.create(path, find_deck("boite-noire-ia"), SessionInfo(tables=TABLES, duration=120, expected=21))
        application.start(str(path))
        figures = _measured(application)
        application.window.close()
        application.leave()
    return figures


def _measured(application: Application) -> list[dict[str, Any]]:
    page, session = application.window.page, application.room.session
    at = session.now()
    session.now = lambda: at
    moved = _laid(application)
    page.desk.conduct.viewed = "placer"
    page.commands["phase.viewed"].trigger()
    page.commands["clocks.five"].trigger()
    page.commands["public.project"].trigger()
    page.commands["public.board"].trigger()
    _rest()
    label = _label(page)
    seconds, steps = count(1), cycle((30.0, -30.0))

    def second() -> None:
        nonlocal at
        at += 1000
        page.conducting.tick()
        page.projection.refresh()

    def digits() -> None:
        label.setText(f"12:{next(seconds) % 60:02}")

    def drop() -> None:
        assert page.desk.commit(edits.move(page.desk.board, [moved], next(steps), 0.0))
        page.projection.refresh()

    ours, bare = _each((second, digits), SECONDS)
    (walled,) = _each((drop,), DROPS)
    page.commands["public.stop"].trigger()
    board = _bare(application)
    there = cycle((30.0, -30.0))

    def floor_drop() -> None:
        assert board.desk.commit(edits.move(board.desk.board, [moved], next(there), 0.0))

    _rest()
    alone, floor = _each((drop, floor_drop), DROPS)
    label.deleteLater()
    board.close()
    board.board.stop()
    board.setScene(None)  # at exit PySide may destroy the scene first, and the view would call it
    return [
        {
            "case": "a second of conducting",
            "ratio": ours / bare,
            "bar": TICK_BAR,
            "value": ours,
            "floor": bare,
            "unit": "ms",
        },
        _in_a_frame("a second in a frame", ours),
        {"case": "a drop", "ratio": alone / floor, "bar": DROP_BAR, "value": alone, "floor": floor, "unit": "ms"},
        _in_a_frame("a drop in a frame", alone),
        {
            "case": "a drop with the wall",
            "ratio": walled / alone,
            "bar": WALL_BAR,
            "value": walled,
            "floor": alone,
            "unit": "ms",
        },
    ]


def _in_a_frame(case: str, value: float) -> dict[str, Any]:
    return {"case": case, "ratio": value / FRAME_MS, "bar": 1.0, "value": value, "floor": FRAME_MS, "unit": "ms"}


def _bare(application: Application) -> BoardView:
    """The same board in a view of the same size, and nothing around it."""
    whole, page = application.room.session, application.window.page
    session = Session.in_memory(whole.deck, whole.info)
    for done in whole.history:
        session.board.replay(done.gesture, done.actor)
    desk = Desk(session)
    board = BoardView(desk, BoardScene(desk, page.pictures))
    board.resize(page.view.size())
    board.show()
    board.look_at(*page.view.visible().centre, page.view.pixels_per_mm())
    return board


def _laid(application: Application) -> str:
    """Cards in rows on each table, each linked to the next; answers the id of one."""
    session, deck = application.room.session, application.room.session.deck
    for table in range(1, TABLES + 1):
        ops = [Add(f"d{table}{lot.id}", "deal", {"lot": lot.id, "table": table}) for lot in deck.lots]
        cards = [card.id for card in deck.cards][: LINKS // 2]
        ops += [
            Add(f"c{table}-{n}", "card", {"card": card, "x": n % 8 * 280.0, "y": n // 8 * 200.0, "table": table})
            for n, card in enumerate(cards)
        ]
        pairs = [(a, b) for a in range(len(cards)) for b in (a + 1, a + 8) if b < len(cards)][:LINKS]
        ops += [
            Add(f"k{table}-{a}-{b}", "link", {"from": f"c{table}-{a}", "to": f"c{table}-{b}", "table": table})
            for a, b in pairs
        ]
        session.apply(Batch(tuple(ops)), ts=session.now() - 30 * MINUTE)
    return "c1-9"


def _label(page: Any) -> QLabel:
    label = QLabel("12:00")
    label.setStyleSheet("font-weight: 700; font-size: 46px;")
    label.resize(page.panel.clock.digits.size().expandedTo(QSize(150, 56)))
    label.show()
    _rest()
    return label


def _each(runs: Sequence[Callable[[], None]], times: int) -> tuple[float, ...]:
    """Median ms of the window's own thread in each, in turn, all that they had painted included."""
    found: list[list[float]] = [[] for _run in runs]
    for _time in range(times):
        for run, taken in zip(runs, found, strict=True):
            start = time.thread_time()
            run()
            QApplication.processEvents()
            taken.append((time.thread_time() - start) * 1000)
            _rest(60)
    return tuple(median(taken) for taken in found)


def _rest(ms: int = 600) -> None:
    QTest.qWait(ms)
