"""The public screens of the end, made from the desk: what people keep and will do, the questions on their sheets."""

from collections.abc import Callable

from fresque.app.closing import choices_of
from fresque.app.desk import Desk
from fresque.core.facts import Commitment, happened
from fresque.core.public import Screen
from fresque.core.public_closing import Asked, Asking, Taken
from fresque.layout.public.taken import pages_of
from fresque.layout.text import plain


def taken(desk: Desk) -> Taken:
    """What people keep and will do, but for what the facilitator hid."""
    told = [one for one in happened(desk.board.records(0), Commitment) if one.text.strip() and not one.hidden]
    keep, do = (tuple(one.text.strip() for one in told if one.kind == kind) for kind in ("keep", "do"))
    return Taken(keep, do, desk.debating.back)


def questions(desk: Desk) -> Screen | None:
    """The questions of the end all together; None when the deck asks none."""
    asked = tuple(
        Asking(plain(question.question), question.kind, tuple(map(plain, choices_of(desk, question))))
        for question in desk.deck.feedback
    )
    return Asked(asked) if asked else None


def turn_page(desk: Desk, by: int) -> None:
    """Show the page before or after of what people keep; it stops at both ends."""
    last = pages_of(taken(desk)) - 1
    desk.debating.back = max(0, min(last, desk.debating.back - by))
    desk.looks.tell("public")


def page_said(desk: Desk) -> tuple[int, int]:
    """The page of what people keep that the room sees, and of how many."""
    screen = taken(desk)
    pages = pages_of(screen)
    return pages - min(screen.back, pages - 1), pages


MADE: dict[str, Callable[[Desk], Screen | None]] = {"commitments": taken, "feedback": questions}
"""The screens of the end by their names."""
