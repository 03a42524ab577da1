"""The faces of the cards on the wall: of each, the nearest tier whose words the back of the room can read."""

from dataclasses import replace

from fresque.core.deck import Card, Face
from fresque.layout.canvas import Call
from fresque.layout.public.legible import NEAREST_FIRST, smallest
from fresque.ui.board.face_pixmaps import FacePixmaps


class WallPixmaps(FacePixmaps):
    """`least` is the size of the smallest words, in pixels of the window."""

    least = 0.0

    def shown(self, card: Card, face: Face, scale: float) -> list[Call]:
        for seen in NEAREST_FIRST:
            calls = self.at_tier(card, face, seen)
            if smallest(calls) * scale >= self.least:
                return calls
        return self._recorded(replace(card, number=None), face, "block")
