"""What happened at each moment of a fresque's story, in words: captions, and what screen readers say."""

from collections.abc import Sequence

from fresque.app.replay import Moment, Replay, Shown, Step
from fresque.core.dates import clock
from fresque.core.i18n import _, tr, trn
from fresque.core.meanings import explained
from fresque.core.records import Frame, Link, Note, Picture, Placed, PlacedCard, Stroke, Title
from fresque.core.written import title_shown

NAMED = 3
"""How many things of one kind of change are named; the others are counted."""
PUT, TAKEN = _("Put on the board: {what}"), _("Taken off the board: {what}")
MOVED, TURNED = _("Moved: {what}"), _("Turned over: {what}")
REWORDED, CHANGED = _("Reworded: {what}"), _("Changed: {what}")
LINKED, UNLINKED = _("Linked: {what}"), _("Link taken away: {what}")
_PLACE = frozenset({"x", "y", "z", "angle"})
_WORDS = frozenset({"text", "title", "reason"})


def told(replay: Replay, moment: int) -> str:
    """What the last gesture before state `moment` did; a sentence about the empty board for 0."""
    if moment <= 0 or not replay.moments:
        return tr("The board is empty.")
    return said(replay, replay.moments[moment - 1])


def said(replay: Replay, moment: Moment) -> str:
    """The changes of one gesture, alike ones together."""
    groups: dict[str, list[Step]] = {}
    for step in moment.steps:
        groups.setdefault(_kind(step), []).append(step)
    parts = [tr(kind, what=_listed(replay, steps)) for kind, steps in groups.items()]
    words = "; ".join(parts)
    if moment.way == "undone":
        return tr("Undone. {what}", what=words)
    return tr("Redone. {what}", what=words) if moment.way == "redone" else words


def place(replay: Replay, moment: int) -> str:
    """Where one is in the story: the hour, the chapter, what lies there."""
    state = replay.state(moment).values()
    cards, links = sum(isinstance(r, PlacedCard) for r in state), sum(isinstance(r, Link) for r in state)
    chapter = replay.chapter(moment)
    parts = (
        hour(replay, moment),
        chapter.title if chapter else "",
        trn("1 card", "{n} cards", cards),
        trn("{n} link", "{n} links", links),
    )
    return " · ".join(part for part in parts if part)


def hour(replay: Replay, moment: int) -> str:
    """The hour of a moment, that of the first gesture for the empty board; empty when there is none."""
    return clock(replay.moments[max(0, moment - 1)].ts) if replay.moments else ""


def _kind(step: Step) -> str:
    before, after = step.before, step.after
    if before is None:
        return LINKED if isinstance(after, Link) else PUT
    if after is None:
        return UNLINKED if isinstance(before, Link) else TAKEN
    changed = {name for name in after.__dataclass_fields__ if getattr(before, name) != getattr(after, name)}
    if changed <= _PLACE:
        return MOVED
    if "face" in changed:
        return TURNED
    return REWORDED if changed & _WORDS else CHANGED


def _listed(replay: Replay, steps: Sequence[Step]) -> str:
    things = [thing for step in steps if (thing := step.after or step.before)]
    names = [_name(replay, thing) for thing in things[:NAMED]]
    rest = len(things) - len(names)
    return ", ".join([*names, *([trn("1 other", "{n} others", rest)] if rest else [])])


def _name(replay: Replay, record: Shown) -> str:
    match record:
        case Link():
            ends = tr("{source} → {target}", source=_end(replay, record.source), target=_end(replay, record.target))
            reason = explained(record.meaning, record.reason.strip())
            return tr("{link} ({reason})", link=ends, reason=reason) if reason else ends
        case PlacedCard():
            return title_shown(replay.deck, record)
        case Note():
            return tr("note “{text}”", text=" ".join(record.text.splitlines())) if record.text.strip() else tr("a note")
        case Title():
            return tr("title “{text}”", text=record.text.strip(" «»\u00a0"))
        case Frame():
            return tr("frame “{text}”", text=record.title) if record.title else tr("a frame")
        case Picture():
            return record.alt or tr("a picture")
        case Stroke():
            return tr("a pen stroke")
        case _:
            return tr("a stamp")


def _end(replay: Replay, record_id: str) -> str:
    record = replay.known.get(record_id)
    return _name(replay, record) if isinstance(record, Placed) else record_id
