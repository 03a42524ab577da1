"""What a hand may take elsewhere."""

from typing import TYPE_CHECKING

from fresque.core.records import Placed

if TYPE_CHECKING:
    from fresque.app.desk import Desk


def may_carry(desk: "Desk", record_id: str) -> bool:
    """Whether a hand may take this record elsewhere."""
    record = desk.board.get(record_id)
    return isinstance(record, Placed) and not record.locked and not desk.read_only and desk.rights != "read"
