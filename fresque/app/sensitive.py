"""What was said or thought by people in a session, kind by kind, and how it is taken away before the file is kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from fresque.app.debate_draft import keep_draft
from fresque.app.desk import Desk
from fresque.core import edits
from fresque.core.facts import (
    Commitment,
    DebateTurn,
    Draft,
    Feedback,
    Happened,
    Message,
    Photo,
    Position,
    Story,
    Verbatim,
    happened,
)
from fresque.core.i18n import _, tr
from fresque.core.records import Note


@dataclass(frozen=True, slots=True)
class Sensitive:
    """What was said or thought by people, of one kind, and how much of it there is."""

    id: str
    title: str
    records: tuple[str, ...]


_SENSITIVE: tuple[tuple[str, str, type[Happened]], ...] = (
    ("verbatim", _("Hot notes and sentences heard"), Verbatim),
    ("argument", _("Arguments, as the secretary wrote them"), DebateTurn),
    ("position", _("Positions in the debates"), Position),
    ("commitment", _("What people keep and will do"), Commitment),
    ("words", _("Answers in words of the feedback"), Feedback),
    ("photo", _("Photographs"), Photo),
    ("message", _("Messages of the tables"), Message),
    ("story", _("Stories of the tables"), Story),
)


def sensitive(desk: Desk) -> list[Sensitive]:
    """What may be taken away before the file is kept, kind by kind; only what there is."""
    records = desk.board.records()
    found = []
    for name, title, kind in _SENSITIVE:
        ids = tuple(fact.id for fact in happened(records, kind) if _said(fact)) + _keyed(desk, name)
        if ids:
            found.append(Sensitive(name, tr(title), ids))
    notes = tuple(record.id for record in records if isinstance(record, Note) and record.text.strip())
    return [*found, Sensitive("note", tr("Notes on the boards"), notes)] if notes else found


def take_away(desk: Desk, chosen: Iterable[Sensitive]) -> bool:
    """Take these away from the session and its debrief, in one gesture that one undo brings back.

    What was keyed and never noted goes first, and does not come back.
    """
    kinds = list(chosen)
    drafts = {draft.id for draft in happened(desk.board.records(), Draft)}
    forgotten = _forget(desk, {one.id for one in kinds if drafts & set(one.records)})
    gone = [record for one in kinds for record in one.records if record not in drafts]
    return desk.commit(edits.remove(desk.board, gone)) or forgotten


def _keyed(desk: Desk, name: str) -> tuple[str, ...]:
    """The drafts that hold an argument, or where people stand, not noted yet."""
    drafts = happened(desk.board.records(), Draft)
    if name == "argument":
        return tuple(draft.id for draft in drafts if draft.text.strip())
    return tuple(draft.id for draft in drafts if any(draft.counts)) if name == "position" else ()


def _forget(desk: Desk, kinds: set[str]) -> bool:
    if not kinds or desk.read_only:
        return False
    for corner in desk.debating.corners.values():
        corner.text = "" if "argument" in kinds else corner.text
        corner.counts = () if "position" in kinds else corner.counts
    keep_draft(desk)
    return True


def _said(fact: Happened) -> bool:
    """Whether a fact holds words or positions of people, not only marks and steps."""
    if isinstance(fact, DebateTurn):
        return fact.step == "argument" and bool(fact.text.strip())
    if isinstance(fact, Feedback):
        return bool(fact.text.strip())
    return True
