"""Gestures on hot notes, what is heard and written on the spot: pure functions that give a batch."""

from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.board import Board

MAX_HOT = 2000
"""The most characters of a hot note."""


def jot(new_id: str, text: str, *, tag: str, card: str, table: int) -> Batch:
    """Write down what was heard, about a card of the deck when `card` names one; nothing when there are no words."""
    words = text.strip()[:MAX_HOT]
    if not words:
        return Batch()
    about = {"card": card} if card else {}
    return Batch((Add(new_id, "verbatim", {"text": words, "tag": tag, **about, "table": table}),))


def rewrite(board: Board, record_id: str, text: str, tag: str) -> Batch:
    """Change the words or the tag of a hot note; without words it is taken away."""
    there, words = board.fields(record_id), text.strip()[:MAX_HOT]
    if not there:
        return Batch()
    if not words:
        return Batch((Delete(record_id),))
    changed = {name: value for name, value in (("text", words), ("tag", tag)) if there.get(name) != value}
    return Batch((Set(record_id, changed),)) if changed else Batch()


def relate(board: Board, record_id: str, card: str) -> Batch:
    """Say which card a hot note is about; empty for none."""
    there = board.fields(record_id)
    return Batch((Set(record_id, {"card": card}),)) if there and there.get("card", "") != card else Batch()
