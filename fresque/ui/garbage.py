"""Garbage is collected on the GUI thread alone: a Qt object destroyed by the journal's thread ends the program."""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD = 500
"""Milliseconds between two looks at what there is to collect."""


class Garbage(QObject):
    """Python's own collector, called by a timer instead of by whatever thread happens to allocate."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._automatic = False
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        """From now on, only here."""
        if not self._timer.isActive():
            self._automatic = gc.isenabled()
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """No other thread is left: Python may do as before."""
        self._timer.stop()
        if self._automatic:
            gc.enable()

    def _collect(self) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
