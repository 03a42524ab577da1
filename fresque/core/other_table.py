"""A thing taken to another table: a card put on the wrong one goes as it is, without the links it had there."""

from fresque.core.batch import Batch, Delete, Op, Set
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.records import Placed, PlacedCard


def to_table(board: Board, record_id: str, table: int) -> Batch:
    """One gesture that takes it to the same place of that table; raises FresqueError when its card lies there already.

    Links stay on one table: those it had go, and come back with an undo.
    """
    record = board.get(record_id)
    if not isinstance(record, Placed) or record.table == table:
        return Batch()
    if isinstance(record, PlacedCard) and _lies(board, record, table):
        hint = tr("Remove one of the two.")
        raise FresqueError(tr("This card lies on table {n} already.", n=table), hint=hint)
    gone: list[Op] = [Delete(link.id) for link in board.links_of(record_id)]
    return Batch((*gone, Set(record_id, {"table": table})))


def _lies(board: Board, card: PlacedCard, table: int) -> bool:
    """Whether this card of the deck is on that table; of blank cards there may be many."""
    there = (r for r in board.records(table) if isinstance(r, PlacedCard))
    return not card.title and any(other.card == card.card for other in there)
