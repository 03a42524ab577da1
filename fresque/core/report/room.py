"""What the people of a room counted, said, voted and took away; numbers only, and no name that was not typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fresque.core import facts, hot_notes
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.facts import Happened, Tag
from fresque.core.report.timed import Timed, facts_of, of_kind

Told = Sequence[Timed[Happened]]


@dataclass(frozen=True, slots=True)
class People:
    """How many came, were expected, arrived late; None is not known."""

    present: int | None = None
    expected: int | None = None
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence noted on the spot; `card` is the title of the card it is about, `card_id` its id."""

    id: str
    text: str
    tag: Tag
    table: int
    ts: int
    card: str = ""
    card_id: str = ""


def people(told: Told, expected: int = 0) -> People:
    """The last counts of the whole room, else those of the tables together; `expected` is what was announced."""
    by_table = {count.table: count for count in facts_of(told, facts.Headcount)}
    counted = [by_table[0]] if 0 in by_table else list(by_table.values())
    announced = _summed(count.expected for count in counted)
    return People(
        _summed(count.present for count in counted),
        announced if announced is not None else expected or None,
        _summed(count.late for count in counted),
    )


def spoken(told: Told, deck: Deck, board: Board) -> tuple[Spoken, ...]:
    """The hot notes, in the order they were noted."""
    found = []
    for one in of_kind(told, facts.Verbatim):
        title = hot_notes.named(deck, board, one.fact.card, one.fact.on)
        named = (title, one.fact.card if title else "")
        if text := one.fact.text.strip():
            found.append(Spoken(one.fact.id, text, one.fact.tag, one.fact.table, one.ts, *named))
    return tuple(found)


def commitments(told: Told) -> tuple[facts.Commitment, ...]:
    """What people take away, those to keep first."""
    found = [one for one in facts_of(told, facts.Commitment) if one.text.strip()]
    return tuple(sorted(found, key=lambda one: one.kind == "do"))


def votes(told: Told) -> tuple[facts.Vote, ...]:
    """The votes that were counted."""
    return tuple(v for v in facts_of(told, facts.Vote) if v.options and len(v.options) == len(v.counts))


def _summed(numbers: Iterable[int | None]) -> int | None:
    known = [n for n in numbers if n is not None]
    return sum(known) if known else None
