"""Work off the GUI thread: values in, a value out, back on the GUI thread; a bar with cancel after a second."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.storage.atomic import abandoned


@cache
def _lasting_pool() -> QThreadPool:
    """The one of the whole program, kept here: work it has not begun would go with the last name that knows it."""
    return QThreadPool.globalInstance()


class Stop:
    """Asked when the facilitator cancels: the file being written then never takes its place."""

    def __init__(self) -> None:
        self._asked = False

    def ask(self) -> None:
        self._asked = True

    def asked(self) -> bool:
        return self._asked


@dataclass(frozen=True, slots=True)
class Done:
    """How a task ended: a value, a sentence for the facilitator, or a bug."""

    value: Any = None
    refused: FresqueError | None = None
    bug: BaseException | None = None


class _Ended(QObject):
    done = Signal(object)
    moved = Signal(int, int)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], Any], ended: _Ended, stop: Stop) -> None:
        super().__init__()
        self._work = work
        self._stop = stop
        self._ended = ended

    def run(self) -> None:
        abandoned.set(self._stop.asked)
        try:
            done = Done(self._work())
        except FresqueError as error:
            done = Done(refused=error)
        except BaseException as bug:
            done = Done(bug=bug)
        with suppress(RuntimeError):  # the windows are gone: the program ended meanwhile
            self._ended.done.emit(done)


class Tasks(QObject):
    """Runs the work of a window; one bar for all that runs, and its cancel gives all of it up.

    `refused` carries the FresqueError of what could not be done; `given_up` tells that some work ended with no result:
    it was cancelled, or it met a bug, which is raised then.
    """

    refused = Signal(object)
    given_up = Signal()

    def __init__(self, window: QWidget, *, quiet: bool = False, lasting: bool = False) -> None:
        """`quiet` tasks show no bar, however long they take; the window does not wait for `lasting` ones to go."""
        super().__init__(window)
        self._window = window
        self._quiet = quiet
        self._pool = _lasting_pool() if lasting else QThreadPool(self)
        self._running: dict[_Ended, tuple[Callable[[Any], None], Stop]] = {}
        self._bar: QProgressDialog | None = None
        self._slow = QTimer(self, singleShot=True, interval=1000)
        self._slow.timeout.connect(self._show_bar)

    def run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do `work` on another thread with values only, then call `then` with its result on this one."""
        self._start(_Ended(), work, then)

    def run_counted(self, work: Callable[[Callable[[int, int], None]], Any], then: Callable[[Any], None]) -> None:
        """As `run`; `work` is given what to call with the steps done and the steps there are, for the bar."""
        ended = _Ended()
        ended.moved.connect(self._move)
        self._start(ended, partial(work, ended.moved.emit), then)

    def cancel(self) -> None:
        """Give up what runs: no file of it will take its place."""
        for _then, stop in self._running.values():
            stop.ask()

    def wait(self) -> None:
        """Let what runs end (the window is closing)."""
        self._pool.waitForDone()
        self._slow.stop()

    def _start(self, ended: _Ended, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        ended.done.connect(self._finish)
        stop = Stop()
        self._running[ended] = (then, stop)
        self._slow.start()
        self._pool.start(_Work(work, ended, stop))

    def _finish(self, done: Done) -> None:
        ended = self.sender()
        assert isinstance(ended, _Ended)
        then, stop = self._running.pop(ended)
        if not self._running:
            self._put_bar_away()
        if done.bug is not None:
            self.given_up.emit()
            raise done.bug
        if done.refused is not None:
            self.refused.emit(done.refused)
        elif stop.asked():
            self.given_up.emit()
        else:
            then(done.value)

    def _put_bar_away(self) -> None:
        self._slow.stop()
        if self._bar is not None:
            self._bar.close()
            self._bar.deleteLater()
            self._bar = None

    def _show_bar(self) -> None:
        if self._running and self._bar is None and not self._quiet:
            self._bar = QProgressDialog(tr("One moment…"), tr("Cancel"), 0, 0, self._window)
            self._bar.setMinimumDuration(0)
            self._bar.canceled.connect(self.cancel)
            self._bar.show()

    def _move(self, done: int, count: int) -> None:
        if self._bar is not None:
            self._bar.setMaximum(count)
            self._bar.setValue(min(done, count - 1))
