"""What changed from one deck to another: cards, lots, links, phases and texts, field by field, as plain data."""

from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

from fresque.core.deck import Card, Deck, FeedbackQuestion, Lot, Phase, Plan, ReferenceLink, Term, Zone

Record = TypeVar("Record")
TEXTS = (
    "title",
    "version",
    "language",
    "license",
    "authors",
    "credits",
    "summary",
    "participants",
    "cards_format",
    "materials",
)
"""Fields of the deck itself that are compared; its `id`, `base` and `remove` say what it is, not what it holds."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field under its name in deck.yaml, with the value it had and the one it has."""

    key: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Altered(Generic[Record]):
    """Something both decks have, worded or placed otherwise."""

    old: Record
    new: Record
    changes: tuple[Change, ...]

    def change(self, key: str) -> Change | None:
        """What became of one field; None when it stayed."""
        return next((change for change in self.changes if change.key == key), None)


@dataclass(frozen=True, slots=True)
class Group(Generic[Record]):
    """What happened to the cards, or the lots, or the links…; `reordered` when those kept changed places."""

    added: tuple[Record, ...] = ()
    removed: tuple[Record, ...] = ()
    altered: tuple[Altered[Record], ...] = ()
    reordered: bool = False

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.altered or self.reordered)


@dataclass(frozen=True, slots=True)
class DeckDiff:
    """From `old` to `new`, everything that is not the same."""

    old: Deck
    new: Deck
    texts: tuple[Change, ...]
    cards: Group[Card]
    lots: Group[Lot]
    zones: Group[Zone]
    links: Group[ReferenceLink]
    phases: Group[Phase]
    plans: Group[Plan]
    terms: Group[Term]
    questions: Group[FeedbackQuestion]

    def __bool__(self) -> bool:
        return bool(self.texts) or any(self.groups)

    @property
    def groups(self) -> tuple[Group[Any], ...]:
        """All the groups, cards first."""
        return (
            self.cards,
            self.lots,
            self.zones,
            self.links,
            self.phases,
            self.plans,
            self.terms,
            self.questions,
        )

    @property
    def moved(self) -> tuple[Altered[Card], ...]:
        """Cards that changed lots."""
        return self._with("lot")

    @property
    def renumbered(self) -> tuple[Altered[Card], ...]:
        """Cards that changed numbers."""
        return self._with("number")

    @property
    def reworded(self) -> tuple[Altered[Card], ...]:
        """Cards with anything changed but their number and their lot."""
        return tuple(card for card in self.cards.altered if {c.key for c in card.changes} - {"lot", "number"})

    @property
    def replaced(self) -> tuple[Altered[Card], ...]:
        """Cards that took the number of one that left: what changed is told from one to the other."""
        free = {card.number: card for card in self.cards.removed if card.number is not None}
        pairs = [(free[card.number], card) for card in self.cards.added if card.number in free]
        return tuple(Altered(old, new, _changes(old, new, ())) for old, new in pairs)

    def _with(self, key: str) -> tuple[Altered[Card], ...]:
        return tuple(card for card in self.cards.altered if card.change(key))


def compare_decks(old: Deck, new: Deck, redrawn: Collection[str] = ()) -> DeckDiff:
    """What changed from `old` to `new`; `redrawn` are pictures whose path is the same but not what they show."""
    return DeckDiff(
        old,
        new,
        _texts(old, new),
        _group(old.cards, new.cards, _id, redrawn),
        _group(old.lots, new.lots, _id),
        _group(old.layout.zones, new.layout.zones, _id),
        _group(old.links, new.links, _ends),
        _group(old.workshop.phases, new.workshop.phases, _id),
        _group(old.workshop.plans, new.workshop.plans, _id),
        _group(old.glossary, new.glossary, _term),
        _group(old.feedback, new.feedback, _id),
    )


def _texts(old: Deck, new: Deck) -> tuple[Change, ...]:
    pairs = [(name, getattr(old, name), getattr(new, name)) for name in TEXTS]
    pairs.append(("layout", old.layout.kind, new.layout.kind))
    pairs.append(("duration", old.workshop.duration, new.workshop.duration))
    return tuple(Change(name, before, after) for name, before, after in pairs if before != after)


def _group(
    old: Sequence[Record], new: Sequence[Record], name: Callable[[Record], Hashable], redrawn: Collection[str] = ()
) -> Group[Record]:
    before, after = {name(record): record for record in old}, {name(record): record for record in new}
    altered = (
        Altered(before[i], record, _changes(before[i], record, redrawn)) for i, record in after.items() if i in before
    )
    return Group(
        tuple(record for i, record in after.items() if i not in before),
        tuple(record for i, record in before.items() if i not in after),
        tuple(both for both in altered if both.changes),
        [i for i in before if i in after] != [i for i in after if i in before],
    )


def _changes(old: Any, new: Any, redrawn: Collection[str]) -> tuple[Change, ...]:
    return tuple(_changed(old, new, redrawn))


def _changed(old: Any, new: Any, redrawn: Collection[str]) -> Iterator[Change]:
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after or (field.name == "image" and after in redrawn):
            yield Change(field.metadata.get("name", field.name), before, after)


def _id(record: Any) -> str:
    return str(record.id)


def _term(record: Term) -> str:
    return record.term


def _ends(link: ReferenceLink) -> tuple[str, str]:
    return link.source, link.target
