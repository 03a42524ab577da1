"""A page drawn before its file is there: its pictures are being made ready meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from fresque.layout.canvas import Picture, Recorder
from fresque.render.reduction import Reducer
from fresque.render.seen import Seen


class Ahead(Recorder):
    """Remembers its calls, to be replayed on the page, and begins each picture as it is met; `pictures` counts them."""

    def __init__(self, reducer: Reducer) -> None:
        super().__init__()
        self.pictures = 0
        self._reducer, self._seen = reducer, Seen()

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None:
        self.pictures += 1
        scale = self._seen.scale
        self._reducer.begin(picture, w * scale, h * scale, self._seen.part(x, y, w, h))
        super().image(x, y, w, h, picture)

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> Iterator[None]:
        self._seen.clip(x, y, w, h)
        with super().clip(x, y, w, h, radius=radius):
            yield
        self._seen.leave()

    @contextmanager
    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> Iterator[None]:
        self._seen.at(scale)
        with super().at(dx, dy, angle=angle, scale=scale):
            yield
        self._seen.leave()
