"""Killed at any moment: nothing that was acknowledged is lost, and the file opens whole."""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from fresque.app.session import Session
from fresque.core.info import SessionInfo
from fresque.storage.session_file import create, read_copy

KILLS = 50
LINES = 250
"""Gestures offered to each process: fewer bytes than a pipe holds, so that offering never waits."""
DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}


def script(first):
    def line(n):
        note = {"op": "add", "id": f"n{n}", "type": "note", "fields": {"x": n, "y": 0, "text": f"Idée {n}"}}
        return json.dumps({"actor": f"table-{n % 3}", "ops": [note]}, ensure_ascii=False)

    return "".join(f"{line(n)}\n" for n in range(first, first + LINES)).encode()


def applied_until_killed(path, first, dice):
    """The numbers acknowledged by a `fresque apply` killed after some of them, or while it starts."""
    command = [sys.executable, "-m", "fresque", "apply", str(path), "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(script(first))
        process.stdin.flush()
        heard = b""
        if dice.random() < 0.1:
            time.sleep(dice.random() * 0.3)
        else:
            heard = b"".join(process.stdout.readline() for _ in range(dice.randrange(1, LINES)))
            time.sleep(dice.random() * 0.01)
        process.send_signal(signal.SIGKILL)
        heard += process.stdout.read()
    return [int(number) for number in heard.split(b"\n")[:-1]]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_fifty_kills_lose_no_acknowledged_gesture(tmp_path):
    path, dice, last, killed_early = tmp_path / "s.fresque", random.Random(3), 0, 0
    create(path, DECK, {}, SessionInfo())
    for _ in range(KILLS):
        acknowledged = applied_until_killed(path, last + 1, dice)
        assert acknowledged == list(range(last + 1, last + 1 + len(acknowledged)))
        rows = read_copy(path).rows
        assert len(rows) >= last + len(acknowledged)
        assert [json.loads(row.body)["ops"][0]["id"] for row in rows] == [f"n{n}" for n in range(1, len(rows) + 1)]
        killed_early += len(rows) < last + LINES
        last = len(rows)
    assert killed_early > KILLS / 4
    session = Session.open(path)
    assert len(session.board.records()) == last
    session.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
