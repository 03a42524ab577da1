"""Wakes what layout remembers of a deck, and keeps what it has learnt."""

from fresque.layout import memory
from fresque.layout.fonts import signature
from fresque.storage.drawing_store import keep_drawings, read_drawings

_awake: set[str] = set()


def wake(deck_id: str) -> None:
    """Remember what was worked out for this deck before; once a run."""
    if deck_id not in _awake:
        _awake.add(deck_id)
        memory.recall(read_drawings(deck_id, signature()))


def settle(deck_id: str) -> None:
    """Keep for later runs what was worked out since the last time."""
    if learnt := memory.fresh():
        keep_drawings(deck_id, signature(), learnt)
