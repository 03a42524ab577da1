"""Edits of the board: pure functions from what is there to the batch that changes it.

Ids that are gone are left out: the board may have changed since the hand closed on them.
"""

from collections.abc import Iterable

from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.board import Board
from fresque.core.fields import MAX_NOTE, MAX_REASON, MAX_TITLE
from fresque.core.order import between
from fresque.core.records import Link, Note, Placed, PlacedCard, Title

_MOST = {"note": MAX_NOTE, "title": MAX_TITLE, "link": MAX_REASON}
NOTE_COLORS = ("yellow", "blue", "green", "pink", "white")


def place(board: Board, new_id: str, card: str, *, table: int, x: float, y: float) -> Batch:
    """Put a card of the deck on a table, centred on (x, y), above everything."""
    fields = {"card": card, "table": table, "x": x, "y": y, "face": "recto", "z": _above(board, table)}
    return Batch((Add(new_id, "card", fields),))


def write_note(board: Board, new_id: str, text: str, *, table: int, x: float, y: float, color: str = "yellow") -> Batch:
    """Stick a note centred on (x, y)."""
    fields = {"text": text, "table": table, "x": x, "y": y, "color": color, "z": _above(board, table)}
    return Batch((Add(new_id, "note", fields),))


def entitle(board: Board, new_id: str, text: str, *, table: int, x: float, y: float) -> Batch:
    """Give the table's fresque its title: reword the one there is, or add it; an empty text takes it away."""
    there = title_of(board, table)
    if there is not None:
        return reword(board, there.id, text) if text else Batch((Delete(there.id),))
    if not text:
        return Batch(())
    return Batch((Add(new_id, "title", {"text": text, "table": table, "x": x, "y": y, "z": _above(board, table)}),))


def title_of(board: Board, table: int) -> Title | None:
    """The table's title, None before it has one."""
    return next((r for r in board.records(table) if isinstance(r, Title)), None)


def move(board: Board, ids: Iterable[str], dx: float, dy: float) -> Batch:
    """Move records by (dx, dy) mm and bring them to the top, keeping their own order; locked ones stay."""
    records = sorted((r for r in _placed(board, ids) if not r.locked), key=lambda record: record.z)
    if not records or (dx == 0 and dy == 0):
        return Batch(())
    ops, top = [], _above(board, records[0].table)
    for record in records:
        ops.append(Set(record.id, {"x": record.x + dx, "y": record.y + dy, "z": top}))
        top = between(top, None)
    return Batch(tuple(ops))


def flip(board: Board, ids: Iterable[str]) -> Batch:
    """Turn cards over."""
    cards = [r for r in _placed(board, ids) if isinstance(r, PlacedCard)]
    return Batch(tuple(Set(c.id, {"face": "verso" if c.face == "recto" else "recto"}) for c in cards))


def remove(board: Board, ids: Iterable[str]) -> Batch:
    """Take records off the board; links of a removed card vanish with it and come back with an undo."""
    there = [r for i in ids if (r := board.get(i)) is not None]
    return Batch(tuple(Delete(r.id) for r in there if not getattr(r, "locked", False)))


def connect(board: Board, new_id: str, source: str, target: str, reason: str = "") -> Batch:
    """Link two cards; nothing when they are the same, gone, or linked this way already."""
    here, there = board.get(source), board.get(target)
    if source == target or not isinstance(here, Placed) or not isinstance(there, Placed):
        return Batch(())
    if any(link.source == source and link.target == target for link in board.links_of(source)):
        return Batch(())
    return Batch((Add(new_id, "link", {"from": source, "to": target, "reason": reason, "table": here.table}),))


def reword(board: Board, record_id: str, text: str) -> Batch:
    """Change the words of a note, a title or a link's reason; nothing when they are the same."""
    record = board.get(record_id)
    match record:
        case Link():
            return Batch((Set(record_id, {"reason": text}),)) if text != record.reason else Batch(())
        case Note() | Title():
            return Batch((Set(record_id, {"text": text}),)) if text != record.text else Batch(())
        case _:
            return Batch(())


def write_anew(board: Board, record_id: str, words: str) -> Batch:
    """What a hand wrote in place of the words there were, without blanks around and no longer than the record takes.

    An emptied title is taken away.
    """
    record = board.get(record_id)
    kept = words.strip()[: _MOST.get(record.type, 0) if record else 0]
    return remove(board, (record_id,)) if isinstance(record, Title) and not kept else reword(board, record_id, kept)


def reverse(board: Board, ids: Iterable[str]) -> Batch:
    """Turn links the other way: forward, both, none, then forward again."""
    turns = {"forward": "both", "both": "none", "none": "forward"}
    links = [r for i in ids if isinstance(r := board.get(i), Link)]
    return Batch(tuple(Set(link.id, {"direction": turns[link.direction]}) for link in links))


def recolor(board: Board, ids: Iterable[str]) -> Batch:
    """Give notes their next colour."""
    notes = [r for r in _placed(board, ids) if isinstance(r, Note)]
    follow = dict(zip(NOTE_COLORS, NOTE_COLORS[1:] + NOTE_COLORS[:1], strict=True))
    return Batch(tuple(Set(n.id, {"color": follow.get(n.color, "yellow")}) for n in notes))


def deal(new_id: str, lot: str, *, table: int) -> Batch:
    """Hand a lot to a table."""
    return Batch((Add(new_id, "deal", {"lot": lot, "table": table}),))


def _placed(board: Board, ids: Iterable[str]) -> list[Placed]:
    return [r for i in ids if isinstance(r := board.get(i), Placed)]


def _above(board: Board, table: int) -> str:
    placed = [r.z for r in board.records(table) if isinstance(r, Placed)]
    return between(max(placed, default=None), None)
