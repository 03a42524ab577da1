"""The preparation of a workshop reviewed before it starts: orders change, the plan and the tables with them."""

from collections.abc import Mapping
from pathlib import Path

from fresque.app.desk import Desk
from fresque.app.session import Session
from fresque.core.batch import Add, Batch, Set
from fresque.core.deck import Deck
from fresque.core.info import SessionInfo
from fresque.core.prepare import reshaped
from fresque.storage.session_file import SessionFile


def may_review(desk: Desk) -> bool:
    """Whether the workshop is in a file that may change, and has not started."""
    session = desk.session
    return session.journal is not None and not desk.read_only and desk.conduct.last_start() is None


def whole(session: Session) -> Deck:
    """The deck with its own plan, the phases left out of the session included; raises FresqueError."""
    if session.workshop is None:
        return session.deck
    from fresque.storage.decks import deck_from_plain, deck_to_plain

    return deck_from_plain({**deck_to_plain(session.deck), "workshop": session.workshop})


def planned_minutes(session: Session, deck: Deck) -> dict[str, float]:
    """The minutes the session gives each phase of the whole deck, none to those left out."""
    given = {phase.id: phase.ideal for phase in session.deck.workshop.phases}
    return {phase.id: given.get(phase.id, 0.0) for phase in deck.workshop.phases}


def fewest_tables(session: Session) -> int:
    """The tables that hold something, or ever did: one may not be taken away."""
    ops = (op for done in session.history if isinstance(done.gesture, Batch) for op in done.gesture.ops)
    tables = (op.fields.get("table", 1) for op in ops if isinstance(op, Add | Set))
    return max((table for table in tables if isinstance(table, int)), default=1) or 1


def keep_preparation(path: Path, deck: Deck, info: SessionInfo, minutes: Mapping[str, float]) -> None:
    """Write the preparation in a session file that nobody holds: the whole `deck` with these minutes.

    Raises FresqueError, and then the file is as it was.
    """
    from fresque.storage.decks import deck_to_plain

    file = SessionFile(path)
    try:
        file.prepare(deck_to_plain(reshaped(deck, minutes)), info, deck_to_plain(deck).get("workshop", {}))
    finally:
        file.close()
