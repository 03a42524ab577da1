"""Preparing a workshop: how many tables, who leads, and the plan made to fit the time there is. Minutes throughout."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from fresque.core.deck import Deck, Participants, Phase

TABLES_EACH = 2
"""The most tables one person leads well."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Share:
    """A phase and the minutes it is given; none when it is left out."""

    phase: Phase
    minutes: float

    @property
    def kept(self) -> bool:
        """Whether it takes place."""
        return self.minutes > 0


def tables_for(people: int, seats: Participants) -> int:
    """The tables nearest to the ideal number of people, none fuller than the deck allows."""
    if people <= 0:
        return 1
    nearest = max(1, round(people / seats.ideal))
    return max(nearest, ceil(people / max(1, seats.max)))


def leaders_for(tables: int) -> tuple[int, int]:
    """How many people lead: at least, and with one at each table."""
    return ceil(tables / TABLES_EACH), tables


def sets_named(tables: int) -> tuple[str, ...]:
    """The letters of the sets of cards, one a table: A, B, … Z, AA, AB…"""
    return tuple(_letter(n) for n in range(tables))


def fitted(phases: Sequence[Phase], minutes: float) -> tuple[Share, ...]:
    """The phases in `minutes`: longer in proportion, or shorter down to their least, then without those droppable.

    The last phase, which closes the workshop, is never left out; what cannot be shorter stays, and the plan is longer
    than the time there is.
    """
    given = {phase.id: phase.ideal for phase in phases}
    droppable = sorted((p for p in phases[:-1] if p.droppable), key=lambda p: p.ideal)
    while droppable and sum(_least(p) for p in phases if given[p.id]) > minutes:
        over = sum(_least(p) for p in phases if given[p.id]) - minutes
        enough = next((phase for phase in droppable if _least(phase) >= over), droppable[-1])
        droppable.remove(enough)
        given[enough.id] = 0.0
    spare = minutes - sum(given.values())
    rooms = {p.id: p.ideal if spare > 0 else max(0.0, given[p.id] - _least(p)) for p in phases if given[p.id]}
    for phase_id, change in _spread(rooms, abs(spare), bounded=spare < 0).items():
        given[phase_id] += change if spare > 0 else -change
    return tuple(Share(phase, given[phase.id]) for phase in phases)


def total(shares: Sequence[Share]) -> float:
    """The minutes of a plan."""
    return sum(share.minutes for share in shares)


def reshaped(deck: Deck, minutes: Mapping[str, float]) -> Deck:
    """The deck with these minutes for its phases; those that are given none are left out."""
    kept = tuple(
        replace(phase, ideal=given, min=None if phase.min is None else min(phase.min, given))
        for phase in deck.workshop.phases
        if (given := minutes.get(phase.id, phase.ideal)) > 0
    )
    return replace(deck, workshop=replace(deck.workshop, phases=kept))


def _least(phase: Phase) -> float:
    return phase.ideal if phase.min is None else min(phase.ideal, max(1.0, phase.min))


def _spread(rooms: Mapping[str, float], wanted: float, *, bounded: bool) -> dict[str, float]:
    """`wanted` whole minutes shared in proportion to the rooms, no more than each when `bounded`."""
    whole = sum(rooms.values())
    asked = float(floor(min(wanted, whole) if bounded else wanted))
    if not whole or asked <= 0:
        return {}
    shares = {name: floor(asked * room / whole) for name, room in rooms.items()}
    for name in sorted(rooms, key=lambda name: -rooms[name]):
        if sum(shares.values()) < asked and (not bounded or shares[name] + 1 <= rooms[name]):
            shares[name] += 1
    return {name: float(share) for name, share in shares.items()}


def _letter(n: int) -> str:
    high, low = divmod(n, len(LETTERS))
    return (LETTERS[high - 1] if high else "") + LETTERS[low]
