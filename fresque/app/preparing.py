"""What to print and bring for a workshop, and the plan of the form of a new one, in words."""

from dataclasses import dataclass

from fresque.core.dates import duration
from fresque.core.deck import Deck
from fresque.core.i18n import tr, trn
from fresque.core.plan import plan_named, planned
from fresque.core.prepare import Share, fitted, leaders_for, sets_named, tables_for, total


@dataclass(frozen=True, slots=True)
class Heading:
    """A part of the list and its lines."""

    title: str
    lines: tuple[str, ...]


def shares_of(deck: Deck, plan: str, minutes: float) -> tuple[Share, ...]:
    """The phases of one of the deck's plans (its own when empty) in the time there is; its own time changes nothing."""
    workshop = (planned(deck, plan_named(deck, plan)) if plan else deck).workshop
    declared = round(workshop.duration or workshop.minutes)
    return fitted(workshop.phases, workshop.minutes if minutes == declared else minutes)


def fits_said(shares: tuple[Share, ...], minutes: float) -> str:
    """How the plan fits: its length, what is left out, what is too long; nothing when the deck has no phases."""
    if not shares:
        return ""
    length = total(shares)
    words = [tr("{plan} planned, {time} there is", plan=duration(length), time=duration(minutes))]
    if dropped := [share.phase.title for share in shares if not share.kept]:
        words.append(tr("left out: {phases}", phases=", ".join(dropped)))
    if length > minutes:
        words.append(tr("too long by {time}", time=duration(length - minutes)))
    elif length < minutes:
        words.append(tr("{time} left", time=duration(minutes - length)))
    return " — ".join(words)


def room_said(deck: Deck, people: int, tables: int) -> str:
    """How people sit and who leads: «3 tables de 7, 2 à 3 personnes pour animer»."""
    low, high = leaders_for(tables)
    leaders = trn("{n} person to lead", "{n} people to lead", high)
    if low < high:
        leaders = tr("{low} to {high} people to lead", low=low, high=high)
    if not people:
        return tr("Tables of {n} at best ({min} to {max}); {leaders}", n=deck.participants.ideal,
                  min=deck.participants.min, max=deck.participants.max, leaders=leaders)  # fmt: skip
    least, more = divmod(people, tables)
    seats = tr("{a} or {b} people a table", a=least, b=least + 1) if more else tr("{a} people a table", a=least)
    fits = deck.participants.min <= least and least + bool(more) <= deck.participants.max
    ideal = (
        "" if fits else tr(" (the deck asks for {min} to {max})", min=deck.participants.min, max=deck.participants.max)
    )
    return tr("{seats}; {leaders}", seats=seats + ideal, leaders=leaders)


def proposed_tables(deck: Deck, people: int) -> int:
    """The tables proposed for so many people."""
    return tables_for(people, deck.participants)


def to_bring(deck: Deck, tables: int) -> tuple[Heading, ...]:
    """What to print and bring: the sets with their letters, the cards lot by lot, what the deck asks for."""
    letters = ", ".join(sets_named(tables))
    counted = [(lot, len(list(deck.cards_of(lot.id)))) for lot in deck.lots]
    cards = [tr("{lot}: {cards}", lot=lot.title, cards=trn("{n} card", "{n} cards", n)) for lot, n in counted if n]
    if deck.extras:
        cards.append(tr("{lot}: {cards}", lot=tr("Other cards"), cards=trn("{n} card", "{n} cards", len(deck.extras))))
    each = sum(n for _lot, n in counted) + len(deck.extras)
    sets = trn("{n} set of {cards}: {letters}", "{n} sets of {cards}: {letters}", tables,
               cards=trn("{n} card", "{n} cards", each), letters=letters)  # fmt: skip
    room = (
        tr("Projector, its adaptor (HDMI, USB-C), extension lead"),
        tr("This computer charged, its charger, a mouse"),
        tr("Sheets of feedback and of attendance, pens"),
    )
    found = (
        Heading(tr("Sets of cards"), (sets,)),
        Heading(tr("In each set"), tuple(cards)),
        Heading(tr("The deck asks for"), deck.materials),
        Heading(tr("The room"), room),
    )
    return tuple(part for part in found if part.lines)
