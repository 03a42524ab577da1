"""What became of each card: placed, discussed, disputed, or never on the board."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from fresque.core.batch import Add, Batch, Done, Redo, Set
from fresque.core.board import Board
from fresque.core.debrief import CardLine
from fresque.core.deck import Card, Deck
from fresque.core.facts import Deal, DebateTurn, Happened, Position, Verbatim
from fresque.core.records import CARD_H, CARD_W, Note, PlacedCard, Stamp
from fresque.core.report.timed import Timed, facts_of
from fresque.core.written import Written, shown

Sign = Literal["moved", "annotated", "linked", "quoted", "debated"]
MANY_LINKS = 3
BY_HAND = 3
"""A gesture that moves more cards at once tidies the board: it says nothing of any of them."""
UNCOUNTED = ("joker", "blank")
_Named = Mapping[Sign, set[tuple[int, str]]]
"""Sign -> the cards that bear it, with their table (0: the whole room)."""


@dataclass(frozen=True, slots=True)
class CardLife:
    """What became of one card on the board of one table.

    A card was *discussed* when the journal shows at least one sign of it: it was moved by hand after it had been
    placed, annotated (a note or a stamp lies on it or is linked to it), linked `MANY_LINKS` times or more, named by a
    sentence noted on the spot, or debated. It was *disputed* when it lies at two places of one table, was one of
    several in a dispute, or bears the stamp of a disagreement.
    """

    card: CardLine
    table: int
    lot: str
    placed: int
    """When it was put on the board, in ms since 1970."""
    moves: int
    links: int
    signs: tuple[Sign, ...]
    disputed: bool

    @property
    def weight(self) -> tuple[int, int, int]:
        """What the most discussed cards have most of."""
        return len(self.signs), self.links, self.moves


@dataclass(frozen=True, slots=True)
class _Handled:
    """When each card was added (ms), and how many gestures that still stand moved it by hand."""

    placed: Mapping[str, int]
    moves: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What tells the lives of cards: the board, what hands did, the facts that name cards, the marks of each table."""

    board: Board
    handled: _Handled
    named: Mapping[Sign, set[tuple[int, str]]]
    marks: Mapping[int, Sequence[Note | Stamp]]


def lives(deck: Deck, board: Board, history: Iterable[Done], told: Sequence[Timed[Happened]]) -> tuple[CardLife, ...]:
    """The life of every card on the boards, table by table, in the order of the deck."""
    cards = [(r, c) for r in board.records() if isinstance(r, PlacedCard) and r.table and (c := shown(deck, r))]
    handled = _handled(history, {record.id for record, _card in cards})
    rank = {card.id: n for n, card in enumerate(deck.cards)}
    copies: dict[tuple[int, int, str], tuple[Card, list[PlacedCard]]] = {}
    for record, card in cards:
        own = record.id if isinstance(card, Written) and deck.lot(card.lot) is None else ""
        copies.setdefault((record.table, rank.get(card.id, len(rank)), own), (card, []))[1].append(record)
    named: _Named = {
        "quoted": {(fact.table, fact.card) for fact in facts_of(told, Verbatim)},
        "debated": {(one.fact.table, one.fact.card) for one in told if isinstance(one.fact, DebateTurn | Position)},
    }
    marks: dict[int, list[Note | Stamp]] = {table: [] for table, _n, _own in copies}
    for mark in board.records():
        if isinstance(mark, Note | Stamp) and mark.table in marks:
            marks[mark.table].append(mark)
    seen = _Seen(board, handled, named, marks)
    return tuple(_life(seen, *copies[place]) for place in sorted(copies))


def _life(seen: _Seen, card: Card, copies: Sequence[PlacedCard]) -> CardLife:
    board, handled, named, table = seen.board, seen.handled, seen.named, copies[0].table
    links = sum(len(board.links_of(record.id)) for record in copies)
    moves = sum(handled.moves.get(record.id, 0) for record in copies)
    on = [mark for record in copies for mark in seen.marks[table] if _touches(record, mark)]
    signs: dict[Sign, bool] = {
        "moved": moves > 0,
        "annotated": bool(on) or any(_noted(board, record) for record in copies),
        "linked": links >= MANY_LINKS,
        "quoted": not named["quoted"].isdisjoint({(table, card.id), (0, card.id)}),
        "debated": not named["debated"].isdisjoint({(table, card.id), (0, card.id)}),
    }
    disagreed = any(isinstance(mark, Stamp) and mark.kind == "disagreement" for mark in on)
    return CardLife(
        CardLine(card.id, card.title, card.number),
        table,
        card.lot,
        min(handled.placed.get(record.id, 0) for record in copies),
        moves,
        links,
        tuple(sign for sign, there in signs.items() if there),
        disagreed or _disputed(card, copies),
    )


def never_placed(deck: Deck, seen: Iterable[CardLife], told: Iterable[Timed[Happened]]) -> tuple[CardLine, ...]:
    """The cards of the lots that were dealt or used which no table put on its board."""
    there = {life.card.id for life in seen}
    dealt = {deal.lot for deal in facts_of(told, Deal)} | {c.lot for c in deck.cards if c.id in there}
    return tuple(
        CardLine(card.id, card.title, card.number)
        for card in deck.cards
        if card.lot and card.lot in dealt and card.id not in there and card.kind not in UNCOUNTED
    )


def most_discussed(seen: Iterable[CardLife], most: int) -> tuple[CardLine, ...]:
    """The cards with the most signs of discussion, all tables together, at most `most`; none without a sign."""
    weights: dict[CardLine, tuple[int, int, int]] = {}
    for life in seen:
        if life.signs:
            a, b, c = weights.get(life.card, (0, 0, 0))
            signs, links, moves = life.weight
            weights[life.card] = (a + signs, b + links, c + moves)
    return tuple(sorted(weights, key=lambda card: weights[card], reverse=True)[:most])


def _handled(history: Iterable[Done], cards: set[str]) -> _Handled:
    placed: dict[str, int] = {}
    moves: dict[int, frozenset[str]] = {}
    standing: dict[int, bool] = {}
    for done in history:
        if not isinstance(done.gesture, Batch):
            standing[done.gesture.seq] = isinstance(done.gesture, Redo)
            continue
        standing[done.seq] = True
        placed |= {op.id: done.ts for op in done.gesture.ops if isinstance(op, Add) and op.id in cards}
        moved = frozenset(op.id for op in done.gesture.ops if isinstance(op, Set) and {"x", "y"} & set(op.fields))
        moves[done.seq] = moved & cards if len(moved) <= BY_HAND else frozenset()
    times: dict[str, int] = {}
    for seq, moved in moves.items():
        for name in moved if standing[seq] else ():
            times[name] = times.get(name, 0) + 1
    return _Handled(placed, times)


def _touches(card: PlacedCard, mark: Note | Stamp) -> bool:
    """Whether a note, or the middle of a stamp, lies on a card (turns left aside)."""
    w, h = (mark.w, mark.h) if isinstance(mark, Note) else (0.0, 0.0)
    near = abs(card.x - mark.x) <= (CARD_W + w) / 2 and abs(card.y - mark.y) <= (CARD_H + h) / 2
    return mark.table == card.table and near


def _noted(board: Board, card: PlacedCard) -> bool:
    ends = (end for link in board.links_of(card.id) for end in (link.source, link.target))
    return any(isinstance(board.get(end), Note) for end in ends)


def _disputed(card: Card, copies: Sequence[PlacedCard]) -> bool:
    """Whether one table holds a card at two places, or disputed its place, decided since or not."""
    twice = len(copies) > 1 and card.kind not in UNCOUNTED
    return twice or any(bool(record.dispute) for record in copies)
