"""What is said beside the board, said again at once for a small table, and once the hand is still for a large one.

A gesture on a large table must not wait until all that is told of the table has been worked out again.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from fresque.app.desk import Desk
from fresque.app.session import Change

SMALL = 40
"""Records of a table that are looked at in no time."""
WAIT_MS = 150


class Lull:
    """Calls `refresh` after the gestures; `apart` ms more keep two of them out of the same turn."""

    def __init__(self, desk: Desk, refresh: Callable[[], None], parent: QWidget, apart: int = 0) -> None:
        self._desk = desk
        self._refresh = refresh
        self._later = QTimer(parent, singleShot=True, interval=WAIT_MS + apart)
        self._later.timeout.connect(refresh)
        desk.session.listen(self._board_changed)

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._later.stop()

    def _board_changed(self, change: Change) -> None:
        if len(self._desk.records()) > SMALL:
            self._later.start()
        else:
            self._later.stop()
            self._refresh()
