"""A board as a poster: on one sheet, or cut into sheets that overlap, with a drawing of how they go together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.core.records import Record
from fresque.layout import fonts
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Canvas, Picture
from fresque.layout.palette import PAPER, SOFT_INK
from fresque.layout.tiling import MARGIN, Tile, Whole, draw_seams


@dataclass(frozen=True, slots=True)
class Poster:
    """A board on paper of `w` x `h` mm."""

    deck: Deck
    records: Sequence[Record]
    pictures: Mapping[str, Picture]
    w: float
    h: float


def draw_poster(canvas: Canvas, poster: Poster) -> None:
    """The whole board, as large as it can be, with the deck's name and licence below."""
    area = bounds(poster.records, deck=poster.deck, with_legend=True)
    w, h = poster.w, poster.h
    scale = min((w - 2 * MARGIN) / area.w, (h - 2 * MARGIN) / area.h)
    canvas.rect(0, 0, w, h, fill=PAPER)
    x, y = (w - area.w * scale) / 2, (h - area.h * scale) / 2
    with canvas.at(x - area.x * scale, y - area.y * scale, scale=scale):
        draw_board(canvas, poster.deck, poster.records, pictures=poster.pictures)
    credit, size = fonts.drawable(_credit(poster.deck)), max(2.2, w / 180)
    left = w - MARGIN - fonts.width(credit, "regular", size)
    canvas.text(left, h - size, credit, weight="regular", size=size, color=SOFT_INK)


def trimmed(w: float, h: float, records: Sequence[Record], deck: Deck | None = None) -> tuple[float, float]:
    """The paper of `w` x `h` mm less what the board would leave empty on two sides: fewer sheets to glue."""
    area = bounds(records, deck=deck, with_legend=True)
    scale = min((w - 2 * MARGIN) / area.w, (h - 2 * MARGIN) / area.h)
    return min(w, area.w * scale + 2 * MARGIN), min(h, area.h * scale + 2 * MARGIN)


def draw_tile(canvas: Canvas, poster: Poster, tile: Tile, count: int) -> None:
    """One sheet of the poster, with marks where the next one is glued over it."""
    part = tile.part
    with canvas.clip(MARGIN, MARGIN, part.w - 2 * MARGIN, part.h - 2 * MARGIN), canvas.at(-part.x, -part.y):
        draw_poster(canvas, poster)
    draw_seams(canvas, part.w, part.h, f"{tile.name} · {tile.number} / {count}")


def assembled(poster: Poster) -> Whole:
    """The poster as its sheets make it."""
    steps = "\n".join(
        (
            tr("1. Print at 100 %, on one side; the name of each sheet is at its foot."),
            tr("2. Cut the left and upper white edges off at the marks, except in the first column and row."),
            tr("3. Glue each sheet over the last 10 mm of its left and upper neighbours, up to their marks."),
        )
    )
    draw = partial(draw_poster, poster=poster)
    return Whole(poster.w, poster.h, draw, tr("Putting the poster together"), steps)


def _credit(deck: Deck) -> str:
    parts = (deck.title, tr("version {version}", version=deck.version), deck.license)
    return " · ".join(part for part in parts if part)
