"""The end of a workshop as it is led: what people keep, sheets keyed in, cards counted, what is taken away."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fresque.app.dealing import at_a_table
from fresque.app.desk import Desk, fresh_id
from fresque.app.last_words import MINUTE, LastWords
from fresque.app.sensitive import Sensitive as Sensitive
from fresque.app.sensitive import sensitive as sensitive
from fresque.app.sensitive import take_away as take_away
from fresque.app.session import Session, SessionInfo, now
from fresque.core import closing, timing
from fresque.core.closing import Answer, Found
from fresque.core.dates import day
from fresque.core.deck import FeedbackQuestion
from fresque.core.facts import (
    CardCount,
    Commitment,
    Feedback,
    Photo,
    happened,
)
from fresque.core.i18n import speaking, tr
from fresque.core.report.feedback import SCALE
from fresque.core.small_clock import SmallClock
from fresque.storage.presence import is_there

_DATED = re.compile(r"-\d{4}-\d{2}-\d{2}$")
_NUMBERED = re.compile(r"(.*)-([1-9]\d{0,2})")
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class LotCount:
    """A lot to count at the end: `expected` cards of so many sets; `found` is None before it is."""

    lot: str
    title: str
    expected: int
    found: int | None
    sets: int = 1
    named: tuple[str, ...] = ()
    """The cards known to be missing: the number of each, the letter of its set."""

    @property
    def missing(self) -> int:
        """How many cards are not there; 0 before they are counted."""
        return max(0, self.expected - self.found) if self.found is not None else 0


def next_seat(desk: Desk) -> None:
    """Give the word to the next seat of each table for a minute; the first time, note that a round began."""
    words = desk.debating.words
    words.seats = words.seats or max(1, at_a_table(desk))
    if not words.seat and not desk.read_only:
        desk.session.mark(tr("Round of last words"))
    _give(desk, words.go_on)


def seat_before(desk: Desk) -> None:
    """Give the word back to the seat before."""
    _give(desk, desk.debating.words.go_back)


def pass_seat(desk: Desk) -> None:
    """Let this seat's turn go by: it may speak at the end."""
    _give(desk, desk.debating.words.let_pass)


def call_back(desk: Desk) -> None:
    """Give the word to the first seat that let its turn go by."""
    _give(desk, desk.debating.words.call_back)


def set_seats(desk: Desk, seats: int) -> None:
    """How many people speak."""
    desk.debating.words.seat_people(seats)
    desk.looks.tell("public")


def end_round(desk: Desk) -> None:
    """Everyone has spoken."""
    desk.debating.words = LastWords()
    desk.looks.tell("public")


def _give(desk: Desk, turn: Callable[[], None]) -> None:
    """Turn to a seat, with a minute running."""
    turn()
    desk.debating.words.small = SmallClock(MINUTE).anew(desk.session.now())
    desk.looks.tell("public")


def kept(desk: Desk) -> list[Commitment]:
    """What people keep and will do, the last first."""
    return list(happened(desk.board.records(), Commitment))[::-1]


def hide(desk: Desk, record_id: str) -> bool:
    """Keep a sentence off the wall, or show it again; the debrief keeps it."""
    there = next((one for one in kept(desk) if one.id == record_id), None)
    return there is not None and desk.commit(closing.hide(record_id, not there.hidden))


def reword(desk: Desk, record_id: str, text: str) -> bool:
    """Write a sentence anew."""
    there = next((one for one in kept(desk) if one.id == record_id), None)
    return there is not None and text.strip() != there.text and desk.commit(closing.reword(record_id, text))


def choices_of(desk: Desk, question: FeedbackQuestion) -> tuple[str, ...]:
    """What hands are raised for: the marks from 1 to 5 or the choices; none for a question answered in words."""
    if question.kind == "words":
        return ()
    if question.kind == "choice":
        return question.choices
    with speaking(desk.deck.language):
        ends = {1: tr("1 — not at all"), SCALE: tr("{n} — fully", n=SCALE)}
        return tuple(ends.get(n, str(n)) for n in range(1, SCALE + 1))


def sheets(desk: Desk) -> int:
    """How many sheets were keyed in: the number of the last."""
    return max((answer.sheet or 0 for answer in happened(desk.board.records(closing.ROOM), Feedback)), default=0)


def received(desk: Desk) -> int:
    """How many sheets were keyed in and still stand."""
    there = happened(desk.board.records(closing.ROOM), Feedback)
    return len({answer.sheet for answer in there if answer.sheet})


def sheet_of(desk: Desk, number: int) -> dict[str, Answer]:
    """What a sheet says, by question: a mark or a choice from 1, or words."""
    there = (one for one in happened(desk.board.records(closing.ROOM), Feedback) if one.sheet == number)
    return {one.question: _answer(desk, one) for one in there}


def _answer(desk: Desk, one: Feedback) -> Answer:
    """A mark, the rank of a choice even when it was written in words, or words."""
    if isinstance(one.value, int | float):
        return int(one.value)
    said = one.text or one.value or ""
    choices = next((asked.choices for asked in desk.deck.feedback if asked.id == one.question), ())
    return choices.index(said) + 1 if said in choices else said


def key_in(desk: Desk, answers: Mapping[str, Answer], number: int = 0) -> bool:
    """Write one sheet, the next one when no `number` is given, else that one anew."""
    if number and number <= sheets(desk):
        return desk.commit(closing.sheet_again(fresh_id, desk.board.records(closing.ROOM), number, answers))
    return desk.commit(closing.sheet(fresh_id, sheets(desk) + 1, answers))


def lots(desk: Desk) -> list[LotCount]:
    """The lots to count, as many sets of cards as left: one a table before anything else is said."""
    last = {count.lot: count for count in happened(desk.board.records(), CardCount)}
    cards = {lot: len(list(desk.deck.cards_of(lot.id))) for lot in desk.deck.lots}
    found = []
    for lot, n in cards.items():
        count = last.get(lot.id)
        sets = (count.sets if count else None) or desk.session.info.tables
        named = count.missing if count else ()
        if n:
            found.append(LotCount(lot.id, lot.title, n * sets, count.found if count else None, sets, named))
    return found


def sets_out(desk: Desk) -> int:
    """How many sets of cards left with the facilitator: one a table before anything else is said."""
    return max((lot.sets for lot in lots(desk) if lot.found is not None), default=desk.session.info.tables)


def count_cards(desk: Desk, found: Mapping[str, Found]) -> bool:
    """Write how many cards of each lot were found."""
    return desk.commit(closing.count_cards(fresh_id, desk.board.records(closing.ROOM), found))


def count_lot(desk: Desk, lot: str, found: int, sets: int, words: str = "") -> bool:
    """Write what was found of a lot; `words` name the cards that are missing, which then tell how many were found.

    Raises FresqueError when a card is of another lot.
    """
    cards = list(desk.deck.cards_of(lot))
    named = closing.missing_of([card.number for card in cards if card.number is not None], words, sets)
    there = min(found, len(cards) * sets - len(named)) if named else found
    return count_cards(desk, {lot: Found(there, sets, named)})


def all_there(desk: Desk, sets: int) -> bool:
    """Write that every card of so many sets was found."""
    cards = {lot.lot: len(list(desk.deck.cards_of(lot.lot))) for lot in lots(desk)}
    return count_cards(desk, {lot: Found(n * sets, sets) for lot, n in cards.items()})


def attach(desk: Desk, data: bytes, caption: str) -> bool:
    """Attach a photograph of the paper fresque: its bytes first, then the gesture."""
    if desk.read_only:
        return False
    return desk.commit(closing.photograph(fresh_id(), desk.session.add_picture(data), caption))


def photos(desk: Desk) -> list[Photo]:
    """The photographs attached, to the room or to a table, in their order."""
    return list(happened(desk.board.records(), Photo))


def caption(desk: Desk, record_id: str, text: str) -> bool:
    """Write the caption of a photograph, when it is another one."""
    there = next((one for one in photos(desk) if one.id == record_id), None)
    return there is not None and text.strip() != there.caption and desk.commit(closing.caption(record_id, text))


def end(desk: Desk) -> bool:
    """End the workshop, when a phase still runs."""
    return desk.conduct.still().running is not None and desk.commit(timing.end(fresh_id()))


def next_path(path: Path) -> Path:
    """The file of the next group: the same name with the next number that is free (a date at its end is no number)."""
    found = None if _DATED.search(path.stem) else _NUMBERED.fullmatch(path.stem)
    stem, first = (found[1], int(found[2]) + 1) if found else (path.stem, 2)
    return next(p for n in range(first, 10_000) if not is_there(p := path.with_name(f"{stem}-{n}{path.suffix}")))


def next_group(session: Session, path: Path) -> Path:
    """Write a fresh session beside `path` with the same deck and plan, tables and place; raises FresqueError.

    The hour the last group began at is not that of the next one, which nobody said yet.
    """
    from fresque.storage.decks import deck_to_plain
    from fresque.storage.session_file import create

    fresh = next_path(path)
    images = {name: data for name, data in session.pictures.items() if not _SHA256.fullmatch(name)}
    create(fresh, deck_to_plain(session.deck), images, fresh_info(session.info, now()), session.workshop)
    return fresh


def fresh_info(info: SessionInfo, created: int) -> SessionInfo:
    """What the next group's session is: the same room and plan, today, and never a rehearsal."""
    return replace(info, created=created, rehearsal=0, seed=0, starts="", date=day(created) if info.date else "")
