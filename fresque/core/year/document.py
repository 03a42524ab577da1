"""The year as a document: each part worded once, whatever it is written as; empty parts are left out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from fresque.core.dates import day, decimal, duration, month, number
from fresque.core.i18n import tr, trn
from fresque.core.outline import Heading, Paragraph
from fresque.core.report.items import Bar, Bars, Grid, Item, Masthead, Pairs, Points
from fresque.core.year.line import SessionLine
from fresque.core.year.totals import Attendance, PhaseTimes, Returns, Share, TopCard, Year


def masthead(year: Year) -> Masthead:
    """What stands above the year."""
    title = tr("Our workshops")
    line = headline(year)
    return Masthead(tr("THE YEAR"), title, line, figures(year), f"{title}, {line}" if line else title)


def headline(year: Year) -> str:
    """From when to when, empty when no session has a date."""
    if year.first is None or year.last is None:
        return ""
    if day(year.first) == day(year.last):
        return day(year.first)
    return tr("{start} to {end}", start=day(year.first), end=day(year.last))


def figures(year: Year) -> tuple[tuple[str, str], ...]:
    """The large figures: (number, what it counts); nothing that is zero."""
    hours = round(year.minutes / 60)
    whole = (
        (year.sessions, trn("workshop", "workshops", year.sessions)),
        (year.people, trn("participant", "participants", year.people)),
        (year.tables, trn("table", "tables", year.tables)),
        (hours, trn("hour", "hours", hours)),
    )
    said = [(number(value), label) for value, label in whole if value]
    if year.satisfaction is not None:
        said.append((decimal(year.satisfaction.mark), tr("out of 5")))
    return tuple(said)


def document(year: Year, unread: Sequence[str] = ()) -> Iterator[Item]:
    """Everything after the masthead; `unread` are sentences about files that could not be read."""
    if not year.sessions:
        yield Paragraph(tr("No session was found here."))
    yield from _under(tr("Attendance and satisfaction"), evidence(year))
    yield from _under(tr("Month by month"), _months(year.months))
    yield from _under(tr("Decks"), _shares(tr("Deck"), year.decks))
    yield from _under(tr("Places"), _shares(tr("Place"), year.places))
    yield from _under(tr("Asked for by"), _shares(tr("Asked for by"), year.clients))
    yield from _under(tr("The most linked cards"), _cards(tr("Links"), year.linked))
    yield from _under(tr("The most disputed cards"), _cards(tr("Disputes"), year.disputed))
    yield from _phases(year.phases)
    yield from _under(tr("The workshops"), _lines(year.lines))
    if unread:
        yield from _under(tr("Files that could not be read"), [Points(tuple(unread))])


def evidence(year: Year) -> Iterator[Item]:
    """What those who fund training ask for: who came of those expected, what they thought, how many said so."""
    rows = [(tr("People present"), number(year.people))] if year.counted else []
    if there := year.attendance:
        said = tr("{present} of {expected} ({rate})", present=there.present, expected=there.expected, rate=_rate(there))
        rows.append((tr("Present of those expected"), f"{said}, {_workshops(there.sessions)}"))
    if mean := year.satisfaction:
        answers = trn("{n} answer", "{n} answers", mean.answers)
        mark = tr("{mark} out of 5", mark=decimal(mean.mark))
        rows.append((tr("Satisfaction"), f"{mark}, {answers} {_workshops(mean.sessions)}"))
    if back := year.returns:
        said = tr("{answered} of {present} ({rate})", answered=back.answered, present=back.present, rate=_rate(back))
        rows.append((tr("People who answered"), f"{said}, {_workshops(back.sessions)}"))
    if rows:
        yield Pairs(tuple(rows))
    if missing := year.sessions - year.counted:
        one, many = "The people of {n} workshop were not counted.", "The people of {n} workshops were not counted."
        yield Paragraph(trn(one, many, missing), soft=True)


def _rate(shared: Attendance | Returns) -> str:
    return f"{round(100 * shared.rate)}\u00a0%"


def _workshops(sessions: int) -> str:
    return trn("in {n} workshop", "in {n} workshops", sessions)


def _under(title: str, items: Iterable[Item]) -> Iterator[Item]:
    told = list(items)
    if told:
        yield Heading(title, 1)
        yield from told


def _months(months: Sequence[Share]) -> Iterator[Item]:
    rows = tuple(
        Bar(month(int(share.name[:4]), int(share.name[5:])), (float(share.sessions),), (number(share.sessions),))
        for share in months
    )
    if rows:
        yield Bars(tr("Month"), (tr("Workshops"),), rows)


def _shares(head: str, shares: Sequence[Share]) -> Iterator[Item]:
    rows = tuple(
        (share.name, number(share.sessions), number(share.people) if share.people else "—", duration(share.minutes))
        for share in shares
    )
    if rows:
        yield Grid((head, tr("Workshops"), tr("People"), tr("Length")), rows, frozenset((1, 2, 3)))


def _cards(head: str, cards: Sequence[TopCard]) -> Iterator[Item]:
    rows = tuple((top.title, top.deck, number(top.times), number(top.sessions)) for top in cards)
    if rows:
        yield Grid((tr("Card"), tr("Deck"), head, tr("Workshops")), rows, frozenset((2, 3)))


def _phases(phases: Sequence[PhaseTimes]) -> Iterator[Item]:
    """Deck by deck, planned minutes against the median of the real ones."""
    if phases:
        yield Heading(tr("The time phases really take"), 1)
        yield Paragraph(tr("Medians of the workshops where each phase was started."), soft=True)
    for title, some in groupby(phases, key=lambda phase: phase.deck):
        yield Heading(title, 2)
        rows = tuple(
            Bar(
                f"{phase.title} ({phase.sessions})",
                (phase.planned, phase.real),
                (duration(phase.planned), duration(phase.real)),
            )
            for phase in some
        )
        yield Bars(tr("Phase"), (tr("Planned"), tr("Real")), rows)


def _lines(lines: Sequence[SessionLine]) -> Iterator[Item]:
    rows = tuple(
        (
            day(line.started) if line.started else "—",
            line.title,
            " · ".join(part for part in (line.place, line.client) if part) or "—",
            _present(line),
            duration(line.minutes),
            decimal(line.satisfaction) if line.satisfaction is not None else "—",
        )
        for line in lines
    )
    if rows:
        columns = (tr("Date"), tr("Deck"), tr("Where, for whom"), tr("People"), tr("Length"), tr("Out of 5"))
        yield Grid(columns, rows, frozenset((3, 4, 5)))


def _present(line: SessionLine) -> str:
    """How many came, of how many expected when it is known."""
    if line.people is None:
        return "—"
    return f"{number(line.people)}\u00a0/\u00a0{number(line.expected)}" if line.expected else number(line.people)
