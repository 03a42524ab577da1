"""The facts of a session with the moment each was written down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from fresque.core.batch import Add, Batch, Done
from fresque.core.board import Board
from fresque.core.facts import Draft, Happened, KeptReport, read
from fresque.core.records import Fact

H = TypeVar("H", bound=Happened, covariant=True)
Kind = TypeVar("Kind", bound=Happened)
_ASIDE = (KeptReport.type, Draft.type)


@dataclass(frozen=True, slots=True)
class Timed(Generic[H]):
    """A fact and when the gesture that told it was made, in ms since 1970."""

    fact: H
    ts: int


def timed(board: Board, history: Iterable[Done]) -> tuple[Timed[Happened], ...]:
    """The facts that still stand on a board that played `history`, in the order they were told."""
    added = {op.id: done.ts for done in history for op in _added(done)}
    facts = [fact for record in board.records() if isinstance(record, Fact) and (fact := read(record))]
    return tuple(sorted((Timed(fact, added.get(fact.id, 0)) for fact in facts), key=lambda told: told.ts))


def worked(history: Iterable[Done]) -> list[Done]:
    """The gestures of the workshop itself, without how it is to be reported and what was keyed and never noted."""
    aside, kept = set[int](), list[Done]()
    reports: set[str] = set()
    for done in history:
        if isinstance(done.gesture, Batch):
            reports |= {op.id for op in _added(done) if op.type in _ASIDE}
            about = all(op.id in reports for op in done.gesture.ops)
        else:
            about = done.gesture.seq in aside
        if about:
            aside.add(done.seq)
        else:
            kept.append(done)
    return kept


def of_kind(told: Iterable[Timed[Happened]], kind: type[Kind]) -> Iterator[Timed[Kind]]:
    """Those of one kind, with their times."""
    return (Timed(one.fact, one.ts) for one in told if isinstance(one.fact, kind))


def facts_of(told: Iterable[Timed[Happened]], kind: type[Kind]) -> Iterator[Kind]:
    """Those of one kind."""
    return (one.fact for one in told if isinstance(one.fact, kind))


def _added(done: Done) -> Iterator[Add]:
    if isinstance(done.gesture, Batch):
        yield from (op for op in done.gesture.ops if isinstance(op, Add))
