"""What happened in the debates of a session: steps, positions, votes, the cards kept, and what is not noted yet."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from fresque.core.happened import Happened

DebateStep = Literal["question", "argument", "turned", "final", "end"]
Side = Literal["", "for", "against"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DebateTurn(Happened):
    """A step of the debate of a controversy or a statement; `text` is what the secretary wrote of an argument."""

    type: ClassVar[str] = "debate"
    card: str
    step: DebateStep
    side: Side = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Happened):
    """Where people stood about a card; `moment` is before, argument-1…, turned or after.

    On two axes (see `fresque.core.axes`) there are no counts but `points`, (x, y) in 0 to 1 from the top left.
    """

    type: ClassVar[str] = "position"
    card: str
    moment: str
    counts: tuple[int, ...]
    labels: tuple[str, ...] = ()
    question: str = ""
    points: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Happened):
    """A show of hands, counted; `cards` are those of the deck voted between, one an option, when they were."""

    type: ClassVar[str] = "vote"
    question: str
    options: tuple[str, ...]
    counts: tuple[int, ...]
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist(Happened):
    """A card the facilitator keeps for the debate."""

    type: ClassVar[str] = "shortlist"
    card: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Happened):
    """What is being written about the debate of a table and is not noted yet (see `fresque.app.debate_draft`).

    `counts` are keyed for a `moment` of the debate of `card`; `hands` for the vote asked, which `vote` noted before.
    That of the room also says whose debate is in `hand` and on the `wall`, and the `answers` of the paper `sheet` (0
    for a new one): rows of the id of a question, then a mark as digits or words.
    """

    type: ClassVar[str] = "draft"
    shape: Literal["axis", "river"] = "axis"
    side: Side = "for"
    text: str = ""
    card: str = ""
    moment: str = ""
    counts: tuple[int, ...] = ()
    question: str = ""
    options: tuple[str, ...] = ()
    hands: tuple[int, ...] = ()
    cards: tuple[str, ...] = ()
    feedback: str = ""
    vote: str = ""
    chosen: tuple[str, ...] = ()
    hand: int = 0
    wall: int = 0
    sheet: int = 0
    answers: tuple[tuple[str, ...], ...] = ()
