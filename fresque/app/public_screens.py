"""Each public screen made from the desk: here, and nowhere else, is decided what leaves for the wall."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from fresque.app.dealing import reading_said
from fresque.app.desk import Desk
from fresque.app.public_clocks import corner
from fresque.app.public_time import hour_now, running, steps
from fresque.core.clock import MINUTE
from fresque.core.dates import clock
from fresque.core.deck import Card, Face
from fresque.core.geometry import Rect
from fresque.core.i18n import speaking
from fresque.core.public import (
    Board,
    Gallery,
    Instruction,
    Pattern,
    Pause,
    Programme,
    Question,
    Screen,
    Spotlight,
    Table,
    Thanks,
    TimeOnly,
    public_card,
    public_records,
)
from fresque.core.records import Placed, Record, Title
from fresque.core.written import shown
from fresque.core.zones import held, zones_of


def programme(desk: Desk) -> Screen | None:
    """The phases; with their hours once the first one has begun."""
    found, end = steps(desk)
    return Programme(desk.deck.title, found, end) if found else None


def instruction(desk: Desk) -> Instruction | None:
    """What the phase in progress asks, and its time; before the first one, what that will be."""
    live, phases = running(desk), desk.deck.workshop.phases
    if live is not None:
        phase, time = live
        reading = _reading(desk) if phase.phase.deals else ""
        return Instruction(
            phase.phase.title, "\n".join(part for part in (phase.phase.public, reading) if part), corner(desk) or time
        )
    return Instruction(phases[0].title, phases[0].public) if phases else None


def _reading(desk: Desk) -> str:
    """How the last lot is read, in the language of the deck."""
    with speaking(desk.deck.language):
        return reading_said(desk)


def time_only(desk: Desk) -> Screen:
    """The time left, or the hour."""
    live = running(desk)
    return TimeOnly(live[0].phase.title, live[1]) if live else TimeOnly(hour=hour_now(desk))


def gallery(desk: Desk, page: int = 1) -> Screen:
    """The tables, with the title each gave its fresque: up to `A_PAGE` of them, `page` counted from 1."""
    number = desk.session.info.tables
    pages = gallery_pages(desk)
    each = -(-number // pages)
    first = each * (min(page, pages) - 1)
    numbers = range(first + 1, min(first + each, number) + 1)
    tables = tuple(_table(desk, number) for number in numbers)
    if len(tables) <= BESIDE:
        tables = tuple(replace(table, steps=_steps(desk, table.records)) for table in tables)
    return Gallery(tables, min(page, pages), pages)


def gallery_pages(desk: Desk) -> int:
    """How many pages the tables of the room take."""
    return -(-desk.session.info.tables // A_PAGE)


def thanks(desk: Desk) -> Screen:
    """The title the first table found, the credits and the licence of the deck."""
    deck, made = desk.deck, next((table.title for table in _tables(desk) if table.title), "")
    return Thanks(made, deck.title, deck.credits, deck.authors, deck.license)


def board(desk: Desk, area: Rect | None, *, timed: bool = False) -> Board:
    """The table in view; what the hand carries is where the hand is; `timed` with the clock of the phase."""
    live = running(desk) if timed else None
    records = tuple(_carried(desk, public_records(desk.records())))
    return Board(desk.table, records, area, bool(desk.held()), corner(desk) or (live[1] if live else None))


def spotlight(desk: Desk, card: Card, face: Face) -> Spotlight:
    """A card with what this face says and nothing else."""
    return Spotlight(public_card(desk.deck, card, face == "verso"), face)


def question(desk: Desk, card: Card) -> Question:
    """The question of a card, with the time of the phase in progress."""
    live = running(desk)
    return Question(question_of(card) or card.title, live[1] if live else None)


def question_of(card: Card | None) -> str:
    """What a card asks everyone: the question of a controversy, a statement itself; empty for the others."""
    if card is None or card.kind not in ("controversy", "statement"):
        return ""
    return card.question or card.title


def pause(desk: Desk, back_at: int) -> Pause:
    """A break until `back_at`, a moment of the session."""
    left = -(-(back_at - desk.session.now()) // 1000)
    return Pause(clock(desk.conduct.shown_hour(back_at)), max(0, left))


def pattern(screen: str) -> Pattern:
    """The test pattern."""
    return Pattern(screen)


def back_in(desk: Desk, minutes: int) -> int:
    """The moment of the session when so many minutes will have passed and the room's clocks show a whole one."""
    now = desk.session.now()
    shift = desk.conduct.shown_hour(now) - now
    return -(-(now + shift + minutes * MINUTE) // MINUTE) * MINUTE - shift


A_PAGE = 6
"""Tables of the gallery that are seen together: their boards and their titles can still be read."""

BESIDE = 3
"""Rings that stand on one line, with room under each to read its steps."""

MADE: dict[str, Callable[[Desk], Screen | None]] = {
    "programme": programme,
    "instruction": instruction,
    "time": time_only,
    "thanks": thanks,
}
"""The screens made from the desk alone."""


def _tables(desk: Desk) -> Iterator[Table]:
    return (_table(desk, number) for number in range(1, desk.session.info.tables + 1))


def _steps(desk: Desk, records: tuple[Record, ...]) -> tuple[str, ...]:
    """What each seat of a ring holds, in turn; nothing on another board, nor while all the seats are empty."""
    if desk.deck.layout.kind != "ring":
        return ()
    there = [seat.step for seat in held(desk.deck, zones_of(desk.deck), records)]
    found = [shown(desk.deck, step) if step is not None else None for step in there]
    return tuple(card.title if card else "" for card in found) if any(found) else ()


def _table(desk: Desk, number: int) -> Table:
    records = public_records(desk.board.records(number))
    title = next((r.text.strip() for r in records if isinstance(r, Title) and r.text.strip()), "")
    return Table(number, title, records)


def _carried(desk: Desk, records: tuple[Record, ...]) -> Iterator[Record]:
    hands = {record_id: hand for hand in desk.held() for record_id in hand.ids}
    for record in records:
        hand = hands.get(record.id)
        if hand is not None and isinstance(record, Placed) and not record.locked:
            yield replace(record, x=record.x + hand.dx, y=record.y + hand.dy, angle=record.angle + hand.turn)
        else:
            yield record
