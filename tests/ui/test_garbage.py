"""Qt objects left in a cycle are destroyed on the GUI thread, whatever other threads do."""

import gc
import threading
import weakref

from PySide6.QtCore import QTimer


class Ring:
    """A cycle that only the collector can undo, and the thread it was undone on."""

    ended = ""

    def __init__(self):
        self.itself = self
        self.timer = QTimer()
        weakref.finalize(self, lambda: setattr(Ring, "ended", threading.current_thread().name))


def allocate():
    """Enough for Python to want to collect."""
    return [[number] for number in range(20_000)]


def test_another_thread_never_collects_while_the_window_is_open(facilitator, qtbot):
    gc.enable()
    facilitator.begins(charbon=(0, 0))
    Ring.ended = ""
    Ring()
    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert Ring.ended == ""
    kept = allocate()
    qtbot.waitUntil(lambda: Ring.ended == "MainThread")
    assert len(kept) == 20_000


def test_python_collects_by_itself_again_once_the_window_is_closed(facilitator):
    gc.enable()
    facilitator.begins()
    assert not gc.isenabled()
    facilitator.closes()
    assert gc.isenabled()
