"""The screens a projector shows before, during and after the work, as plain values that hold nothing private."""

from dataclasses import dataclass
from typing import Literal

from fresque.core.dates import duration
from fresque.core.deck import Card, Face
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.records import Record

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
    """Before it begins: what, where and when, as they were typed; the hours are already worded.

    `hour` is now; `starts` is when it begins, empty when nobody said.
    """

    title: str
    place: str = ""
    date: str = ""
    hour: str = ""
    starts: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        begins = tr("We start at {time}", time=self.starts) if self.starts else ""
        return tr("Welcome"), self.title, self.place, self.date, begins


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
class Notion:
    """One word of the lexicon and what it means; it is the `n`th of `all`."""

    term: str
    text: str
    n: int = 1
    all: int = 1

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, for those who hear it."""
        return self.term, self.text


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
    """One table of the gallery: its number, what it called its fresque, what lies on it.

    `steps` are the words of the seats of a ring, in turn, where there is room to read them; an empty seat says nothing.
    """

    number: int
    title: str
    records: tuple[Record, ...]
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gallery:
    """The tables side by side, so many on a page that each can be read; `page` and `pages` count from 1."""

    tables: tuple[Table, ...]
    page: int = 1
    pages: int = 1

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
    time: Countdown | None = None
    """The clock in a corner of the board."""

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
