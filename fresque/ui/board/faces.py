"""Pixmaps of card faces at the scale of the screen, made a few milliseconds at a time and kept within a budget.

The tier a face is drawn at goes with the scale: a pixmap of another tier is a stale one like any other.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap

from fresque.core.deck import Card, Deck, Face
from fresque.core.written import known_by
from fresque.layout.canvas import Picture
from fresque.ui.board.face_pixmaps import FacePixmaps
from fresque.ui.memory import WORTH, give_back

SLICE = 0.006
"""Seconds of redrawing at a time; the hand is listened to in between."""
HURRY = 0.004
"""Seconds of drawing a frame may cost while things move; cards it leaves out are plain until all is still."""
FRAME = 0.016
LARGER = 2.0
"""How many times too large a pixmap may be to be shrunk while things move."""
SHOWN_AFTER = 0.25
"""Seconds after which what is redrawn so far is shown, when there is more than that to redraw."""
LIMIT = 20 * 1024 * 1024
"""Bytes of pixmaps beyond which those not shown for `LATELY` seconds go."""
LATELY = 0.25
_Key = tuple[str, Face]


@dataclass(slots=True)
class _Kept:
    pixmap: QPixmap
    scale: float
    used: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A card, device pixels a mm, and how many of them make one of the window's."""

    card: Card
    scale: float
    ratio: float


class Faces:
    """The pixmap of each face; a stale one is stretched until its turn to be redrawn comes."""

    def __init__(self, deck: Deck, pictures: Mapping[str, Picture], pixmaps: FacePixmaps | None = None) -> None:
        self._pixmaps = pixmaps or FacePixmaps(deck, pictures)
        self.redrawn: Callable[[], None] = lambda: None
        """Called when nothing waits any more, and from time to time before when there is much to do."""
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self._waiting: dict[_Key, _Wanted] = {}
        self._bytes = self._gone = 0
        self._hurried = False
        self.sketching = False
        """Whether pixmaps are given as they are, for a picture that is not to be looked at for long."""
        self._frame = self._spent = self._shown = 0.0
        self._timer = QTimer(singleShot=True, interval=0)
        self._timer.timeout.connect(self._refresh)

    @property
    def busy(self) -> bool:
        """Whether some face waits to be redrawn."""
        return bool(self._waiting)

    def pixmap(self, card: Card, face: Face, scale: float, ratio: float = 1.0) -> QPixmap:
        """The face at `scale` device pixels a mm, a margin around it; perhaps for now at another scale.

        `ratio` of them make one pixel of the window: what can be read depends on those.
        """
        key, now = (known_by(card), face), perf_counter()
        kept = self._kept.get(key)
        if self.sketching:
            return kept.pixmap if kept and not self._far(kept, scale) else self._pixmaps.plain(card, face)
        if self._late(now) if kept is None else self._far(kept, scale):
            self._wait(key, _Wanted(card, scale, ratio))
            return self._pixmaps.plain(card, face)
        if kept is None:
            return self._draw(key, _Wanted(card, scale, ratio))
        self._kept.move_to_end(key)
        kept.used = now
        if abs(kept.scale - scale) < 1e-9:
            self._waiting.pop(key, None)
        else:
            self._wait(key, _Wanted(card, scale, ratio))
        return kept.pixmap

    def hurry(self) -> None:
        """Things move: redraw nothing meanwhile, and draw little that is new."""
        self._hurried = True
        self._timer.stop()

    def begin(self) -> None:
        """Things are still: only what is asked for from now on is of use."""
        self._hurried = False
        self._shown = perf_counter()
        self._waiting.clear()

    def settle(self) -> None:
        """Redraw all that waits at once (pictures, tests)."""
        self._timer.stop()
        while self._waiting:
            self._next()

    def give_back(self) -> None:
        """Nothing happens: let the system have the room of the pixmaps that have gone."""
        if self._gone > WORTH:
            self._gone = 0
            give_back()

    def forget(self) -> None:
        """Draw every face again when it is next asked for."""
        self.stop()
        self._kept.clear()
        self._bytes = 0

    def stop(self) -> None:
        """Forget what waits: the board is closing."""
        self._timer.stop()
        self._waiting.clear()

    def _late(self, now: float) -> bool:
        if now - self._frame > FRAME:
            self._frame, self._spent = now, 0.0
        return self._hurried and self._spent > HURRY

    def _far(self, kept: _Kept, scale: float) -> bool:
        """Whether a pixmap is so much too large that shrinking it would cost more than it shows."""
        return (self._hurried or self.sketching) and kept.scale > LARGER * scale

    def _wait(self, key: _Key, wanted: _Wanted) -> None:
        self._waiting[key] = wanted
        if not self._hurried and not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        began = perf_counter()
        while self._waiting and perf_counter() - began < SLICE:
            self._next()
        if self._waiting:
            self._timer.start()
        if not self._waiting or perf_counter() - self._shown > SHOWN_AFTER:
            self._shown = perf_counter()
            self.redrawn()

    def _next(self) -> None:
        key, wanted = self._waiting.popitem()
        self._draw(key, wanted)

    def _draw(self, key: _Key, wanted: _Wanted) -> QPixmap:
        began = perf_counter()
        pixmap = self._pixmaps.draw(wanted.card, key[1], wanted.scale, wanted.ratio)
        now = perf_counter()
        self._spent += now - began
        self._keep(key, _Kept(pixmap, wanted.scale, now))
        return pixmap

    def _keep(self, key: _Key, kept: _Kept) -> None:
        self._forget(self._kept.pop(key, None))
        self._bytes += _size(kept.pixmap)
        self._kept[key] = kept
        while self._bytes > LIMIT and kept.used - next(iter(self._kept.values())).used > LATELY:
            self._forget(self._kept.popitem(last=False)[1])

    def _forget(self, kept: _Kept | None) -> None:
        if kept is not None:
            self._bytes -= _size(kept.pixmap)
            self._gone += _size(kept.pixmap)


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
