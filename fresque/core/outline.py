"""What one table made, worded once for every format: its name, its links, its notes, its cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from fresque.core.debrief import CardLine, LinkLine, LotCards, TableDebrief, WrittenLine
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
    """Words of the participants: a note, a message or a sentence heard; `remark` says when, where, about what."""

    text: str
    remark: str = ""


Item = Heading | Paragraph | LinkItem | CardList | Said


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


def links_told(links: tuple[LinkLine, ...]) -> Iterator[Item]:
    """Links, with what the deck says of them."""
    for link in links:
        remark = tr("The deck draws it the other way.") if link.reversed else link.explanation
        yield LinkItem(
            f"{link.source} {ARROWS[link.direction]} {link.target}", explained(link.meaning, link.reason), remark
        )


def _disputes(table: TableDebrief) -> Iterator[Item]:
    if table.disputes:
        yield Paragraph(tr("Cards in dispute:"))
    for dispute in table.disputes:
        if dispute.decided:
            said = tr("Decided: the first reason won.") if dispute.reasons else tr("Decided.")
        else:
            said = tr("Not decided yet.")
        reasons = " / ".join(quoted(" ".join(reason.split())) for reason in dispute.reasons)
        yield LinkItem(dispute.title, reasons or tr("no reason given"), said)


def _worded(card: WrittenLine) -> str:
    words = " ".join(card.body.split())
    return tr("{title}: {words}", title=card.title, words=words) if words else card.title


def cards_told(table: TableDebrief) -> Iterator[Item]:
    """The cards of each lot in use, placed and left; those the table wrote, and those it disputed."""
    if not table.placed:
        return
    yield from (_lot(lot) for lot in table.lots if lot.dealt)
    if table.extras:
        yield CardList(None, tr("Jokers and blank cards"), (("", _named(table.extras)),))
    if table.written:
        yield CardList(None, tr("Cards written by the table"), (("", tuple(map(_worded, table.written))),))
    yield from _disputes(table)
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
