"""The pictures of a debrief: boards as vectors with their legend, the story in small, photographs. In mm."""

from collections.abc import Iterator, Mapping, Sequence

from fresque.core.debrief import TableDebrief
from fresque.core.deck import COLORS, Deck
from fresque.core.geometry import Rect
from fresque.core.records import Frame, Note, Placed, PlacedCard, Record
from fresque.core.report.items import BoardPicture, Gallery, PhotoItem, StoryItem
from fresque.layout import fonts, text
from fresque.layout.board import bounds, draw_board, draw_card, draw_placed, link_shapes
from fresque.layout.canvas import Canvas, Pen, Picture, Recorder
from fresque.layout.debrief.leaf import SMALL, W
from fresque.layout.link_drawing import draw_link
from fresque.layout.marks import mark_path
from fresque.layout.palette import HAIRLINE, INK, PAPER, SOFT_INK
from fresque.layout.paper.flow import Part, stacked

Shown = Mapping[str, Picture]
_GAP = 5.0
_STORY_H, _PHOTO_H = 42.0, 62.0


def board(item: BoardPicture, deck: Deck, pictures: Shown, tallest: float) -> Part:
    """The board as wide as the page, under it its legend and what it shows, for those who do not see it."""
    canvas = Recorder()
    with canvas.described(item.alt):
        h = _draw(canvas, item.table, deck, pictures, W, tallest)
    with canvas.at(0, h + 2.6):
        low = _legend(canvas, item.table)
    words = text.wrap(text.escape(item.alt), W, 2.9, leading=1.25)
    text.draw(canvas, words, 0, h + 2.9 + low, SOFT_INK)
    return Part(h + 3.4 + low + words.height, tuple(canvas.calls))


def gallery(item: Gallery, deck: Deck, pictures: Shown, tallest: float) -> Iterator[Part]:
    """The boards side by side, two or three a row, their names under them; one alone has the whole width."""
    if len(item.boards) == 1:
        _name, only = item.boards[0]
        yield board(only, deck, pictures, tallest)
        return
    abreast = 2 if len(item.boards) in (2, 4) else 3
    wide = (W - _GAP * (abreast - 1)) / abreast
    for first in range(0, len(item.boards), abreast):
        canvas, low = Recorder(), 0.0
        row = item.boards[first : first + abreast]
        areas = [bounds(one.table.records, deck=deck, with_legend=True) for _name, one in row]
        high = min(tallest, max(area.h * wide / area.w for area in areas))
        for n, (name, one) in enumerate(row):
            with canvas.at(n * (wide + _GAP), 0):
                with canvas.described(one.alt):
                    h = _draw(canvas, one.table, deck, pictures, wide, high, fill=True)
                words = text.wrap(text.escape(name), wide, 3.3, weight="semibold", leading=1.2)
                text.draw(canvas, words, 0, h + 2, INK)
            low = max(low, h + 2 + words.height)
        yield Part(low + 3.6, tuple(canvas.calls))


def story(item: StoryItem, deck: Deck) -> Part:
    """The moments three a row, all in the same frame, each with its caption; together on one page."""
    return stacked(list(_moments(item, deck)))


def _moments(item: StoryItem, deck: Deck) -> Iterator[Part]:
    abreast = 3
    wide = (W - _GAP * (abreast - 1)) / abreast
    frame = story_frame(item, deck)
    scale = min(wide / frame.w, _STORY_H / frame.h)
    high = frame.h * scale
    for first in range(0, len(item.pictures), abreast):
        canvas, low = Recorder(), 0.0
        for n, (words, picture) in enumerate(item.pictures[first : first + abreast]):
            with canvas.at(n * (wide + _GAP), 0):
                canvas.rect(0, 0, wide, high, fill=PAPER, pen=Pen(HAIRLINE, 0.3), radius=1.5)
                aside = (wide - frame.w * scale) / 2
                with canvas.at(aside - frame.x * scale, -frame.y * scale, scale=scale):
                    _sketch(canvas, deck, picture.records)
                caption = text.wrap(text.escape(f"{first + n + 1}. {words}"), wide, 2.9, leading=1.25)
                text.draw(canvas, caption, 0, high + 1.8, SOFT_INK)
            low = max(low, high + 1.8 + caption.height)
        yield Part(low + 3.4, tuple(canvas.calls))


def photos(items: Sequence[PhotoItem], pictures: Shown) -> Iterator[Part]:
    """Photographs two a row, each with its caption; those that cannot be drawn are left out."""
    there = [item for item in items if item.photo.asset in pictures]
    wide = (W - _GAP) / 2
    for first in range(0, len(there), 2):
        canvas, low = Recorder(), 0.0
        row = there[first : first + 2]
        tall = max(min(_PHOTO_H, wide * pictures[i.photo.asset].height / pictures[i.photo.asset].width) for i in row)
        for n, item in enumerate(row):
            picture = pictures[item.photo.asset]
            scale = min(wide / picture.width, tall / picture.height)
            w, h = picture.width * scale, picture.height * scale
            with canvas.at(n * (wide + _GAP), 0):
                canvas.image(0, tall - h, w, h, picture)
                caption = text.wrap(text.escape(item.caption), wide, SMALL, leading=1.25)
                text.draw(canvas, caption, 0, tall + 1.8, SOFT_INK)
            low = max(low, tall + 1.8 + caption.height)
        yield Part(low + 4, tuple(canvas.calls))


def draw_moment(canvas: Canvas, records: Sequence[Record], deck: Deck, frame: Rect) -> None:
    """One moment of a story alone, in the `story_frame` of them all."""
    canvas.rect(frame.x, frame.y, frame.w, frame.h, fill=PAPER)
    _sketch(canvas, deck, records)


def story_frame(item: StoryItem, deck: Deck) -> Rect:
    """What all the moments of a story show, in mm of the board: their reasons, too small to be read, are left out."""
    placed = {record for _words, moment in item.pictures for record in moment.records if isinstance(record, Placed)}
    return bounds(placed, deck=deck)


def _draw(
    canvas: Recorder, table: TableDebrief, deck: Deck, pictures: Shown, w: float, tallest: float, *, fill: bool = False
) -> float:
    """Draw a board in the middle of a box `w` wide; the height it takes, all of `tallest` when it must `fill` it."""
    area = bounds(table.records, deck=deck, with_legend=True)
    scale = min(w / area.w, tallest / area.h)
    h = tallest if fill else area.h * scale
    wide, high = w / scale, h / scale
    shown = Rect(area.x - (wide - area.w) / 2, area.y - (high - area.h) / 2, wide, high)
    with canvas.clip(0, 0, w, h, radius=2.5), canvas.at(-shown.x * scale, -shown.y * scale, scale=scale):
        draw_board(canvas, deck, table.records, pictures=pictures, ground=shown)
    canvas.rect(0, 0, w, h, pen=Pen(HAIRLINE, 0.3), radius=2.5)
    return h


def _legend(canvas: Recorder, table: TableDebrief) -> float:
    """The lots that lie on the board, by their mark and their colour; the height it takes."""
    x = y = 0.0
    used = [lot for lot in table.lots if lot.placed]
    for lot in used:
        words = fonts.drawable(lot.lot.title)
        wide = 4.6 + fonts.width(words, "regular", SMALL)
        if x and x + wide > W:
            x, y = 0.0, y + 4.8
        canvas.path(mark_path(lot.lot.mark, x + 1.4, y + 1.1, 2.6), fill=COLORS[lot.lot.color])
        canvas.text(x + 4.2, y + 2.2, words, weight="regular", size=SMALL, color=SOFT_INK)
        x += wide + 5
    return y + 5.4 if used else 0.0


def _sketch(canvas: Canvas, deck: Deck, records: Sequence[Record]) -> None:
    """A board as seen from the back of the room: blocks of colour, notes, links without their reasons."""
    placed = sorted((r for r in records if isinstance(r, Placed)), key=lambda r: (not isinstance(r, Frame), r.z))
    shapes = list(link_shapes(records))
    for record in placed:
        if isinstance(record, Frame):
            _put(canvas, deck, record)
    for _link, shape in shapes:
        draw_link(canvas, shape)
    for record in placed:
        if not isinstance(record, Frame):
            _put(canvas, deck, record)


def _put(canvas: Canvas, deck: Deck, record: Placed) -> None:
    with canvas.at(record.x, record.y, angle=record.angle):
        match record:
            case PlacedCard():
                draw_card(canvas, deck, record, tier="block")
            case Note():
                canvas.rect(-record.w / 2, -record.h / 2, record.w, record.h, fill=_NOTE, pen=Pen(HAIRLINE, 0.6))
            case _:
                draw_placed(canvas, deck, record, {})


_NOTE = "#FFE9A8"
