"""The debates of a session read from its facts: their cards, steps, arguments, and where people stood."""

from dataclasses import dataclass

from fresque.app.desk import Desk
from fresque.core import debating
from fresque.core.deck import Card
from fresque.core.facts import DebateStep, DebateTurn, Position, Reveal, Side, happened

ROOM = debating.ROOM


@dataclass(frozen=True, slots=True)
class Stand:
    """Where people stood at a moment; `shown` once it was revealed."""

    id: str
    moment: str
    counts: tuple[int, ...]
    labels: tuple[str, ...]
    shown: bool


@dataclass(frozen=True, slots=True)
class Debate:
    """A debate told by its facts, of the whole room or of a `table`; `stands` as they were taken, one a moment."""

    card: Card
    step: DebateStep
    arguments: tuple[DebateTurn, ...]
    stands: tuple[Stand, ...]
    table: int = ROOM
    steps: frozenset[DebateStep] = frozenset()
    """The steps it went through."""

    @property
    def moment(self) -> str:
        """The moment at which people would stand now."""
        return debating.moment_of(self.step, len(self.arguments))

    @property
    def next_side(self) -> Side:
        """Whose turn it is when arguments alternate."""
        sides = [argument.side for argument in self.arguments if argument.side]
        return "against" if sides and sides[-1] == "for" else "for"

    @property
    def last(self) -> Stand | None:
        """Where people stood last."""
        return self.stands[-1] if self.stands else None

    @property
    def compared(self) -> Stand | None:
        """The stand the last one is compared with: the one before, or the first once the verso was turned."""
        like = [stand for stand in self.stands[:-1] if len(stand.counts) == len(self.stands[-1].counts)]
        return (like[0] if self.stands[-1].moment in ("turned", "after") else like[-1]) if like else None


def debated(desk: Desk, table: int | None = None) -> Debate | None:
    """The debate in progress at a table, at the one in hand when None; None before one begins and once it has ended."""
    at = desk.debating.table if table is None else table
    turns = _turns(desk, at)
    if not turns or turns[-1].step == "end":
        return None
    return debate_of(desk, turns[-1].card, at)


def running(desk: Desk) -> tuple[Debate, ...]:
    """The debates in progress: the whole room's, then those of the tables."""
    found = (debated(desk, table) for table in range(desk.session.info.tables + 1))
    return tuple(debate for debate in found if debate is not None)


def debate_of(desk: Desk, card_id: str, table: int = ROOM) -> Debate | None:
    """All that happened in the debate of a card; None when it was never debated there."""
    card = desk.deck.card(card_id)
    turns = [turn for turn in _turns(desk, table) if turn.card == card_id]
    if card is None or not turns:
        return None
    arguments = tuple(turn for turn in turns if turn.step == "argument")
    steps = frozenset(turn.step for turn in turns)
    return Debate(card, turns[-1].step, arguments, _stands(desk, card_id, table), table, steps)


def on_wall(desk: Desk) -> Debate | None:
    """The debate the room follows: the one chosen, or the only one there is."""
    chosen, all_of_them = debated(desk, desk.debating.wall), running(desk)
    return chosen or (all_of_them[0] if len(all_of_them) == 1 else None)


def revealed(desk: Desk) -> set[str]:
    """The ids of what was revealed."""
    return {reveal.what for reveal in happened(desk.board.facts(), Reveal)}


def _turns(desk: Desk, table: int) -> list[DebateTurn]:
    return list(happened(desk.board.facts(table), DebateTurn))


def _stands(desk: Desk, card_id: str, table: int) -> tuple[Stand, ...]:
    shown = revealed(desk)
    found: dict[str, Stand] = {}
    for position in happened(desk.board.facts(table), Position):
        if position.card == card_id:
            found.pop(position.moment, None)
            found[position.moment] = Stand(
                position.id, position.moment, position.counts, position.labels, position.id in shown
            )
    return tuple(found.values())
