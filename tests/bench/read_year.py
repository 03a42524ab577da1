"""A folder of 500 sessions added up, against opening the same files and decoding their gestures."""

import json
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from fresque.app import demo_script as script
from fresque.app.demo import play
from fresque.app.session import Session
from fresque.app.year import gather
from fresque.core.info import SessionInfo
from fresque.storage.decks import find_deck

SESSIONS, ROUNDS, DAY = 500, 3, 86_400_000
BAR = 18.0
"""Five seconds, where the floor takes 0.28: the journals are played again, and what became of each card worked out."""


def run() -> dict[str, object]:
    """Seconds to read the folder, and the floor, medians of rounds in turn."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder)
        rounds = [(_timed(lambda: _gathered(folder)), _timed(lambda: _decoded(folder))) for _ in range(ROUNDS)]
    value, floor = (statistics.median(times) for times in zip(*rounds, strict=True))
    return {
        "case": f"a year of {SESSIONS} sessions",
        "ratio": value / floor,
        "bar": BAR,
        "value": value,
        "floor": floor,
        "unit": "s",
    }


def _fill(folder: Path) -> None:
    """The demonstration, again and again, half a day earlier each time, under ids of their own."""
    first = folder / "s0.fresque"
    Session.create(first, find_deck(script.DECK), SessionInfo(duration=120, place="Lyon"))
    session = Session.open(first)
    play(session, 1_760_000_000_000)
    session.close()
    for n in range(1, SESSIONS):
        path = folder / f"s{n}.fresque"
        shutil.copy(first, path)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("UPDATE meta SET v = ? WHERE k = 'id'", (f"{n:032x}",))
        connection.execute("UPDATE op SET ts = ts - ?", (n * DAY // 2,))
        connection.commit()
        connection.close()


def _gathered(folder: Path) -> None:
    assert gather(folder).year().sessions == SESSIONS


def _decoded(folder: Path) -> None:
    for path in folder.glob("*.fresque"):
        connection = sqlite3.connect(path)
        for (body,) in connection.execute("SELECT body FROM op ORDER BY seq"):
            json.loads(body)
        connection.close()


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
