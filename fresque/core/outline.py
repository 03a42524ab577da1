"""The debrief as a document: its headings and contents in order, worded once for the PDF and for Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

from fresque.core.dates import clock, day, duration, moment
from fresque.core.debrief import CardLine, Debrief, LinkLine, LotCards, TableDebrief
from fresque.core.i18n import tr, trn
from fresque.core.meanings import explained
from fresque.core.records import Direction

ARROWS: dict[Direction, str] = {"forward": "→", "both": "←→", "none": "—"}
"""Signs the embedded font has in every weight (it has no ↔)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a table or a part of the document, level 2 a section of it."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain words; `soft` is secondary."""

    text: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """Where the board of a table is shown."""

    table: TableDebrief


@dataclass(frozen=True, slots=True)
class LinkItem:
    """A link: its ends, the table's reason, and a remark of the deck or of the reader."""

    ends: str
    reason: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CardList:
    """Cards of a lot, or without one (`lot` None): some (label, cards), placed ones first."""

    lot: LotCards | None
    name: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the participants: a note, a message or a sentence heard."""

    text: str


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase as it went."""

    at: str
    title: str
    lasted: str
    planned: str


Item = Heading | Paragraph | BoardPicture | LinkItem | CardList | Said | PhaseRow


def headline(model: Debrief) -> str:
    """When and where: one line, empty when nothing is known."""
    when = ""
    if model.started is not None and model.ended is not None:
        values = {"day": day(model.started), "start": clock(model.started), "end": clock(model.ended)}
        brief = values["start"] == values["end"]
        when = moment(model.started) if brief else tr("{day}, from {start} to {end}", **values)
    return " · ".join(part for part in (model.place, when or model.date) if part)


def figures(model: Debrief) -> tuple[tuple[str, str], ...]:
    """What was made, counted: (number, what it counts); nothing that is zero."""
    cards = sum(table.placed for table in model.tables)
    links = sum(len(table.links) for table in model.tables)
    notes = sum(len(table.notes) for table in model.tables)
    counted = [
        (cards, trn("card placed", "cards placed", cards)),
        (links, trn("link drawn", "links drawn", links)),
        (notes, trn("note", "notes", notes)),
    ]
    if len(model.tables) > 1:
        counted.insert(0, (len(model.tables), trn("table", "tables", len(model.tables))))
    shown = [(str(number), label) for number, label in counted if number]
    if round(model.minutes):
        shown.append((duration(model.minutes), tr("from the first gesture to the last")))
    return tuple(shown)


def outline(model: Debrief) -> Iterator[Item]:
    """The whole document after its masthead; empty sections are not there."""
    if not model.tables:
        yield Paragraph(tr("Nothing has been placed on the board yet."))
    for table in model.tables:
        yield from _table(table, alone=len(model.tables) == 1)
    yield from _phases(model)
    yield from _credits(model)


def table_name(table: TableDebrief, *, alone: bool) -> str:
    """The title a table gave its board, with its number when there are several."""
    title = quoted(table.title) if table.title else ""
    if alone:
        return title or tr("The board")
    number = tr("Table {n}", n=table.number)
    return f"{number} · {title}" if title else number


def quoted(title: str) -> str:
    """A title between quotation marks, unless its authors put some."""
    return title if title.startswith(("«", "“")) else tr("“{title}”", title=title)


def _table(table: TableDebrief, *, alone: bool) -> Iterator[Item]:
    yield Heading(table_name(table, alone=alone), 1)
    yield BoardPicture(table)
    yield from _sayings(tr("Messages to remember"), table.messages)
    yield from _links(tr("Links of the deck found by the table"), table.found("expected", "optional"))
    yield from _links(tr("Links the table invented"), table.found("original"))
    yield from _links(tr("Links to question"), table.found("questionable"))
    yield from _links(tr("Links of the deck still to draw"), table.undrawn)
    yield from _sayings(tr("Notes"), table.notes)
    yield from _sayings(tr("Heard around the table"), table.verbatims)
    yield from _cards(table)


def _links(title: str, links: tuple[LinkLine, ...]) -> Iterator[Item]:
    if links:
        yield Heading(title, 2)
    for link in links:
        remark = tr("The deck draws it the other way.") if link.reversed else link.explanation
        yield LinkItem(
            f"{link.source} {ARROWS[link.direction]} {link.target}", explained(link.meaning, link.reason), remark
        )


def _sayings(title: str, texts: tuple[str, ...]) -> Iterator[Item]:
    if texts:
        yield Heading(title, 2)
    yield from (Said(text) for text in texts)


def _cards(table: TableDebrief) -> Iterator[Item]:
    if not table.placed:
        return
    yield Heading(tr("Cards"), 2)
    yield from (_lot(lot) for lot in table.lots if lot.dealt)
    if table.extras:
        yield CardList(None, tr("Jokers and blank cards"), (("", _named(table.extras)),))
    away = [lot.lot.title for lot in table.lots if not lot.dealt]
    if away:
        yield Paragraph(
            trn("Lot left aside: {lots}.", "Lots left aside: {lots}.", len(away), lots=", ".join(away)), True
        )


def _lot(lot: LotCards) -> CardList:
    placed = (trn("{n} placed", "{n} placed", len(lot.placed)), _named(lot.placed))
    left = (trn("{n} left", "{n} left", len(lot.left)), _named(lot.left))
    return CardList(lot, lot.lot.title, tuple(part for part in (placed, left) if part[1]))


def _named(cards: tuple[CardLine, ...]) -> tuple[str, ...]:
    return tuple(f"{card.number}\u00a0· {card.title}" if card.number is not None else card.title for card in cards)


def _phases(model: Debrief) -> Iterator[Item]:
    if model.phases:
        yield Heading(tr("How the session went"), 1)
    for phase in model.phases:
        planned = tr("planned: {duration}", duration=duration(phase.planned))
        yield PhaseRow(clock(phase.started), phase.title, duration(phase.minutes), planned)


def _credits(model: Debrief) -> Iterator[Item]:
    deck = model.deck
    yield Heading(tr("About the deck"), 1)
    yield Paragraph(tr("{title}, version {version}.", title=deck.title, version=deck.version))
    if deck.authors:
        yield Paragraph(trn("Author: {names}.", "Authors: {names}.", len(deck.authors), names=", ".join(deck.authors)))
    if deck.license:
        yield Paragraph(tr("Licence: {license}.", license=deck.license))
    if deck.credits:
        yield Paragraph(deck.credits.strip(), soft=True)
