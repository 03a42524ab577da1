"""The order sheet of a workshop: what its preparation knows, and blanks for the rest."""

from collections.abc import Iterator

from fresque.app.bringing import hours_said, leaders, sets_said
from fresque.app.library import LANGUAGES
from fresque.core.dates import duration
from fresque.core.deck import Deck
from fresque.core.i18n import tr, trn
from fresque.core.info import SessionInfo
from fresque.core.prepare import tables_for
from fresque.layout.paper.order import OrderLine, OrderPart
from fresque.layout.text import plain


def order_parts(deck: Deck, info: SessionInfo | None) -> tuple[OrderPart, ...]:
    """The sheet in four parts; all is blank but the deck when nothing is prepared."""
    return (
        OrderPart(tr("The order"), tuple(_order(info))),
        OrderPart(tr("When and where"), tuple(_where(deck, info))),
        OrderPart(tr("The people"), tuple(_people(deck, info))),
        OrderPart(tr("The deck"), tuple(_deck(deck, info))),
    )


def _order(info: SessionInfo | None) -> Iterator[OrderLine]:
    yield OrderLine(tr("Asked for by"), info.commissioner if info else "")
    yield OrderLine(tr("What for"), lines=2)
    yield OrderLine(tr("What is kept afterwards"), choices=(
        tr("debrief"), tr("picture of the board"), tr("satisfaction"), tr("sets of cards")))  # fmt: skip


def _where(deck: Deck, info: SessionInfo | None) -> Iterator[OrderLine]:
    yield OrderLine(tr("Date"), info.date if info else "")
    minutes = (info.duration if info else None) or deck.workshop.duration or deck.workshop.minutes
    known = info is not None and info.starts
    yield OrderLine(tr("Hours"), hours_said(info, minutes) if info and known else "")
    yield OrderLine(tr("Duration"), duration(minutes) if minutes else "")
    yield OrderLine(tr("Place"), info.place if info else "")
    yield OrderLine(tr("The room"), choices=(
        tr("tables free on all sides"), tr("wall or screen"), tr("projector"), tr("sockets"), tr("open an hour before"),
        tr("step-free access")))  # fmt: skip


def _people(deck: Deck, info: SessionInfo | None) -> Iterator[OrderLine]:
    seats = deck.participants
    yield OrderLine(tr("Audience"))
    people = info.expected if info else 0
    yield OrderLine(tr("People expected"), str(people) if people else "")
    tables = info.tables if info else 0
    ideal = tr("tables of {n} at best ({min} to {max})", n=seats.ideal, min=seats.min, max=seats.max)
    said = trn("{n} table", "{n} tables", tables) if tables else ""
    yield OrderLine(tr("Tables"), f"{said} · {ideal}" if said else ideal)
    led = leaders(info) if info else 0
    yield OrderLine(tr("To lead"), trn("{n} person", "{n} people", led) if led else "")
    yield OrderLine(tr("To plan for"), choices=(
        tr("large print"), tr("colours told by shapes"), tr("interpreter"), tr("other:")))  # fmt: skip


def _deck(deck: Deck, info: SessionInfo | None) -> Iterator[OrderLine]:
    yield OrderLine(tr("Deck"), tr("{title}, version {version}", title=plain(deck.title), version=deck.version))
    yield OrderLine(tr("Language"), LANGUAGES.get(deck.language.split("-")[0], deck.language))
    tables = info.tables if info else tables_for(0, deck.participants)
    yield OrderLine(tr("Sets of cards"), sets_said(deck, tables))
    yield OrderLine(tr("Cards of their own"), choices=(tr("none"), tr("blank cards"), tr("a deck adapted"), tr("logo")))
    yield OrderLine(tr("Remarks"), lines=2)
