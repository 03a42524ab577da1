"""What the facilitator can do with cards besides moving them: write blank ones, dispute, copy, lock; and the rights."""

from fresque.app.action import Action, Surface, selecting
from fresque.app.clipboard import BESIDE, copied, copies, may_copy
from fresque.app.desk import Desk, fresh_id
from fresque.app.permits import grant
from fresque.app.zones import card_spot, taken
from fresque.core import disputes, edits
from fresque.core.batch import Add
from fresque.core.geometry import Rect
from fresque.core.i18n import _
from fresque.core.records import CARD_H, CARD_W, Placed, PlacedCard
from fresque.core.rights import RIGHTS
from fresque.core.written import blanks_of, may_word, shown

STEP, REACH = 30.0, 30
"""Board mm between the places tried for a second one, and how many are tried each way."""


def card_in_hand(desk: Desk) -> PlacedCard | None:
    """The one card chosen, None when there are none or several."""
    record = desk.board.get(next(iter(desk.selection))) if len(desk.selection) == 1 else None
    return record if isinstance(record, PlacedCard) else None


def wordable(desk: Desk) -> bool:
    """Whether the one card chosen is one that the table words, or a place in dispute that wants its reason."""
    card = card_in_hand(desk)
    return card is not None and (may_word(shown(desk.deck, card)) or disputes.in_dispute(card))


def _disputed(desk: Desk) -> bool:
    return disputes.in_dispute(card_in_hand(desk))


def _copyable(desk: Desk) -> bool:
    return any(isinstance(desk.board.get(i), Placed) for i in desk.selection)


def _doubles(desk: Desk) -> bool:
    return any(may_copy(desk.deck, desk.board.get(i)) for i in desk.selection)


def _blank(desk: Desk, surface: Surface) -> None:
    """Put a blank card where there is room and write it."""
    if desk.put(blanks_of(desk.deck)[0].id, *card_spot(desk, surface.visible())):
        surface.edit_new(next(iter(desk.selection)))


def _second_place(desk: Desk, surface: Surface) -> None:
    """Put the chosen card in a second place, where there is room, and ask why there."""
    card = card_in_hand(desk)
    if card is not None:
        new_id = fresh_id()
        if desk.commit(disputes.second_place(desk.board, card.id, new_id, *spot_near(desk, card))):
            desk.select((new_id,))
            surface.reveal(new_id)
            surface.edit_reason(new_id)


def spot_near(desk: Desk, card: PlacedCard) -> tuple[float, float]:
    """The nearest place for a card and the words under it that covers nothing; right beside when there is none."""
    there = taken(desk)
    steps = [(card.x + i * STEP, card.y + j * STEP) for i in range(-REACH, REACH + 1) for j in range(-REACH, REACH + 1)]
    steps.sort(key=lambda at: ((at[0] - card.x) ** 2 + (at[1] - card.y) ** 2, at[1] < card.y, at[0] < card.x))
    rooms = (at for at in steps if not any(_room(*at).meets(other) for other in there))
    return next(rooms, (card.x + CARD_W / 4, card.y + CARD_H / 4))


def _room(x: float, y: float) -> Rect:
    return Rect(x - CARD_W / 2 - 24, y - CARD_H / 2 - 60, CARD_W + 48, CARD_H + 120)


def _decide(desk: Desk, surface: Surface) -> None:
    card = card_in_hand(desk)
    if card is not None:
        desk.commit(disputes.decide(desk.board, card.id))


def _reason(desk: Desk, surface: Surface) -> None:
    surface.edit_reason(next(iter(desk.selection)))


def _read_large(desk: Desk, surface: Surface) -> None:
    card = card_in_hand(desk)
    if card is not None:
        surface.read_large(card.id, card.face)


def _copy(desk: Desk, surface: Surface) -> None:
    clip = copied(desk, desk.selection)
    if clip is not None:
        surface.keep_copy(clip.payload, clip.words)


def _cut(desk: Desk, surface: Surface) -> None:
    """Copy what may be copied, and take that off the board; the cards of the deck stay."""
    clip = copied(desk, desk.selection)
    if clip is not None:
        surface.keep_copy(clip.payload, clip.words)
        desk.commit(edits.remove(desk.board, [i for i in desk.selection if may_copy(desk.deck, desk.board.get(i))]))


def _double(desk: Desk, surface: Surface) -> None:
    batch = copies(desk, desk.selection, BESIDE, BESIDE)
    if desk.commit(batch):
        desk.select(op.id for op in batch.ops if isinstance(op, Add) and op.type != "link")


def _lock(desk: Desk, surface: Surface) -> None:
    desk.commit(edits.lock(desk.board, desk.selection))


def _next_rights(desk: Desk, surface: Surface) -> None:
    grant(desk, RIGHTS[(RIGHTS.index(desk.rights) + 1) % len(RIGHTS)])


COPYING: tuple[Action, ...] = (
    Action("edit.copy", _("Copy"), "edit", _copy, ("Ctrl+C",), _copyable),
    Action("edit.cut", _("Cut"), "edit", _cut, ("Ctrl+X",), _doubles),
    Action("edit.paste", _("Paste"), "edit", lambda d, s: s.paste(), ("Ctrl+V",), lambda d: not d.read_only),
    Action("edit.double", _("Duplicate"), "edit", _double, ("Shift+C",), _doubles),
)  # fmt: skip
CARD_ACTIONS: tuple[Action, ...] = (
    Action("board.blank", _("Write a blank card"), "board", _blank, ("Shift+B",)),
    Action("board.read", _("Read the card large"), "board", _read_large, ("O",),
           lambda d: card_in_hand(d) is not None),
    Action("board.dispute", _("Dispute: a second place for the card"), "board", _second_place, ("Shift+D",),
           lambda d: card_in_hand(d) is not None),
    Action("board.reason", _("Reason of this place"), "board", _reason, ("Shift+F2",), _disputed),
    Action("board.decide", _("Decide for this place"), "board", _decide, ("Ctrl+Return",), _disputed),
    Action("board.lock", _("Lock or unlock"), "board", _lock, ("Shift+K",), selecting),
    Action("board.rights", _("Rights of the table: all, arrange, look"), "board", _next_rights, ("Ctrl+G",)),
)  # fmt: skip
