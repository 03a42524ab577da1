"""A link drawn on any canvas: its curve, its heads, the sign of what it means, and its reason on a plate of paper."""

from functools import lru_cache

from fresque.core.geometry import Rect
from fresque.layout import text
from fresque.layout.canvas import Canvas, Pen
from fresque.layout.links import LinkShape
from fresque.layout.meanings import LOOKS, draw_mark
from fresque.layout.palette import INK, PAPER

NARROWEST, WIDEST = 58.0, 108.0
"""Widths of a reason, in mm."""
_SIZES = text.Sizes(9.5, 7.5, 0.5)


def draw_link(canvas: Canvas, shape: LinkShape) -> None:
    """Draw the curve of a link, its arrows and its sign, without its reason."""
    look = LOOKS[shape.meaning]
    canvas.path(shape.curve, pen=look.pen)
    canvas.path(shape.arrows, fill=look.color, pen=Pen(look.color, 0.6))
    draw_mark(canvas, shape.meaning, *shape.mark_at)


def draw_reason(canvas: Canvas, reason: str, shape: LinkShape) -> None:
    """Draw the reason of a link on a plate of paper, where its shape says."""
    if not reason.strip():
        return
    block = _block(reason, shape.label_room)
    x, y = shape.label_at[0] - block.width / 2, shape.label_at[1] - block.height / 2
    canvas.rect(x - 2.5, y - 2.5, block.width + 5, block.height + 4, fill=PAPER, radius=2)
    text.draw(canvas, block, x, y, INK, align="center")


def reason_box(reason: str, shape: LinkShape) -> Rect:
    """The plate a reason is written on."""
    return Rect.around(*shape.label_at, *reason_size(reason, shape.label_room))


@lru_cache(maxsize=4096)
def reason_size(reason: str, room: float) -> tuple[float, float]:
    """How wide and high the plate of a reason is, where there is `room` for it."""
    block = _block(reason, room)
    return block.width + 5, block.height + 4


def _block(reason: str, room: float) -> text.Block:
    return text.fit(reason, max(NARROWEST, min(room, WIDEST)), 40, _SIZES, balance=True, leading=1.15)
