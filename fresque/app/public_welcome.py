"""What people see while they arrive: the title, the place and the time, then the programme, one after the other."""

from typing import TYPE_CHECKING

from fresque.app.public_time import hour_now, starts_at, steps
from fresque.core.hours import said_hour
from fresque.core.public import Programme, Screen, Welcome

if TYPE_CHECKING:
    from fresque.app.desk import Desk

EACH = 12_000
"""Ms that a page of the welcome stays."""


def welcome(desk: "Desk", since: int) -> Screen:
    """The page of the loop whose turn it is, the first one when the screen was chosen at `since` (ms)."""
    there = pages(desk)
    return there[max(0, desk.session.now() - since) // EACH % len(there)]


def pages(desk: "Desk") -> tuple[Screen, ...]:
    """The title, the programme, the axes people place themselves on; no page counts them nor says who is late."""
    info, at = desk.session.info, starts_at(desk)
    begins = said_hour(at) if at is not None else ""
    first = Welcome(desk.deck.title, info.place, info.date, "" if begins else hour_now(desk), begins)
    found, end = steps(desk)
    programme = (Programme(desk.deck.title, found, end),) if found else ()
    axes = desk.public.crossing.screen() if desk.public.crossing.moment == "before" else None
    return (first, *programme, *([axes] if axes and not axes.points else []))
