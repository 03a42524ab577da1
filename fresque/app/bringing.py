"""What to print and bring for a workshop, in words."""

from dataclasses import dataclass

from fresque.core.deck import Deck
from fresque.core.i18n import tr, trn
from fresque.core.prepare import sets_named


@dataclass(frozen=True, slots=True)
class Heading:
    """A part of the list and its lines."""

    title: str
    lines: tuple[str, ...]


def to_bring(deck: Deck, tables: int) -> tuple[Heading, ...]:
    """What to print and bring: the sets with their letters, the cards lot by lot, what the deck asks for."""
    counted = [(lot, len(list(deck.cards_of(lot.id)))) for lot in deck.lots]
    cards = [tr("{lot}: {cards}", lot=lot.title, cards=trn("{n} card", "{n} cards", n)) for lot, n in counted if n]
    if deck.extras:
        cards.append(tr("{lot}: {cards}", lot=tr("Other cards"), cards=trn("{n} card", "{n} cards", len(deck.extras))))
    room = (
        tr("Projector, its adaptor (HDMI, USB-C), extension lead"),
        tr("This computer charged, its charger, a mouse"),
        tr("Sheets of feedback and of attendance, pens"),
    )
    found = (
        Heading(tr("Sets of cards"), (sets_said(deck, tables),)),
        Heading(tr("In each set"), tuple(cards)),
        Heading(tr("The deck asks for"), deck.materials),
        Heading(tr("The room"), room),
    )
    return tuple(part for part in found if part.lines)


def sets_said(deck: Deck, tables: int) -> str:
    """The sets of cards with their letters: «3 jeux de 39 cartes : A, B, C»."""
    each = sum(len(list(deck.cards_of(lot.id))) for lot in deck.lots) + len(deck.extras)
    return trn("{n} set of {cards}: {letters}", "{n} sets of {cards}: {letters}", tables,
               cards=trn("{n} card", "{n} cards", each), letters=", ".join(sets_named(tables)))  # fmt: skip
