"""What to print and bring for a workshop, in words: each line has an id, so that what is ticked stays so."""

from collections.abc import Iterator
from dataclasses import dataclass

from fresque.core.dates import duration
from fresque.core.deck import Deck
from fresque.core.hours import minute_of, said_hour
from fresque.core.i18n import tr, trn
from fresque.core.info import SessionInfo
from fresque.core.prepare import leaders_for, sets_named
from fresque.layout.text import plain


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to print, count or carry; `id` changes when what is asked for does."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A part of the list and its lines."""

    title: str
    lines: tuple[Line, ...]


def to_bring(deck: Deck, info: SessionInfo) -> tuple[Heading, ...]:
    """What to print and bring: sheets, the cards lot by lot, what the deck asks for, the room; no empty part."""
    asked = tuple(Line(f"asked-{words}", plain(words)) for words in deck.materials)
    found = (
        Heading(tr("To print"), tuple(_to_print(deck, info))),
        Heading(tr("To count in each set"), tuple(_to_count(deck))),
        Heading(tr("The deck asks for"), asked),
        Heading(tr("The room"), tuple(_room())),
    )
    return tuple(part for part in found if part.lines)


def sets_said(deck: Deck, tables: int) -> str:
    """The sets of cards with their letters: «3 jeux de 39 cartes : A, B, C»."""
    each = sum(len(list(deck.cards_of(lot.id))) for lot in deck.lots) + len(deck.extras)
    return trn("{n} set of {cards}: {letters}", "{n} sets of {cards}: {letters}", tables,
               cards=trn("{n} card", "{n} cards", each), letters=", ".join(sets_named(tables)))  # fmt: skip


def workshop_said(deck: Deck, info: SessionInfo) -> str:
    """Which workshop, in a line: day, hours, place, who asked; what is known of them."""
    minutes = info.duration or deck.workshop.minutes
    return " · ".join(part for part in (info.date, hours_said(info, minutes), info.place, info.commissioner) if part)


def hours_said(info: SessionInfo, minutes: float) -> str:
    """From when to when: «9 h 00 à 11 h 00»; how long when no hour is known."""
    first = minute_of(info.starts)
    if first is None:
        return duration(minutes) if minutes else ""
    return tr("{start} to {end}", start=said_hour(first), end=said_hour(first + minutes))


def leaders(info: SessionInfo) -> int:
    """How many people lead: as said, or one a table."""
    return info.leaders or leaders_for(info.tables)[1]


def _to_print(deck: Deck, info: SessionInfo) -> Iterator[Line]:
    tables, people, led = info.tables, info.expected, leaders(info)
    yield Line(f"sets-{tables}", sets_said(deck, tables))
    yield Line("count", tr("The count sheet, to slip into the box"))
    if tables > 1:
        yield Line(f"tents-{tables}", trn("{n} table tent", "{n} table tents", tables))
    yield Line(f"booklet-{led}", trn("{n} facilitator’s booklet", "{n} facilitator’s booklets", led))
    rows = trn("Attendance sheet, {n} row", "Attendance sheet, {n} rows", people) if people else tr("Attendance sheet")
    yield Line(f"attendance-{people}", rows)


def _to_count(deck: Deck) -> Iterator[Line]:
    for lot in deck.lots:
        n = len(list(deck.cards_of(lot.id)))
        if n:
            yield Line(
                f"lot-{lot.id}-{n}", tr("{lot}: {cards}", lot=plain(lot.title), cards=trn("{n} card", "{n} cards", n))
            )
    if deck.extras:
        n = len(deck.extras)
        words = tr("{lot}: {cards}", lot=tr("Other cards"), cards=trn("{n} card", "{n} cards", n))
        yield Line(f"lot--{n}", words)


def _room() -> Iterator[Line]:
    yield Line("computer", tr("This computer charged, its charger, a mouse"))
    yield Line("projector", tr("Projector, its adaptor (HDMI, USB-C), extension lead"))
    yield Line("backup", tr("The session copied to a USB key"))
    yield Line("pens", tr("Pens, adhesive tape, a spare set of cards"))
