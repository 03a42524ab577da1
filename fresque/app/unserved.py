"""Tables that were given no card while the others have theirs: said to the facilitator, never projected."""

from fresque.app.desk import Desk
from fresque.core.clock import MINUTE
from fresque.core.facts import Deal, happened
from fresque.core.i18n import tr, trn
from fresque.core.records import PlacedCard

PATIENCE = 5 * MINUTE
"""Ms after the first deal from which a table without a card is said."""


def unserved(desk: Desk) -> list[tuple[int, int]]:
    """The tables without any card, and the whole minutes since another one was dealt its first."""
    deals = list(happened(desk.board.records(), Deal))
    tables = range(1, desk.session.info.tables + 1)
    served = {deal.table for deal in deals}
    if 0 in served or served.issuperset(tables):
        return []
    times = (desk.conduct.when(deal.id) for deal in deals)
    first = min((at for at in times if at is not None), default=None)
    if first is None or (span := desk.session.now() - first) < PATIENCE:
        return []
    return [(table, span // MINUTE) for table in tables if table not in served and not _holds(desk, table)]


def unserved_said(tables: list[tuple[int, int]]) -> str:
    """The tables without a card, in a sentence; empty when there are none."""
    if not tables:
        return ""
    if len(tables) > 1:
        return trn("● {n} table without a card", "● {n} tables without a card", len(tables))
    table, minutes = tables[0]
    one = "● Table {table}: no card for {n} minute"
    return trn(one, "● Table {table}: no card for {n} minutes", minutes, table=table)


def remark(tables: list[tuple[int, int]], table: int) -> str:
    """What its row says of a table without a card; empty when it has some."""
    return tr("● no card yet") if table in dict(tables) else ""


def _holds(desk: Desk, table: int) -> bool:
    return any(isinstance(record, PlacedCard) for record in desk.board.records(table))
