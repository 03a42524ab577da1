"""The pictures of a report as pixels, for the formats that hold no vectors: boards, stories, photographs, QR codes."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.core.report import Report
from fresque.core.report.items import BoardPicture, Gallery, Item, PhotoItem, SourceItem, StoryItem
from fresque.layout import qr
from fresque.layout.board import bounds, draw_board
from fresque.layout.canvas import Canvas, Picture, Recorder, replay
from fresque.layout.debrief.pictures import draw_moment, story_frame
from fresque.render.office import OfficePicture

_WIDE, _TALLEST, _SMALL, _CODE = 166.0, 190.0, 52.0, 24.0
"""Widths in mm on the page of a text: a board, at most so tall; a moment of the story; a QR code."""
_DPI = {"board": 200, "story": 170, "code": 150}
_QUIET = qr.QUIET


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Something to draw on a page of its own, `w` x `h` mm, and where it belongs."""

    item: int
    w: float
    h: float
    kind: str
    alt: str
    calls: Recorder


def rasters(
    items: Sequence[Item], model: Report, pictures: Mapping[str, Picture]
) -> dict[int, tuple[OfficePicture, ...]]:
    """The pictures of each item, by its rank among the items."""
    drawings = [drawing for n, item in enumerate(items) for drawing in _drawings(n, item, model.deck, pictures)]
    made: dict[int, list[OfficePicture]] = {}
    for drawing, data in zip(drawings, _as_png(drawings), strict=True):
        made.setdefault(drawing.item, []).append(OfficePicture(data, drawing.w, drawing.h, drawing.alt, drawing.kind))
    for n, item in enumerate(items):
        if isinstance(item, PhotoItem) and (photo := pictures.get(item.photo.asset)):
            w = min(_WIDE / 2 - 3, 70.0 * photo.width / photo.height)
            made[n] = [OfficePicture(photo.data, w, w * photo.height / photo.width, item.caption, "photo")]
    return {n: tuple(found) for n, found in made.items()}


def _drawings(n: int, item: Item, deck: Deck, pictures: Mapping[str, Picture]) -> Iterator[_Drawing]:
    match item:
        case BoardPicture():
            yield _board(n, item, deck, pictures)
        case Gallery():
            for name, board in item.boards:
                yield _board(n, BoardPicture(board.table, f"{name}. {board.alt}"), deck, pictures)
        case StoryItem():
            frame = story_frame(item, deck)
            scale = min(_SMALL / frame.w, _SMALL / frame.h)
            for words, picture in item.pictures:
                canvas = Recorder()
                with canvas.at(-frame.x * scale, -frame.y * scale, scale=scale):
                    draw_moment(canvas, picture.records, deck, frame)
                yield _Drawing(n, frame.w * scale, frame.h * scale, "story", words, canvas)
        case SourceItem():
            if item.url and (modules := qr.modules(item.url)):
                canvas = Recorder()
                edge = _CODE * _QUIET / (modules + 2 * _QUIET)
                canvas.rect(0, 0, _CODE, _CODE, fill="#FFFFFF")
                qr.draw_qr(canvas, item.url, edge, edge, _CODE - 2 * edge, "#000000")
                yield _Drawing(n, _CODE, _CODE, "code", tr("QR code of {url}", url=item.url), canvas)


def _board(n: int, item: BoardPicture, deck: Deck, pictures: Mapping[str, Picture]) -> _Drawing:
    area = bounds(item.table.records, deck=deck, with_legend=True)
    scale = min(_WIDE / area.w, _TALLEST / area.h)
    canvas = Recorder()
    with canvas.at(-area.x * scale, -area.y * scale, scale=scale):
        draw_board(canvas, deck, item.table.records, pictures=pictures, ground=area)
    return _Drawing(n, area.w * scale, area.h * scale, "board", item.alt, canvas)


def _as_png(drawings: Sequence[_Drawing]) -> list[bytes]:
    """All of them through one PDF, a page each."""
    if not drawings:
        return []
    from fresque.render.pdf import PdfDocument
    from fresque.render.raster import pages_as_png

    file = io.BytesIO()
    document = PdfDocument(file, title="")
    for drawing in drawings:
        page: Canvas = document.add_page(drawing.w, drawing.h)
        replay(drawing.calls.calls, page)
    document.save()
    widths = [max(1, round(drawing.w / 25.4 * _DPI[drawing.kind])) for drawing in drawings]
    return pages_as_png(file.getvalue(), widths)
