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
        fill(path)
        rounds = [(_timed(lambda: _opened(path)), _timed(lambda: decoded(path))) for _ in range(ROUNDS)]
    value, floor = (statistics.median(times) for times in zip(*rounds, strict=True))
    return {
        "case": "open 20,000 gestures",
        "ratio": value / floor,
        "bar": BAR,
        "value": value,
        "floor": floor,
        "unit": "s",
    }


def fill(path: Path, cards: int = CARDS, name: str = "carte-{}") -> None:
    """Cards put down, linked, then moved, as a long day of many tables would; `name` is that of each in the deck."""
    connection = sqlite3.connect(path)
    bodies = ((n, json.dumps(_body(n, cards, name))) for n in range(1, GESTURES + 1))
    rows = ((n, 1_700_000_000_000 + n, f"table-{n % 20}", body) for n, body in bodies)
    connection.executemany("INSERT INTO op VALUES (?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()


def _body(n: int, cards: int, name: str) -> dict[str, object]:
    if n <= cards:
        fields: dict[str, object] = {"card": name.format(n - 1), "table": 1, "x": n, "y": 0.5, "z": "a0"}
        return {"ops": [{"op": "add", "id": f"p{n}", "type": "card", "fields": fields}]}
    if n <= 2 * cards:
        fields = {"from": f"p{n - cards}", "to": f"p{n % cards + 1}", "reason": "le principe devient un droit"}
        return {"ops": [{"op": "add", "id": f"k{n}", "type": "link", "fields": fields}]}
    rank = n % cards
    spot = {"x": rank % 20 * 250.0 + n % 7, "y": rank // 20 * 150.0 + n % 5}
    return {"ops": [{"op": "set", "id": f"p{rank + 1}", "fields": spot}]}


def _opened(path: Path) -> None:
    session = Session.open(path)
    assert len(session.board.records()) >= CARDS
    session.close()


def decoded(path: Path) -> None:
    """Read the rows of a session, and nothing more."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT seq, ts, actor, body FROM op ORDER BY seq").fetchall()
    assert len([json.loads(row[3]) for row in rows]) == GESTURES
    connection.close()


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
