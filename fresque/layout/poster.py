"""A board as a poster: on one sheet, or cut into sheets that overlap, with a drawing of how they go together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from fresque.core.deck import Deck
from fresque.core.geometry import Rect
from fresque.core.i18n import tr, trn
from fresque.core.records import Record
from fresque.layout import fonts, text
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Canvas, Pen, Picture
from fresque.layout.palette import ACTION, INK, PAPER, SOFT_INK, WHITE

MARGIN = 10.0
"""White paper around a poster, and around each sheet of it, in mm."""
OVERLAP = 10.0
"""How much of the poster two neighbouring sheets both show, in mm."""


@dataclass(frozen=True, slots=True)
class Poster:
    """A board on paper of `w` x `h` mm."""

    deck: Deck
    records: Sequence[Record]
    pictures: Mapping[str, Picture]
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet of a poster: the part it shows, margins included, its name (row letter, column number), its rank."""

    part: Rect
    name: str
    number: int


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


def tiles(w: float, h: float, sheet: tuple[float, float]) -> list[Tile]:
    """The sheets of a poster of `w` x `h` mm, upright or lying, whichever way takes fewer; row by row."""
    ways = [sheet, (sheet[1], sheet[0])]
    sheet_w, sheet_h = min(ways, key=lambda way: ceil(w / _step(way[0])) * ceil(h / _step(way[1])))
    columns, rows = ceil(w / _step(sheet_w)), ceil(h / _step(sheet_h))
    return [
        Tile(
            Rect(column * _step(sheet_w) - MARGIN, row * _step(sheet_h) - MARGIN, sheet_w, sheet_h),
            f"{chr(ord('A') + row)}{column + 1}",
            row * columns + column + 1,
        )
        for row in range(rows)
        for column in range(columns)
    ]


def draw_tile(canvas: Canvas, poster: Poster, tile: Tile, count: int) -> None:
    """One sheet of the poster, with marks where the next one is glued over it."""
    part = tile.part
    w, h = part.w - 2 * MARGIN, part.h - 2 * MARGIN
    with canvas.clip(MARGIN, MARGIN, w, h), canvas.at(-part.x, -part.y):
        draw_poster(canvas, poster)
    for x in (MARGIN, MARGIN + w - OVERLAP):
        canvas.rect(x, 2, 0.2, 5, fill=SOFT_INK)
        canvas.rect(x, part.h - 7, 0.2, 5, fill=SOFT_INK)
    for y in (MARGIN, MARGIN + h - OVERLAP):
        canvas.rect(2, y, 5, 0.2, fill=SOFT_INK)
        canvas.rect(part.w - 7, y, 5, 0.2, fill=SOFT_INK)
    name = f"{tile.name} · {tile.number} / {count}"
    canvas.text(MARGIN + 3, part.h - 4, name, weight="semibold", size=3.4, color=SOFT_INK)


def draw_assembly(canvas: Canvas, poster: Poster, sheets: Sequence[Tile]) -> None:
    """The first page, as large as a sheet: the poster in small, cut as its sheets are, and how to glue them."""
    page = sheets[0].part
    margin = 18.0
    width, y = page.w - 2 * margin, margin + 2
    title = text.wrap(tr("Putting the poster together"), width, 8, weight="bold")
    text.draw(canvas, title, margin, y, INK)
    y += title.height + 4
    size = tr("{w} × {h} cm", w=round(poster.w / 10), h=round(poster.h / 10))
    about = f"{trn('1 sheet', '{n} sheets', len(sheets))} · {size}"
    steps = "\n".join(
        (
            tr("1. Print at 100 %, on one side; the name of each sheet is at its foot."),
            tr("2. Cut the left and upper white edges off at the marks, except in the first column and row."),
            tr("3. Glue each sheet over the last 10 mm of its left and upper neighbours, up to their marks."),
        )
    )
    for line, size_, color in ((about, 4.0, SOFT_INK), (steps, 4.0, INK)):
        block = text.wrap(line, width, size_, leading=1.35)
        text.draw(canvas, block, margin, y, color)
        y += block.height + 4
    scale = min(width / poster.w, (page.h - y - margin) / poster.h)
    with canvas.at((page.w - poster.w * scale) / 2, y + 2, scale=scale):
        canvas.rect(0, 0, poster.w, poster.h, fill=WHITE)
        with canvas.clip(0, 0, poster.w, poster.h):
            draw_poster(canvas, poster)
            for tile in sheets:
                _outline(canvas, poster, tile, scale)


def _outline(canvas: Canvas, poster: Poster, tile: Tile, scale: float) -> None:
    """A sheet in the drawing of the whole; lengths on paper are divided by the drawing's scale."""
    part = tile.part
    x, y = part.x + MARGIN, part.y + MARGIN
    w, h = _step(part.w), _step(part.h)
    canvas.rect(x, y, w, h, pen=Pen(ACTION, 0.5 / scale))
    seen_w, seen_h = min(w, poster.w - x), min(h, poster.h - y)
    size = min(5 / scale, seen_h / 2)
    wide = fonts.width(tile.name, "bold", size) + size
    middle, centre = x + seen_w / 2, y + seen_h / 2
    canvas.rect(middle - wide / 2, centre - size * 0.8, wide, size * 1.6, fill=WHITE, radius=size * 0.3)
    left = middle - fonts.width(tile.name, "bold", size) / 2
    canvas.text(left, centre + size * 0.34, tile.name, weight="bold", size=size, color=ACTION)


def _step(side: float) -> float:
    return side - 2 * MARGIN - OVERLAP


def _credit(deck: Deck) -> str:
    parts = (deck.title, tr("version {version}", version=deck.version), deck.license)
    return " · ".join(part for part in parts if part)
