"""A card drawn to scale for the print shop: where it is cut, how far its ground runs over, where texts stay."""

from collections.abc import Sequence
from dataclasses import dataclass

from fresque.core.i18n import tr
from fresque.layout import text
from fresque.layout.canvas import Canvas, PathData, Pen
from fresque.layout.marks import hexagon, polygon
from fresque.layout.palette import ACTION, INK, SOFT_INK, WHITE, mix
from fresque.layout.sheet import Shape

_BLEED = mix(ACTION, WHITE, 0.22)
_CUT = Pen(INK, 0.35)
_SAFE = Pen(SOFT_INK, 0.25, (1.4, 1.1))
_DIM = Pen(SOFT_INK, 0.2)
_NOT_TRUE = 0.75
"""A drawing that is not at its true size must not look as if it were."""
_ROOM = 10.0
"""Beside and below a drawing, for its sizes."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card to draw: its size, its shape, and how far from the cut its texts stay."""

    w: float
    h: float
    shape: Shape
    safe: float


def draw_figures(canvas: Canvas, cards: Sequence[Drawn], bleed: float, room: tuple[float, float]) -> None:
    """Draw cards side by side to one scale, as large as `room` holds, over a key."""
    across = sum(card.w + 2 * bleed for card in cards)
    down = max(card.h for card in cards) + 2 * bleed
    scale = min((room[0] - _ROOM * 2 * len(cards)) / across, (room[1] - 2 * _ROOM) / down, 1.0)
    scale = scale if scale == 1.0 else min(scale, _NOT_TRUE)
    x = (room[0] - across * scale - _ROOM * 2 * (len(cards) - 1)) / 2
    for card in cards:
        with canvas.at(x + bleed * scale, bleed * scale):
            _figure(canvas, card, scale, bleed * scale)
        x += (card.w + 2 * bleed) * scale + 2 * _ROOM
    _key(canvas, down * scale + _ROOM + 2, bleed, [card.safe for card in cards], scale)


def _figure(canvas: Canvas, card: Drawn, scale: float, out: float) -> None:
    w, h = card.w * scale, card.h * scale
    if out:
        canvas.path(_outline(card.shape, 0, 0, w, h, out), fill=_BLEED)
    canvas.path(_outline(card.shape, 0, 0, w, h, 0), fill=WHITE, pen=_CUT)
    if card.safe:
        canvas.path(_outline(card.shape, 0, 0, w, h, -card.safe * scale), pen=_SAFE)
    _size_below(canvas, 0, h + out + 2.4, w, millimetres(card.w))
    _size_beside(canvas, -out - 2.4, 0, h, millimetres(card.h))


def millimetres(length: float) -> str:
    """A length to a tenth of a millimetre, as people write it."""
    whole, tenth = divmod(round(length * 10), 10)
    return tr("{whole}.{tenth}\u00a0mm", whole=whole, tenth=tenth) if tenth else tr("{n}\u00a0mm", n=whole)


def _outline(shape: Shape, x: float, y: float, w: float, h: float, out: float) -> PathData:
    """The card's outline, `out` mm further on each side; inside when negative."""
    if shape == "rectangle":
        a, b, c, d = x - out, y - out, x + w + out, y + h + out
        return polygon([(a, b), (c, b), (c, d), (a, d)])
    more = out * 2 / 3**0.5
    return hexagon(x - more, y - out, w + 2 * more, h + 2 * out)


def _size_below(canvas: Canvas, x: float, y: float, length: float, said: str) -> None:
    block = text.wrap(said, 40, 2.8)
    _measured(canvas, x, y, x + length, y)
    text.draw(canvas, block, x, y + 1.4, INK, align="center", width=length)


def _size_beside(canvas: Canvas, x: float, y: float, length: float, said: str) -> None:
    block = text.wrap(said, 40, 2.8)
    _measured(canvas, x, y, x, y + length)
    with canvas.at(x - 1.4, y + length / 2, angle=-90):
        text.draw(canvas, block, -block.width / 2, -block.lines[0].baseline, INK)


def _measured(canvas: Canvas, x1: float, y1: float, x2: float, y2: float) -> None:
    """A dimension line, with a stop at each end."""
    canvas.path((("M", (x1, y1)), ("L", (x2, y2))), pen=_DIM)
    dx, dy = (0.0, 1.0) if y1 == y2 else (1.0, 0.0)
    for x, y in ((x1, y1), (x2, y2)):
        canvas.path((("M", (x - dx, y - dy)), ("L", (x + dx, y + dy))), pen=_DIM)


def _key(canvas: Canvas, y: float, bleed: float, safe: Sequence[float], scale: float) -> None:
    x = 0.0
    inside = tr(" and ").join(map(millimetres, dict.fromkeys(safe)))
    rows: list[tuple[Pen | None, str]] = [
        (_CUT, tr("cut")),
        (_SAFE, tr("texts stay {length} inside", length=inside)),
        (None, tr("scale: {n} %", n=round(scale * 100))),
    ]
    if not any(safe):
        del rows[1]
    if bleed:
        canvas.rect(x, y - 0.6, 5, 3, fill=_BLEED)
        x = _keyed(canvas, tr("bleed, {length}", length=millimetres(bleed)), x + 7, y)
    for pen, words in rows:
        if pen is not None:
            canvas.path((("M", (x, y + 0.9)), ("L", (x + 5, y + 0.9))), pen=pen)
        x = _keyed(canvas, words, x + 7 if pen is not None else x, y)


def _keyed(canvas: Canvas, words: str, x: float, y: float) -> float:
    block = text.wrap(words, 60, 2.9)
    text.draw(canvas, block, x, y, INK)
    return x + block.width + 9
