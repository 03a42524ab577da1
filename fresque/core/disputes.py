"""Cards in dispute: one card in two places or more, each with its reason, until the table decides for one.

The copies share a `dispute`; the one decided for keeps it, `decided`, with the reasons of the places given up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeGuard

from fresque.core.batch import Add, Batch, Delete, Op, Set
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.fields import MAX_PLACES
from fresque.core.order import between
from fresque.core.records import Placed, PlacedCard, Record
from fresque.core.written import title_shown


@dataclass(frozen=True, slots=True)
class Dispute:
    """A card in dispute: the reasons of its places in the order they were taken, the kept one first once `decided`."""

    card: str
    title: str
    reasons: tuple[str, ...]
    decided: bool


def in_dispute(record: Record | Placed | None) -> TypeGuard[PlacedCard]:
    """Whether a record is a card still in dispute."""
    return isinstance(record, PlacedCard) and bool(record.dispute) and not record.decided


def places_of(board: Board, record: PlacedCard) -> list[PlacedCard]:
    """The copies of a card in dispute on its table, itself among them; itself alone when it is not in dispute."""
    if not in_dispute(record):
        return [record]
    there = (r for r in board.records(record.table) if isinstance(r, PlacedCard) and in_dispute(r))
    return [r for r in there if (r.dispute, r.card) == (record.dispute, record.card)]


def second_place(board: Board, record_id: str, new_id: str, x: float, y: float) -> Batch:
    """Put a card of the board in one more place, centred on (x, y), without a reason yet; nothing beyond `MAX_PLACES`.

    A card decided for is disputed anew.
    """
    record = board.get(record_id)
    if not isinstance(record, PlacedCard) or len(places_of(board, record)) >= MAX_PLACES:
        return Batch(())
    group = record.dispute if in_dispute(record) else new_id
    top = max(r.z for r in board.records(record.table) if isinstance(r, Placed))
    copied = {k: v for k, v in board.fields(record_id).items() if k not in ("reason", "given_up", "decided", "locked")}
    added = {**copied, "x": x, "y": y, "z": between(top, None), "dispute": group}
    there: list[Op] = [] if in_dispute(record) else [Set(record_id, {"dispute": group, "decided": False})]
    return Batch((*there, Add(new_id, "card", added)))


def decide(board: Board, record_id: str) -> Batch:
    """Keep the card in this place: the others go, their reasons are remembered, their links come to this one.

    A link that would double one of the card's own goes with its place; nothing when the card is not in dispute.
    """
    kept = board.get(record_id)
    if not isinstance(kept, PlacedCard) or not in_dispute(kept):
        return Batch(())
    gone = [place for place in places_of(board, kept) if place.id != record_id]
    said = [*kept.given_up.splitlines()]
    for place in gone:
        said += [*place.given_up.splitlines(), " ".join(place.reason.split())]
    reasons = list(dict.fromkeys(filter(None, said)))
    ops: list[Op] = [Set(record_id, {"decided": True, "given_up": "\n".join(reasons[-MAX_PLACES:])})]
    places = {place.id for place in gone} | {record_id}
    joined = {(link.source, link.target) for link in board.links_of(record_id)}
    for link in (link for place in gone for link in board.links_of(place.id)):
        source, target = (record_id if end in places else end for end in (link.source, link.target))
        ends = (source, target)
        if ends[0] != ends[1] and ends not in joined:
            joined.add(ends)
            ops.append(Set(link.id, {"from": ends[0], "to": ends[1]}))
        else:
            ops.append(Delete(link.id))
    return Batch((*_once(ops), *(Delete(place.id) for place in gone)))


def left_alone(board: Board, gone: Iterable[str]) -> list[Set]:
    """What ends the disputes of which these ids are taken away but one copy."""
    going = set(gone)
    cards = [r for i in going if isinstance(r := board.get(i), PlacedCard) and in_dispute(r)]
    left = [[place for place in places_of(board, card) if place.id not in going] for card in cards]
    alone = dict.fromkeys(places[0].id for places in left if len(places) == 1)
    return [Set(record_id, {"dispute": ""}) for record_id in alone]


def disputes(deck: Deck, records: Iterable[Record]) -> tuple[Dispute, ...]:
    """The disputes of one table, decided or not, from what lies on it."""
    groups: dict[tuple[str, str], list[PlacedCard]] = {}
    for record in records:
        if isinstance(record, PlacedCard) and record.dispute:
            groups.setdefault((record.dispute, record.card), []).append(record)
    return tuple(
        Dispute(there[0].card, title_shown(deck, there[0]), _reasons(there), all(card.decided for card in there))
        for there in groups.values()
        if len(there) > 1 or there[0].decided
    )


def _reasons(there: list[PlacedCard]) -> tuple[str, ...]:
    said = [reason for card in there for reason in (" ".join(card.reason.split()), *card.given_up.splitlines())]
    return tuple(dict.fromkeys(filter(None, said)))


def _once(ops: list[Op]) -> list[Op]:
    """A link between two places given up is met twice."""
    return list({op.id: op for op in ops}.values())
