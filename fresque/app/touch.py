"""Fingers on the board: each carries what it lands on; on the empty board they pan, two of them zoom. No Qt here.

A finger alone that taps chooses, twice opens, and one that stays still asks for the small bar of a card, or begins a
box on the empty board. With another tool in hand the first finger is its pointer. Escape puts everything back.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING
from fresque.app.listeners import Listeners
from fresque.app.tools.carry import may_carry
from fresque.app.tools.select import Boxing
from fresque.app.tools.tool import Pointer
from fresque.app.touch_view import Grip, Sway
from fresque.app.touching import Finger, Gripping, Holding, Ignored, Resting, Steering, Touch
from fresque.core.records import Placed

if TYPE_CHECKING:
    from fresque.app.desk import Desk

LONG_MS = 500
"""How long a finger stays still to ask for more than a tap."""
AGAIN_MS = 400
"""At most this between two taps that are one double tap."""
AGAIN = 40.0
"""Screen pixels at most between those two."""
PALM = 90.0
"""Screen pixels from which a contact is a palm or a sleeve and is left out."""
MOST = 10
"""Fingers followed at once."""
PINCH, PINCH_MS = 140.0, 120
"""Two fingers that land this near (screen pixels) and this soon are of one hand: they zoom, wherever they land."""


class Fingers:
    """All the fingers on one board; `swayed` asks the view to move, `opened` and `lingered` name a record."""

    def __init__(self, desk: "Desk", let_go: Callable[[Pointer], None] | None = None) -> None:
        self.desk = desk
        self.swayed: Listeners[Sway] = Listeners()
        self.opened: Listeners[str] = Listeners()
        self.lingered: Listeners[str] = Listeners()
        self.over_pile: Callable[[float, float], bool] = _nowhere
        """Whether a place in screen pixels is over the pile: cards let go there go back."""
        self._let_go = let_go or self._release
        self._down: dict[int, Finger] = {}
        self._tapped: tuple[int, Touch] | None = None
        self._grip = Grip()
        desk.escaped.add(self._escaped)

    @property
    def due(self) -> int | None:
        """When a finger that stays still asks for more (ms), None when none may."""
        still = [f.since + LONG_MS for f in self._down.values() if isinstance(f, Resting) and not f.ripe]
        return min(still, default=None)

    @property
    def down(self) -> bool:
        """Whether any finger is on the board."""
        return bool(self._down)

    @property
    def steering(self) -> bool:
        """Whether a finger is the pointer of the tool in hand."""
        return any(isinstance(finger, Steering) for finger in self._down.values())

    @property
    def carrying(self) -> list[int]:
        """The fingers that hold something, and may take it to the edge of the view."""
        return [i for i, f in self._down.items() if isinstance(f, Holding | Steering)]

    def feel(self, touches: Sequence[Touch], now: int) -> None:
        """Take in where all the fingers are, at `now` ms."""
        for touch in touches:
            if touch.phase == "down":
                self._down[touch.id] = self._landed(touch, now)
            elif finger := self._down.get(touch.id):
                if touch.phase == "up":
                    del self._down[touch.id]
                    self._lifted(finger, touch, now)
                else:
                    self._down[touch.id] = self._moved(finger, touch)
        self._show()
        there = {t.id: t for t in touches}
        held = [(there[i], f.touch) for i, f in self._down.items() if isinstance(f, Gripping) and i in there]
        sway = self._grip.sway([t for t, _landed in held], [landed for _t, landed in held])
        if sway is not None:
            self.swayed.tell(sway)

    def wait(self, now: int) -> None:
        """Let the fingers that have stayed still long enough ask for more."""
        for number, finger in list(self._down.items()):
            if isinstance(finger, Resting) and not finger.ripe and now - finger.since >= LONG_MS:
                self._down[number] = self._ripened(finger)

    def cancel(self) -> None:
        """Put everything back; fingers still on the board do nothing more."""
        for finger in self._down.values():
            self._drop(finger)
        self._escaped()

    def forget(self) -> None:
        """The system took the fingers away."""
        self.cancel()
        self._down.clear()

    def _escaped(self, _: None = None) -> None:
        """The desk drops the gesture of its tool; the fingers drop theirs."""
        self._down = {number: Ignored(finger.touch) for number, finger in self._down.items()}
        self._tapped = None
        self._show()

    def _landed(self, touch: Touch, now: int) -> Finger:
        if len(self._down) >= MOST or touch.wide > PALM:
            return Ignored(touch)
        mates = [number for number, finger in self._down.items() if self._mates(finger, touch, now)]
        if mates:
            for number in mates:
                self._drop(self._down[number])
                self._down[number] = Gripping(self._down[number].touch)
            return Gripping(touch)
        if any(isinstance(f, Holding) and touch.at.hit in f.ids for f in self._down.values()):
            return Ignored(touch)
        if self.desk.tool.name == "proposal":
            return Gripping(touch)
        if not self.steering and (self.desk.tool.name != "select" or self.desk.tool.grabs(touch.at)):
            before = self.desk.tool
            self.desk.take(before.press(touch.at))
            return Steering(touch, now, before)
        return Resting(touch, now)

    def _mates(self, finger: Finger, touch: Touch, now: int) -> bool:
        """Whether a finger that lands makes a pinch with this one."""
        match finger:
            case Gripping():
                return self._ground(touch) in ("", finger.touch.at.hit)
            case Steering() if finger.before.name != "select":
                return not finger.moved
            case Resting() | Holding() | Steering():
                together = now - finger.since <= PINCH_MS and finger.touch.away(touch) <= PINCH
                same = self._ground(finger.touch) == self._ground(touch) and not isinstance(finger, Steering)
                return (not getattr(finger, "moved", False) and together) or same
            case _:
                return False

    def _moved(self, finger: Finger, touch: Touch) -> Finger:
        if touch.wide > PALM and not isinstance(finger, Ignored):
            self._drop(finger)
            return Ignored(touch)
        match finger:
            case Resting() if finger.touch.slipped(touch):
                return self._taken(finger, touch)
            case Holding():
                return finger.carried_to(self.desk, touch, back=self.over_pile(touch.x, touch.y))
            case Steering() if finger.moved or finger.touch.slipped(touch):
                self.desk.take(self.desk.tool.move(touch.at))
                return replace(finger, moved=True)
            case _:
                return finger

    def _taken(self, finger: Resting, touch: Touch) -> Finger:
        """A finger begins to move: it carries what it landed on, or the view."""
        if not self._ground(finger.touch):
            return Gripping(finger.touch)
        alone = not any(isinstance(other, Holding) for other in self._down.values())
        hit = finger.touch.at.hit
        if alone and hit not in self.desk.selection:
            self.desk.select((hit,))
        placed = (i for i in self.desk.selection if isinstance(self.desk.board.get(i), Placed))
        ids = frozenset(placed) if alone else frozenset((hit,))
        return Holding.of(self.desk, finger, ids).carried_to(self.desk, touch)

    def _ripened(self, finger: Resting) -> Finger:
        """A finger stayed still: a box on the empty board, the small bar of what lies under it."""
        hit = finger.touch.at.hit
        if hit:
            self.desk.select((hit,))
            self.lingered.tell(hit)
        elif len(self._down) == 1:
            before = self.desk.tool
            self.desk.select(())
            self.desk.take(Boxing(self.desk, finger.touch.at))
            return Steering(finger.touch, finger.since, before, moved=True)
        return finger.ripened()

    def _lifted(self, finger: Finger, touch: Touch, now: int) -> None:
        match finger:
            case Resting() if not finger.ripe:
                self._tap(finger.touch, now)
            case Holding():
                self._show()
                thrown = self.over_pile(touch.x, touch.y)
                self.desk.commit(finger.thrown(self.desk) if thrown else finger.dropped(self.desk, touch))
            case Steering():
                self._let_go(touch.at if finger.moved else finger.touch.at)

    def _tap(self, touch: Touch, now: int) -> None:
        hit, before = touch.at.hit, self._tapped
        self._tapped = (now, touch)
        if hit or not self._down:
            self.desk.select((hit,) if hit else ())
        if (
            hit
            and before
            and now - before[0] <= AGAIN_MS
            and before[1].at.hit == hit
            and before[1].away(touch) <= AGAIN
        ):
            self._tapped = None
            self.opened.tell(hit)

    def _drop(self, finger: Finger) -> None:
        """End what a finger was doing, as if it had not begun."""
        if isinstance(finger, Steering):
            self.desk.show(NOTHING)
            self.desk.tool.escape()
            self.desk.take(finger.before)

    def _release(self, at: Pointer) -> None:
        self.desk.take(self.desk.tool.release(at))

    def _ground(self, touch: Touch) -> str:
        """What a finger would carry from there, empty for the board itself."""
        return touch.at.hit if may_carry(self.desk, touch.at.hit) else ""

    def _show(self) -> None:
        self.desk.carry(tuple(finger.carried for finger in self._down.values() if isinstance(finger, Holding)))


def _nowhere(x: float, y: float) -> bool:
    return False
