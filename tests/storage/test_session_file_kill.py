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
DECK = {"fresque": 1, "id": "petit-jeu", "title": "Petit jeu"}


def lines(first, count):
    def line(n):
        note = {"op": "add", "id": f"n{n}", "type": "note", "fields": {"x": n, "y": 0, "text": f"Idée {n}"}}
        return json.dumps({"actor": f"table-{n % 3}", "ops": [note]}, ensure_ascii=False)

    return "".join(f"{line(n)}\n" for n in range(first, first + count)).encode()


def applied_until_killed(path, first, dice):
    """How many gestures were offered to a `fresque apply`, and the numbers it acknowledged before it was killed."""
    command = [sys.executable, "-m", "fresque", "apply", str(path), "-"]
    offered, heard = 0, []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        for _ in range(dice.choice((1, 3, 10))):
            count = dice.randrange(1, 30)
            process.stdin.write(lines(first + offered, count))
            process.stdin.flush()
            offered += count
            heard += [process.stdout.readline() for _ in range(dice.randrange(offered - len(heard)))]
        time.sleep(dice.choice((0, 0, 0.001, 0.003, 0.01, 0.1, 0.2)))
        process.send_signal(signal.SIGKILL)
        heard += process.stdout.readlines()
    assert process.returncode == -signal.SIGKILL
    return offered, [int(number) for number in heard if number.endswith(b"\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_fifty_kills_lose_no_acknowledged_gesture(tmp_path):
    path, dice, last = tmp_path / "s.fresque", random.Random(3), 0
    create(path, DECK, {}, SessionInfo())
    for _ in range(KILLS):
        offered, acknowledged = applied_until_killed(path, last + 1, dice)
        assert acknowledged == list(range(last + 1, last + 1 + len(acknowledged)))
        rows = read_copy(path).rows
        assert last + len(acknowledged) <= len(rows) <= last + offered
        assert [json.loads(row.body)["ops"][0]["id"] for row in rows] == [f"n{n}" for n in range(1, len(rows) + 1)]
        last = len(rows)
    session = Session.open(path)
    assert len(session.board.records()) == last > KILLS
    session.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
