"""The debates of a session: where people stood before and after, and what was argued."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.core import facts
from fresque.core.deck import Deck
from fresque.core.facts import Happened
from fresque.core.report.timed import Timed

BEFORE, AFTER = "before", "after"


@dataclass(frozen=True, slots=True)
class Position:
    """Where people stood at one `moment` of a debate: one count a label."""

    moment: str
    counts: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many took a position."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Argument:
    """What was said for or against; `side` may be empty."""

    id: str
    text: str
    side: str


@dataclass(frozen=True, slots=True)
class Debate:
    """One statement or controversy debated; `labels` name the places, empty ones have none."""

    card: str
    title: str
    table: int
    labels: tuple[str, ...]
    positions: tuple[Position, ...]
    arguments: tuple[Argument, ...]

    @property
    def ends(self) -> tuple[Position, Position] | None:
        """The first position and the last, when there are two to compare."""
        comparable = [position for position in self.positions if len(position.counts) == len(self.labels)]
        return (comparable[0], comparable[-1]) if len(comparable) > 1 else None

    @property
    def moved(self) -> int | None:
        """The fewest people who must have moved between the two ends; None when different numbers of them stood."""
        if self.ends is None or self.ends[0].people != self.ends[1].people:
            return None
        before, after = (position.counts for position in self.ends)
        return sum(max(0, b - a) for a, b in zip(before, after, strict=True))


def debates(told: Sequence[Timed[Happened]], deck: Deck) -> tuple[Debate, ...]:
    """The debates that were argued or counted, in order; a position taken again replaces the first."""
    by_card: dict[tuple[int, str], list[facts.DebateTurn | facts.Position]] = {}
    for one in told:
        if isinstance(one.fact, facts.DebateTurn | facts.Position):
            by_card.setdefault((one.fact.table, one.fact.card), []).append(one.fact)
    found = [_debate(deck, card, table, turns) for (table, card), turns in by_card.items()]
    return tuple(debate for debate in found if debate.positions or debate.arguments)


def _debate(deck: Deck, card_id: str, table: int, turns: list[facts.DebateTurn | facts.Position]) -> Debate:
    card = deck.card(card_id)
    taken = {turn.moment: turn for turn in turns if isinstance(turn, facts.Position) and turn.counts}
    wide = max((len(turn.counts) for turn in taken.values()), default=0)
    labels = next((turn.labels for turn in taken.values() if len(turn.labels) == wide), ())
    return Debate(
        card_id,
        (card.question or card.title) if card else card_id,
        table,
        labels or tuple(str(n + 1) for n in range(wide)),
        tuple(Position(moment, taken[moment].counts) for moment in sorted(taken, key=_rank)),
        tuple(
            Argument(turn.id, turn.text.strip(), turn.side)
            for turn in turns
            if isinstance(turn, facts.DebateTurn) and turn.step == "argument" and turn.text.strip()
        ),
    )


def _rank(moment: str) -> tuple[int, int, str]:
    number = moment.removeprefix("argument-")
    known = {BEFORE: 0, "turned": 2, AFTER: 3}
    return known.get(moment, 1), int(number) if number.isdecimal() else 0, moment
