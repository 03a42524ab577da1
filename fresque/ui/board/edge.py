"""Scrolls the board while a hand carries something near the edge of the view, and stops when it lets go."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer

from fresque.app.edge import drift

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

STEP_MS = 30


class Edge(QObject):
    """Only for what came from inside: a card taken near the edge, or brought from its pile, moves nothing at first."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view)
        self._view = view
        self._spots: Sequence[QPointF] = ()
        self._again: Callable[[], None] | None = None
        self._armed = False
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)

    def follow(self, spots: Sequence[QPointF], again: Callable[[], None]) -> None:
        """The hands are there (viewport pixels); `again` moves what they carry once the board has moved under them."""
        self._spots, self._again = spots, again
        drawn = self._drift()
        self._armed = self._armed or drawn.isNull()
        if drawn.isNull() or not self._armed or not self._wanted():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The hands are open."""
        self._timer.stop()
        self._spots, self._again, self._armed = (), None, False

    def _step(self) -> None:
        if not self._wanted() or self._again is None:
            self.stop()
            return
        self._view.scroll_by(self._drift())
        self._again()

    def _wanted(self) -> bool:
        desk = self._view.desk
        return bool(desk.held() or desk.preview.box or desk.preview.link_to)

    def _drift(self) -> QPoint:
        room = self._view.viewport()
        pulls = [drift(spot.x(), spot.y(), room.width(), room.height()) for spot in self._spots]
        return QPoint(round(sum(x for x, _y in pulls)), round(sum(y for _x, y in pulls)))
