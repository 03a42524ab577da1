"""A step seen from afar: it has no number to be told by, so its title if it can be read, else its pictogram."""

from fresque.core.deck import Card, Face
from fresque.layout import fonts, pictograms, text
from fresque.layout.canvas import Canvas
from fresque.layout.card import A6
from fresque.layout.marks import hexagon
from fresque.layout.palette import GOLD, NIGHT

_ROOM, _LARGEST, _PICTOGRAM = 112.0, 62.0, 62.0
"""Mm of the line inside the hexagon, the largest size of its words, and the side of its pictogram."""


def draw_step_afar(canvas: Canvas, card: Card, face: Face, least: float) -> None:
    """Draw the hexagon of a step with its title, or its pictogram when that cannot be read; `least` is in mm."""
    ground, ink = (NIGHT, GOLD) if face == "recto" else (GOLD, NIGHT)
    canvas.path(hexagon(0, 0, *A6), fill=ground)
    words = whole_words(card.title, least)
    if words:
        size = min(_LARGEST, _ROOM / fonts.width(words, "bold", 1))
        x, y = (A6[0] - fonts.width(words, "bold", size)) / 2, A6[1] / 2 + fonts.cap_height("bold", size) / 2
        canvas.text(x, y, words, weight="bold", size=size, color=ink)
    elif card.icon and pictograms.has_icon(card.icon):
        with canvas.at((A6[0] - _PICTOGRAM) / 2, (A6[1] - _PICTOGRAM) / 2):
            canvas.path(pictograms.icon_path(card.icon, _PICTOGRAM), fill=ink)


def whole_words(title: str, least: float) -> str:
    """The title, else its first word, at `least` mm or more; empty when neither can be: a word is never cut."""
    plain = fonts.drawable(text.plain(title), "bold")
    for words in (plain, *plain.split()[:1]):
        if words and least <= min(_LARGEST, _ROOM / fonts.width(words, "bold", 1)):
            return words
    return ""
