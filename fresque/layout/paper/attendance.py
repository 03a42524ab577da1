"""The attendance sheet, blank: what is written on it stays on it, fresque keeps no name."""

from collections.abc import Iterator

from fresque.core.deck import Deck
from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen, Recorder
from fresque.layout.palette import ACTION, INK, PAPER, SOFT_INK
from fresque.layout.paper import Bookmark, PaperPage
from fresque.layout.paper.pieces import SMALL, Column, columns, line_to_write
from fresque.layout.sheet import PAPERS

ROWS = 20
"""People on a page."""
_MARGIN = 16.0
_TALLEST = 13.0
"""Of a row, in mm."""
_HEAD = 74.0
_FOOT = 47.0
_CELL = Pen("#9AA1AC", 0.25)


def attendance_pages(deck: Deck, paper: str = "a4", people: int = ROWS) -> tuple[PaperPage, ...]:
    """Upright pages with a numbered row for each of `people`, spread evenly over as few pages as it takes."""
    w, h = PAPERS[paper]
    count = max(1, -(-people // ROWS))
    made = []
    for page in range(count):
        first, last = page * people // count, (page + 1) * people // count
        canvas = Recorder()
        _draw(canvas, deck, range(first + 1, last + 1), (w, h), (page + 1, count))
        marks = (Bookmark(tr("Attendance sheet")),) if page == 0 else ()
        made.append(PaperPage(w, h, tuple(canvas.calls), marks))
    return tuple(made)


def _draw(canvas: Canvas, deck: Deck, rows: range, size: tuple[float, float], page: tuple[int, int]) -> None:
    w, h = size
    width = w - 2 * _MARGIN
    _masthead(canvas, deck, width, page)
    of = columns(
        (tr("No."), 9.0), (tr("First and last name"), width - 119), (tr("Organisation"), 38.0),
        (tr("Signature, morning"), 36.0), (tr("Signature, afternoon"), 36.0), gap=0.0,
    )  # fmt: skip
    tall = min((h - _HEAD - _FOOT) / len(rows), _TALLEST)
    with canvas.at(_MARGIN, _HEAD):
        for column in of:
            block = text.fit(column.title, column.width - 2, 6, text.Sizes(SMALL, 2.2), weight="semibold", leading=1.1)
            text.draw(canvas, block, column.x + 1.5, -2.2 - block.height, ACTION)
        for n, row in enumerate(rows):
            _row(canvas, of, row, n * tall, tall)
    _foot(canvas, width, h)


def _row(canvas: Canvas, of: tuple[Column, ...], number: int, y: float, tall: float) -> None:
    for column in of:
        canvas.rect(column.x, y, column.width, tall, pen=_CELL)
    shown = text.wrap(str(number), of[0].width, 3.2)
    text.draw(canvas, shown, 0, y + tall / 2 - 1.1, SOFT_INK, align="center", width=of[0].width)


def _masthead(canvas: Canvas, deck: Deck, width: float, page: tuple[int, int]) -> None:
    title = text.wrap(tr("Attendance sheet"), width - 30, 8.4, weight="bold")
    text.draw(canvas, title, _MARGIN, 18, INK)
    if page[1] > 1:
        numbered = text.wrap(tr("page {n} of {count}", n=page[0], count=page[1]), 30, SMALL)
        text.draw(canvas, numbered, _MARGIN + width - 30, 20, SOFT_INK, align="right", width=30)
    name = text.fit(deck.title, width, 6, text.Sizes(4.8, 2.6), weight="semibold")
    text.draw(canvas, name, _MARGIN, 29, INK)
    half = (width - 10) / 2
    right = _MARGIN + half + 10
    for (label, x), y in zip(_to_fill(_MARGIN, right), (45.0, 45.0, 55.0, 55.0), strict=True):
        line_to_write(canvas, label, x, y, half, size=3.4)


def _to_fill(left: float, right: float) -> Iterator[tuple[str, float]]:
    yield tr("Date and times:"), left
    yield tr("Place:"), right
    yield tr("Commissioned by:"), left
    yield tr("Facilitated by:"), right


def _foot(canvas: Canvas, width: float, h: float) -> None:
    """Who signs, then what the sheet is for and who keeps it, to be filled in by hand."""
    y = h - _FOOT + 12
    line_to_write(canvas, tr("Signature of the facilitator:"), _MARGIN, y, width * 0.62, size=3.4)
    purpose = tr(
        "This sheet only proves who attended. It says nothing of what anyone thinks, and must not be kept with the "
        "debrief. The fresque program keeps no copy of it. You may ask to read, correct or erase your line."
    )
    block = text.wrap(purpose, width - 8, 2.8, leading=1.35)
    height = block.height + 15
    canvas.rect(_MARGIN, y + 5, width, height, fill=PAPER, radius=1.5)
    text.draw(canvas, block, _MARGIN + 4, y + 8.4, SOFT_INK)
    below = y + 5 + height - 3.4
    line_to_write(canvas, tr("Kept by:"), _MARGIN + 4, below, width * 0.58, size=SMALL)
    line_to_write(canvas, tr("until:"), _MARGIN + 8 + width * 0.58, below, width * 0.42 - 12, size=SMALL)
