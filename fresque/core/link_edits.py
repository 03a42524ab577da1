"""Edits of links: what they mean, and which cards they join. Pure functions, as in `edits`."""

from collections.abc import Iterable
from typing import Literal

from fresque.core.batch import Batch, Set
from fresque.core.board import Board
from fresque.core.meanings import MEANINGS
from fresque.core.records import Link, Meaning, Placed

End = Literal["from", "to"]
"""The end of a link, by its JSON name: where it leaves, where it arrives."""


def mean(board: Board, ids: Iterable[str], meaning: Meaning) -> Batch:
    """Give links a meaning; those that have it already are left alone."""
    links = (link for link in _links(board, ids) if link.meaning != meaning)
    return Batch(tuple(Set(link.id, {"meaning": meaning}) for link in links))


def mean_next(board: Board, ids: Iterable[str]) -> Batch:
    """Give links the meaning that follows that of the first; after the last comes the plain link."""
    links = _links(board, ids)
    if not links:
        return Batch(())
    place = MEANINGS.index(links[0].meaning)
    return mean(board, ids, MEANINGS[(place + 1) % len(MEANINGS)])


def reattach(board: Board, link_id: str, end: End, record_id: str) -> Batch:
    """Carry one end of a link to another card.

    Nothing when that is where it is, its own other end, something gone, or a card linked that way already.
    """
    link, there = board.get(link_id), board.get(record_id)
    if not isinstance(link, Link) or not isinstance(there, Placed) or there.table != link.table:
        return Batch(())
    source, target = (record_id, link.target) if end == "from" else (link.source, record_id)
    if source == target or (source, target) == (link.source, link.target):
        return Batch(())
    if any((other.source, other.target) == (source, target) for other in board.links_of(source)):
        return Batch(())
    return Batch((Set(link_id, {end: record_id}),))


def _links(board: Board, ids: Iterable[str]) -> list[Link]:
    return [record for i in sorted(ids) if isinstance(record := board.get(i), Link)]
