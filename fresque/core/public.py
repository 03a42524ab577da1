"""What the room may see, as plain values: a deck without anything private, and the screens a projector shows.

Nothing here holds a hint, a note of the facilitator, an expected place, a reference link or what a card says on a face
nobody has turned yet: a window that is given these values has no secret to betray.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from fresque.core.dates import duration
from fresque.core.deck import Card, Deck, Face, Phase, Workshop
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.public_debate import Arguments, Hands, Places, Round
from fresque.core.records import Link, Placed, Record
from fresque.core.zones import zones_of

When = Literal["past", "now", "coming"]
Colour = Literal["black", "white"]


@dataclass(frozen=True, slots=True)
class Countdown:
    """A clock everyone may see: seconds left (negative once past), seconds given, and whether it is held."""

    left: int
    given: int
    held: bool = False


@dataclass(frozen=True, slots=True)
class Welcome:
    """Before it begins: what, where and when, as they were typed; `hour` is now, already worded."""

    title: str
    place: str = ""
    date: str = ""
    hour: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tr("Welcome"), self.title, self.place, self.date


@dataclass(frozen=True, slots=True)
class Step:
    """A phase in the programme: when it begins (empty when nobody knows yet), how many minutes it is given."""

    title: str
    minutes: float
    at: str = ""
    when: When = "coming"


@dataclass(frozen=True, slots=True)
class Programme:
    """The phases in order; `end` is the hour it is over, empty when nobody knows yet."""

    title: str
    steps: tuple[Step, ...]
    end: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return self.title, *(f"{step.at or duration(step.minutes)} {step.title}" for step in self.steps)


@dataclass(frozen=True, slots=True)
class Instruction:
    """What everyone is asked to do, and how long there is."""

    title: str
    public: str
    time: Countdown | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return self.title, self.public


@dataclass(frozen=True, slots=True)
class TimeOnly:
    """A quiet screen: the time left, or the hour when nothing is counted."""

    title: str = ""
    time: Countdown | None = None
    hour: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return (self.title or tr("The time"),)


@dataclass(frozen=True, slots=True)
class Spotlight:
    """One card as large as the wall; `card` says only what the face shown says."""

    card: Card
    face: Face = "recto"

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return self.card.title, self.card.question, self.card.essential, self.card.body


@dataclass(frozen=True, slots=True)
class Question:
    """The question of a debate, alone."""

    question: str
    time: Countdown | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return (self.question,)


@dataclass(frozen=True, slots=True)
class Pause:
    """A break: the hour people come back, already worded, and the seconds until then."""

    back: str
    left: int

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tr("Break"), tr("We start again at"), self.back


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the gallery: its number, what it called its fresque, what lies on it."""

    number: int
    title: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """All the tables side by side."""

    tables: tuple[Table, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return (tr("All tables side by side"),)


@dataclass(frozen=True, slots=True)
class Thanks:
    """The end: what people made, whom to thank, under which licence."""

    title: str
    deck: str
    credits: str
    authors: tuple[str, ...] = ()
    license: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return tr("Thank you!"), self.title, self.deck, self.credits


@dataclass(frozen=True, slots=True)
class Board:
    """A table as it lies; `area` (mm) is the part to show, all of it when None."""

    table: int
    records: tuple[Record, ...]
    area: Rect | None = None
    moving: bool = False
    """Whether a hand is carrying something: what it meets is not arranged before it lets go."""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return (tr("Table {n}", n=self.table),)


@dataclass(frozen=True, slots=True)
class Plain:
    """A wall of one colour."""

    colour: Colour

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """The test pattern of the room check; `screen` names the projector and its pixels."""

    screen: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return (tr("Can you read this from the back?"),)


Screen = (
    Welcome
    | Programme
    | Instruction
    | TimeOnly
    | Spotlight
    | Question
    | Pause
    | Gallery
    | Thanks
    | Board
    | Plain
    | Pattern
    | Places
    | Arguments
    | Hands
    | Round
)


@dataclass(frozen=True, slots=True)
class Shown:
    """All a public window is ever given, besides the pictures of the deck."""

    deck: Deck
    screen: Screen


def public_deck(deck: Deck, turned: Collection[str] = ()) -> Deck:
    """The deck as the room may know it; only the cards `turned` (their ids) keep what their verso says."""
    return replace(
        deck,
        links=(),
        materials=(),
        remove=(),
        cards=tuple(public_card(deck, card, card.id in turned) for card in _spread(deck)),
        layout=replace(deck.layout, zones=tuple(replace(zone, title="") for zone in deck.layout.zones))
        if _hides_steps(deck)
        else deck.layout,
        workshop=Workshop(deck.workshop.duration, tuple(map(_public_phase, deck.workshop.phases))),
    )


def public_card(deck: Deck, card: Card, turned: bool) -> Card:
    """A card without what is for the facilitator and, unless it is `turned`, without what its verso says."""
    bare = replace(card, hint="")
    if turned:
        return bare
    number = None if card.kind == "step" and _hides_steps(deck) else card.number
    return replace(bare, number=number, essential="", body="", sources=(), viewpoints=(), final_question="")


def public_records(records: Iterable[Record]) -> tuple[Record, ...]:
    """What lies on a table: no fact of the session, said or counted, goes with it."""
    return tuple(record for record in records if isinstance(record, Placed | Link))


def _public_phase(phase: Phase) -> Phase:
    return Phase(phase.id, phase.title, phase.ideal, public=phase.public)


def _hides_steps(deck: Deck) -> bool:
    """Whether people have to find the order of the steps, as in a ring."""
    return deck.layout.kind == "ring" and any(card.kind == "step" for card in deck.cards)


def _spread(deck: Deck) -> list[Card]:
    """The cards expected nowhere, but for as many in the first zone as its largest needs to be drawn as large."""
    if not any(card.zone for card in deck.cards):
        return list(deck.cards)
    nowhere = [replace(card, zone=()) for card in deck.cards]
    wanted, first = zones_of(deck), deck.layout.zones[0].id if deck.layout.zones else ""
    for n, card in enumerate(nowhere):
        if not wanted.areas or zones_of(replace(deck, cards=tuple(nowhere))).bounds == wanted.bounds:
            break
        nowhere[n] = replace(card, zone=(first,))
    return nowhere
