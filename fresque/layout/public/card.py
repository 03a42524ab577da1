"""A card in the spotlight: its recto as on paper, its verso set for the back of the room."""

from collections.abc import Mapping

from fresque.core.deck import Deck
from fresque.core.public import Spotlight
from fresque.layout.canvas import Picture
from fresque.layout.card import A6, draw_face
from fresque.layout.public.reading import draw_verso
from fresque.layout.public.stage import Wall

_AIR = 34.0
_SHADE = "#E4DCCF"


def draw_spotlight(wall: Wall, deck: Deck, screen: Spotlight, pictures: Mapping[str, Picture]) -> None:
    """The recto as on paper, in the middle of the wall; the verso over all of it, or its words would be lost."""
    if screen.face == "verso":
        draw_verso(wall, deck, screen.card)
        return
    wall.ground()
    scale = min((wall.w - 2 * _AIR) / A6[0], (wall.h - 2 * _AIR) / A6[1])
    x, y = (wall.w - A6[0] * scale) / 2, (wall.h - A6[1] * scale) / 2
    if screen.card.kind != "step":
        wall.canvas.rect(x + 5, y + 9, A6[0] * scale, A6[1] * scale, fill=_SHADE, radius=3 * scale)
    with wall.canvas.at(x, y, scale=scale):
        draw_face(wall.canvas, deck, screen.card, "recto", pictures=pictures)
