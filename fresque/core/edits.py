"""Edits of the board: pure functions from what is there to the batch that changes it.

Ids that are gone are left out: the board may have changed since the hand closed on them.
"""

from collections.abc import Iterable

from fresque.core.batch import Add, Batch, Delete, Op, Set
from fresque.core.board import Board
from fresque.core.disputes import in_dispute, left_alone
from fresque.core.fields import MAX_NOTE, MAX_REASON, MAX_TITLE, MAX_WORDED_BODY, MAX_WORDED_TITLE
from fresque.core.geometry import Rect
from fresque.core.order import between
from fresque.core.records import Fact, Frame, Link, Note, Picture, Placed, PlacedCard, Record, Title

_WORDS = {
    "note": ("text", MAX_NOTE),
    "title": ("text", MAX_TITLE),
    "link": ("reason", MAX_REASON),
    "frame": ("title", MAX_TITLE),
    "picture": ("alt", MAX_REASON),
    "card": ("reason", MAX_REASON),
}
"""Type -> the field of its words, and the most characters they may have."""
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
    """Turn cards over; locked ones stay as they are."""
    cards = [r for r in _placed(board, ids) if isinstance(r, PlacedCard) and not r.locked]
    return Batch(tuple(Set(c.id, {"face": "verso" if c.face == "recto" else "recto"}) for c in cards))


def remove(board: Board, ids: Iterable[str]) -> Batch:
    """Take records off the board; links of a removed card vanish with it and come back with an undo.

    A card left in one place only is in dispute no more; locked records stay.
    """
    there = [r for i in ids if (r := board.get(i)) is not None]
    gone: list[Op] = [Delete(r.id) for r in there if not getattr(r, "locked", False)]
    return Batch((*gone, *left_alone(board, (op.id for op in gone))))


def connect(board: Board, new_id: str, source: str, target: str, reason: str = "") -> Batch:
    """Link two cards; nothing when they are the same, gone, or linked this way already."""
    here, there = board.get(source), board.get(target)
    if source == target or not isinstance(here, Placed) or not isinstance(there, Placed):
        return Batch(())
    if any(link.source == source and link.target == target for link in board.links_of(source)):
        return Batch(())
    return Batch((Add(new_id, "link", {"from": source, "to": target, "reason": reason, "table": here.table}),))


def words_of(record: Record | None) -> str | None:
    """What may be written on a record: a note, a title, the reason of a link, the title of a frame, what a picture
    shows, why a card in dispute lies there; None for anything else."""
    if isinstance(record, PlacedCard) and not in_dispute(record):
        return None
    field, _most = _WORDS.get(record.type, ("", 0)) if record else ("", 0)
    return str(getattr(record, field)) if field and not isinstance(record, Fact) else None


def reword(board: Board, record_id: str, text: str) -> Batch:
    """Change the words of a record; nothing when they are the same, when it has none or is locked."""
    record = board.get(record_id)
    before = words_of(record)
    if record is None or before is None or before == text or getattr(record, "locked", False):
        return Batch(())
    return Batch((Set(record_id, {_WORDS[record.type][0]: text}),))


def word_card(board: Board, record_id: str, title: str, body: str) -> Batch:
    """Write a blank card: its title on one line and its words, no longer than they may be; nothing new, no batch."""
    card = board.get(record_id)
    if not isinstance(card, PlacedCard) or card.locked:
        return Batch(())
    kept = " ".join(title.split())[:MAX_WORDED_TITLE].strip(), body.strip()[:MAX_WORDED_BODY].strip()
    same = (card.title, card.body) == kept
    return Batch(()) if same else Batch((Set(record_id, {"title": kept[0], "body": kept[1]}),))


def lock(board: Board, ids: Iterable[str]) -> Batch:
    """Lock records where they lie, or unlock them when all are locked."""
    there = _placed(board, ids)
    locking = not all(r.locked for r in there)
    return Batch(tuple(Set(r.id, {"locked": locking}) for r in there if r.locked != locking))


def write_anew(board: Board, record_id: str, words: str) -> Batch:
    """What a hand wrote in place of the words there were, without blanks around and no longer than the record takes.

    An emptied title is taken away.
    """
    record = board.get(record_id)
    kept = words.strip()[: _WORDS[record.type][1] if record and record.type in _WORDS else 0]
    return remove(board, (record_id,)) if isinstance(record, Title) and not kept else reword(board, record_id, kept)


def resize(board: Board, record_id: str, area: Rect) -> Batch:
    """Make a note, a frame or a picture fill `area`; nothing when it is locked, gone, or there already."""
    record = board.get(record_id)
    if not isinstance(record, Note | Frame | Picture) or record.locked:
        return Batch(())
    x, y = area.centre
    wanted = {"x": round(x, 2), "y": round(y, 2), "w": round(area.w, 2), "h": round(area.h, 2)}
    changed = {name: value for name, value in wanted.items() if getattr(record, name) != value}
    return Batch((Set(record_id, changed),)) if changed else Batch(())


def reverse(board: Board, ids: Iterable[str]) -> Batch:
    """Turn links the other way: forward, both, none, then forward again."""
    turns = {"forward": "both", "both": "none", "none": "forward"}
    links = [r for i in ids if isinstance(r := board.get(i), Link)]
    return Batch(tuple(Set(link.id, {"direction": turns[link.direction]}) for link in links))


def recolor(board: Board, ids: Iterable[str], color: str = "") -> Batch:
    """Give notes a colour, or each its next one; nothing for those that have it."""
    notes = [r for r in _placed(board, ids) if isinstance(r, Note) and r.color != color and not r.locked]
    follow = dict(zip(NOTE_COLORS, NOTE_COLORS[1:] + NOTE_COLORS[:1], strict=True))
    return Batch(tuple(Set(n.id, {"color": color or follow.get(n.color, "yellow")}) for n in notes))


def deal(new_id: str, lot: str, *, table: int) -> Batch:
    """Hand a lot to a table."""
    return Batch((Add(new_id, "deal", {"lot": lot, "table": table}),))


def _placed(board: Board, ids: Iterable[str]) -> list[Placed]:
    return [r for i in ids if isinstance(r := board.get(i), Placed)]


def _above(board: Board, table: int) -> str:
    placed = [r.z for r in board.records(table) if isinstance(r, Placed)]
    return between(max(placed, default=None), None)
