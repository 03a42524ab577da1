"""A rehearsal played from its first minute to its last at once: the plan of the deck followed, its lots dealt."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from fresque.app.desk import Desk
from fresque.app.hot_notes import jot
from fresque.app.rehearsal_clock import PACE
from fresque.app.rehearsal_debate import debate_whole, debated_in
from fresque.app.rehearsal_words import heard
from fresque.app.session import Session, now
from fresque.app.troupe import Troupe
from fresque.core import dealing, timing
from fresque.core.clock import MINUTE
from fresque.core.deck import Deck, Phase
from fresque.core.i18n import speaking
from fresque.core.info import SessionInfo

DEBATED = 0.8
"""Share of a phase that its debate takes."""
ALONE = 60.0
"""Minutes of a deck that has neither phases nor duration."""
GESTURES_A_NOTE = 25
"""Gestures of the tables for each hot note that the facilitator writes."""


class _Told:
    """A clock that says what it is told, in ms since 1970."""

    def __init__(self, at: int) -> None:
        self.at = at

    def __call__(self) -> int:
        return self.at


def new_rehearsal(path: Path, deck: Path, tables: int, pace: int = PACE, seed: int = 1, *, plan: str = "") -> None:
    """Write the session file of a rehearsal, in which nothing has happened yet; raises FresqueError."""
    Session.create(path, deck, SessionInfo(tables=tables, created=now(), rehearsal=pace, seed=seed), plan=plan)


def play_whole(session: Session) -> int:
    """Play the whole plan, phase after phase at its planned minutes; how many gestures the tables made."""
    told = _Told(session.info.created)
    session.now = told
    desk = Desk(session)
    troupe = Troupe(desk, session.info.seed)
    made, dice = 0, Random(session.info.seed)
    for phase, minutes, lots in _plan(session.deck, session.info.duration):
        if phase:
            session.commit(timing.start_phase(f"phase-{phase}", phase))
        for lot in lots:
            _deal(session, lot)
        end = told.at + round(minutes * MINUTE)
        if phase and (card := debated_in(desk, _phase(session.deck, phase))):
            told.at += round(minutes * MINUTE * DEBATED)
            debate_whole(desk, card)
        while (due := troupe.due()) is not None and due < end:
            told.at = max(told.at, due)
            made += troupe.play()
            if made % GESTURES_A_NOTE == 0:
                _jot(desk, dice)
        told.at = end
    if session.deck.workshop.phases:
        session.commit(timing.end("end"))
    return made


def _jot(desk: Desk, dice: Random) -> None:
    """The facilitator writes down what is heard at a table."""
    desk.turn_to(dice.randint(1, desk.session.info.tables))
    with speaking(desk.deck.language):
        jot(desk, heard(dice), "verbatim")


def _plan(deck: Deck, duration: float | None) -> Iterator[tuple[str, float, tuple[str, ...]]]:
    """(phase, minutes, lots to deal); lots that no phase deals come with the phases that deal none, after the first."""
    phases = deck.workshop.phases
    dealt = {lot for phase in phases for lot in phase.deals}
    left = [lot.id for lot in deck.lots if lot.id not in dealt]
    if not phases:
        yield "", duration or ALONE, tuple(left)
        return
    empty = [phase.id for phase in phases[1:] if not phase.deals] or [phases[0].id]
    for phase in phases:
        lots = tuple(phase.deals)
        if phase.id in empty:
            share = left[:] if phase.id == empty[-1] else left[:1]
            left, lots = left[len(share) :], (*lots, *share)
        yield phase.id, phase.ideal, lots


def _phase(deck: Deck, name: str) -> Phase:
    return next(phase for phase in deck.workshop.phases if phase.id == name)


def _deal(session: Session, lot: str) -> None:
    tables = range(1, session.info.tables + 1)
    names = (f"deal-{lot}-{table}"[:64] for table in tables)
    session.commit(dealing.deal_lot(lambda: next(names), session.deck, lot, tables, "tray", ""))
