"""What the room sees, chosen by the facilitator: which screen, frozen or not, and which part of the board.

The show belongs to the desk; it makes `Shown` values, which hold nothing private (see `fresque.core.public`).
"""

from typing import TYPE_CHECKING, Literal

from fresque.app import public_clocks as clocks
from fresque.app import public_closing as ends
from fresque.app import public_debate as debate
from fresque.app import public_screens as make
from fresque.app.axes import Crossing
from fresque.app.debates import running
from fresque.app.lexicon import Lexicon
from fresque.app.public_names import ORDER as ORDER
from fresque.app.public_names import Name as Name
from fresque.app.public_turning import Turning
from fresque.app.public_welcome import welcome
from fresque.core.clock import MINUTE
from fresque.core.deck import Card, Deck, Face
from fresque.core.geometry import Rect
from fresque.core.public import Colour, Plain, Screen, Shown, public_deck
from fresque.core.records import Placed, PlacedCard

if TYPE_CHECKING:
    from fresque.app.desk import Desk

Follow = Literal["whole", "view", "held"]
BREAK_MINUTES = 10


class PublicShow:
    """One for each desk; whoever changes it tells the desk's listeners that the public look changed."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.projecting = False
        self.writing = False
        """Whether the facilitator is writing words: a clicker's keys are letters then."""
        self.cover: Colour | None = None
        self.follow: Follow = "whole"
        self.seen: Rect | None = None
        """What the facilitator sees of the board, mm."""
        self.back_at: int | None = None
        """When the break ends, a moment of the session in ms."""
        self.pattern_of = ""
        self.timed = True
        """Whether the clock of the phase is in a corner of the board."""
        self.page = 1
        """The page of the gallery, from 1."""
        self._name: Name | None = None
        self._card = ""
        self._face: Face = "recto"
        self.lexicon, self.crossing = Lexicon(desk), Crossing(desk)
        self._turning = Turning(desk)
        self._since = 0
        self._held: Rect | None = None
        self._frozen: Shown | None = None
        self._known: tuple[Deck, frozenset[str], Deck] | None = None

    @property
    def name(self) -> Name:
        """The screen chosen; before any is, the board when something lies on it, else the welcome."""
        if self._name is not None:
            return self._name
        return "board" if any(isinstance(r, Placed) for r in self._desk.records()) else "welcome"

    @property
    def frozen(self) -> bool:
        """Whether the room keeps seeing what it saw."""
        return self._frozen is not None

    @property
    def card(self) -> Card | None:
        """The card of the deck that is, or was last, in the spotlight."""
        return self._desk.deck.card(self._card)

    @property
    def face(self) -> Face:
        """The face in the spotlight: the recto again when the gesture that turned it is undone."""
        return self._face if self._turning.holds(self._card) else "recto"

    def choose(self, name: Name) -> None:
        """Show another screen; what covered or froze the wall goes."""
        if name == "pause" and (self.back_at is None or self.back_at < self._desk.session.now()):
            self.back_at = make.back_in(self._desk, BREAK_MINUTES)
        if name == "gallery" != self._name:
            self.page = 1
        self._name, self._since = name, self._desk.session.now()
        self.cover, self._frozen = None, None
        self._tell()

    def step(self, by: int) -> None:
        """The next screen that has something to show, or the one before; it stops at both ends."""
        if self._walk(by):
            self.choose(self.name)
            return
        there = [name for name in ORDER if self.possible(name) or name == self.name]
        if self.name not in there:
            self.choose("board")
            return
        self.choose(there[min(len(there) - 1, max(0, there.index(self.name) + by))])

    def _walk(self, by: int) -> bool:
        """Go to another page of the screen that has several; False at its ends."""
        if self.name == "notion":
            return self.lexicon.walk(by)
        if self.name != "gallery" or not 1 <= self.page + by <= make.gallery_pages(self._desk):
            return False
        self.page += by
        return True

    def possible(self, name: Name) -> bool:
        """Whether a screen has something to show; a clicker never begins a break nor the end by a slip."""
        if name == "spotlight":
            return self.card is not None
        if name == "axes":
            return self.crossing.open
        if name == "question":
            return bool(make.question_of(self.card))
        if name in debate.MADE:
            return debate.MADE[name](self._desk) is not None
        if name in clocks.MADE:
            return clocks.MADE[name](self._desk) is not None
        if name in ("programme", "instruction"):
            return bool(self._desk.deck.workshop.phases)
        if name == "gallery":
            return self._desk.session.info.tables > 1
        return name not in ("time", "notion", "pause", "thanks", *ends.MADE)

    def spotlight(self, card_id: str, face: Face = "recto") -> None:
        """Show one card of the deck as large as the wall, its recto first."""
        if self._desk.deck.card(card_id) is not None:
            self._card, self._face = card_id, face
            self._turning.forget()
            self.choose("spotlight")

    def ask(self, card_id: str) -> None:
        """Show the question of a controversy, the words of a statement, the title of another card being debated."""
        in_debate = card_id in {one.card.id for one in running(self._desk)}
        if in_debate or make.question_of(self._desk.deck.card(card_id)):
            self._card, self._face = card_id, "recto"
            self.choose("question")

    def turn(self) -> None:
        """Turn the card in the spotlight; that its verso was shown is a fact of the session."""
        if self.card is not None:
            self._face = "verso" if self.face == "recto" and self._name == "spotlight" else "recto"
            if self._face == "verso":
                self._turning.note(self._card)
            self.choose("spotlight")

    def freeze(self) -> None:
        """Keep what the room sees as it is, or let it live again."""
        self._frozen = None if self._frozen is not None else self.shown()
        self._tell()

    @property
    def lifts(self) -> bool:
        """Whether something covers or freezes the wall, which Escape lifts before anything else."""
        return self.cover is not None or self._frozen is not None

    def lift(self) -> None:
        """Uncover the wall, let it live again."""
        self.cover, self._frozen = None, None
        self._tell()

    def retell(self) -> None:
        """What the room sees may have changed, though its screen is the same."""
        self._tell()

    def paint(self, colour: Colour) -> None:
        """Cover the wall with one colour, or uncover it."""
        self.cover = None if self.cover == colour else colour
        self._tell()

    def look(self, follow: Follow) -> None:
        """Which part of the board the room sees: all of it, what the facilitator sees, or what they see now."""
        self.follow = follow
        if follow == "held":
            self._held = self.seen
        self.choose("board")

    def see(self, area: Rect) -> None:
        """The facilitator looks elsewhere: what the room sees too, when it was asked to follow."""
        self.seen = area

    def time_board(self, timed: bool) -> None:
        """Show the clock of the phase in a corner of the board, or the board alone."""
        self.timed = timed
        self._tell()

    def lengthen(self, minutes: int) -> None:
        """Come back from the break later, or sooner."""
        self.choose("pause")
        assert self.back_at is not None
        self.back_at = max(make.back_in(self._desk, 0), self.back_at + minutes * MINUTE)
        self._tell()

    def show_pattern(self, screen: str) -> None:
        """The test pattern, on a screen described in words."""
        self.pattern_of = screen
        self.choose("pattern")

    def begin(self) -> None:
        """The public window is there."""
        self.projecting = True
        self._tell()

    def end(self) -> None:
        """The public window is gone."""
        self.projecting = False
        self._tell()

    def write(self, writing: bool) -> None:
        """Words are being written, or are no more."""
        if writing != self.writing:
            self.writing = writing
            self._tell()

    def shown(self) -> Shown:
        """All the room sees now."""
        if self.cover is not None:
            return Shown(self.deck(), Plain(self.cover))
        if self._frozen is not None:
            return self._frozen
        return Shown(self.deck(), self._screen())

    def deck(self) -> Deck:
        """The deck as the room may know it: a verso is told once it was turned, on a board or in the spotlight."""
        turned = {r.card for r in self._desk.board.records() if isinstance(r, PlacedCard) and r.face == "verso"}
        if self.face == "verso":
            turned.add(self._card)
        key = frozenset(turned)
        if self._known is None or self._known[:2] != (self._desk.deck, key):
            self._known = (self._desk.deck, key, public_deck(self._desk.deck, key))
        return self._known[2]

    def _screen(self) -> Screen:
        desk, name = self._desk, self.name
        if name == "spotlight" and self.card is not None:
            return make.spotlight(desk, self.card, self.face)
        if name == "question" and self.card is not None:
            return make.question(desk, self.card)
        if name == "pause" and self.back_at is not None:
            return make.pause(desk, self.back_at)
        if name == "welcome":
            return welcome(desk, self._since)
        if name == "axes":
            return self.crossing.screen() or self._board()
        if name == "notion":
            return self.lexicon.screen() or self._board()
        if name == "pattern":
            return make.pattern(self.pattern_of)
        if name == "gallery":
            return make.gallery(desk, self.page)
        plain = make.MADE.get(name) or debate.MADE.get(name) or (ends.MADE | clocks.MADE).get(name)
        found = plain(desk) if plain else None
        return found if found is not None else self._board()

    def _board(self) -> Screen:
        return make.board(self._desk, self._area(), timed=self.timed)

    def _area(self) -> Rect | None:
        return {"whole": None, "view": self.seen, "held": self._held}[self.follow]

    def _tell(self) -> None:
        self._desk.looks.tell("public")
