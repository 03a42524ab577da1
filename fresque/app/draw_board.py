"""A board on paper, as a picture or for other programs: what the command line and the window both call."""

from collections.abc import Sequence
from dataclasses import dataclass
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
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Picture
from fresque.layout.poster import Poster, assembled, draw_poster, draw_tile, trimmed
from fresque.layout.tiling import draw_assembly, tiles
from fresque.storage.atomic import written

PAPERS = {"a0": (1189.0, 841.0), "a1": (841.0, 594.0), "a2": (594.0, 420.0), "a3": (420.0, 297.0), "a4": (297.0, 210.0)}
"""Sizes in mm, landscape."""
FORMATS = ("pdf", "png", "svg", "canvas", "csv", "graphml")
WHOLE = ("csv", "graphml")
"""Formats that may hold all the tables of a session."""
LARGEST_SIDE = 16_384
"""Pixels of a picture, either way: a very tall board gets a narrower picture."""


@dataclass(frozen=True, slots=True)
class BoardDrawing:
    """The board of one table and how to draw it: `paper` in `PAPERS`, `tile` too or empty, `width` in pixels (PNG).

    `private` adds what only the facilitator may read, where the format has room for it.
    """

    deck: Deck
    records: Sequence[Record]
    pictures: dict[str, Picture]
    paper: str = "a3"
    tile: str = ""
    width: int = 3840
    private: bool = False

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


def links_drawing(session: Session) -> BoardDrawing:
    """The boards of all the tables, for the formats in `WHOLE`."""
    return BoardDrawing(session.deck, session.board.records(), {})


def takes_all(path: Path) -> bool:
    """Whether a file of this name may hold all the tables."""
    return _suffix(path) in WHOLE


def write_board(drawing: BoardDrawing, path: Path) -> None:
    """Write the board to `path`, in the format its name ends with; raises FresqueError."""
    suffix = _suffix(path)
    if suffix not in FORMATS:
        raise FresqueError(
            tr("A board cannot be written as “{name}”.", name=path.name),
            hint=tr("End its name with .pdf, .png, .svg, .canvas, .csv or .graphml."),
        )
    with written(path) as file:
        if suffix == "pdf":
            _pdf(drawing, file)
        elif suffix == "png":
            _png(drawing, file)
        elif suffix == "svg":
            file.write(_svg(drawing).encode("utf-8"))
        elif suffix == "canvas":
            file.write(_json_canvas(drawing).encode("utf-8"))
        else:
            _links(drawing, suffix, file)


def _suffix(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


def _links(drawing: BoardDrawing, suffix: str, stream: BinaryIO) -> None:
    from fresque.app.exchange_links import write_graphml, write_links

    if suffix == "csv":
        write_links(drawing.deck, drawing.records, stream, private=drawing.private)
    else:
        write_graphml(drawing.deck, drawing.records, stream)


def _pdf(drawing: BoardDrawing, stream: BinaryIO) -> None:
    from fresque.render.pdf import PdfDocument

    w, h = _turned(PAPERS[drawing.paper], bounds(drawing.records, deck=drawing.deck, with_legend=True))
    if drawing.tile:
        w, h = trimmed(w, h, drawing.records, drawing.deck)
    poster = Poster(drawing.deck, drawing.records, drawing.pictures, w, h)
    document = PdfDocument(
        stream,
        title=drawing.title,
        author=", ".join(drawing.deck.authors),
        subject=drawing.deck.title,
        keywords=drawing.deck.license,
        language=drawing.deck.language,
    )
    document.prefer({"PrintScaling": "None"})
    if drawing.tile:
        sheets = tiles(w, h, PAPERS[drawing.tile])
        first = sheets[0].part
        draw_assembly(document.add_page(first.w, first.h), assembled(poster), sheets)
        for tile in sheets:
            draw_tile(document.add_page(first.w, first.h), poster, tile, len(sheets))
    else:
        draw_poster(document.add_page(w, h), poster)
    document.save()


def _turned(paper: tuple[float, float], area: Rect) -> tuple[float, float]:
    return paper if area.w >= area.h else (paper[1], paper[0])


def _png(drawing: BoardDrawing, stream: BinaryIO) -> None:
    import io

    from fresque.render.pdf import PdfDocument
    from fresque.render.raster import page_as_png

    if not 64 <= drawing.width <= LARGEST_SIDE:
        raise FresqueError(tr("A picture is 64 to {most} pixels wide.", most=LARGEST_SIDE))
    area = bounds(drawing.records, deck=drawing.deck, with_legend=True)
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

    area = bounds(drawing.records, deck=drawing.deck, with_legend=True)
    canvas = SvgCanvas(area.w, area.h, title=drawing.title)
    with canvas.at(-area.x, -area.y):
        draw_board(canvas, drawing.deck, drawing.records, pictures=drawing.pictures, ground=area)
    return canvas.svg()


def _json_canvas(drawing: BoardDrawing) -> str:
    from fresque.app.json_canvas import json_canvas

    return json_canvas(drawing.deck, drawing.records)
