"""What lies on the facilitator's desk: the session, the table in view, the selection, the tool in hand.

The window shows a desk and sends it pointers and keys; it never changes the board otherwise.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fresque.app.conduct import Conduct
from fresque.app.fresh import fresh_id as fresh_id
from fresque.app.kit import Kit
from fresque.app.listeners import Listeners
from fresque.app.permits import admits, may_turn_back
from fresque.app.phase_rights import PhaseRights
from fresque.app.preview import NOTHING as NOTHING
from fresque.app.preview import Carried as Carried
from fresque.app.preview import Look as Look
from fresque.app.preview import Preview as Preview
from fresque.app.session import Change, Session
from fresque.app.turning_back import seen_on_its_table
from fresque.core import edits
from fresque.core.batch import Add, Batch
from fresque.core.board import Board
from fresque.core.dealing import ready_cards
from fresque.core.deck import Card, Deck
from fresque.core.errors import FresqueError
from fresque.core.facts import Deal, happened
from fresque.core.geometry import Rect
from fresque.core.hits import topmost
from fresque.core.i18n import tr
from fresque.core.reach import boxed
from fresque.core.records import CARD_H, CARD_W, Link, Placed, PlacedCard, Record
from fresque.core.rights import Rights
from fresque.core.things import followed
from fresque.core.written import card_of
from fresque.core.zones import waiting_spot, zones_of
from fresque.layout.board import angle
from fresque.layout.board import box as extent

if TYPE_CHECKING:
    from fresque.app.tools.tool import Tool

ROW = 60.0
"""Board mm of a row, when the board is read line by line."""


class Desk:
    """A session in hand; `looks` tells which part of the view changed, the session tells of the board itself."""

    def __init__(self, session: Session) -> None:
        from fresque.app.debate_draft import restored
        from fresque.app.public import PublicShow
        from fresque.app.tools.select import Idle

        self.session = session
        self.conduct = Conduct(session)
        self.table = 1
        self.selection: frozenset[str] = frozenset()
        self.preview = NOTHING
        self.fingers: tuple[Carried, ...] = ()
        """What the fingers on a touch screen carry, beside the preview of the tool in hand."""
        self.rights: Rights = "all"
        """What the hands at the table may do, as the facilitator says."""
        self.over_pile = False
        """Whether the pointer is over the pile, seen from the board."""
        self.magnet = True
        """Whether free seats of the zones, and lines of the neighbours, draw what is put down near them."""
        self.kit = Kit()
        """What the pen and the stamps are set to."""
        self.neighbours = True
        """Whether choosing cards dims what they are not linked to."""
        self.looks: Listeners[Look] = Listeners()
        self.refused: Listeners[FresqueError] = Listeners()
        self.escaped: Listeners[None] = Listeners()
        self.tool: Tool = Idle(self)
        self.public = PublicShow(self)
        self.debating = restored(session)
        session.listen(self._board_changed)
        self.phase_rights = PhaseRights(self)

    @property
    def read_only(self) -> bool:
        return self.session.read_only

    @property
    def board(self) -> Board:
        return self.session.board

    @property
    def deck(self) -> Deck:
        return self.session.deck

    def records(self) -> list[Record]:
        """What is visible on the table in view, lowest first."""
        return self.board.records(self.table)

    def hit(self, x: float, y: float, near: float = 0.0) -> str:
        """The id of what a hand `near` mm wide touches at (x, y) mm, empty when there is nothing."""
        found = topmost((r for r in self.records() if isinstance(r, Placed)), x, y, extent, angle, near)
        return found.id if found else ""

    def inside(self, box: Rect) -> frozenset[str]:
        """The records a selection box takes; those that are locked stay out of it."""
        placed = [r for r in self.records() if isinstance(r, Placed) and not r.locked]
        return frozenset(r.id for r in placed if boxed(r, box, extent(r), angle(r)))

    def select(self, ids: Iterable[str]) -> None:
        chosen = frozenset(i for i in ids if self.board.get(i) is not None)
        if chosen != self.selection:
            self.selection = chosen
            self.looks.tell("selection")

    def dim(self, wanted: bool) -> None:
        """Whether choosing cards dims what they are not linked to."""
        self.neighbours = wanted
        self.looks.tell("selection")

    def show(self, preview: Preview) -> None:
        """Show what the hand is doing; nothing is written until it lets go."""
        if preview != self.preview:
            self.preview = preview
            self.looks.tell("preview")

    def carry(self, fingers: tuple[Carried, ...]) -> None:
        """Show what the fingers carry; nothing is written until each lets go."""
        if fingers != self.fingers:
            self.fingers = fingers
            self.looks.tell("preview")

    def held(self) -> tuple[Carried, ...]:
        """All that is carried now: by the tool in hand, then by each finger."""
        hand = self.preview
        mine = (Carried(hand.moved, hand.dx, hand.dy, hand.turn, hand.guides),) if hand.moved else ()
        return mine + self.fingers

    def take(self, tool: "Tool") -> None:
        """Take another tool in hand, dropping the gesture of the one before."""
        if tool is not self.tool:
            changed = tool.name != self.tool.name
            self.tool = tool
            if changed:
                self.looks.tell("tool")

    def set_kit(self, kit: Kit) -> None:
        """Set the pen or the stamps otherwise."""
        if kit != self.kit:
            self.kit = kit
            self.looks.tell("tool")

    def turn_to(self, table: int) -> None:
        """Bring another table into view."""
        if table != self.table and 1 <= table <= self.session.info.tables:
            self.escape()
            self.table = table
            self.select(())
            self.looks.tell("table")

    def commit(self, batch: Batch) -> bool:
        """Write one gesture; what is refused is told to the facilitator and changes nothing."""
        if not batch.ops:
            return False
        if self.read_only:
            summary = tr("This copy is read-only.")
            self.refused.tell(FresqueError(summary, hint=tr("Close the other window to change the session.")))
            return False
        return admits(self, batch) and self._write(batch)

    def _write(self, batch: Batch) -> bool:
        try:
            return self.session.commit(followed(self.board, batch)) > 0
        except FresqueError as error:
            self.refused.tell(error)
            return False

    def escape(self) -> None:
        """Drop the gesture in progress, or let go of the selection when there is none."""
        quiet = self.preview == NOTHING and not self.fingers and self.tool.name == "select"
        self.drop()
        if quiet:
            self.select(())

    def drop(self) -> None:
        """Drop the gesture in progress, whoever's hand makes it."""
        self.show(NOTHING)
        self.escaped.tell(None)
        self.take(self.tool.escape())

    def undo(self) -> bool:
        """Undo the facilitator's last gesture; an arrangement only proposed is put away instead."""
        if self.tool.name == "proposal":
            self.escape()
            return False
        seq = self.board.undoable("facilitator")
        return seq is not None and may_turn_back(self, seq) and seen_on_its_table(self, seq, self.session.undo)

    def redo(self) -> bool:
        """Redo the gesture undone last."""
        seq = self.board.redoable("facilitator")
        return seq is not None and may_turn_back(self, seq) and seen_on_its_table(self, seq, self.session.redo)

    def take_back(self, record_id: str) -> None:
        """Undo the making of a record given up before anything else was done."""
        last = self.session.history[-1].gesture if self.session.history else None
        made = last.ops if isinstance(last, Batch) else ()
        if any(isinstance(op, Add) and op.id == record_id for op in made):
            self.undo()

    def placed(self) -> set[str]:
        """Deck ids of the cards that lie on the table in view."""
        return {r.card for r in self.records() if isinstance(r, PlacedCard)}

    def deals(self) -> list[Deal]:
        """What was dealt to the table in view, or to the whole room."""
        return list(happened((*self.board.records(0), *self.records()), Deal))

    def dealt(self) -> set[str]:
        """Ids of the lots handed to the table in view."""
        return {deal.lot for deal in self.deals()}

    def ready(self) -> set[str]:
        """Deck ids of the cards this table may take, whether they lie on it already or not."""
        return ready_cards(self.deck, (*self.board.records(0), *self.records()))

    def next_lot(self) -> str:
        """The first lot not dealt to this table, empty when all are."""
        dealt = self.dealt()
        return next((lot.id for lot in self.deck.lots if lot.id not in dealt), "")

    def may_place(self, card: Card) -> bool:
        """Whether this card may still be taken from its pile: dealt and not on the table; blanks never run out."""
        if card.kind == "blank":
            return True
        return card.id not in self.placed() and card.id in self.ready()

    def put(self, card_id: str, x: float, y: float) -> bool:
        """Put a card of the deck on the table, centred on (x, y), and select it."""
        card = card_of(self.deck, card_id)
        if card is None or not self.may_place(card):
            return False
        new_id = fresh_id()
        done = self.commit(edits.place(self.board, new_id, card_id, table=self.table, x=x, y=y))
        if done:
            self.select((new_id,))
        return done

    def free_spot(self, near: Rect) -> tuple[float, float]:
        """A place for a card inside the view that covers no other and no zone, row by row.

        When it is full: the centre, or below the zones where there are some.
        """
        there = [extent(r) for r in self.records() if isinstance(r, Placed)]
        zones = zones_of(self.deck)
        taken = [*there, *(area.bounds for area in zones.areas)]
        step_x, step_y = CARD_W + 12, CARD_H + 12
        y = near.y + step_y / 2
        while y + step_y / 2 <= near.bottom:
            x = near.x + step_x / 2
            while x + step_x / 2 <= near.right:
                spot = Rect.around(x, y, CARD_W, CARD_H)
                if not any(spot.meets(other) for other in taken):
                    return x, y
                x += step_x
            y += step_y
        return waiting_spot(zones.bounds, there) if zones.bounds else near.centre

    def chosen_cards(self) -> list[PlacedCard]:
        """The cards of the selection, in reading order: two of them are linked from the first to the second."""
        return sorted((r for i in self.selection if isinstance(r := self.board.get(i), PlacedCard)), key=reading)

    def chosen_links(self) -> list[Link]:
        """The links of the selection."""
        return [r for i in self.selection if isinstance(r := self.board.get(i), Link)]

    def _board_changed(self, change: Change) -> None:
        gone = {i for i in self.selection if self.board.get(i) is None}
        if gone:
            self.select(self.selection - gone)


def reading(record: Placed) -> tuple[int, float]:
    """Where a record comes when one reads the board: rows about half a card high, then from left to right."""
    return round(record.y / ROW), record.x
