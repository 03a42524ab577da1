"""A step seen from afar: it has no number to be told by, so its title is cut to the letters that fit."""

from fresque.core.deck import Card, Face
from fresque.layout import fonts, text
from fresque.layout.canvas import Canvas
from fresque.layout.card import A6
from fresque.layout.marks import hexagon
from fresque.layout.palette import GOLD, NIGHT

_ROOM, _LARGEST = 112.0, 62.0
"""Mm of the line inside the hexagon, and the largest size of its words."""


def draw_step_afar(canvas: Canvas, card: Card, face: Face, least: float) -> None:
    """Draw the hexagon of a step with as much of its title as can be read; `least` is in mm."""
    ground, ink = (NIGHT, GOLD) if face == "recto" else (GOLD, NIGHT)
    canvas.path(hexagon(0, 0, *A6), fill=ground)
    words = shortened(card.title, least)
    if words:
        size = min(_LARGEST, _ROOM / fonts.width(words, "bold", 1))
        x, y = (A6[0] - fonts.width(words, "bold", size)) / 2, A6[1] / 2 + fonts.cap_height("bold", size) / 2
        canvas.text(x, y, words, weight="bold", size=size, color=ink)


def shortened(title: str, least: float) -> str:
    """The title, else its first word, else the first letters of it, at `least` mm or more; empty when none can be."""
    plain = fonts.drawable(text.plain(title), "bold")
    first = plain.split()[0] if plain.split() else ""
    for words in (plain, *(first[:n] for n in range(len(first), 0, -1))):
        if words and least <= min(_LARGEST, _ROOM / fonts.width(words, "bold", 1)):
            return words
    return ""
