"""Copying what lies on a board: notes, blank cards, frames, strokes… and the links between them, on any table.

A card of the deck is unique on its table: it is never copied. What is copied travels as JSON, so that another window
may paste it; words from elsewhere become a note.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fresque.app.desk import Desk, fresh_id
from fresque.core import edits
from fresque.core.batch import Add, Batch
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.fields import MAX_NOTE, typed
from fresque.core.geometry import union
from fresque.core.gestures import body_to_json, compact, gesture_from_json
from fresque.core.i18n import tr
from fresque.core.records import Link, Note, Placed, PlacedCard, Record, Title
from fresque.core.written import card_of, shown
from fresque.layout.board import box

BESIDE = 16.0
"""Board mm between a thing and its copy, each way, when nothing says where it goes."""
MOST = 2_000_000
"""Characters of what may be pasted."""
_LEFT_BEHIND = ("z", "locked", "dispute", "reason", "decided", "given_up")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Clip:
    """What was copied: for fresque as JSON, for other programs as words."""

    payload: str
    words: str


def may_copy(deck: Deck, record: Record | None) -> bool:
    """Whether there may be two of this: anything but the cards of the deck."""
    if isinstance(record, PlacedCard):
        card = card_of(deck, record.card)
        return card is not None and card.kind == "blank"
    return isinstance(record, Placed)


def copied(desk: Desk, ids: Iterable[str]) -> Clip | None:
    """What of these may be copied; None when nothing may. The facilitator is told of the cards left out."""
    chosen = [r for i in ids if isinstance(r := desk.board.get(i), Placed)]
    there = sorted((r for r in chosen if may_copy(desk.deck, r)), key=lambda r: r.z)
    if len(there) < len(chosen):
        hint = tr("Drag it with Ctrl, or press Shift+D, to try it in a second place.")
        desk.refused.tell(FresqueError(tr("A card of the deck is unique on its table: it is not copied."), hint=hint))
    if not there:
        return None
    known = {r.id for r in there}
    links = [r for r in desk.records() if isinstance(r, Link) and {r.source, r.target} <= known]
    adds = tuple(Add(r.id, r.type, _copyable(desk, r)) for r in (*there, *links))
    words = [words for r in there if (words := _words(desk.deck, r))]
    return Clip(compact({"fresque": 1, **body_to_json(Batch(adds))}), "\n\n".join(words))


def pasted(desk: Desk, payload: str, at: tuple[float, float] | None) -> Batch:
    """What brings a copy onto the table in view, centred on `at`, or beside where it was; raises FresqueError."""
    adds = _read(payload)
    titled = edits.title_of(desk.board, desk.table) is not None
    adds = [add for add in adds if not (titled and add.type == "title")]
    dx, dy = _shift(adds, at)
    names = {add.id: fresh_id() for add in adds}
    made = []
    for add in adds:
        fields = {**add.fields, "table": desk.table}
        if add.type == "link":
            ends = {end: names.get(str(fields.get(end)), "") for end in ("from", "to")}
            if not all(ends.values()):
                continue
            fields |= ends
        else:
            fields |= {"x": _real(fields.get("x")) + dx, "y": _real(fields.get("y")) + dy}
        made.append(replace(add, id=names[add.id], fields=fields))
    return Batch(tuple(made))


def paste(desk: Desk, payload: str, at: tuple[float, float] | None) -> bool:
    """Put a copy on the table in view and select it; what cannot be pasted is told."""
    try:
        batch = pasted(desk, payload, at)
    except FresqueError as error:
        desk.refused.tell(error)
        return False
    done = desk.commit(batch)
    if done:
        desk.select(op.id for op in batch.ops if isinstance(op, Add) and op.type != "link")
    return done


def paste_words(desk: Desk, words: str, at: tuple[float, float]) -> str:
    """Stick a note with words from another program, centred on `at`; its id, empty when there are none."""
    kept = _CONTROLS.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).strip()[:MAX_NOTE]
    new_id = fresh_id()
    batch = edits.write_note(desk.board, new_id, kept, table=desk.table, x=at[0], y=at[1])
    if not kept or not desk.commit(batch):
        return ""
    desk.select((new_id,))
    return new_id


def copies(desk: Desk, ids: Iterable[str], dx: float, dy: float) -> Batch:
    """The same things again, (dx, dy) further on the same table."""
    clip = copied(desk, ids)
    if clip is None:
        return Batch()
    area = union(box(r) for r in map(_made, _read(clip.payload)) if isinstance(r, Placed))
    return pasted(desk, clip.payload, (area.centre[0] + dx, area.centre[1] + dy)) if area else Batch()


def _read(payload: str) -> list[Add]:
    summary = tr("What was copied cannot be read.")
    if len(payload) > MOST:
        raise FresqueError(summary)
    try:
        whole = json.loads(payload)
    except (ValueError, RecursionError):
        raise FresqueError(summary) from None
    body = {"ops": whole["ops"]} if isinstance(whole, dict) and "ops" in whole else None
    gesture = gesture_from_json(body, lenient=True)[1] if body else Batch()
    return [op for op in gesture.ops if isinstance(op, Add)] if isinstance(gesture, Batch) else []


def _made(add: Add) -> Record:
    return typed(add.id, add.type, add.fields)


def _shift(adds: Sequence[Add], at: tuple[float, float] | None) -> tuple[float, float]:
    area = union(box(r) for r in map(_made, adds) if isinstance(r, Placed))
    if at is None or area is None:
        return BESIDE, BESIDE
    return at[0] - area.centre[0], at[1] - area.centre[1]


def _copyable(desk: Desk, record: Record) -> dict[str, object]:
    fields = desk.board.fields(record.id)
    left = _LEFT_BEHIND if isinstance(record, Placed) else ()
    return {name: value for name, value in fields.items() if name not in left}


def _words(deck: Deck, record: Placed) -> str:
    if isinstance(record, Note | Title):
        return record.text.strip()
    card = shown(deck, record) if isinstance(record, PlacedCard) else None
    return "\n".join(part for part in (card.title, card.body) if part) if card else ""


def _real(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
