"""What lies on each table of a session, and one board copied onto another."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from fresque.app.board_list import name
from fresque.app.desk import Desk
from fresque.core.batch import Add, Batch, Delete, Op
from fresque.core.board import Board
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.core.records import Fact, Link, Placed, PlacedCard, Record

_NAMED = 3
"""Locked things that are named before the others are only counted."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What lies on a table."""

    table: int
    cards: int
    links: int
    notes: int

    def __str__(self) -> str:
        if not (self.cards or self.links or self.notes):
            return tr("empty")
        cards, links = trn("1 card", "{n} cards", self.cards), trn("{n} link", "{n} links", self.links)
        return f"{cards}, {links}"


def counts(table: int, records: Iterable[Record]) -> Counts:
    """Count what lies on a table, `records` being its own."""
    there = list(records)
    cards = sum(isinstance(r, PlacedCard) for r in there)
    links = sum(isinstance(r, Link) for r in there)
    return Counts(table, cards, links, sum(isinstance(r, Placed) for r in there) - cards)


def is_empty(board: Board, table: int) -> bool:
    """Whether nothing lies on a table."""
    return not any(isinstance(r, Placed) for r in board.records(table))


def copy_table(board: Board, source: int, target: int, new_id: Callable[[], str]) -> Batch:
    """Make `target` lie as `source` does, with records of its own, in one gesture; what lay there goes.

    The lots dealt to `source` are dealt to `target` too; empty when `source` is, or when they are the same table.
    """
    if source == target or is_empty(board, source):
        return Batch()
    there, here = board.records(target), board.records(source)
    gone: list[Op] = [Delete(r.id) for r in there if isinstance(r, Placed | Link)]
    names = {r.id: new_id() for r in here if isinstance(r, Placed | Link)}
    dealt = {r.fields.get("lot") for r in there if isinstance(r, Fact) and r.type == "deal"}
    made = [Add(names[r.id], r.type, _moved(board, r.id, target, names)) for r in here if r.id in names]
    lots = [r for r in here if isinstance(r, Fact) and r.type == "deal" and r.fields.get("lot") not in dealt]
    deals = [Add(new_id(), "deal", {**board.fields(r.id), "table": target}) for r in lots]
    return Batch((*gone, *deals, *made))


def locked_there(desk: Desk, table: int) -> FresqueError | None:
    """Why nothing may be copied over a table: what lies locked there, by name; None when nothing is."""
    locked = [r for r in desk.board.records(table) if isinstance(r, Placed) and r.locked]
    if not locked:
        return None
    names = [name(desk, r.id) for r in locked[:_NAMED]]
    names += [trn("{n} more", "{n} more", len(locked) - _NAMED)] if len(locked) > _NAMED else []
    summary = trn(
        "{n} thing is locked on table {table}: {names}.",
        "{n} things are locked on table {table}: {names}.",
        len(locked),
        table=table,
        names=", ".join(names),
    )
    return FresqueError(summary, hint=tr("Unlock there what may be replaced (Shift+K), then copy again."))


def _moved(board: Board, record_id: str, table: int, names: Mapping[str, str]) -> dict[str, object]:
    """The fields of a record for another table; links join the copies."""
    fields = {**board.fields(record_id), "table": table}
    for end in ("from", "to"):
        if end in fields:
            fields[end] = names[str(fields[end])]
    return fields
