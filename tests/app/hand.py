"""A hand at a desk, without a window: it speaks as the facilitator does, on the cards of a small deck."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fresque.app.desk import NOTHING, Desk
from fresque.app.session import Session, SessionInfo
from fresque.app.tools.frame import FrameTool
from fresque.app.tools.link import LinkTool
from fresque.app.tools.note import NoteTool
from fresque.app.tools.pen import EraserTool, PenTool
from fresque.app.tools.stamp import StampTool
from fresque.app.tools.tool import Pointer
from fresque.core.batch import Add, Batch
from fresque.core.errors import FresqueError
from fresque.core.records import CARD_W, Link, Placed
from fresque.storage.decks import read_deck

CLIMATE = Path(__file__).parent / "climat"
TOOLS = {
    "link": LinkTool,
    "note": NoteTool,
    "pen": PenTool,
    "eraser": EraserTool,
    "stamp": StampTool,
    "frame": FrameTool,
}


class Hand:
    """Cards of the deck by name, each at (x, y) mm on table 1; a card's record is named after the card."""

    def __init__(self, tables: int = 1, **places: tuple[float, float]) -> None:
        self.session = Session.in_memory(read_deck(CLIMATE), SessionInfo(tables))
        self.desk = Desk(self.session)
        self.refusals: list[FresqueError] = []
        self.desk.refused.add(self.refusals.append)
        for card, (x, y) in places.items():
            self.add(card, "card", card=card, x=x, y=y)

    @property
    def board(self):
        return self.desk.board

    def add(self, record_id: str, type_: str, **fields) -> "Hand":
        self.session.commit(Batch((Add(record_id, type_, {"table": 1, **fields}),)))
        return self

    def takes(self, tool: str) -> "Hand":
        self.desk.take(TOOLS[tool](self.desk))
        return self

    def press(self, x: float, y: float, on: str | None = None, **how: bool) -> "Hand":
        return self._point("press", x, y, on, **how)

    def move(self, x: float, y: float, on: str | None = None, **how) -> "Hand":
        return self._point("move", x, y, on, **how)

    def release(self, x: float, y: float, on: str | None = None, **how) -> "Hand":
        return self._point("release", x, y, on, **how)

    def click(self, x: float, y: float, on: str | None = None, **how) -> "Hand":
        return self.press(x, y, on, **how).release(x, y, **how)

    def drag(self, start: tuple[float, float], end: tuple[float, float], **how) -> "Hand":
        return self._point("press", *start, None, **how).move(*end).release(*end)

    def escape(self) -> "Hand":
        self.desk.escape()
        return self

    def is_in(self, state: str) -> "Hand":
        assert f"{self.desk.tool.name}.{type(self.desk.tool).__name__.lower()}" == state
        return self

    def sees(self, **places: tuple[float, float]) -> "Hand":
        """Where the cards are shown, gesture in progress included."""
        hand, shown = self.desk.preview, {}
        for record_id in places:
            record = self.board.get(record_id)
            carried = record_id in hand.moved and not record.locked
            shown[record_id] = (record.x + hand.dx * carried, record.y + hand.dy * carried)
        assert shown == places
        return self

    def has(self, *chosen: str) -> "Hand":
        assert self.desk.selection == set(chosen)
        return self

    def wrote(self, gestures: int) -> "Hand":
        """How many gestures the session counts, and that the hand shows none in progress."""
        assert (self.board.seq, self.desk.preview) == (gestures, NOTHING)
        return self

    def links(self) -> list[tuple[str, str]]:
        return [(r.source, r.target) for r in self.desk.records() if isinstance(r, Link)]

    def order(self) -> list[str]:
        return [r.id for r in self.desk.records() if isinstance(r, Placed)]

    def through(self, *places: tuple[float, float], pressures: Sequence[float] = ()) -> "Hand":
        """Press, move from place to place, let go at the last; a pen tablet tells its pressure at each."""
        for n, (x, y) in enumerate(places):
            if pressures:
                self.desk.kit = replace(self.desk.kit, pressure=pressures[n])
            (self.move if n else self.press)(x, y)
        return self.release(*places[-1])

    def all(self, kind: type) -> list:
        return [r for r in self.desk.records() if isinstance(r, kind)]

    def _point(
        self, what: str, x: float, y: float, on: str | None, *, shift=False, handle=False, alt=False, copying=False
    ) -> "Hand":
        hit = self.desk.hit(x, y)
        if handle:
            hit = self.desk.hit(x - CARD_W / 4, y) or hit
        assert on in (None, hit)
        at = Pointer(x, y, hit, shift or copying, handle, free=alt, copying=copying)
        self.desk.take(getattr(self.desk.tool, what)(at))
        return self
