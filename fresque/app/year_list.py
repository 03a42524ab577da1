"""The sessions of a year as a list: found by words, sorted by a column, and the places where they were."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from fresque.app.year import Gathered
from fresque.core.alike import folded
from fresque.core.dates import day, decimal, number
from fresque.core.i18n import _, tr
from fresque.core.year import Filters, SessionLine
from fresque.core.year.document import figures

COLUMNS = (_("Date"), _("Deck"), _("Place"), _("Client"), _("People"), _("Out of 5"))
FIGURES = frozenset((4, 5))
"""Columns of figures."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is looked at: filters, words anywhere in a session, and the order (a column, from its end or not)."""

    filters: Filters = Filters(exact=True)
    words: str = ""
    column: int = 0
    backwards: bool = True


def listed(gathered: Gathered, listing: Listing) -> Gathered:
    """The sessions to show, in order; a copy of a session is shown once."""
    alone = gathered.year(listing.filters).lines
    found = [line for line in alone if _has(line, listing.words)]
    keys = {line.file: _key(line, listing.column) for line in found}
    known = [(key, line.file, line) for line in found if (key := keys[line.file]) is not None]
    known.sort(reverse=listing.backwards)
    unknown = [line for line in found if keys[line.file] is None]
    return replace(gathered, lines=(*(line for _key, _file, line in known), *unknown))


def cells(line: SessionLine) -> tuple[str, ...]:
    """A session in words, a column each."""
    return (
        day(line.started) if line.started else "—",
        line.title,
        line.place or "—",
        line.client or "—",
        number(line.people) if line.people is not None else "—",
        decimal(line.satisfaction) if line.satisfaction is not None else "—",
    )


def places(gathered: Gathered, filters: Filters) -> list[tuple[str, int]]:
    """Where the sessions were and how many in each place, the most frequent first, whatever place is chosen."""
    shares = gathered.year(replace(filters, place="")).places
    return [(share.name, share.sessions) for share in shares]


def names(lines: Iterable[SessionLine], what: str) -> list[str]:
    """The different titles of decks (`title`) or clients (`client`), sorted as words are."""
    return sorted({getattr(line, what) for line in lines if getattr(line, what)}, key=folded)


def period(name: str, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of `this` year, of the `last` one, or of all of them."""
    if name not in ("this", "last"):
        return None, None
    year = today.year - (name == "last")
    return date(year, 1, 1), date(year, 12, 31)


def figures_said(shown: Gathered) -> list[str]:
    """What the sessions in the list come to, in a few words each."""
    counted = figures(shown.year())
    return [f"{value} {label}" for value, label in counted] or [tr("No session was found here.")]


def unread_said(unread: Sequence[str]) -> str:
    """The files that could not be read, in one sentence; empty when there is none."""
    return tr("Could not be read: {files}", files=" ".join(unread)) if unread else ""


def _has(line: SessionLine, words: str) -> bool:
    text = folded(" ".join((*cells(line), Path(line.file).stem, line.deck)))
    return all(word in text for word in folded(words).split())


def _key(line: SessionLine, column: int) -> tuple[float, str] | None:
    """What a session is sorted by; None when it is not known, and then it comes last."""
    if column == 0:
        return (line.started, "") if line.started else None
    if column in FIGURES:
        figure = (line.people, line.satisfaction)[column - 4]
        return None if figure is None else (figure, "")
    words = folded((line.title, line.place, line.client)[column - 1])
    return (0, words) if words else None
