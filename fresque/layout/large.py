"""Cards and hexagons larger than the paper: each takes several sheets, glued together by the marks. Lengths in mm."""

from dataclasses import dataclass
from math import ceil

from fresque.core.deck import Face
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.marks import hexagon
from fresque.layout.palette import INK
from fresque.layout.sheet import PAPERS, Flip, Grid, Shape
from fresque.layout.tiling import MARGIN, OVERLAP, Draw, Tile, Whole, draw_seams, step, tiles

_AROUND = 2.0
"""Paper kept around the card, so that the line to cut along is whole."""
_CUT = Pen(INK, 0.12)


@dataclass(frozen=True, slots=True)
class Large(Grid):
    """One card of `w` x `h` on several sheets; a place is one of these, and `sheets` their parts of the card."""

    sheets: tuple[Tile, ...] = ()

    @property
    def count(self) -> int:
        """Sheets a card takes."""
        return len(self.sheets)

    def front(self, place: int) -> tuple[float, float]:
        """The top left of the card on the front of the sheet at `place`: it may be off the paper."""
        part = self.sheets[place].part
        return -part.x, -part.y


def large(paper: str, card: tuple[float, float], *, bleed: float = 0.0, shape: Shape = "rectangle") -> Large:
    """The sheets of a card, as many to the left as to the right: what is behind a sheet is behind it once turned."""
    around = bleed + _AROUND
    whole_w, whole_h = card[0] + 2 * around, card[1] + 2 * around
    cut = tiles(whole_w, whole_h, PAPERS[paper])
    page = cut[0].part
    spare_w, spare_h = _spare(whole_w, page.w) / 2 + around, _spare(whole_h, page.h) / 2 + around
    sheets = tuple(
        Tile(Rect(tile.part.x - spare_w, tile.part.y - spare_h, page.w, page.h), tile.name, tile.number) for tile in cut
    )
    return Large(page.w, page.h, *card, 1, 1, bleed=bleed, shape=shape, sheets=sheets)


def draw_part(canvas: Canvas, on: Large, place: int, face: Face, flip: Flip, name: str, draw: Draw) -> None:
    """What one sheet shows of a card drawn by `draw` from its top left, the line to cut along, marks and name."""
    x, y = on.front(place) if face == "recto" else on.back(place, flip)
    with (
        canvas.clip(MARGIN, MARGIN, on.page_w - 2 * MARGIN, on.page_h - 2 * MARGIN),
        canvas.at(x, y),
    ):
        draw(canvas)
        if face == "recto":
            _outline(canvas, on)
    tile = on.sheets[place]
    draw_seams(canvas, on.page_w, on.page_h, f"{name} · {tile.name} · {tile.number} / {on.count}")


def assembled(on: Large, draw: Draw) -> Whole:
    """How the sheets of a card go together, one card for all; `draw` draws that one from its top left."""
    first = on.sheets[0].part
    dx, dy = -first.x - MARGIN, -first.y - MARGIN
    last = on.sheets[-1].part

    def whole(canvas: Canvas) -> None:
        with canvas.at(dx, dy):
            draw(canvas)
            _outline(canvas, on)

    steps = "\n".join(
        (
            tr("1. Print at 100 %; the name of each sheet is at its foot."),
            tr("2. Cut all the white edges off at the marks, except those around the whole."),
            tr("3. Glue each sheet over the last 10 mm of its left and upper neighbours, up to their marks."),
            tr("4. Cut the card out along its thin line."),
        )
    )
    width, height = last.right - first.x - 2 * MARGIN, last.bottom - first.y - 2 * MARGIN
    return Whole(width, height, whole, tr("Putting a large card together"), steps)


def _spare(length: float, side: float) -> float:
    """Paper left over along one side of the whole."""
    return ceil(length / step(side)) * step(side) + OVERLAP - length


def _outline(canvas: Canvas, on: Large) -> None:
    if on.shape == "hexagon":
        canvas.path(hexagon(0, 0, on.w, on.h), pen=_CUT)
    else:
        canvas.rect(0, 0, on.w, on.h, pen=_CUT)
