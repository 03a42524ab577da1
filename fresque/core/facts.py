"""What happened in a session, as typed, frozen values read from its facts; nothing here is written.

A fact a newer version wrote, or a hand at the command line, may hold anything: a field that cannot be read keeps its
default, and a fact without what it cannot do without is read as None. Times are in ms since 1970 and None when the
gesture that added the record tells the time; durations are in minutes. `table` 0 is the whole room.
"""

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Literal, TypeVar, cast

from fresque.core.debate_facts import DebateStep as DebateStep
from fresque.core.debate_facts import DebateTurn as DebateTurn
from fresque.core.debate_facts import Draft as Draft
from fresque.core.debate_facts import Position as Position
from fresque.core.debate_facts import Shortlist as Shortlist
from fresque.core.debate_facts import Side as Side
from fresque.core.debate_facts import Vote as Vote
from fresque.core.deck import Face
from fresque.core.errors import FresqueError
from fresque.core.fact_fields import FACT_READERS
from fresque.core.happened import Happened as Happened
from fresque.core.records import Fact, Record
from fresque.core.small_clock import SmallClock

TimerKind = Literal["pause", "resume", "extend", "plan", "end"]
DealMode = Literal["tray", "turn", "popcorn"]
Reading = Literal["", "aloud", "silent", "free"]
Tag = Literal["verbatim", "idea", "question", "follow"]
ClockKind = Literal["", "turn", "reading", "speaker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStart(Happened):
    """A phase of the deck began, which ends the one before; `started` back-dates a forgotten start."""

    type: ClassVar[str] = "phase"
    phase: str
    started: int | None = None
    minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerTurn(Happened):
    """The clock was held, let go, given more minutes (`extend`), another plan (`phases`, `minutes`), or ended."""

    type: ClassVar[str] = "timer"
    kind: TimerKind
    at: int | None = None
    minutes: float | tuple[float, ...] = 0.0
    phases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal(Happened):
    """A lot was dealt; `cards` are those this table was given when they go to the tables in turn, all when None."""

    type: ClassVar[str] = "deal"
    lot: str
    mode: DealMode = "tray"
    reading: Reading = ""
    cards: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal(Happened):
    """What was hidden is shown: the id of a position, of a vote, or of a card of the deck."""

    type: ClassVar[str] = "reveal"
    what: str
    face: Face = "recto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount(Happened):
    """How many people, as plain numbers."""

    type: ClassVar[str] = "headcount"
    present: int | None = None
    expected: int | None = None
    late: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim(Happened):
    """A hot note, about a card of the deck when `card` names one; `on` is its record when a table worded it."""

    type: ClassVar[str] = "verbatim"
    text: str
    tag: Tag = "verbatim"
    card: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Happened):
    """What a table wants to say with its fresque."""

    type: ClassVar[str] = "message"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Happened):
    """The story a table tells of its fresque."""

    type: ClassVar[str] = "story"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JokerPlayed(Happened):
    """A joker was dealt or played."""

    type: ClassVar[str] = "joker"
    card: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Happened):
    """Answers to a question of the deck: counts of hands, or one sheet's `text` or `value`; `sheet` is its number."""

    type: ClassVar[str] = "feedback"
    question: str
    counts: tuple[int, ...] = ()
    text: str = ""
    value: float | str | None = None
    sheet: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Happened):
    """«Je retiens» (`keep`) or «je ferai» (`do`); `hidden` is kept off the wall."""

    type: ClassVar[str] = "commitment"
    kind: Literal["keep", "do"]
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Happened):
    """A photograph of the paper fresque; `asset` is the SHA-256 of its bytes, which travel inside the session."""

    type: ClassVar[str] = "photo"
    asset: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCount(Happened):
    """How many cards of a lot were found when tidying up, of so many `sets` (one a table when None).

    `missing` names those that are known to be missing: the number of the card, then the letter of its set.
    """

    type: ClassVar[str] = "count"
    lot: str
    found: int
    sets: int | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotionSaid(Happened):
    """A word of the deck's lexicon was said to the room."""

    type: ClassVar[str] = "notion"
    term: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedClock(Happened):
    """A small clock: `spent` ms ran before `since`, the moment it was let go, 0 when it is held.

    A `turn` is that of a table that tells its fresque, a `reading` the time cards are read in silence, a `speaker` that
    of who argues at the debate of `table` (0 the whole room's).
    """

    type: ClassVar[str] = "clock"
    minutes: float
    name: str = ""
    kind: ClockKind = ""
    spent: int = 0
    since: int = 0

    @property
    def small(self) -> SmallClock:
        """What counts."""
        return SmallClock(round(self.minutes * 60_000), self.spent, self.since or None)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReport(Happened):
    """How the report of the session is wanted (see `fresque.core.report.kept`).

    Each row of `sections` and `hidden` is the id of a template, then ids of sections; each of `titles` and `intros` a
    template, a section and the words typed for it.
    """

    type: ClassVar[str] = "report"
    template: str = ""
    sections: tuple[tuple[str, ...], ...] = ()
    hidden: tuple[tuple[str, ...], ...] = ()
    titles: tuple[tuple[str, ...], ...] = ()
    intros: tuple[tuple[str, ...], ...] = ()
    left_out: tuple[str, ...] = ()
    verbatims: bool = True
    tables: tuple[int, ...] = ()
    accent: str = ""
    ground: str = ""
    logo: str = ""
    language: str = ""


_KINDS: tuple[type[Happened], ...] = (
    PhaseStart,
    TimerTurn,
    Deal,
    Reveal,
    Headcount,
    Verbatim,
    Message,
    Story,
    JokerPlayed,
    DebateTurn,
    Position,
    Vote,
    Feedback,
    Commitment,
    Photo,
    CardCount,
    NotionSaid,
    KeptReport,
    Shortlist,
    Draft,
    NamedClock,
)
_BY_TYPE = {kind.type: kind for kind in _KINDS}
_GIVEN = {"id", "table"}
_OWN = {kind: [(f.name, f.default is MISSING) for f in fields(kind) if f.name not in _GIVEN] for kind in _KINDS}
H = TypeVar("H", bound=Happened)


def read(fact: Fact) -> Happened | None:
    """The fact as a typed value; None when its type has none, or when it lacks what it cannot do without."""
    kind = _BY_TYPE.get(fact.type)
    if kind is None:
        return None
    readers, values = FACT_READERS[fact.type], dict[str, object]()
    for name, required in _OWN[kind]:
        try:
            values[name] = readers[name](name, fact.fields[name])
        except (KeyError, FresqueError):
            if required:
                return None
    return cast(Any, kind)(id=fact.id, table=fact.table, **values)  # type: ignore[no-any-return]


def happened(records: Iterable[Record], kind: type[H]) -> Iterator[H]:
    """The facts of one kind among the records, in their order."""
    for record in records:
        if isinstance(record, Fact) and record.type == kind.type:
            found = read(record)
            if isinstance(found, kind):
                yield found
