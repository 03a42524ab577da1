"""What many sessions say together: totals, shares, and the time phases really take. Nothing is guessed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from fresque.core.year.line import SessionLine

TOP = 10
"""Cards named among the most linked, or the most disputed."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which sessions are looked at: from one day to another included, of a deck, for a client, at a place.

    The texts are looked for within those of the session, capitals and accents left aside; empty ones let all pass.
    """

    since: date | None = None
    until: date | None = None
    deck: str = ""
    client: str = ""
    place: str = ""
    exact: bool = False
    """Whether the texts are those of the session, and not only somewhere in them."""


@dataclass(frozen=True, slots=True)
class Share:
    """The sessions that share something: a deck, a place, a client, a month; `people` among those that counted."""

    name: str
    sessions: int
    people: int
    minutes: float


@dataclass(frozen=True, slots=True)
class TopCard:
    """A card of a deck, how often it was linked or disputed, and in how many sessions."""

    deck: str
    card: str
    title: str
    times: int
    sessions: int


@dataclass(frozen=True, slots=True)
class PhaseTimes:
    """A phase of a deck over several sessions: planned and real minutes, their medians; `shortest` and `longest`."""

    deck: str
    title: str
    sessions: int
    planned: float
    real: float
    shortest: float
    longest: float


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean mark out of 5, of how many answers, in how many sessions."""

    mark: float
    answers: int
    sessions: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """People `present` of those `expected`, in the sessions where both are known."""

    expected: int
    present: int
    sessions: int

    @property
    def rate(self) -> float:
        """From 0 to 1, more when more came than were expected."""
        return self.present / self.expected


@dataclass(frozen=True, slots=True)
class Returns:
    """People who answered of those `present`, in the sessions where people were counted and asked."""

    answered: int
    present: int
    sessions: int

    @property
    def rate(self) -> float:
        """From 0 to 1."""
        return self.answered / self.present


@dataclass(frozen=True, slots=True)
class Year:
    """The sessions, earliest first, and their totals; `counted` are those where people were counted."""

    lines: tuple[SessionLine, ...]
    people: int
    counted: int
    tables: int
    minutes: float
    decks: tuple[Share, ...]
    places: tuple[Share, ...]
    clients: tuple[Share, ...]
    months: tuple[Share, ...]
    satisfaction: Mean | None
    linked: tuple[TopCard, ...]
    disputed: tuple[TopCard, ...]
    phases: tuple[PhaseTimes, ...]
    attendance: Attendance | None = None
    returns: Returns | None = None

    @property
    def sessions(self) -> int:
        return len(self.lines)

    @property
    def first(self) -> int | None:
        """When the first one began, in ms since 1970; None when no session has a date."""
        return next((line.started for line in self.lines if line.started), None)

    @property
    def last(self) -> int | None:
        """When the last one began."""
        return next((line.started for line in reversed(self.lines) if line.started), None)


def kept(lines: Iterable[SessionLine], filters: Filters, plain: Callable[[str], str]) -> tuple[SessionLine, ...]:
    """The lines the filters let pass; `plain` takes the capitals and the accents off a text."""

    def fits(wanted: str, text: str) -> bool:
        return not wanted or wanted == text if filters.exact else wanted in text

    def passes(line: SessionLine) -> bool:
        day = date_of(line)
        early = filters.since is not None and (day is None or day < filters.since)
        late = filters.until is not None and (day is None or day > filters.until)
        texts = (
            (filters.deck, line.title if filters.exact else f"{line.deck} {line.title}"),
            (filters.client, line.client),
            (filters.place, line.place),
        )
        return not early and not late and all(fits(plain(wanted), plain(text)) for wanted, text in texts)

    return tuple(line for line in lines if passes(line))


def date_of(line: SessionLine) -> date | None:
    """The day of a session on this computer's calendar, None when it is not known."""
    return datetime.fromtimestamp(line.started / 1000).date() if line.started else None


def year_of(lines: Iterable[SessionLine]) -> Year:
    """The totals of these sessions; a session found twice (a copy of its file) is counted once."""
    alone = {line.id: line for line in sorted(lines, key=lambda line: (line.started, line.file), reverse=True)}
    ordered = tuple(sorted(alone.values(), key=lambda line: (line.started, line.file)))
    marked = [line for line in ordered if line.marks]
    answers = sum(line.marks for line in marked)
    return Year(
        lines=ordered,
        people=sum(line.people or 0 for line in ordered),
        counted=sum(line.people is not None for line in ordered),
        tables=sum(line.tables for line in ordered),
        minutes=sum(line.minutes for line in ordered),
        decks=_shares(ordered, lambda line: line.title),
        places=_shares(ordered, lambda line: line.place.strip()),
        clients=_shares(ordered, lambda line: line.client.strip()),
        months=tuple(sorted(_shares(ordered, _month), key=lambda share: share.name)),
        satisfaction=Mean(sum(line.marks_sum for line in marked) / answers, answers, len(marked)) if answers else None,
        linked=_top(ordered, "linked"),
        disputed=_top(ordered, "disputed"),
        phases=_phases(ordered),
        attendance=_attendance(ordered),
        returns=_returns(ordered),
    )


def _attendance(lines: Sequence[SessionLine]) -> Attendance | None:
    known = [(line.expected, line.people) for line in lines if line.expected and line.people is not None]
    if not known:
        return None
    return Attendance(sum(expected for expected, _ in known), sum(people for _, people in known), len(known))


def _returns(lines: Sequence[SessionLine]) -> Returns | None:
    """An answer sheet too many does not make a rate above one."""
    known = [(min(line.respondents, line.people), line.people) for line in lines if line.people and line.respondents]
    if not known:
        return None
    return Returns(sum(answered for answered, _ in known), sum(people for _, people in known), len(known))


def _month(line: SessionLine) -> str:
    day = date_of(line)
    return f"{day.year}-{day.month:02}" if day else ""


def _shares(lines: Sequence[SessionLine], name: Callable[[SessionLine], str]) -> tuple[Share, ...]:
    """The sessions by name, those without one left out; the most frequent first."""
    groups: dict[str, list[SessionLine]] = defaultdict(list)
    for line in lines:
        if said := name(line):
            groups[said].append(line)
    shares = [
        Share(said, len(some), sum(line.people or 0 for line in some), sum(line.minutes for line in some))
        for said, some in groups.items()
    ]
    return tuple(sorted(shares, key=lambda share: (-share.sessions, share.name)))


def _top(lines: Sequence[SessionLine], what: str) -> tuple[TopCard, ...]:
    times: dict[tuple[str, str], list[int]] = defaultdict(list)
    titles: dict[tuple[str, str], tuple[str, str]] = {}
    for line in lines:
        for mark in line.linked if what == "linked" else line.disputed:
            times[line.deck, mark.card].append(mark.times)
            titles[line.deck, mark.card] = (line.title, mark.title)
    found = [TopCard(titles[key][0], key[1], titles[key][1], sum(some), len(some)) for key, some in times.items()]
    return tuple(sorted(found, key=lambda top: (-top.times, -top.sessions, top.deck, top.title))[:TOP])


def _phases(lines: Sequence[SessionLine]) -> tuple[PhaseTimes, ...]:
    """The phases of each deck, in the order of the latest session that ran them."""
    spans: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    titles: dict[tuple[str, str], tuple[str, str]] = {}
    for line in reversed(lines):
        for span in line.phases:
            spans[line.deck, span.id].append((span.planned, span.real))
            titles.setdefault((line.deck, span.id), (line.title, span.title))
    return tuple(
        PhaseTimes(
            *titles[key],
            len(some),
            median(planned for planned, _real in some),
            median(real for _planned, real in some),
            min(real for _planned, real in some),
            max(real for _planned, real in some),
        )
        for key, some in spans.items()
    )
