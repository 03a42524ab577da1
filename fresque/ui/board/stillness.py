"""What waits until the hand is still: faces drawn at their new size, links laid out, then the whole view anew."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from fresque.ui.board.faces import Faces
from fresque.ui.board.items import CardItem
from fresque.ui.board.link_layer import LinkLayer

STILL_MS = 40
"""Faces are stretched until the hand has been still for this long: redrawing meanwhile would be for nothing."""
SETTLE_MS = 100
"""All is drawn at its best this long after the last movement, or as soon after as the faces are ready."""
IDLE_MS, NEXT_MS = 300, 60
"""What may be of use later is made this long after the last change, its second half a little later."""


class Stillness(QObject):
    """Waits started again by each movement or change; `arrange` lays out some links, and says whether all are.

    `reshaped` says that something else is to be seen, `settled` that all may be drawn at its best, `idle`, twice, that
    nothing has happened since for a while.
    """

    reshaped = Signal()
    settled = Signal()
    idle = Signal()

    def __init__(
        self,
        scene: QGraphicsScene,
        faces: Faces,
        placed: Mapping[str, QGraphicsItem],
        links: LinkLayer,
        arrange: Callable[[], bool],
    ) -> None:
        super().__init__(scene)
        self._scene = scene
        self._faces = faces
        self._placed = placed
        self._links = links
        self._arrange = arrange
        self._rough = False
        self._faces_wanted = True
        self._still = _timer(self, STILL_MS, self._begin)
        self._settle = _timer(self, SETTLE_MS, self._rest)
        self._more = _timer(self, 0, self._rest)
        self._idle = _timer(self, IDLE_MS, self._wait_on)
        faces.redrawn = self._faces_redrawn

    @property
    def reached(self) -> bool:
        """Whether all that is in view is drawn at its best."""
        return not (self._rough or self._faces.busy)

    @property
    def rough(self) -> bool:
        """Whether what is painted now is painted fast, and not at its best."""
        return self._rough

    @property
    def patching(self) -> bool:
        """Whether only what was painted fast is to be painted again, no face having been drawn anew since."""
        return not self._faces_wanted

    def moving(self) -> None:
        """Draw fast until things have been still for a moment."""
        if not self._rough:
            self._rough = True
            self._links.smooth(False)
        self._faces.hurry()
        self._still.start()
        self._settle.start()
        self._more.stop()
        self._idle.stop()

    def changed(self) -> None:
        """Something else is to be seen."""
        if not self._rough:
            self._idle.start(IDLE_MS)
        self.reshaped.emit()

    def finish(self) -> None:
        """Do now all that waits, if anything does."""
        if not self.reached:
            self.stop()
            self._begin()
            self._faces.settle()
            while not self._arrange():
                pass
            self._show()

    def stop(self) -> None:
        """No timer may fire any more."""
        for timer in (self._still, self._settle, self._more, self._idle):
            timer.stop()

    @contextmanager
    def sketching(self) -> Iterator[None]:
        """Cards are painted meanwhile with the pixmaps there are."""
        self._faces.sketching = True
        yield
        self._faces.sketching = False

    def _begin(self) -> None:
        """Ask for the faces of the cards in view at their size."""
        self._faces.begin()
        for view in self._scene.views():
            area, ratio = view.mapToScene(view.viewport().rect()).boundingRect(), view.devicePixelRatioF()
            for item in self._placed.values():
                if isinstance(item, CardItem) and item.sceneBoundingRect().intersects(area):
                    item.pixmaps(view.transform().m11() * ratio, ratio)
        self._faces_wanted = self._faces.busy

    def _faces_redrawn(self) -> None:
        """Show the faces that are ready, unless things move again."""
        if self._settle.isActive():
            return
        if self._faces.busy:
            self.settled.emit()
        else:
            self._rest()

    def _rest(self) -> None:
        """Lay the links out a little at a time, then show all at its best."""
        if self._faces.busy:
            return
        if self._arrange():
            self._show()
        else:
            self._more.start()

    def _show(self) -> None:
        self._rough = False
        self._links.smooth(True)
        self._idle.start(IDLE_MS)
        self.settled.emit()

    def _wait_on(self) -> None:
        if self._idle.interval() == IDLE_MS:
            self._idle.start(NEXT_MS)
        else:
            self._faces.give_back()
        self.idle.emit()


def _timer(parent: QObject, interval: int, done: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=interval)
    timer.timeout.connect(done)
    return timer
