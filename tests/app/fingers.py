"""Fingers at a desk, without a window: a millimetre is a pixel, and time passes only when a test says so."""

from fresque.app.tools.tool import Pointer
from fresque.app.touch import Fingers
from fresque.app.touching import Touch
from tests.app.hand import Hand


class Room(Hand):
    """Each finger has a number; `asked` is what the fingers asked of the window."""

    def __init__(self, tables: int = 1, **places: tuple[float, float]) -> None:
        super().__init__(tables, **places)
        self.fingers = Fingers(self.desk)
        self.now = 0
        self.there: dict[int, Touch] = {}
        self.asked: list[tuple[str, object]] = []
        self.fingers.swayed.add(lambda sway: self.asked.append(("sway", sway)))
        self.fingers.opened.add(lambda record: self.asked.append(("open", record)))
        self.fingers.lingered.add(lambda record: self.asked.append(("linger", record)))

    def land(self, finger: int, x: float, y: float, *, wide: float = 12, **over) -> "Room":
        self.there[finger] = self._touch(finger, x, y, "down", wide, **over)
        return self._feel()

    def slide(self, finger: int, x: float, y: float, *, wide: float = 12) -> "Room":
        self.there[finger] = self._touch(finger, x, y, "stay", wide)
        return self._feel()

    def lift(self, finger: int) -> "Room":
        there = self.there[finger]
        self.there[finger] = self._touch(finger, there.x, there.y, "up", 12)
        self._feel()
        del self.there[finger]
        return self

    def tap(self, x: float, y: float) -> "Room":
        return self.land(9, x, y).lift(9)

    def waits(self, ms: int) -> "Room":
        self.now += ms
        if self.fingers.due is not None and self.fingers.due <= self.now:
            self.fingers.wait(self.now)
        return self

    def at(self, record_id: str) -> tuple[float, float]:
        """Where a record is shown, carried or not."""
        record = self.board.get(record_id)
        hand = next((hand for hand in self.desk.held() if record_id in hand.ids), None)
        return (record.x + hand.dx, record.y + hand.dy) if hand else (record.x, record.y)

    def _feel(self) -> "Room":
        self.fingers.feel(list(self.there.values()), self.now)
        self.there = {i: self._touch(i, t.x, t.y, "stay", t.wide) for i, t in self.there.items()}
        return self

    def _touch(self, finger: int, x: float, y: float, phase: str, wide: float, **over) -> Touch:
        at = Pointer(x, y, over.pop("hit", None) or self.desk.hit(x, y), **over)
        return Touch(finger, x, y, at, phase, wide)
