"""Gestures on hot notes, what is heard and written on the spot: pure functions that give a batch."""

from fresque.core.batch import Add, Batch, Delete, Set
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.records import PlacedCard
from fresque.core.written import card_of, title_shown

MAX_HOT = 2000
"""The most characters of a hot note."""


def jot(new_id: str, text: str, *, tag: str, card: str, table: int, on: str = "") -> Batch:
    """Write down what was heard, about a card of the deck when `card` names one, about the record `on` when its table
    worded it; nothing when there are no words."""
    words = text.strip()[:MAX_HOT]
    if not words:
        return Batch()
    about = {name: value for name, value in (("card", card), ("on", on)) if value}
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


def relate(board: Board, record_id: str, card: str, on: str = "") -> Batch:
    """Say which card a hot note is about; empty for none."""
    there, wanted = board.fields(record_id), {"card": card, "on": on}
    changed = {name: value for name, value in wanted.items() if there.get(name, "") != value}
    return Batch((Set(record_id, changed),)) if there and changed else Batch()


def named(deck: Deck, board: Board, card: str, on: str) -> str:
    """The title of what a hot note is about: the words of its table, or those of the deck; empty for none."""
    record = board.get(on) if on else None
    if isinstance(record, PlacedCard):
        return title_shown(deck, record)
    found = card_of(deck, card)
    return found.title if found else ""
