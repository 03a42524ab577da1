"""Opening a session of 20,000 gestures, against reading and decoding the same rows and doing nothing with them."""

import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from fresque.app.session import Session
from fresque.core.info import SessionInfo
from fresque.storage.session_file import create

GESTURES, CARDS, ROUNDS = 20_000, 500, 5
BAR = 6.0
"""Checking the file, replaying the registers and keeping the history cost about four times decoding the JSON."""


def run() -> dict[str, object]:
    """Seconds to open, and the floor, medians of rounds in turn."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.fresque"
        create(path, {"fresque": 1, "id": "banc", "title": "Banc"}, {}, SessionInfo())
        _fill(path)
        rounds = [(_timed(lambda: _opened(path)), _timed(lambda: _decoded(path))) for _ in range(ROUNDS)]
    value, floor = (statistics.median(times) for times in zip(*rounds, strict=True))
    return {
        "case": "open 20,000 gestures",
        "ratio": value / floor,
        "bar": BAR,
        "value": value,
        "floor": floor,
        "unit": "s",
    }


def _fill(path: Path) -> None:
    """Cards put down, linked, then moved, as a long day of many tables would."""
    connection = sqlite3.connect(path)
    rows = ((n, 1_700_000_000_000 + n, f"table-{n % 20}", json.dumps(_body(n))) for n in range(1, GESTURES + 1))
    connection.executemany("INSERT INTO op VALUES (?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()


def _body(n: int) -> dict[str, object]:
    if n <= CARDS:
        fields: dict[str, object] = {"card": f"carte-{n}", "table": 1, "x": n, "y": 0.5, "face": "recto", "z": "a0"}
        return {"ops": [{"op": "add", "id": f"p{n}", "type": "card", "fields": fields}]}
    if n <= 2 * CARDS:
        fields = {"from": f"p{n - CARDS}", "to": f"p{n % CARDS + 1}", "reason": "le principe devient un droit"}
        return {"ops": [{"op": "add", "id": f"k{n}", "type": "link", "fields": fields}]}
    return {"ops": [{"op": "set", "id": f"p{n % CARDS + 1}", "fields": {"x": n + 0.25, "y": n / 7}}]}


def _opened(path: Path) -> None:
    session = Session.open(path)
    assert len(session.board.records()) >= CARDS
    session.close()


def _decoded(path: Path) -> None:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT seq, ts, actor, body FROM op ORDER BY seq").fetchall()
    assert len([json.loads(row[3]) for row in rows]) == GESTURES
    connection.close()


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
