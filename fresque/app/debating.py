"""A debate as it is led: its steps, who argues, where people stand and what the room may see of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from fresque.app.debates import ROOM, running
from fresque.app.debates import Debate as Debate
from fresque.app.debates import Stand as Stand
from fresque.app.debates import debate_of as debate_of
from fresque.app.debates import debated as debated
from fresque.app.debates import revealed as revealed
from fresque.app.desk import Desk, fresh_id
from fresque.app.last_words import LastWords
from fresque.app.show_of_hands import MAX_OPTIONS as MAX_OPTIONS
from fresque.app.show_of_hands import HandsUp as HandsUp
from fresque.app.show_of_hands import ask_hands as ask_hands
from fresque.app.show_of_hands import count_hands as count_hands
from fresque.app.show_of_hands import counted as counted
from fresque.app.show_of_hands import reveal_hands as reveal_hands
from fresque.app.show_of_hands import usual_options as usual_options
from fresque.app.speaking import silenced
from fresque.core import debating
from fresque.core.batch import Batch, Delete
from fresque.core.closing import Answer
from fresque.core.deck import Card
from fresque.core.facts import DebateStep, Reveal, Side, happened
from fresque.core.i18n import _, speaking, tr
from fresque.core.records import PlacedCard

Shape = Literal["axis", "river"]
PLACES: dict[Shape, tuple[str, ...]] = {
    "axis": (_("Disagree"), _("Rather disagree"), _("Undecided"), _("Rather agree"), _("Agree")),
    "river": (_("Disagree"), _("I doubt"), _("Agree")),
}
"""The places of each shape, from the left of the room to its right."""


@dataclass(slots=True)
class Corner:
    """What is chosen and keyed about the debate of one table, and is noted nowhere yet.

    `counts` were keyed for the `moment` of the debate of `card`.
    """

    shape: Shape = "axis"
    side: Side = "for"
    text: str = ""
    card: str = ""
    moment: str = ""
    counts: tuple[int, ...] = ()


@dataclass(slots=True)
class Debating:
    """What is chosen on the desk for the debates; one for each desk."""

    table: int = ROOM
    """Whose debate is in hand."""
    wall: int = ROOM
    """Whose debate the room follows."""
    asked: str = ""
    """The card of the deck to debate, asked for on the board."""
    corners: dict[int, Corner] = field(default_factory=dict)
    hands: HandsUp | None = None
    chosen: set[str] = field(default_factory=set)
    """Ids of the arguments the facilitator chose to show."""
    sheet: int = 0
    """The paper sheet that is corrected, 0 for a new one."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """What is keyed of it, by question."""
    words: LastWords = field(default_factory=LastWords)
    back: int = 0
    """How many pages before the last the room sees of what people keep."""

    def corner(self, table: int) -> Corner:
        """What is keyed about the debate of a table."""
        return self.corners.setdefault(table, Corner())

    @property
    def shape(self) -> Shape:
        """The shape of the debate in hand."""
        return self.corner(self.table).shape

    @shape.setter
    def shape(self, shape: Shape) -> None:
        self.corner(self.table).shape = shape

    @property
    def side(self) -> Side:
        """Whose turn it is in the debate in hand."""
        return self.corner(self.table).side

    @side.setter
    def side(self, side: Side) -> None:
        self.corner(self.table).side = side


def debatable(desk: Desk) -> list[Card]:
    """What may be debated: the controversies and statements on the table first, then the others of the deck."""
    cards = [card for card in desk.deck.cards if card.kind in ("controversy", "statement")]
    there = {record.card for record in desk.board.records() if isinstance(record, PlacedCard)}
    return sorted(cards, key=lambda card: card.id not in there)


def turn_to_debate(desk: Desk, table: int) -> None:
    """Take the debate of a table in hand, or that of the whole room (0)."""
    desk.debating.table = table if 0 <= table <= desk.session.info.tables else ROOM


def show_debate(desk: Desk, table: int) -> None:
    """The debate the room follows from now on."""
    desk.debating.wall = table
    desk.looks.tell("public")


def followed(desk: Desk) -> bool:
    """Whether what is done to the debate in hand is to be seen by the room: not while it sees all the questions."""
    if len(running(desk)) < 2:
        return True
    return desk.debating.wall == desk.debating.table and desk.public.name != "debates"


def go(desk: Desk, step: DebateStep, *, text: str = "", side: Side = "") -> bool:
    """Go to a step of the debate in hand; who was speaking is timed no more."""
    now = debated(desk)
    if now is None:
        return False
    made = debating.turn(fresh_id(), now.card.id, step, side=side, text=text, table=now.table)
    return desk.commit(Batch((*made.ops, *silenced(desk, now.table))))


def begin(desk: Desk, card_id: str) -> bool:
    """Put the question of a card to the room, or to the table in hand."""
    table = desk.debating.table
    alone = not [debate for debate in running(desk) if debate.table != table]
    made = debating.turn(fresh_id(), card_id, "question", table=table)
    if not desk.commit(Batch((*made.ops, *silenced(desk, table)))):
        return False
    desk.debating.side = "for"
    if alone:
        desk.debating.wall = table
    return True


def argue(desk: Desk, side: Side, text: str = "") -> bool:
    """One argument was heard; the next turn is the other side's."""
    done = go(desk, "argument", side=side, text=text)
    if done:
        desk.debating.side = "against" if side == "for" else "for"
        desk.debating.corner(desk.debating.table).text = ""
    return done


def take_stand(desk: Desk, counts: Sequence[int]) -> bool:
    """Write down where people stand now, hidden until it is revealed."""
    now = debated(desk)
    if now is None:
        return False
    made = debating.stand(fresh_id(), now.card.id, now.moment, counts, labels(desk), table=now.table)
    done = bool(made.ops) and desk.commit(Batch((*made.ops, *silenced(desk, now.table))))
    if done:
        desk.debating.corner(now.table).counts = ()
    return done


def reveal_stand(desk: Desk) -> bool:
    """Show everyone where people stood, and stood before; False when it is shown already."""
    now = debated(desk)
    if now is None or now.last is None or now.last.shown:
        return False
    hidden = (stand for stand in now.stands if not stand.shown)
    return desk.commit(Batch(tuple(debating.unveil(fresh_id(), stand.id, table=now.table) for stand in hidden)))


def hide_stand(desk: Desk) -> bool:
    """Hide again where people stand now; where they stood at a moment that is over stays as it is."""
    now = debated(desk)
    if now is None or now.last is None or not now.last.shown or now.last.moment != now.moment:
        return False
    shown = (reveal.id for reveal in happened(desk.board.records(), Reveal) if reveal.what == now.last.id)
    return desk.commit(Batch(tuple(Delete(record) for record in shown)))


def labels(desk: Desk, table: int | None = None) -> tuple[str, ...]:
    """The names of the places, in the language of the deck."""
    with speaking(desk.deck.language):
        shape = desk.debating.corner(desk.debating.table if table is None else table).shape
        return tuple(tr(place) for place in PLACES[shape])


def choose_argument(desk: Desk, record_id: str) -> None:
    """Show an argument to everyone, or take it back from the wall."""
    desk.debating.chosen ^= {record_id}
    desk.looks.tell("public")
