"""Pages drawn again on another thread after each edit: only the last one asked for is shown, and typing never waits."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from fresque.ui.tasks import Tasks

PAUSE = 80
"""Milliseconds without an edit before the pages are drawn."""


class Redrawing(QObject):
    """`drawn` carries what the last work asked for gave; what was asked for before it is dropped."""

    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = Tasks(window, quiet=True)
        self._tasks.refused.connect(self._refused)
        self._tasks.given_up.connect(self._free)
        self._next: Callable[[], Any] | None = None
        self._busy = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._go)

    def ask(self, work: Callable[[], Any]) -> None:
        """Do `work`, with values only, once the hand rests."""
        self._next = work
        self._pause.start()

    def stop(self) -> None:
        """Let what runs end: nobody waits for it any more."""
        self._pause.stop()
        self._next = None
        self._tasks.cancel()
        self._tasks.wait()

    def _go(self) -> None:
        if self._busy or self._next is None:
            return
        work, self._next, self._busy = self._next, None, True
        self._tasks.run(work, self._done)

    def _done(self, value: object) -> None:
        self._busy = False
        if self._next is None:
            self.drawn.emit(value)
        elif not self._pause.isActive():
            self._go()

    def _refused(self, error: object) -> None:
        self.refused.emit(error)
        self._free()

    def _free(self) -> None:
        """What ran has ended without pages: what was asked for since is drawn."""
        self._busy = False
        if not self._pause.isActive():
            self._go()
