"""The participants of a rehearsal: a table that places, links, hesitates and writes, by itself and at human rhythm.

Plain values, no window and no clock: a board in, one gesture out. The same seed and the same boards give the same
gestures. Nothing is placed that was not dealt, nothing is done that the rights of the table forbid.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import hypot
from random import Random

from fresque.app import rehearsal_words as words
from fresque.app.rehearsal_places import note_spot, spot
from fresque.core import edits
from fresque.core.batch import Batch, Gesture, Undo
from fresque.core.board import Board
from fresque.core.dealing import ready_cards
from fresque.core.deck import Card, Deck, LinkKind
from fresque.core.disputes import second_place
from fresque.core.facts import Deal, happened
from fresque.core.i18n import speaking
from fresque.core.records import Link, Note, PlacedCard, Record
from fresque.core.rights import Rights, allowed
from fresque.core.zones import zones_of

READS = (25.0, 70.0)
"""Seconds a table takes to read a lot before anyone moves, at the least and at the most."""
PACE = 16.0
"""Seconds between two gestures of a table, as often above as below."""
SILENCE, LONG = 0.02, (150.0, 320.0)
"""How often people talk without touching anything, and for how many seconds."""
SHARES: dict[LinkKind, float] = {"expected": 1.0, "optional": 0.7, "questionable": 0.35}
"""How readily a table finds each kind of link of the deck."""
ORIGINAL = 0.14
"""How often a link is one the deck does not know."""
NEAR = 420.0
"""Mm between cards that a table thinks of linking on its own."""
MOST_LINKS = 1.3
"""Links a card, beyond which a table has said what it had to."""
CARDS_A_NOTE = 6
CARDS_A_DISPUTE = 8
"""Cards on a table for each that is put in two places."""


def actor(table: int) -> str:
    """Who makes the gestures of a table."""
    return f"table-{table}"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a table has before it."""

    records: tuple[Record, ...]
    cards: tuple[PlacedCard, ...]
    links: tuple[Link, ...]
    waiting: tuple[Card, ...]
    """Cards dealt and not placed yet."""


class SimulatedTable:
    """`next` gives its next gesture, None when it only talks; `wait` how long until the one after."""

    def __init__(self, deck: Deck, table: int, seed: int) -> None:
        self._deck = deck
        self._table = table
        self._rng = Random(f"{seed}/{table}")
        self._zones = zones_of(deck)
        self._read: set[str] = set()
        self._reading = False
        self._regrets = False
        self._turned = ""

    def next(self, board: Board, rights: Rights) -> Gesture | None:
        """What this table does now, within its rights and with what was dealt to it."""
        self._notice_lots(board)
        if rights == "read" or self._reading:
            self._regrets = False
            return None
        with speaking(self._deck.language):
            gesture = self._second_thought(board) or self._wanted(board, rights)
        if not isinstance(gesture, Batch):
            return gesture
        return gesture if gesture.ops and allowed(gesture, rights, board) is None else None

    def wait(self) -> float:
        """Seconds until this table does something again."""
        if self._reading:
            self._reading = False
            return self._rng.uniform(*READS)
        if self._rng.random() < SILENCE:
            return self._rng.uniform(*LONG)
        return min(90.0, max(3.0, PACE * self._rng.lognormvariate(0.0, 0.55)))

    def seen(self, board: Board) -> Seen:
        """What lies on the table, and the cards in its hands."""
        records = board.records(self._table)
        cards = tuple(r for r in records if isinstance(r, PlacedCard))
        placed = {r.card for r in cards}
        ready = ready_cards(self._deck, (*board.records(0), *records))
        dealt = (card for card in self._deck.cards if card.id in ready and (card.lot or not self._deck.lots))
        waiting = tuple(card for card in dealt if card.id not in placed and card.kind not in ("joker", "blank"))
        return Seen(tuple(records), cards, tuple(r for r in records if isinstance(r, Link)), waiting)

    def _notice_lots(self, board: Board) -> None:
        """A lot just dealt is read first."""
        facts = (*board.records(0), *board.records(self._table))
        new = {deal.lot for deal in happened(facts, Deal)} - self._read
        if new:
            self._read |= new
            self._reading = True

    def _second_thought(self, board: Board) -> Gesture | None:
        """A card turned to be read is turned back; what was just moved may go back."""
        if self._turned:
            card, self._turned = board.get(self._turned), ""
            return edits.flip(board, [card.id]) if isinstance(card, PlacedCard) and card.face == "verso" else None
        if self._regrets:
            self._regrets = False
            seq = board.undoable(actor(self._table))
            return Undo(seq) if seq is not None else None
        return None

    def _wanted(self, board: Board, rights: Rights) -> Batch:
        seen = self.seen(board)
        if rights == "arrange":
            return self._moved(board, seen)
        dice = self._rng.random()
        for share, do in self._inclined(seen):
            if dice < share:
                return do(board, seen)
            dice -= share
        return Batch()

    def _inclined(self, seen: Seen) -> Iterator[tuple[float, Callable[[Board, Seen], Batch]]]:
        """What a table feels like doing, by how much: cards first, then links, less and less."""
        linking = max(0.0, 1 - len(seen.links) / (MOST_LINKS * max(1, len(seen.cards))))
        yield (0.62 if seen.waiting else 0.0), self._placed
        if len(seen.cards) > 1:
            yield (0.25 if seen.waiting else 0.7) * linking, self._linked
            yield 0.05, self._moved
            yield 0.04, self._turned_over
        if len(seen.cards) >= CARDS_A_DISPUTE * (1 + sum(bool(card.dispute) for card in seen.cards)):
            yield 0.02, self._disputed
        if sum(isinstance(r, Note) for r in seen.records) < len(seen.cards) // CARDS_A_NOTE:
            yield 0.04, self._noted
        if not seen.waiting and linking < 0.4 and self._read >= {lot.id for lot in self._deck.lots}:
            yield 0.05, self._titled

    def _placed(self, board: Board, seen: Seen) -> Batch:
        card = self._rng.choice(seen.waiting[:4])
        x, y = spot(self._deck, self._zones, seen.records, card, self._rng)
        return edits.place(board, self._new_id(), card.id, table=self._table, x=x, y=y)

    def _linked(self, board: Board, seen: Seen) -> Batch:
        known = self._known(seen)
        if known and self._rng.random() >= ORIGINAL:
            source, target, reason, _share = self._rng.choices(known, [share for *_link, share in known])[0]
        else:
            drawn = {frozenset((link.source, link.target)) for link in seen.links}
            pairs = [pair for pair in combinations(seen.cards, 2) if _near(*pair) and _ids(*pair) not in drawn]
            if not pairs:
                return Batch()
            one, other = self._rng.choice(pairs)
            source, target, reason = one.id, other.id, words.reason(self._rng)
        said = reason if self._rng.random() < 0.6 else ""
        return edits.connect(board, self._new_id(), source, target, said)

    def _known(self, seen: Seen) -> list[tuple[str, str, str, float]]:
        """The links of the deck still to draw here: source, target, reason, how readily it is found."""
        here = {card.card: card.id for card in seen.cards}
        drawn = {frozenset((link.source, link.target)) for link in seen.links}
        found = ((link, here.get(link.source), here.get(link.target)) for link in self._deck.links)
        return [
            (source, target, link.reason, SHARES[link.kind])
            for link, source, target in found
            if source and target and frozenset((source, target)) not in drawn
        ]

    def _moved(self, board: Board, seen: Seen) -> Batch:
        """A card pushed a little, which often goes back."""
        free = [card for card in seen.cards if not card.locked]
        if not free:
            return Batch()
        self._regrets = self._rng.random() < 0.7
        dx, dy = (round(self._rng.choice((-1, 1)) * self._rng.uniform(6, 30), 1) for _axis in "xy")
        return edits.move(board, [self._rng.choice(free).id], dx, dy)

    def _disputed(self, board: Board, seen: Seen) -> Batch:
        """A card that some would put elsewhere: it lies in two places until someone decides."""
        free = [card for card in seen.cards if not card.locked and not card.dispute]
        if not free:
            return Batch()
        card = self._rng.choice(free)
        dx, dy = self._rng.choice(((180.0, 0.0), (-180.0, 0.0), (0.0, 130.0), (0.0, -130.0)))
        return second_place(board, card.id, self._new_id(), card.x + dx, card.y + dy)

    def _turned_over(self, board: Board, seen: Seen) -> Batch:
        """A card read on its back; it is turned again afterwards."""
        card = self._rng.choice(seen.cards)
        self._turned = card.id if card.face == "recto" else ""
        return edits.flip(board, [card.id])

    def _noted(self, board: Board, seen: Seen) -> Batch:
        x, y = note_spot(seen.records, self._rng)
        text, color = words.note(self._rng), self._rng.choice(edits.NOTE_COLORS)
        return edits.write_note(board, self._new_id(), text, table=self._table, x=x, y=y, color=color)

    def _titled(self, board: Board, seen: Seen) -> Batch:
        if edits.title_of(board, self._table) is not None:
            return Batch()
        bounds = self._zones.bounds
        x = bounds.centre[0] if bounds else sum(card.x for card in seen.cards) / len(seen.cards)
        y = bounds.y - 60 if bounds else min(r.y for r in seen.records if isinstance(r, PlacedCard | Note)) - 110
        return edits.entitle(board, self._new_id(), words.title(self._rng), table=self._table, x=x, y=y)

    def _new_id(self) -> str:
        return f"{actor(self._table)}-{self._rng.getrandbits(48):012x}"


def _near(one: PlacedCard, other: PlacedCard) -> bool:
    return hypot(one.x - other.x, one.y - other.y) < NEAR


def _ids(one: PlacedCard, other: PlacedCard) -> frozenset[str]:
    return frozenset((one.id, other.id))
