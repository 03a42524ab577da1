"""Undoing and redoing over several tables: what changes is always on the table in view."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from fresque.core.batch import Add, Batch

if TYPE_CHECKING:
    from fresque.app.desk import Desk


def seen_on_its_table(desk: "Desk", seq: int, turn_back: Callable[[], bool]) -> bool:
    """Undo or redo the gesture of this number, then bring a table that it changed into view."""
    tables = _tables(desk, seq)
    if not turn_back():
        return False
    tables |= _tables(desk, seq)
    if tables and desk.table not in tables:
        desk.turn_to(min(tables))
    return True


def _tables(desk: "Desk", seq: int) -> set[int]:
    """The tables of the records of a gesture that are there now, and of those it makes; the room is none."""
    done = desk.session.history[seq - 1].gesture
    ops = done.ops if isinstance(done, Batch) else ()
    said = ((op.fields if isinstance(op, Add) else desk.board.fields(op.id)).get("table") for op in ops)
    return {table for table in said if isinstance(table, int) and table > 0}
