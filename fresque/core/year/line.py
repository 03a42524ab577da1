"""A session as one line of the year: numbers only, and the names someone typed for the place and the client."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardMark:
    """A card of the deck and how often something happened to it."""

    card: str
    title: str
    times: int


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase that was run: its planned minutes and those it really took."""

    id: str
    title: str
    planned: float
    real: float


@dataclass(frozen=True, slots=True)
class SessionLine:
    """`file` is its path as text; `started` in ms since 1970, 0 when nothing happened and no date is known.

    `people` is None when nobody was counted, `expected` when nobody said how many were awaited. `marks` are the
    answers to the questions asked on a scale, how many and their sum; `respondents` is how many answered the question
    that most people answered. `linked` and `disputed` count the links and the disputes of each card, all tables
    together.
    """

    file: str
    id: str
    deck: str
    title: str
    version: str
    started: int
    minutes: float
    tables: int
    people: int | None = None
    place: str = ""
    client: str = ""
    cards: int = 0
    links: int = 0
    marks: int = 0
    marks_sum: int = 0
    linked: tuple[CardMark, ...] = ()
    disputed: tuple[CardMark, ...] = ()
    phases: tuple[PhaseSpan, ...] = ()
    expected: int | None = None
    respondents: int = 0

    @property
    def answer_rate(self) -> float | None:
        """The share of the people present who answered, from 0 to 1; None when nobody was counted, or asked."""
        return min(1.0, self.respondents / self.people) if self.people and self.respondents else None

    @property
    def satisfaction(self) -> float | None:
        """The mean mark out of 5; None when nobody gave one."""
        return self.marks_sum / self.marks if self.marks else None
