"""The hand that draws, and the one that erases: a stroke a gesture, a sweep a gesture."""

from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview, fresh_id
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import edits, things
from fresque.core.reach import stroke_met
from fresque.core.records import Stroke
from fresque.core.strokes import Sample, tidied

if TYPE_CHECKING:
    from fresque.app.desk import Desk

REACH = 8.0
"""Screen pixels on each side of the eraser."""
GRAIN = 1.5
"""Screen pixels below which the hand only trembles."""


class PenTool(Tool):
    """Waiting for the hand to press."""

    name = "pen"
    cursor = "pen"

    def press(self, at: Pointer) -> Tool:
        return Drawing(self.desk, at)


class Drawing(Tool):
    """A stroke in progress; Escape drops it and keeps the pen."""

    name = "pen"
    cursor = "pen"

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        self.samples: list[Sample] = []
        self._line: list[float] = []
        self._add(start)

    def move(self, at: Pointer) -> Tool:
        self._add(at)
        return self

    def release(self, at: Pointer) -> Tool:
        self.desk.show(NOTHING)
        kit, end = self.desk.kit, (at.x, at.y, self.desk.kit.pressure)
        samples = tidied([*self.samples, end], GRAIN / at.scale)
        if len(samples) == 2 and samples[0][:2] == samples[1][:2]:
            samples = samples[:1]
        self.desk.commit(things.draw(fresh_id(), samples, table=self.desk.table, color=kit.color, width=kit.width))
        return PenTool(self.desk)

    def escape(self) -> Tool:
        return PenTool(self.desk)

    def _add(self, at: Pointer) -> None:
        """The line shown meanwhile goes through every place of the hand."""
        kit, table = self.desk.kit, self.desk.table
        self.samples.append((at.x, at.y, kit.pressure))
        self._line += (at.x, at.y)
        line = Stroke(id="", table=table, x=0, y=0, z="", points=tuple(self._line), color=kit.color, width=kit.width)
        self.desk.show(Preview(made=line))


class EraserTool(Tool):
    """Waiting for the hand to press."""

    name = "eraser"
    cursor = "eraser"

    def press(self, at: Pointer) -> Tool:
        return Erasing(self.desk, at).move(at)


class Erasing(Tool):
    """Sweeping: every stroke met is taken away, all of them in one gesture; Escape gives them back."""

    name = "eraser"
    cursor = "eraser"

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        self.last = start
        self.met: frozenset[str] = frozenset()

    def move(self, at: Pointer) -> Tool:
        a, b, near = (self.last.x, self.last.y), (at.x, at.y), REACH / at.scale
        strokes = (r for r in self.desk.records() if isinstance(r, Stroke) and not r.locked and r.id not in self.met)
        self.met |= {r.id for r in strokes if stroke_met(r, a, b, near)}
        self.last = at
        self.desk.show(Preview(erased=self.met))
        return self

    def release(self, at: Pointer) -> Tool:
        self.move(at)
        self.desk.show(NOTHING)
        self.desk.commit(edits.remove(self.desk.board, self.met))
        return EraserTool(self.desk)

    def escape(self) -> Tool:
        return EraserTool(self.desk)
