"""The preparation of the session in the window, asked about again in the form it was begun with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fresque.app.reviewing import fewest_tables, keep_preparation, planned_minutes, whole
from fresque.ui.new_session import NewSession, ask_new_session

if TYPE_CHECKING:
    from fresque.ui.room import Room


def review(room: "Room", close: Callable[[], None]) -> Path | None:
    """Ask, close the session and write what was kept; the file to open again, None when nothing changes.

    Raises FresqueError when the deck of the session or its file refuses.
    """
    session, info = room.session, room.session.info
    deck = whole(session)
    minutes = planned_minutes(session, deck)
    request = NewSession(deck.title, room.path, info.tables, round(info.duration or deck.workshop.minutes or 120))
    request = replace(request, place=info.place, date=info.date, commissioner=info.commissioner, starts=info.starts)
    request = replace(request, expected=info.expected, leaders=info.leaders, deck=deck, phases=tuple(minutes.items()))
    wanted = ask_new_session(room.page, replace(request, again=True, fewest=fewest_tables(session)))
    if wanted is None:
        return None
    kept = replace(info, tables=wanted.tables, duration=float(wanted.minutes), place=wanted.place, date=wanted.date)
    kept = replace(kept, commissioner=wanted.commissioner, starts=wanted.starts)
    kept = replace(kept, expected=wanted.expected, leaders=wanted.leaders)
    close()
    keep_preparation(room.path, deck, kept, dict(wanted.phases) or minutes)
    return room.path
