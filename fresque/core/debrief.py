"""What the tables of a session made, as plain data: computed from its deck and its board, with nothing invented.

Private texts (hints of cards, notes of phases) are never read here, so no output can show them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from fresque.core.board import Board
from fresque.core.deck import Card, Deck, Lot, ReferenceLink
from fresque.core.disputes import Dispute, disputes
from fresque.core.records import Direction, Fact, Link, Meaning, Note, Placed, PlacedCard, Record, Title
from fresque.core.written import Written, shown, title_shown

Finding = Literal["expected", "optional", "original", "questionable"]
"""How a drawn link compares with the deck's: a set difference, never a score."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card as the debrief names it."""

    id: str
    title: str
    number: int | None


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A card that the table wrote; `lot` is the id of its lot, empty for most."""

    title: str
    body: str
    lot: str


@dataclass(frozen=True, slots=True)
class LotCards:
    """The cards of one lot: those on the board and those left; `dealt` is false when the table never used it."""

    lot: Lot
    number: int
    dealt: bool
    placed: tuple[CardLine, ...]
    left: tuple[CardLine, ...]


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A link as drawn; `reason` is the table's own, `explanation` the deck's when the link is questionable.

    `reversed` says that the deck draws it the other way.
    """

    source: str
    target: str
    reason: str
    direction: Direction
    finding: Finding
    reversed: bool = False
    explanation: str = ""
    meaning: Meaning = ""


@dataclass(frozen=True, slots=True)
class TableDebrief:
    """What one table made; `records` are what its board shows at the end."""

    number: int
    title: str
    lots: tuple[LotCards, ...]
    extras: tuple[CardLine, ...]
    written: tuple[WrittenLine, ...]
    """The blank cards and jokers the table worded, in any lot or none."""
    disputes: tuple[Dispute, ...]
    links: tuple[LinkLine, ...]
    undrawn: tuple[LinkLine, ...]
    """Expected links of the deck between two cards of the board that the table did not draw."""
    notes: tuple[str, ...]
    messages: tuple[str, ...]
    verbatims: tuple[str, ...]
    records: tuple[Record, ...]

    @property
    def placed(self) -> int:
        """How many cards are on the board."""
        written = sum(not card.lot for card in self.written)
        return sum(len(lot.placed) for lot in self.lots) + len(self.extras) + written

    def found(self, *findings: Finding) -> tuple[LinkLine, ...]:
        """The drawn links of these findings, in the order they were drawn."""
        return tuple(link for link in self.links if link.finding in findings)


@dataclass(frozen=True, slots=True)
class Debrief:
    """What the tables of a session made, and how many gestures it took."""

    deck: Deck
    gestures: int
    tables: tuple[TableDebrief, ...]


def debrief(deck: Deck, board: Board, *, tables: int = 1) -> Debrief:
    """What lies on the tables of a board; those that did nothing are left out."""
    numbers = range(1, max([tables, *(record.table for record in board.records())]) + 1)
    worked = [number for number in numbers if board.records(number)]
    common = [record for record in board.records(0) if isinstance(record, Fact)]
    made = tuple(table_debrief(deck, number, board.records(number), common) for number in worked)
    return Debrief(deck, board.seq, made)


def table_debrief(deck: Deck, number: int, records: Sequence[Record], common: Sequence[Fact] = ()) -> TableDebrief:
    """What one table made, from what its board shows now; `common` are the facts of the whole room."""
    cards = {r.id: card for r in records if isinstance(r, PlacedCard) and (card := shown(deck, r))}
    drawn = [record for record in records if isinstance(record, Link)]
    facts = [record for record in records if isinstance(record, Fact)]
    names = {r.id: _name(r, deck) for r in records if isinstance(r, Placed)}
    dealt = {str(fact.fields.get("lot")) for fact in [*facts, *common] if fact.type == "deal"}
    placed = {card.id for card in cards.values()}
    return TableDebrief(
        number=number,
        title=next((r.text.strip() for r in records if isinstance(r, Title) and r.text.strip()), ""),
        lots=tuple(_lot(deck, lot, placed, dealt) for lot in deck.lots),
        extras=tuple(dict.fromkeys(_line(card) for card in cards.values() if _is_extra(deck, card))),
        written=tuple(_worded(deck, card) for card in cards.values() if isinstance(card, Written)),
        disputes=disputes(deck, records),
        links=tuple(_link(deck, link, names, cards) for link in drawn),
        undrawn=tuple(_undrawn(deck, placed, drawn, cards)),
        notes=tuple(r.text.strip() for r in records if isinstance(r, Note) and r.text.strip()),
        messages=_said(facts, "message"),
        verbatims=_said(facts, "verbatim"),
        records=tuple(records),
    )


def _lot(deck: Deck, lot: Lot, placed: set[str], dealt: set[str]) -> LotCards:
    cards = list(deck.cards_of(lot.id))
    on_board = tuple(_line(card) for card in cards if card.id in placed)
    left = tuple(_line(card) for card in cards if card.id not in placed)
    return LotCards(lot, deck.lot_number(lot.id), lot.id in dealt or bool(on_board), on_board, left)


def _is_extra(deck: Deck, card: Card) -> bool:
    return deck.lot(card.lot) is None and not isinstance(card, Written)


def _worded(deck: Deck, card: Card) -> WrittenLine:
    return WrittenLine(card.title, card.body, card.lot if deck.lot(card.lot) else "")


def _line(card: Card) -> CardLine:
    return CardLine(card.id, card.title, card.number)


def _name(record: Placed, deck: Deck) -> str:
    match record:
        case PlacedCard():
            return title_shown(deck, record)
        case Note() | Title():
            return " ".join(record.text.split())
        case _:
            return ""


def _link(deck: Deck, link: Link, names: dict[str, str], cards: dict[str, Card]) -> LinkLine:
    pair = _pair(link, cards)
    reference = reference_of(deck, pair, link.direction)
    finding: Finding = reference.kind if reference else "original"
    backwards = bool(reference and link.direction == "forward" and (reference.source, reference.target) != pair)
    explanation = reference.explanation if reference and reference.kind == "questionable" else ""
    return LinkLine(
        names.get(link.source, ""),
        names.get(link.target, ""),
        link.reason.strip(),
        link.direction,
        finding,
        backwards,
        explanation,
        link.meaning,
    )


def _pair(link: Link, cards: dict[str, Card]) -> tuple[str, str]:
    source, target = cards.get(link.source), cards.get(link.target)
    return (source.id if source else "", target.id if target else "")


def reference_of(deck: Deck, pair: tuple[str, str], direction: Direction) -> ReferenceLink | None:
    """What the deck says of a link drawn between two cards, by their deck ids: the same way first, else the other way.

    A questionable link says nothing of an arrow that only goes the other way.
    """
    same, back = (deck.links_between.get(way, ()) for way in (pair, (pair[1], pair[0])))
    return next(iter(same), None) or next(
        (link for link in back if direction != "forward" or link.kind != "questionable"), None
    )


def _undrawn(deck: Deck, placed: set[str], drawn: Sequence[Link], cards: dict[str, Card]) -> Iterator[LinkLine]:
    pairs = {frozenset(_pair(link, cards)) for link in drawn}
    titles = {card.id: card.title for card in deck.cards}
    for link in deck.links:
        both = {link.source, link.target} <= placed
        if link.kind == "expected" and both and frozenset((link.source, link.target)) not in pairs:
            yield LinkLine(titles[link.source], titles[link.target], link.reason, "forward", "expected")


def _said(facts: Sequence[Fact], type_: str) -> tuple[str, ...]:
    texts = (str(fact.fields.get("text", "")).strip() for fact in facts if fact.type == type_)
    return tuple(text for text in texts if text)
