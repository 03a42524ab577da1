"""A debate as it is led: the card debated, its step, who argued, where people stood and what the room may see of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from fresque.app.desk import Desk, fresh_id
from fresque.app.last_words import LastWords
from fresque.core import debating
from fresque.core.batch import Batch, Delete
from fresque.core.deck import Card
from fresque.core.facts import DebateStep, DebateTurn, Feedback, Position, Reveal, Side, Vote, happened
from fresque.core.i18n import _, speaking, tr
from fresque.core.records import PlacedCard

Shape = Literal["axis", "river"]
PLACES: dict[Shape, tuple[str, ...]] = {
    "axis": (_("Disagree"), _("Rather disagree"), _("Undecided"), _("Rather agree"), _("Agree")),
    "river": (_("Disagree"), _("I doubt"), _("Agree")),
}
"""The places of each shape, from the left of the room to its right."""
MAX_OPTIONS = 9


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
    """The debate in progress, told by its facts; `stands` in the order they were taken, one a moment."""

    card: Card
    step: DebateStep
    arguments: tuple[DebateTurn, ...]
    stands: tuple[Stand, ...]

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


@dataclass(slots=True)
class HandsUp:
    """A question put to the room, hands to be counted; `record` names its fact once it is written.

    `feedback` is the id of the deck's question when it is one of the end.
    """

    question: str
    options: tuple[str, ...]
    feedback: str = ""
    record: str = ""


@dataclass(slots=True)
class Debating:
    """What is chosen on the desk for a debate and written nowhere; one for each desk."""

    shape: Shape = "axis"
    hands: HandsUp | None = None
    side: Side = "for"
    chosen: set[str] = field(default_factory=set)
    """Ids of the arguments the facilitator chose to show."""
    words: LastWords = field(default_factory=LastWords)
    back: int = 0
    """How many pages before the last the room sees of what people keep."""


def debatable(desk: Desk) -> list[Card]:
    """What may be debated: the controversies and statements on the table first, then the others of the deck."""
    cards = [card for card in desk.deck.cards if card.kind in ("controversy", "statement")]
    there = {record.card for record in desk.board.records() if isinstance(record, PlacedCard)}
    return sorted(cards, key=lambda card: card.id not in there)


def debated(desk: Desk) -> Debate | None:
    """The debate in progress; None before one begins and once it has ended."""
    turns = _turns(desk)
    if not turns or turns[-1].step == "end":
        return None
    return debate_of(desk, turns[-1].card)


def debate_of(desk: Desk, card_id: str) -> Debate | None:
    """All that happened in the debate of a card; None when it was never debated."""
    card = desk.deck.card(card_id)
    turns = [turn for turn in _turns(desk) if turn.card == card_id]
    if card is None or not turns:
        return None
    return Debate(
        card,
        turns[-1].step,
        tuple(turn for turn in turns if turn.step == "argument"),
        _stands(desk, card_id),
    )


def go(desk: Desk, step: DebateStep, *, text: str = "", side: Side = "") -> bool:
    """Go to a step of the debate in progress."""
    now = debated(desk)
    return now is not None and desk.commit(debating.turn(fresh_id(), now.card.id, step, side=side, text=text))


def begin(desk: Desk, card_id: str) -> bool:
    """Put the question of a card to the room."""
    desk.debating.chosen.clear()
    desk.debating.side = "for"
    return desk.commit(debating.turn(fresh_id(), card_id, "question"))


def argue(desk: Desk, side: Side, text: str = "") -> bool:
    """One argument was heard; the next turn is the other side's."""
    done = go(desk, "argument", side=side, text=text)
    if done:
        desk.debating.side = "against" if side == "for" else "for"
    return done


def take_stand(desk: Desk, counts: Sequence[int]) -> bool:
    """Write down where people stand now, hidden until it is revealed."""
    now = debated(desk)
    if now is None:
        return False
    return desk.commit(debating.stand(fresh_id(), now.card.id, now.moment, counts, labels(desk)))


def reveal_stand(desk: Desk) -> bool:
    """Show everyone where people stood, and stood before; False when it is shown already."""
    now = debated(desk)
    if now is None or now.last is None or now.last.shown:
        return False
    return desk.commit(Batch(tuple(debating.unveil(fresh_id(), stand.id) for stand in now.stands if not stand.shown)))


def labels(desk: Desk) -> tuple[str, ...]:
    """The names of the places, in the language of the deck."""
    with speaking(desk.deck.language):
        return tuple(tr(place) for place in PLACES[desk.debating.shape])


def usual_options(desk: Desk) -> str:
    """The choices of most votes, in the language of the deck, with / between them."""
    with speaking(desk.deck.language):
        return tr("Yes / No / No opinion")


def ask_hands(desk: Desk, question: str, options: Sequence[str]) -> HandsUp | None:
    """Put a question to the room; None when it lacks words or two choices."""
    words = tuple(option.strip() for option in options if option.strip())[:MAX_OPTIONS]
    if not question.strip() or len(words) < 2:
        return None
    desk.debating.hands = HandsUp(question.strip()[:500], words)
    desk.looks.tell("public")
    return desk.debating.hands


def count_hands(desk: Desk, counts: Sequence[int]) -> bool:
    """Write down how many hands each choice had, hidden until it is revealed; counted again, it replaces the first."""
    hands = desk.debating.hands
    if hands is None:
        return False
    new_id = fresh_id()
    if hands.feedback:
        made = debating.answer(new_id, hands.feedback, counts=counts)
    else:
        made = debating.vote(new_id, hands.question, hands.options, counts)
    gone = (Delete(hands.record),) if made.ops and counted(desk) is not None else ()
    done = desk.commit(Batch((*gone, *made.ops)))
    if done:
        hands.record = new_id
    return done


def reveal_hands(desk: Desk) -> bool:
    """Show everyone the hands counted; False when they are not, or are shown already."""
    hands = desk.debating.hands
    if hands is None or counted(desk) is None or hands.record in revealed(desk):
        return False
    return desk.commit(Batch((debating.unveil(fresh_id(), hands.record),)))


def counted(desk: Desk) -> tuple[int, ...] | None:
    """The hands counted for the question asked; None before, and once that is undone."""
    hands, there = desk.debating.hands, desk.board.records(debating.ROOM)
    counts = {vote.id: vote.counts for vote in happened(there, Vote)}
    counts |= {answer.id: answer.counts for answer in happened(there, Feedback)}
    return counts.get(hands.record) if hands else None


def revealed(desk: Desk) -> set[str]:
    """The ids of what was revealed."""
    return {reveal.what for reveal in happened(desk.board.records(), Reveal)}


def choose_argument(desk: Desk, record_id: str) -> None:
    """Show an argument to everyone, or take it back from the wall."""
    desk.debating.chosen ^= {record_id}
    desk.looks.tell("public")


def _turns(desk: Desk) -> list[DebateTurn]:
    return list(happened(desk.board.records(debating.ROOM), DebateTurn))


def _stands(desk: Desk, card_id: str) -> tuple[Stand, ...]:
    shown = revealed(desk)
    found: dict[str, Stand] = {}
    for position in happened(desk.board.records(debating.ROOM), Position):
        if position.card == card_id:
            found.pop(position.moment, None)
            found[position.moment] = Stand(
                position.id, position.moment, position.counts, position.labels, position.id in shown
            )
    return tuple(found.values())
