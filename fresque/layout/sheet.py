"""Cards on sheets of paper: which card goes where on the front, and where its back must be. Pure geometry, in mm.

A card that tiles the paper exactly (four A6 on an A4) keeps its true size and its drawing stops 5 mm inside, because
office printers leave the edges white; otherwise the grid stays 5 mm inside the paper and the drawing fills the card.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.passport import Flip as Flip

Mode = Literal["sheets", "single", "gutterfold"]
Shape = Literal["rectangle", "hexagon"]

PAPERS = {"a5": (148.0, 210.0), "a4": (210.0, 297.0), "a3": (297.0, 420.0), "letter": (215.9, 279.4)}
"""Width and height in mm, upright."""
CARDS = {
    "a5": (210.0, 148.0),
    "a6": (148.0, 105.0),
    "a7": (105.0, 74.0),
    "poker": (63.0, 88.0),
    "tarot": (70.0, 120.0),
    "square": (90.0, 90.0),
}
"""Width and height in mm of the card formats known by name."""
UNPRINTABLE = 5.0
"""The edge of the paper that office printers leave white."""
MARK_ROOM = 6.0
"""Paper added around a card printed alone when its cut marks are asked for."""
_SIZE = re.compile(r"(\d{1,4}(?:\.\d+)?)x(\d{1,4}(?:\.\d+)?)(?:mm)?")
_SMALLEST, _LARGEST = 40.0, 400.0
_HEXAGON_GAP = 2.0
"""Paper left between two hexagons, for scissors; corners run over further than sides when there is a bleed."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet cut into equal cards: `columns` x `rows` cards of `w` x `h`, `gap` apart, drawn `inset` inside."""

    page_w: float
    page_h: float
    w: float
    h: float
    columns: int
    rows: int
    gap: float = 0.0
    inset: float = 0.0
    bleed: float = 0.0
    shape: Shape = "rectangle"

    @property
    def left(self) -> float:
        """Where the first card begins, from the left of the paper: the grid is centred."""
        return (self.page_w - self.columns * self.w - (self.columns - 1) * self.gap) / 2

    @property
    def top(self) -> float:
        """Where the first card begins, from the top of the paper."""
        return (self.page_h - self.rows * self.h - (self.rows - 1) * self.gap) / 2

    @property
    def count(self) -> int:
        """Cards on a sheet."""
        return self.columns * self.rows

    @property
    def upright(self) -> bool:
        """Whether the sheet stands on its short edge."""
        return self.page_h >= self.page_w

    def front(self, place: int) -> tuple[float, float]:
        """The top left of the card at `place`, counted by rows from 0, on the front of the sheet."""
        row, column = divmod(place, self.columns)
        return self.left + column * (self.w + self.gap), self.top + row * (self.h + self.gap)

    def back(self, place: int, flip: Flip) -> tuple[float, float]:
        """The top left, on the back of the sheet, of what lies behind the card at `place`.

        Turned by an upright edge (the long edge of an upright sheet, the short one of a lying sheet) left becomes
        right; turned by the other, top becomes bottom.
        """
        x, y = self.front(place)
        if (flip == "long") == self.upright:
            return self.page_w - x - self.w, y
        return x, self.page_h - y - self.h


@dataclass(frozen=True, slots=True)
class Comb(Grid):
    """Hexagons, flat on top, in a honeycomb: `w` from corner to corner; odd columns half a hexagon lower.

    An odd column holds one hexagon less when the half does not fit: `shorter` is then 1.
    """

    shorter: int = 0

    @property
    def left(self) -> float:
        return (self.page_w - self.w - (self.columns - 1) * self._pitch) / 2

    @property
    def top(self) -> float:
        drop = (self.h + self.gap) / 2 if self.columns > 1 and not self.shorter else 0.0
        return (self.page_h - self.rows * self.h - (self.rows - 1) * self.gap - drop) / 2

    @property
    def count(self) -> int:
        return self.columns * self.rows - self.columns // 2 * self.shorter

    def front(self, place: int) -> tuple[float, float]:
        """The top left of the box around the hexagon at `place`, counted by columns from 0."""
        pair, within = divmod(place, 2 * self.rows - self.shorter)
        odd = within >= self.rows
        row, column = (within - self.rows, 2 * pair + 1) if odd else (within, 2 * pair)
        drop = (self.h + self.gap) / 2 if odd else 0.0
        return self.left + column * self._pitch, self.top + row * (self.h + self.gap) + drop

    @property
    def _pitch(self) -> float:
        return 0.75 * self.w + self.gap * math.sqrt(3) / 2


def paper_name(paper: str) -> str:
    """A paper as people write it: «A4», «Letter»."""
    return paper.capitalize() if len(paper) > 2 else paper.upper()


def card_size(name: str) -> tuple[float, float]:
    """Width and height in mm of a format: a name of CARDS or «WxHmm». Raises FresqueError."""
    if name in CARDS:
        return CARDS[name]
    found = _SIZE.fullmatch(name)
    if found is None:
        raise FresqueError(
            tr("“{name}” is not a card size.", name=name),
            hint=tr("Choose among {names}, or write a size such as 90x60mm.", names=", ".join(CARDS)),
        )
    width, height = float(found[1]), float(found[2])
    if not (min(width, height) >= _SMALLEST and max(width, height) <= _LARGEST):
        raise FresqueError(
            tr("A card of {name} cannot be printed.", name=name),
            hint=tr("Choose sides between {least} and {most} mm.", least=round(_SMALLEST), most=round(_LARGEST)),
        )
    return width, height


def grid(paper: str, card: tuple[float, float], *, bleed: float = 0.0, folded: bool = False) -> Grid:
    """The sheet, upright or lying, that holds the most cards; `folded` needs columns by pairs (front, back).

    Raises FresqueError when not even one card fits.
    """
    found = fitting(paper, card, bleed=bleed, folded=folded)
    if found is None:
        raise FresqueError(
            tr(
                "A card of {w:g} × {h:g} mm does not fit on {paper} paper.",
                w=card[0],
                h=card[1],
                paper=paper_name(paper),
            ),
            hint=tr("Choose a larger paper, a smaller card or less bleed."),
        )
    return found


def fitting(paper: str, card: tuple[float, float], *, bleed: float = 0.0, folded: bool = False) -> Grid | None:
    """As `grid`, None when not even one card fits."""
    tall = PAPERS[paper]
    found = [candidate for page in (tall, tall[::-1]) for candidate in _grids(page, card, bleed, 2 if folded else 1)]
    return max(found, key=lambda candidate: (candidate.count, -candidate.inset), default=None)


def single(card: tuple[float, float], *, bleed: float = 0.0, marks: bool = False, shape: Shape = "rectangle") -> Grid:
    """A page of one card, at its size plus the bleed, as print shops ask."""
    around = 2 * (bleed + (MARK_ROOM if marks else 0.0))
    return Grid(card[0] + around, card[1] + around, card[0], card[1], 1, 1, bleed=bleed, shape=shape)


def hexagon_size(width: float) -> tuple[float, float]:
    """The box around a regular hexagon, flat on top, `width` mm from corner to corner."""
    return width, width * math.sqrt(3) / 2


def hexagons(paper: str, width: float, *, bleed: float = 0.0) -> Grid | None:
    """The sheet that holds the most regular hexagons `width` mm from corner to corner; in rows if as many fit.

    None when not even one fits.
    """
    size = hexagon_size(width)
    tall = PAPERS[paper]
    gap = max(_HEXAGON_GAP, 4 * bleed / math.sqrt(3))
    combs = [_comb(page, size, gap, bleed) for page in (tall, tall[::-1])]
    rows = [_rows(page, size, gap, bleed) for page in (tall, tall[::-1])]
    found = [candidate for candidate in (*rows, *combs) if candidate is not None]
    return max(found, key=lambda candidate: candidate.count, default=None)


def _comb(page: tuple[float, float], size: tuple[float, float], gap: float, bleed: float) -> Comb | None:
    w, h = size
    room_w, room_h = (side - 2 * UNPRINTABLE - 2 * bleed + 1e-6 for side in page)
    if w > room_w or h > room_h:
        return None
    columns = 1 + int((room_w - w) // (0.75 * w + gap * math.sqrt(3) / 2))
    rows = int((room_h + gap) // (h + gap))
    lower = rows * (h + gap) - gap + (h + gap) / 2
    shorter = int(columns > 1 and lower > room_h)
    if shorter and rows == 1:
        columns, shorter = 1, 0
    return Comb(*page, w, h, columns, rows, gap, bleed=bleed, shape="hexagon", shorter=shorter)


def _rows(page: tuple[float, float], size: tuple[float, float], gap: float, bleed: float) -> Grid | None:
    columns, rows = (
        int((side - 2 * UNPRINTABLE - 2 * bleed + gap + 1e-6) // (length + gap))
        for side, length in zip(page, size, strict=True)
    )
    return Grid(*page, *size, columns, rows, gap, bleed=bleed, shape="hexagon") if columns and rows else None


def _grids(page: tuple[float, float], card: tuple[float, float], bleed: float, by: int) -> Iterator[Grid]:
    """The ways of laying cards on this page: 5 mm inside, or from edge to edge with an inset drawing."""
    gap = 2 * bleed
    for margin in (UNPRINTABLE, 0.0) if not bleed else (UNPRINTABLE,):
        columns, rows = (
            int((side - 2 * margin - 2 * bleed + gap + 1e-6) // (length + gap))
            for side, length in zip(page, card, strict=True)
        )
        columns -= columns % by
        if columns and rows:
            yield Grid(*page, *card, columns, rows, gap, 0.0 if margin else UNPRINTABLE, bleed)
