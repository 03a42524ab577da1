"""What is seen of a picture: how large it is really drawn, and what its clip leaves of it."""

Part = tuple[float, float, float, float]
"""Left, top, right and bottom of what is seen of a picture, from 0 to 1."""
WHOLE: Part = (0.0, 0.0, 1.0, 1.0)
_WORTH = 0.85
"""A picture of which more than this share is seen is kept whole: the rest is not worth a cut."""


class Seen:
    """Follows the frames and the clips a canvas goes into and out of; `scale` is the real mm of one mm drawn."""

    def __init__(self) -> None:
        self._frames: list[tuple[float, tuple[float, float, float, float] | None]] = [(1.0, None)]

    @property
    def scale(self) -> float:
        return self._frames[-1][0]

    def clip(self, x: float, y: float, w: float, h: float) -> None:
        """Into a clip, in mm of the present frame."""
        self._frames.append((self.scale, (x, y, w, h)))

    def at(self, scale: float) -> None:
        """Into a frame drawn `scale` times as large; where the clips around it lie there is not known."""
        self._frames.append((self.scale * scale, None))

    def leave(self) -> None:
        """Out of the last clip or frame."""
        self._frames.pop()

    def part(self, x: float, y: float, w: float, h: float) -> Part:
        """Which part of a picture drawn there is seen."""
        clip = self._frames[-1][1]
        if clip is None or w <= 0 or h <= 0:
            return WHOLE
        left, top = max(0.0, (clip[0] - x) / w), max(0.0, (clip[1] - y) / h)
        right, bottom = min(1.0, (clip[0] + clip[2] - x) / w), min(1.0, (clip[1] + clip[3] - y) / h)
        seen = (right - left) * (bottom - top)
        return (left, top, right, bottom) if right > left and bottom > top and seen < _WORTH else WHOLE
