"""How a link shows what it means: a colour, a dash and a sign, any one of which is enough to tell it. Lengths in mm."""

from dataclasses import dataclass

from fresque.core.records import Meaning
from fresque.layout import pictograms
from fresque.layout.canvas import Canvas, Command, PathData, Pen
from fresque.layout.marks import circle, polygon
from fresque.layout.palette import PAPER, WHITE

PLAIN = "#3A4256"
MARK = 15.0
"""Across the disc of a sign."""


@dataclass(frozen=True, slots=True)
class LineLook:
    """The line of a link; `dash` is empty for a solid one."""

    color: str
    width: float = 2.0
    dash: tuple[float, ...] = ()

    @property
    def pen(self) -> Pen:
        """What strokes the curve."""
        return Pen(self.color, self.width, self.dash)


LOOKS: dict[Meaning, LineLook] = {
    "": LineLook(PLAIN),
    "cause": LineLook("#7A3E9D", 3.6),
    "support": LineLook("#1B7A4B", 2.6, (18, 6)),
    "obstacle": LineLook("#B3261E", 2.6, (7, 6)),
    "example": LineLook("#0F6E7C", 3.2, (0.1, 7)),
    "question": LineLook("#8A6100", 2.6, (16, 6, 0.1, 6)),
}
"""Every colour has AA contrast on paper and on a card; the blue of the selection is none of them."""
_ICONS: dict[Meaning, str] = {"example": "mdi6.magnify", "question": "mdi6.help"}


def draw_mark(canvas: Canvas, meaning: Meaning, x: float, y: float, size: float = MARK) -> None:
    """The sign of a meaning in a disc centred on (x, y), `size` across; nothing for a plain link."""
    if not meaning:
        return
    r = size / 2
    canvas.path(circle(x, y, r), fill=LOOKS[meaning].color, pen=Pen(PAPER, size * 0.1))
    with canvas.at(x - r, y - r):
        canvas.path(sign_path(meaning, size), fill=WHITE)


def sign_path(meaning: Meaning, size: float) -> PathData:
    """The sign without its disc, in a box of `size` with its corner at the origin, to be filled."""
    c = size / 2
    match meaning:
        case "cause":
            dots = ((c, c - size * 0.17), (c - size * 0.19, c + size * 0.16), (c + size * 0.19, c + size * 0.16))
            return tuple(command for x, y in dots for command in circle(x, y, size * 0.11))
        case "support":
            return _plus(c, size * 0.27, size * 0.08)
        case "obstacle":
            return _bar(c, c, size * 0.29, size * 0.1)
        case _:
            return _shifted(pictograms.icon_path(_ICONS[meaning], size * 0.72), size * 0.14)


def _plus(c: float, reach: float, half: float) -> PathData:
    corners = [(half, half), (reach, half), (reach, -half), (half, -half), (half, -reach), (-half, -reach)]
    points = [*corners, *((-x, -y) for x, y in corners)]
    return polygon((c + x, c + y) for x, y in points)


def _bar(x: float, y: float, reach: float, half: float) -> PathData:
    return polygon([(x - reach, y - half), (x + reach, y - half), (x + reach, y + half), (x - reach, y + half)])


def _shifted(path: PathData, by: float) -> PathData:
    return tuple[Command, ...]((verb, tuple(n + by for n in numbers)) for verb, numbers in path)
