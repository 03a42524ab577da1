"""The board of a table, drawn from its records in board mm (real card size), y down."""

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt

from fresque.core.deck import Deck
from fresque.core.disputes import in_dispute
from fresque.core.geometry import Rect, around_turned, crossed, union
from fresque.core.reach import HEAD
from fresque.core.records import (
    CARD_H,
    CARD_W,
    Frame,
    Link,
    Note,
    Placed,
    PlacedCard,
    Record,
    Stamp,
    Stroke,
    Title,
)
from fresque.core.records import Picture as PlacedPicture
from fresque.core.things import STAMP
from fresque.core.written import shown
from fresque.core.zones import zones_of
from fresque.layout import fonts, pictograms, text
from fresque.layout.canvas import Canvas, Pen, Picture
from fresque.layout.card_marks import dispute_box, draw_dispute
from fresque.layout.card_tiers import Tier, draw_tier
from fresque.layout.legend import draw_legend, legend, legend_box
from fresque.layout.link_drawing import draw_link, draw_reason, reason_box
from fresque.layout.links import LinkShape
from fresque.layout.marks import hexagon
from fresque.layout.note import draw_note, tilt
from fresque.layout.palette import HAIRLINE, INK, PAPER, SOFT_INK, WHITE
from fresque.layout.routes import Routing
from fresque.layout.stroke import draw_stroke
from fresque.layout.zones import draw_zones

SHADE = "#E8E1D5"
EMPTY = Rect(0, 0, 420, 297)
"""What is shown of a board with nothing on it."""
_TITLE_W, _TITLE_SIZES = 900.0, text.Sizes(34, 22)
_STAMPS = {
    "question": ("#0B5FA5", "mdi6.help"),
    "disagreement": ("#B4470F", "mdi6.lightning-bolt"),
    "star": ("#8A6100", "mdi6.star"),
}


def draw_board(
    canvas: Canvas,
    deck: Deck,
    records: Iterable[Record],
    *,
    pictures: Mapping[str, Picture] | None = None,
    ground: Rect | None = None,
) -> None:
    """Draw one table: zones, frames, links, then everything else from the bottom up, reasons of links on top.

    What the links mean is said below it all, where `bounds` with its legend leaves room.

    `pictures` are the deck's by path and the session's by SHA-256; `ground` is filled with the paper colour first.
    """
    known, there = pictures or {}, list(records)
    if ground:
        canvas.rect(ground.x, ground.y, ground.w, ground.h, fill=PAPER)
    draw_zones(canvas, deck, there)
    placed = sorted((r for r in there if isinstance(r, Placed)), key=lambda r: (not isinstance(r, Frame), r.z))
    shapes = list(link_shapes(there, deck))
    frames = sum(isinstance(r, Frame) for r in placed)
    for record in placed[:frames]:
        _draw_placed(canvas, deck, record, known)
    for _link, shape in shapes:
        draw_link(canvas, shape)
    for record in placed[frames:]:
        _draw_placed(canvas, deck, record, known)
    for link, shape in shapes:
        draw_reason(canvas, link.reason, shape)
    _draw_legend(canvas, deck, there)


def bounds(
    records: Iterable[Record],
    margin: float = 24.0,
    *,
    deck: Deck | None = None,
    with_legend: bool = False,
    shapes: Iterable[tuple[Link, LinkShape]] | None = None,
) -> Rect:
    """The rectangle around everything drawn, `margin` mm wider on each side; `EMPTY` when there is nothing.

    The zones are those of `deck`, none without it; `shapes` are those of the links, laid out here when None.
    """
    there = list(records)
    around = _around(there, deck, shapes)
    below = legend_box(there, around) if around and with_legend else None
    whole = union([around, below]) if around and below else around
    return whole.grown(margin) if whole else EMPTY


def _around(
    there: list[Record], deck: Deck | None, shapes: Iterable[tuple[Link, LinkShape]] | None = None
) -> Rect | None:
    boxes = [outline(r) for r in there if isinstance(r, Placed)]
    boxes += [dispute_box(r) for r in there if isinstance(r, PlacedCard) and in_dispute(r)]
    lines = link_shapes(there, deck) if shapes is None else shapes
    reasons = [reason_box(link.reason, shape) for link, shape in lines if link.reason.strip()]
    zones = zones_of(deck).bounds if deck else None
    return union([*boxes, *reasons, *([zones] if zones else [])])


def _draw_legend(canvas: Canvas, deck: Deck, there: list[Record]) -> None:
    around = _around(there, deck)
    found, place = (legend(there, around), legend_box(there, around)) if around else (None, None)
    if found and place:
        draw_legend(canvas, found, place.x, place.y)


def box(record: Placed) -> Rect:
    """The rectangle a record fills before it is turned."""
    match record:
        case PlacedCard():
            return Rect.around(record.x, record.y, CARD_W, CARD_H)
        case Note() | Frame() | PlacedPicture():
            return Rect.around(record.x, record.y, record.w, record.h)
        case Title():
            block = _title_block(record)
            return Rect.around(record.x, record.y, block.width, block.height)
        case Stroke(points=points):
            xs, ys = points[0::2] or (0.0,), points[1::2] or (0.0,)
            return Rect(record.x + min(xs), record.y + min(ys), max(xs) - min(xs), max(ys) - min(ys))
        case _:
            return Rect.around(record.x, record.y, STAMP, STAMP)


def angle(record: Placed) -> float:
    """The degrees a record is drawn turned by, clockwise about its centre."""
    return tilt(record) if isinstance(record, Note) else record.angle


def outline(record: Placed) -> Rect:
    """The upright rectangle around a record as it is drawn."""
    return around_turned(box(record), (record.x, record.y), angle(record))


def link_shapes(records: Iterable[Record], deck: Deck | None = None) -> Iterator[tuple[Link, LinkShape]]:
    """The links among `records` with their curves; one whose ends are not both there is left out."""
    there = list(records)
    shapes = routes(there, deck)
    yield from ((link, shapes[link.id]) for link in there if isinstance(link, Link) and link.id in shapes)


def routes(records: Iterable[Record], deck: Deck | None = None) -> dict[str, LinkShape]:
    """The shape of each link of a board, by its id; the same whatever the order of the records.

    Links reach the hexagons of steps where `deck` says which cards are.
    """
    routing = Routing()
    for _step in routes_again(routing, records, deck):
        pass
    return routing.shapes


def routes_again(routing: Routing, records: Iterable[Record], deck: Deck | None = None) -> Iterator[None]:
    """Bring what `routing` knows of the links to a board as it is now, a little at each step."""
    there = list(records)
    placed = {r.id: link_box(r, deck) for r in there if isinstance(r, Placed)}
    solid = frozenset(r.id for r in there if isinstance(r, PlacedCard | Note | PlacedPicture))
    yield
    yield from routing.steps((r for r in there if isinstance(r, Link)), placed, solid)


def link_box(record: Placed, deck: Deck | None = None) -> Rect:
    """The rectangle whose sides the links of a record leave: that of its hexagon for a step, its own otherwise."""
    card = deck.card(record.card) if deck and isinstance(record, PlacedCard) else None
    if card is not None and card.kind == "step":
        return Rect.around(record.x, record.y, CARD_H * 2 / sqrt(3), CARD_H)
    return crossed(box(record), record.angle)


def draw_card(
    canvas: Canvas,
    deck: Deck,
    record: PlacedCard,
    pictures: Mapping[str, Picture] | None = None,
    tier: Tier = "full",
) -> None:
    """Draw a placed card centred on the origin, as it is seen at `tier`; one the deck no longer has shows its id."""
    x, y = -CARD_W / 2, -CARD_H / 2
    card = shown(deck, record)
    step = card is not None and card.kind == "step"
    if step:
        canvas.path(hexagon(x + 0.7, y + 1.9, CARD_W, CARD_H), fill=SHADE)
    else:
        canvas.rect(x + 0.7, y + 1.9, CARD_W, CARD_H, fill=SHADE, radius=3.2)
    with canvas.at(x, y):
        if card is None:
            canvas.rect(0, 0, CARD_W, CARD_H, fill=WHITE, radius=3)
            canvas.text(10, 20, fonts.drawable(record.card), weight="regular", size=8, color=SOFT_INK)
        else:
            draw_tier(canvas, deck, card, record.face, tier, pictures=pictures)
    if not step:
        canvas.rect(x, y, CARD_W, CARD_H, pen=Pen(HAIRLINE, 0.35), radius=3)
    draw_dispute(canvas, record)


def draw_title(canvas: Canvas, title: Title) -> None:
    """Draw the title centred on the origin, between guillemets."""
    block = _title_block(title)
    text.draw(canvas, block, -block.width / 2, -block.height / 2, INK, align="center")


def draw_frame(canvas: Canvas, frame: Frame) -> None:
    """Draw a frame centred on the origin, its title in the top left corner."""
    x, y = -frame.w / 2, -frame.h / 2
    canvas.rect(x, y, frame.w, frame.h, fill="#F4EFE6", pen=Pen("#958B7B", 1.0), radius=6)
    if frame.title:
        block = text.fit(frame.title, max(frame.w - 20, 10), HEAD - 10, text.Sizes(22, 6), weight="semibold")
        text.draw(canvas, block, x + 10, y + 6, SOFT_INK)


def draw_stamp(canvas: Canvas, stamp: Stamp) -> None:
    """Draw a round stamp centred on the origin."""
    color, icon = _STAMPS[stamp.kind]
    r = STAMP / 2
    canvas.rect(-r, -r, STAMP, STAMP, fill=color, pen=Pen(WHITE, 1.2), radius=r)
    with canvas.at(-r * 0.6, -r * 0.6):
        canvas.path(pictograms.icon_path(icon, r * 1.2), fill=WHITE)


def draw_placed(canvas: Canvas, deck: Deck, record: Placed, pictures: Mapping[str, Picture]) -> None:
    """Draw a record centred on the origin and upright, as the window places and turns it."""
    match record:
        case PlacedCard():
            draw_card(canvas, deck, record, pictures)
        case Note():
            draw_note(canvas, record)
        case Title():
            draw_title(canvas, record)
        case Frame():
            draw_frame(canvas, record)
        case Stroke():
            draw_stroke(canvas, record)
        case PlacedPicture():
            _draw_picture(canvas, record, pictures)
        case Stamp():
            draw_stamp(canvas, record)


def _draw_placed(canvas: Canvas, deck: Deck, record: Placed, pictures: Mapping[str, Picture]) -> None:
    with canvas.at(record.x, record.y, angle=angle(record)):
        draw_placed(canvas, deck, record, pictures)


def _draw_picture(canvas: Canvas, record: PlacedPicture, pictures: Mapping[str, Picture]) -> None:
    x, y = -record.w / 2, -record.h / 2
    canvas.rect(x - 2, y - 2, record.w + 4, record.h + 4, fill=WHITE, pen=Pen(HAIRLINE, 0.35))
    if record.asset in pictures:
        canvas.image(x, y, record.w, record.h, pictures[record.asset])
    elif record.alt:
        block = text.fit(record.alt, record.w, record.h, text.Sizes(9, 4))
        text.draw(canvas, block, x, y, SOFT_INK)


def _title_block(title: Title) -> text.Block:
    words = title.text.strip()
    quoted = words if words.startswith("«") else f"«\u00a0{words}\u00a0»"
    return text.fit(quoted, _TITLE_W, 80, _TITLE_SIZES, weight="bold", balance=True, leading=1.15)
