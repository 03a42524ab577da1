"""Preparing a workshop: how many tables, who leads, and the plan made to fit the time there is. Minutes throughout."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from fresque.core.deck import Deck, Participants, Phase

TABLES_EACH = 2
"""The most tables one person leads well."""
UNSAID = 2 / 3
"""The part of its ideal that a phase keeps when the deck does not say how short it may be."""
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


def least(phase: Phase) -> float:
    """The minutes below which a phase is never cut.

    The deck says it (`min`). Where it does not, two thirds of the ideal in whole minutes, rounded up: a phase is then
    run a little faster, never gutted.
    """
    floor_ = ceil(phase.ideal * UNSAID) if phase.min is None else max(1.0, phase.min)
    return min(phase.ideal, floor_)


def floors(phases: Sequence[Phase]) -> dict[str, float]:
    """The least minutes of each phase; the last one closes the workshop: without a declared least, it stays whole."""
    found = {phase.id: least(phase) for phase in phases}
    return found | {phase.id: phase.ideal for phase in phases[-1:] if phase.min is None}


def fitted(phases: Sequence[Phase], minutes: float, held: Mapping[str, float] | None = None) -> tuple[Share, ...]:
    """The phases in `minutes`: longer in proportion, or shorter down to their least, then without those droppable.

    The last phase, which closes the workshop, is never left out; what cannot be shorter stays, and the plan is longer
    than the time there is. Phases `held` have the minutes said there, whatever the others need; 0 leaves one out.
    """
    said = {phase.id: held[phase.id] for phase in phases if held and phase.id in held}
    free = [phase for phase in phases if phase.id not in said]
    there_is = max(0.0, minutes - sum(said.values()))
    lowest = floors(phases)
    given = {phase.id: phase.ideal for phase in free}
    droppable = sorted((p for p in phases[:-1] if p.droppable and p.id in given), key=lambda p: p.ideal)
    while droppable and (over := sum(lowest[name] for name, ideal in given.items() if ideal) - there_is) > 0:
        enough = next((phase for phase in droppable if lowest[phase.id] >= over), droppable[-1])
        droppable.remove(enough)
        given[enough.id] = 0.0
    spare = there_is - sum(given.values())
    rooms = {p.id: p.ideal if spare > 0 else max(0.0, given[p.id] - lowest[p.id]) for p in free if given[p.id]}
    for phase_id, change in _spread(rooms, abs(spare), bounded=spare < 0).items():
        given[phase_id] += change if spare > 0 else -change
    return tuple(Share(phase, (said | given)[phase.id]) for phase in phases)


def may_drop(phases: Sequence[Phase], phase: Phase) -> bool:
    """Whether a phase may be left out: the deck says so, and it does not close the workshop."""
    return phase.droppable and phase.id != phases[-1].id


def to_drop(shares: Sequence[Share], minutes: float) -> Share | None:
    """The phase to leave out of a plan too long: the shortest that is enough by itself, or else the longest."""
    over = total(shares) - minutes
    phases = [share.phase for share in shares]
    could = sorted((s for s in shares if s.kept and may_drop(phases, s.phase)), key=lambda s: s.minutes)
    if over <= 0 or not could:
        return None
    return next((share for share in could if share.minutes >= over), could[-1])


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
