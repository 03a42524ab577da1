"""The same gestures on both boards, a frame at a time: real mouse and wheel on ours, plain calls on the floor."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from fresque.ui.board.view import BoardView
from tests.bench import boards
from tests.bench.boards import Bare

TURNS = 10
"""Notches of the wheel, in then out."""
NOTCH = 1.0015**120
STILL_S = 0.8
"""Longer than anything waits on our board before it is drawn or made ready."""
STEPS = 40
NO, LEFT, RIGHT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Hand(ABC):
    """A hand on a view of a board of `n` cards."""

    def __init__(self, view: Bare | BoardView, n: int) -> None:
        self.view = view
        self.n = n
        self.at = view.viewport().rect().center()

    def look(self, scale: float) -> None:
        """See the middle of the board, and wait until all is still."""
        self.view.look_at(*boards.board_middle(self.n), scale)
        self.rest()

    def rest(self) -> None:
        """Wait until nothing is left to draw."""
        end = time.perf_counter() + STILL_S
        while time.perf_counter() < end:
            QApplication.processEvents()
            time.sleep(0.002)

    def frames(self, gesture: str) -> Iterator[float]:
        """Milliseconds of each frame of a gesture: `pan`, `zoom` or `drag`."""
        yield from {"pan": self._pan, "zoom": self._zoom, "drag": self._drag}[gesture]()

    def leave(self) -> None:
        """Close the view."""
        shiboken6.delete(self.view)

    @abstractmethod
    def wheel(self, turns: int) -> None:
        """Turn the wheel over the middle."""

    @abstractmethod
    def begin(self, button: Qt.MouseButton) -> None: ...
    @abstractmethod
    def move(self, by: QPoint, button: Qt.MouseButton) -> None: ...
    @abstractmethod
    def end(self, button: Qt.MouseButton) -> None: ...

    def _pan(self) -> Iterator[float]:
        yield from self._moved(RIGHT, 9, 5)

    def _drag(self) -> Iterator[float]:
        yield from self._moved(LEFT, 5, 3)

    def _moved(self, button: Qt.MouseButton, dx: int, dy: int) -> Iterator[float]:
        self.begin(button)
        QApplication.processEvents()
        for step in range(STEPS):
            sign = 1 if step % 20 < 10 else -1
            yield _frame(partial(self.move, QPoint(sign * dx, sign * dy), button))
        self.end(button)

    def _zoom(self) -> Iterator[float]:
        for turns in (1, -1):
            for _ in range(TURNS):
                yield _frame(partial(self.wheel, turns))
            self.rest()


class BareHand(Hand):
    """Only what the view itself must do."""

    view: Bare

    def wheel(self, turns: int) -> None:
        self.view.scale(NOTCH**turns, NOTCH**turns)

    def begin(self, button: Qt.MouseButton) -> None:
        self._rank = boards.central(self.n)
        self._spot = self.view.mapFromScene(QPointF(*boards.middle(self._rank, self.n)))

    def move(self, by: QPoint, button: Qt.MouseButton) -> None:
        self._spot += by
        if button == RIGHT:
            boards.scroll(self.view, -by)
        else:
            self.view.carry(self._rank, self.view.mapToScene(self._spot))

    def end(self, button: Qt.MouseButton) -> None:
        self.view.carry(self._rank, QPointF(*boards.middle(self._rank, self.n)))


class OurHand(Hand):
    """A real mouse."""

    view: BoardView

    def rest(self) -> None:
        super().rest()
        self.view.board.settle()
        QApplication.processEvents()

    def leave(self) -> None:
        self.view.board.stop()
        super().leave()

    def wheel(self, turns: int) -> None:
        at, angle = QPointF(self.at), QPoint(0, 120 * turns)
        event = QWheelEvent(at, at, QPoint(), angle, NO, PLAIN, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(self.view.viewport(), event)

    def begin(self, button: Qt.MouseButton) -> None:
        self._spot = self.view.mapFromScene(QPointF(*boards.middle(boards.central(self.n), self.n)))
        self._send(QEvent.Type.MouseButtonPress, button, button)

    def move(self, by: QPoint, button: Qt.MouseButton) -> None:
        self._spot += by
        self._send(QEvent.Type.MouseMove, NO, button)

    def end(self, button: Qt.MouseButton) -> None:
        if button == LEFT:
            self.view.desk.escape()
        self._send(QEvent.Type.MouseButtonRelease, button, NO)

    def until_crisp(self, turns: int) -> float:
        """Milliseconds from the last of some turns of the wheel to all cards in view drawn at their size."""
        for _ in range(turns):
            self.wheel(1)
            QApplication.processEvents()
        began = time.perf_counter()
        while self.view.sheet.stretched or not self.view.board.stillness.reached:
            QApplication.processEvents()
        taken = (time.perf_counter() - began) * 1000
        for _ in range(turns):
            self.wheel(-1)
        self.rest()
        return taken

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        at = QPointF(self._spot)
        QApplication.sendEvent(self.view.viewport(), QMouseEvent(kind, at, at, button, held, PLAIN))


def _frame(act: Callable[[], None]) -> float:
    """The time of this thread alone: what others do on the machine is neither board's doing."""
    began = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - began) * 1000
