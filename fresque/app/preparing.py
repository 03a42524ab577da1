"""The form of a workshop in words: how people sit and who leads, whether the plan fits the time there is."""

from collections.abc import Mapping

from fresque.core.dates import duration
from fresque.core.deck import Deck
from fresque.core.hours import minute_of, said_hour
from fresque.core.i18n import tr, trn
from fresque.core.outline import quoted
from fresque.core.plan import plan_named, planned
from fresque.core.prepare import Share, fitted, floors, leaders_for, may_drop, tables_for, total


def shares_of(deck: Deck, plan: str, minutes: float, held: Mapping[str, float] | None = None) -> tuple[Share, ...]:
    """The phases of one of the deck's plans (its own when empty) in the time there is; its own time changes nothing.

    Phases `held` have the minutes said there; 0 leaves one out.
    """
    workshop = (planned(deck, plan_named(deck, plan)) if plan else deck).workshop
    declared = round(workshop.duration or workshop.minutes)
    return fitted(workshop.phases, workshop.minutes if minutes == declared else minutes, held)


def fits_said(shares: tuple[Share, ...], minutes: float) -> str:
    """How the plan fits: its length, what is too long or left; nothing when the deck has no phases."""
    if not shares:
        return ""
    length = total(shares)
    words = tr("{plan} planned, {time} there is", plan=duration(length), time=duration(minutes))
    if length > minutes:
        return tr("{words}: too long by {time}", words=words, time=duration(length - minutes))
    if length < minutes:
        return tr("{words}: {time} left", words=words, time=duration(minutes - length))
    return tr("{words}: it fits", words=words)


def left_out_said(shares: tuple[Share, ...]) -> str:
    """The phases left out, named; empty when there is none."""
    dropped = [quoted(share.phase.title) for share in shares if not share.kept]
    return tr("Left out: {phases}", phases=", ".join(dropped)) if dropped else ""


def end_said(starts: str, minutes: float) -> str:
    """When a workshop that begins at this hour, as typed, ends: «fin à 11 h 00»; what to type when it is no hour."""
    if not starts.strip():
        return ""
    first = minute_of(starts)
    return tr("Write it as 9:30") if first is None else tr("ends at {hour}", hour=said_hour(first + minutes))


def phase_said(shares: tuple[Share, ...], share: Share) -> str:
    """What the deck says of the minutes of a phase: «2 à 4 min»."""
    low, ideal = floors([one.phase for one in shares])[share.phase.id], share.phase.ideal
    if low >= ideal:
        return tr("{n} min", n=f"{ideal:g}")
    return tr("{min} to {n} min", min=f"{low:g}", n=f"{ideal:g}")


def kept_why(shares: tuple[Share, ...], share: Share) -> str:
    """Why a phase cannot be left out; empty when it may be."""
    if may_drop([one.phase for one in shares], share.phase):
        return ""
    last = share.phase.id == shares[-1].phase.id
    return tr("It closes the workshop.") if last else tr("The deck does not let it be left out.")


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


def proposed_leaders(tables: int) -> int:
    """How many people are proposed to lead: one a table, as the guides ask."""
    return leaders_for(tables)[1]
