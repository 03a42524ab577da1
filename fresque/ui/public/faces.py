"""The faces of the cards on the wall: of each, the nearest tier whose words the back of the room can read."""

from dataclasses import replace

from fresque.core.deck import Card, Face
from fresque.layout.canvas import Call, Recorder
from fresque.layout.card_tiers import number_shown
from fresque.layout.public.legible import NEAREST_FIRST, smallest
from fresque.layout.public.steps import draw_step_afar
from fresque.ui.board.face_pixmaps import FacePixmaps


class WallPixmaps(FacePixmaps):
    """`least` is the size of the smallest words, in pixels of the window."""

    least = 0.0

    def shown(self, card: Card, face: Face, scale: float) -> list[Call]:
        step = card.kind == "step" and not number_shown(self._deck, card, face)
        for seen in NEAREST_FIRST[: 2 if step else 3]:
            calls = self.at_tier(card, face, seen)
            if smallest(calls) * scale >= self.least:
                return calls
        if step:
            recorder = Recorder()
            draw_step_afar(recorder, card, face, self.least / scale)
            return recorder.calls
        return self._recorded(replace(card, number=None), face, "block")
