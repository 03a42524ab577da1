"""Takes an outline from fontTools as the commands of our canvas."""

from typing import Any

from fontTools.pens.basePen import BasePen

from fresque.layout.canvas import Command

Point = tuple[float, float]


class OutlinePen(BasePen):  # type: ignore[misc]
    """Cubic commands only: the base pen raises quadratic curves, exactly."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.commands: list[Command] = []

    def _moveTo(self, point: Point) -> None:
        self.commands.append(("M", point))

    def _lineTo(self, point: Point) -> None:
        self.commands.append(("L", point))

    def _curveToOne(self, first: Point, second: Point, end: Point) -> None:
        self.commands.append(("C", (*first, *second, *end)))

    def _closePath(self) -> None:
        self.commands.append(("Z", ()))
