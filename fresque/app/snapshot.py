"""A session as it stands, to be written by another thread while the first one goes on."""

from fresque.app.session import Session
from fresque.core.board import Board


def snapshot(session: Session) -> Session:
    """A copy without journal or listeners: its values are frozen, its lists its own; its board is not replayed."""
    copy = Session(session.deck, session.info, Board())
    copy.history = list(session.history)
    copy.pictures = dict(session.pictures)
    copy.read_only = True
    return copy
