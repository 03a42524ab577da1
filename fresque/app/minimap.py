"""The board in small: a block of colour for each thing that lies on the table in view. Lengths in mm."""

from dataclasses import dataclass

from fresque.app.desk import Desk
from fresque.core.geometry import Rect, union
from fresque.core.records import Frame, Note, Placed, PlacedCard, Stroke, Title
from fresque.core.written import shown
from fresque.core.zone_shapes import Point
from fresque.core.zones import zones_of
from fresque.layout.board import box
from fresque.layout.note import PAPERS
from fresque.layout.palette import INK, NIGHT, SOFT_INK, mix, scheme

_AIR = 40.0
_NOTE = {name: mix(paper, "#B08A2E", 0.72) for name, paper in PAPERS.items()}
"""The papers of notes, darker than they are: they must show on the ground of the map."""


@dataclass(frozen=True, slots=True)
class Block:
    """Where something lies and its colour; `hollow` things are only outlined, zones along their corners."""

    area: Rect
    color: str
    hollow: bool = False
    corners: tuple[Point, ...] = ()


def blocks(desk: Desk) -> list[Block]:
    """The zones of the deck, then everything on the table from the bottom up."""
    found = [Block(area.bounds, "#CFC6B8", True, area.shape) for area in zones_of(desk.deck).areas]
    return found + [_block(desk, record) for record in desk.records() if isinstance(record, Placed)]


def around(found: list[Block]) -> Rect | None:
    """All the blocks with some air; None when there are none."""
    bounds = union(block.area for block in found)
    return bounds.grown(_AIR) if bounds else None


def is_needed(bounds: Rect | None, view: Rect) -> bool:
    """Whether something lies out of view."""
    if bounds is None:
        return False
    there = bounds.grown(-_AIR)
    return not (view.holds(there.x, there.y) and view.holds(there.right, there.bottom))


def whole(bounds: Rect | None, view: Rect) -> Rect:
    """What the map shows: all there is, and the view too when it has left it."""
    if bounds is None:
        return view
    return bounds if bounds.meets(view) else union((bounds, view)) or bounds


def _block(desk: Desk, record: Placed) -> Block:
    match record:
        case PlacedCard():
            card = shown(desk.deck, record)
            color = scheme(desk.deck, card, "colour").band if card and card.kind != "step" else NIGHT
            return Block(box(record), color)
        case Note():
            return Block(box(record), _NOTE[record.color])
        case Frame():
            return Block(box(record), "#B9B2A6", hollow=True)
        case Title():
            return Block(box(record), INK)
        case Stroke():
            return Block(box(record), record.color, hollow=True)
        case _:
            return Block(box(record), SOFT_INK)
