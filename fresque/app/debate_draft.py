"""What is being keyed about the debates, kept in the session as it is typed: it outlives the page and a killed program.

It is written by a hand of its own, so that undoing a gesture never undoes a letter.
"""

from collections.abc import Mapping

from fresque.app.debates import ROOM
from fresque.app.debating import Corner, Debating
from fresque.app.desk import Desk
from fresque.app.session import Session
from fresque.app.show_of_hands import HandsUp
from fresque.core.batch import Add, Batch, Set
from fresque.core.errors import FresqueError
from fresque.core.facts import DebateTurn, Draft, happened

HAND = "draft"
"""Who writes it."""
_EMPTY: Mapping[str, object] = {
    "shape": "axis",
    "side": "for",
    "text": "",
    "card": "",
    "moment": "",
    "counts": [],
    "question": "",
    "options": [],
    "hands": [],
    "cards": [],
    "feedback": "",
    "vote": "",
    "chosen": [],
    "hand": 0,
    "wall": 0,
    "sheet": 0,
    "answers": [],
}


def keep_draft(desk: Desk) -> None:
    """Write what changed since the last time: one gesture at most, none when nothing did."""
    if desk.read_only:
        return
    ops = [op for table in sorted({*desk.debating.corners, ROOM}) if (op := _kept(desk, table)) is not None]
    if ops:
        try:
            desk.session.commit(Batch(tuple(ops)), actor=HAND)
        except FresqueError as error:
            desk.refused.tell(error)


def restored(session: Session) -> Debating:
    """What was being keyed when the session was last open; whose turn it is to speak, where nothing was."""
    made = Debating()
    for turn in happened(session.board.records(), DebateTurn):
        if turn.step == "argument" and turn.side:
            made.corner(turn.table).side = "against" if turn.side == "for" else "for"
        elif turn.step == "question":
            made.corner(turn.table).side = "for"
    for draft in happened(session.board.records(), Draft):
        side = draft.side or "for"
        made.corners[draft.table] = Corner(draft.shape, side, draft.text, draft.card, draft.moment, draft.counts)
        made.chosen |= set(draft.chosen)
        if draft.table == ROOM:
            _take_room(made, draft, session.info.tables)
    return made


def _take_room(made: Debating, draft: Draft, tables: int) -> None:
    """What is the whole room's: the tab in hand, the debate on the wall, the hands and the sheet being keyed."""
    made.table, made.wall = (table if table <= tables else ROOM for table in (draft.hand, draft.wall))
    made.sheet = draft.sheet
    rows = (row for row in draft.answers if len(row) == 2)
    made.answers = {question: int(said) if _mark(said) else said for question, said in rows}
    if draft.question:
        made.hands = HandsUp(draft.question, draft.options, draft.feedback, draft.vote, draft.cards, draft.hands)


def _kept(desk: Desk, table: int) -> Add | Set | None:
    record = f"draft-{table}"
    before = {**_EMPTY, **desk.board.fields(record)}
    changed = {name: value for name, value in _fields(desk, table).items() if before[name] != value}
    if not changed:
        return None
    if desk.board.get(record) is None:
        return Add(record, "draft", {**changed, "table": table})
    return Set(record, changed)


def _fields(desk: Desk, table: int) -> dict[str, object]:
    corner = desk.debating.corner(table)
    made: dict[str, object] = {
        "shape": corner.shape,
        "side": corner.side,
        "text": corner.text,
        "card": corner.card,
        "moment": corner.moment,
        "counts": list(corner.counts),
    }
    return made if table != ROOM else made | _room(desk)


def _room(desk: Desk) -> dict[str, object]:
    hands = desk.debating.hands or HandsUp("", ())
    return {
        "question": hands.question,
        "options": list(hands.options),
        "hands": list(hands.counts),
        "cards": list(hands.cards),
        "feedback": hands.feedback,
        "vote": hands.record,
        "chosen": sorted(desk.debating.chosen)[:500],
        "hand": desk.debating.table,
        "wall": desk.debating.wall,
        "sheet": desk.debating.sheet,
        "answers": [[question, str(said)] for question, said in desk.debating.answers.items()],
    }


def _mark(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) == 1
