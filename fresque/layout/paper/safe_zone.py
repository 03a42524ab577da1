"""How far from the cut the texts of cards stay: measured on the cards themselves, not promised."""

from collections.abc import Iterable, Iterator
from math import floor, sqrt
from typing import cast

from fresque.core.deck import Card, Deck
from fresque.layout import fonts
from fresque.layout.canvas import OPENING, Call, Recorder, Weight
from fresque.layout.card import draw_face
from fresque.layout.sheet import Shape

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in mm."""


def safe_zone(deck: Deck, cards: Iterable[Card], w: float, h: float, shape: Shape) -> float:
    """The least distance in mm from a text to the edge of cards of `w` x `h` mm, rounded down to half a millimetre."""
    measure = _in_hexagon if shape == "hexagon" else _in_rectangle
    found = [measure(box, w, h) for card in cards for box in _texts(deck, card, w, h)]
    return floor(max(0.0, min(found, default=0.0)) * 2) / 2


def _texts(deck: Deck, card: Card, w: float, h: float) -> Iterator[Box]:
    canvas = Recorder()
    draw_face(canvas, deck, card, "recto", w=w, h=h, radius=0)
    draw_face(canvas, deck, card, "verso", w=w, h=h, radius=0)
    frames = [(0.0, 0.0)]
    for call in canvas.calls:
        if call.name in OPENING:
            x, y = frames[-1]
            dx, dy = cast(tuple[float, float], call.args[:2]) if call.name == "at" else (0, 0)
            frames.append((x + dx, y + dy))
        elif call.name == "end":
            frames.pop()
        elif call.name == "text":
            yield _box(call, *frames[-1])


def _box(call: Call, dx: float, dy: float) -> Box:
    """Around the capitals of a line: what must not be cut."""
    x, y, words = cast(tuple[float, float, str], call.args)
    said = dict(call.options)
    weight, size = cast(Weight, said["weight"]), cast(float, said["size"])
    left, baseline = x + dx, y + dy
    return left, baseline - fonts.cap_height(weight, size), left + fonts.width(words, weight, size), baseline


def _in_rectangle(box: Box, w: float, h: float) -> float:
    left, top, right, bottom = box
    return min(left, top, w - right, h - bottom)


def _in_hexagon(box: Box, w: float, h: float) -> float:
    """In a hexagon flat on top: the nearest of its horizontal and of its slanted sides."""
    left, top, right, bottom = box
    x, y = max(abs(left - w / 2), abs(right - w / 2)), max(abs(top - h / 2), abs(bottom - h / 2))
    return min(h / 2 - y, (h - sqrt(3) * x - y) / 2)
