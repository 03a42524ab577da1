"""A board on paper or as a picture: what the command line and the window both call."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import BinaryIO

from fresque.app.pictures import drawable
from fresque.app.session import Session
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.core.outline import quoted
from fresque.core.records import Record, Title
from fresque.layout import fonts
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Canvas, Picture
from fresque.layout.palette import PAPER, SOFT_INK
from fresque.storage.atomic import written

PAPERS = {"a0": (1189.0, 841.0), "a1": (841.0, 594.0), "a2": (594.0, 420.0), "a3": (420.0, 297.0), "a4": (297.0, 210.0)}
"""Sizes in mm, landscape."""
FORMATS = ("pdf", "png", "svg", "canvas")
LARGEST_SIDE = 16_384
"""Pixels of a picture, either way: a very tall board gets a narrower picture."""
_MARGIN = 10.0
_OVERLAP = 10.0


@dataclass(frozen=True, slots=True)
class BoardDrawing:
    """The board of one table and how to draw it: `paper` in `PAPERS`, `tile` too or empty, `width` in pixels (PNG)."""

    deck: Deck
    records: Sequence[Record]
    pictures: dict[str, Picture]
    paper: str = "a3"
    tile: str = ""
    width: int = 3840

    @property
    def title(self) -> str:
        """What the document is called."""
        titles = (r.text.strip() for r in self.records if isinstance(r, Title))
        return next((quoted(text) for text in titles if text), self.deck.title)


def board_drawing(
    session: Session, table: int = 1, *, paper: str = "a3", tile: str = "", width: int = 3840
) -> BoardDrawing:
    """The board of a table of a session, as it is now; raises FresqueError when there is no such table."""
    if not 1 <= table <= session.info.tables:
        summary = tr("There is no table {table}: this session has {n}.", table=table, n=session.info.tables)
        raise FresqueError(summary, hint=tr("Choose one from 1 to {n}.", n=session.info.tables))
    records, pictures = session.board.records(table), drawable(session.pictures, session.deck)
    return BoardDrawing(session.deck, records, pictures, paper, tile, width)


def write_board(drawing: BoardDrawing, path: Path) -> None:
    """Write the board to `path`, in the format its name ends with; raises FresqueError."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise FresqueError(
            tr("A board cannot be written as “{name}”.", name=path.name),
            hint=tr("End its name with .pdf, .png, .svg or .canvas."),
        )
    with written(path) as file:
        if suffix == "pdf":
            _pdf(drawing, file)
        elif suffix == "png":
            _png(drawing, file)
        elif suffix == "svg":
            file.write(_svg(drawing).encode("utf-8"))
        else:
            file.write(_json_canvas(drawing).encode("utf-8"))


def _pdf(drawing: BoardDrawing, stream: BinaryIO) -> None:
    from fresque.render.pdf import PdfDocument

    area = bounds(drawing.records)
    paper = _turned(PAPERS[drawing.paper], area)
    document = PdfDocument(stream, title=drawing.title, subject=drawing.deck.title, language=drawing.deck.language)
    if drawing.tile:
        sheets = _sheets(paper, PAPERS[drawing.tile])
        for number, (sheet, name) in enumerate(sheets, 1):
            _tile(drawing, document.add_page(sheet.w, sheet.h), paper, sheet, f"{name} · {number} / {len(sheets)}")
    else:
        _poster(drawing, document.add_page(*paper), paper)
    document.save()


def _turned(paper: tuple[float, float], area: Rect) -> tuple[float, float]:
    return paper if area.w >= area.h else (paper[1], paper[0])


def _poster(drawing: BoardDrawing, canvas: Canvas, paper: tuple[float, float]) -> None:
    area = bounds(drawing.records)
    w, h = paper
    scale = min((w - 2 * _MARGIN) / area.w, (h - 2 * _MARGIN) / area.h)
    canvas.rect(0, 0, w, h, fill=PAPER)
    x, y = (w - area.w * scale) / 2, (h - area.h * scale) / 2
    with canvas.at(x - area.x * scale, y - area.y * scale, scale=scale):
        draw_board(canvas, drawing.deck, drawing.records, pictures=drawing.pictures)
    credit = fonts.drawable(_credit(drawing.deck))
    size = max(2.2, w / 180)
    canvas.text(
        w - _MARGIN - fonts.width(credit, "regular", size),
        h - size,
        credit,
        weight="regular",
        size=size,
        color=SOFT_INK,
    )


def _credit(deck: Deck) -> str:
    parts = (deck.title, tr("version {version}", version=deck.version), deck.license)
    return " · ".join(part for part in parts if part)


def _sheets(poster: tuple[float, float], sheet: tuple[float, float]) -> list[tuple[Rect, str]]:
    """The sheets of a poster: the part of it each one shows (as large as the sheet) and its name, row then column."""
    ways = [sheet, (sheet[1], sheet[0])]
    w, h = min(ways, key=lambda way: ceil(poster[0] / _step(way[0])) * ceil(poster[1] / _step(way[1])))
    columns, rows = ceil(poster[0] / _step(w)), ceil(poster[1] / _step(h))
    return [
        (Rect(column * _step(w) - _MARGIN, row * _step(h) - _MARGIN, w, h), f"{chr(ord('A') + row)}{column + 1}")
        for row in range(rows)
        for column in range(columns)
    ]


def _step(side: float) -> float:
    return side - 2 * _MARGIN - _OVERLAP


def _tile(drawing: BoardDrawing, canvas: Canvas, poster: tuple[float, float], part: Rect, name: str) -> None:
    w, h = part.w - 2 * _MARGIN, part.h - 2 * _MARGIN
    with canvas.clip(_MARGIN, _MARGIN, w, h), canvas.at(-part.x, -part.y):
        _poster(drawing, canvas, poster)
    for x in (_MARGIN, _MARGIN + w - _OVERLAP):
        canvas.rect(x, 2, 0.2, 5, fill=SOFT_INK)
        canvas.rect(x, part.h - 7, 0.2, 5, fill=SOFT_INK)
    for y in (_MARGIN, _MARGIN + h - _OVERLAP):
        canvas.rect(2, y, 5, 0.2, fill=SOFT_INK)
        canvas.rect(part.w - 7, y, 5, 0.2, fill=SOFT_INK)
    canvas.text(_MARGIN + 3, part.h - 4, name, weight="semibold", size=3.4, color=SOFT_INK)


def _png(drawing: BoardDrawing, stream: BinaryIO) -> None:
    import io

    from fresque.render.pdf import PdfDocument
    from fresque.render.raster import page_as_png

    if not 64 <= drawing.width <= LARGEST_SIDE:
        raise FresqueError(tr("A picture is 64 to {most} pixels wide.", most=LARGEST_SIDE))
    area = bounds(drawing.records)
    scale = 500 / max(area.w, area.h)
    page = io.BytesIO()
    document = PdfDocument(page, title=drawing.title)
    canvas = document.add_page(area.w * scale, area.h * scale)
    with canvas.at(-area.x * scale, -area.y * scale, scale=scale):
        draw_board(canvas, drawing.deck, drawing.records, pictures=drawing.pictures, ground=area)
    document.save()
    width = min(drawing.width, int(LARGEST_SIDE * area.w / area.h))
    stream.write(page_as_png(page.getvalue(), max(1, width)))


def _svg(drawing: BoardDrawing) -> str:
    from fresque.render.svg import SvgCanvas

    area = bounds(drawing.records)
    canvas = SvgCanvas(area.w, area.h, title=drawing.title)
    with canvas.at(-area.x, -area.y):
        draw_board(canvas, drawing.deck, drawing.records, pictures=drawing.pictures, ground=area)
    return canvas.svg()


def _json_canvas(drawing: BoardDrawing) -> str:
    from fresque.app.json_canvas import json_canvas

    return json_canvas(drawing.deck, drawing.records)
