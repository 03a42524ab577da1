"""Old session files brought to the present format by numbered pure functions over their plain tables.

Each format has a stored sample in `tests/samples`. The tables are lists of rows, by name; asset bytes come along.
"""

import json
import sqlite3
from collections.abc import Callable

from fresque.storage.schema import FORMAT, SCHEMA

Tables = dict[str, list[dict[str, object]]]


def to_1(tables: Tables) -> Tables:
    """Format 0 kept the actor inside the gesture (facilitator when missing), times in seconds, no actor and no mark."""
    rows, actors = [], dict[str, dict[str, object]]()
    for row in tables["op"]:
        body = json.loads(str(row["body"]))
        actor = body.pop("actor", "facilitator")
        seconds = row["ts"]
        ts = round(seconds * 1000) if isinstance(seconds, (int, float)) else 0
        rows.append({"seq": row["seq"], "ts": ts, "actor": actor, "body": json.dumps(body, ensure_ascii=False)})
        actors[actor] = {"id": actor, "name": "", "role": "", "colour": ""}
    return {**tables, "op": rows, "actor": list(actors.values()), "mark": []}


MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {1: to_1}
"""Format reached -> how to reach it from the one before."""


def migrate(connection: sqlite3.Connection, found: int) -> None:
    """Bring an open file from format `found` to the present one, in one transaction."""
    names = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = {name: _rows(connection, name) for name in names}
    for number in range(found + 1, FORMAT + 1):
        tables = MIGRATIONS[number](tables)
    connection.execute("BEGIN EXCLUSIVE")
    for name in names:
        connection.execute(f"DROP TABLE {_quoted(name)}")
    for statement in SCHEMA:
        connection.execute(statement)
    for name, rows in tables.items():
        _insert(connection, name, rows)
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.execute("COMMIT")


def _rows(connection: sqlite3.Connection, table: str) -> list[dict[str, object]]:
    cursor = connection.execute(f"SELECT * FROM {_quoted(table)} ORDER BY rowid")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if table not in known:
        return
    for row in rows:
        columns = ", ".join(_quoted(name) for name in row)
        values = ", ".join("?" for _ in row)
        connection.execute(f"INSERT INTO {_quoted(table)} ({columns}) VALUES ({values})", tuple(row.values()))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
