"""The part of a report that is for the facilitator alone: the cards counted, the jokers."""

from collections.abc import Iterator

from fresque.core.dates import number
from fresque.core.i18n import tr, trn
from fresque.core.outline import Paragraph
from fresque.core.report import Report
from fresque.core.report.items import Grid, Item, Points
from fresque.core.report.tidied import Joker, LotCounted


def tidied(model: Report) -> Iterator[Item]:
    """Cards that are missing first: the box leaves again tomorrow."""
    if model.counted:
        lost = [lot for lot in model.counted if lot.lost]
        if lost:
            yield Points(tuple(map(lost_said, lost)))
        else:
            cards = sum(lot.found for lot in model.counted)
            yield Paragraph(trn("{n} card counted, none is missing.", "{n} cards counted, none is missing.", cards))
        yield _counted(model.counted)
    if model.jokers:
        yield Paragraph(
            trn("Joker played: {names}.", "Jokers played: {names}.", len(model.jokers), names=_named(model))
        )


def lost_said(lot: LotCounted) -> str:
    """How many cards of a lot are missing, and which when they could be told."""
    one, many = "{n} card of “{lot}” is missing", "{n} cards of “{lot}” are missing"
    said = trn(one, many, lot.lost, lot=lot.title)
    named = ", ".join(lot.missing)
    return tr("{said}: {cards}.", said=said, cards=named) if named else tr("{said}.", said=said)


def joker_said(joker: Joker, tables: int) -> str:
    """A joker, the table that played it when there are several, and what for."""
    place = tr("Table {n}", n=joker.table) if joker.table and tables > 1 else ""
    about = ", ".join(part for part in (place, joker.text) if part)
    return tr("{joker} ({about})", joker=joker.title, about=about) if about and joker.title else joker.title or about


def _counted(lots: tuple[LotCounted, ...]) -> Grid:
    columns = (tr("Lot"), tr("Sets"), tr("Cards that left"), tr("Cards found"), tr("Cards missing"))
    rows = tuple(
        (lot.title, number(lot.sets), number(lot.expected), number(lot.found), number(lot.lost)) for lot in lots
    )
    return Grid(columns, rows, frozenset({1, 2, 3, 4}))


def _named(model: Report) -> str:
    return " · ".join(joker_said(joker, model.info.tables) for joker in model.jokers)
