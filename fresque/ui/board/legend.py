"""The legend of the links over the board: only the meanings given, and where no card lies if there is room.

It lets the hand through to what lies under it.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.core.meanings import NAMES, used
from fresque.core.records import Frame, Meaning, Placed
from fresque.layout.board import outline
from fresque.layout.canvas import Pen
from fresque.layout.legend import Legend, draw_legend, laid
from fresque.render.qt import QtCanvas
from fresque.ui.board.corner_bar import CornerBar
from fresque.ui.board.minimap import Minimap
from fresque.ui.board.view import BoardView

EDGE, PAD, STEP = 14, 10, 24
SIZE = 12.0
"""Pixels of its words."""
LATER_MS = 150


class LegendSign(QWidget):
    """Drawn once for the meanings there are; placed again a moment after the view has moved."""

    def __init__(self, desk: Desk, view: BoardView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._meanings: tuple[Meaning, ...] = ()
        self._drawn = QPixmap()
        self._shown: tuple[tuple[Meaning, ...], float] = ((), 0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._later = QTimer(self, interval=LATER_MS, singleShot=True)
        self._later.timeout.connect(self._place)
        view.horizontalScrollBar().valueChanged.connect(self._wait)
        view.verticalScrollBar().valueChanged.connect(self._wait)
        view.zoomed.connect(self._wait)
        view.installEventFilter(self)
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self.hide()
        self.lower()  # under the bars about what is chosen, over the board
        view.viewport().lower()
        self.refresh()

    def refresh(self) -> None:
        """Say the meanings of the table in view, or nothing."""
        meanings = used(self._desk.records())
        if meanings != self._meanings:
            self._meanings = meanings
            words = ", ".join(tr(NAMES[meaning]) for meaning in meanings)
            self.setAccessibleName(f"{tr('What the links mean')}: {words}")
        self.setVisible(bool(meanings))
        self._place()

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._later.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._wait()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)

    def _draw(self, width: float) -> None:
        """On paper, in rows of `width` pixels at most."""
        if self._shown == (self._meanings, width):
            return
        self._shown = (self._meanings, width)
        found, ratio = laid(self._meanings, width, SIZE), self.devicePixelRatioF()
        self.setFixedSize(_size(found))
        self._drawn = QPixmap(self.size() * ratio)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._drawn)
        canvas = QtCanvas(painter)
        canvas.rect(0.5, 0.5, self.width() - 1, self.height() - 1, fill="#FFFFFF", pen=Pen("#D3C8B6", 1), radius=8)
        draw_legend(canvas, found, PAD, PAD / 2)
        painter.end()
        self.update()

    def _place(self) -> None:
        """In a corner, along an edge, or anywhere: the first place where nothing lies, or where the least does."""
        if not self.isVisible():
            return
        signs = [*self._view.findChildren(Minimap), *self._view.findChildren(CornerBar)]
        lying = [self._seen(r) for r in self._desk.records() if isinstance(r, Placed) and not isinstance(r, Frame)]
        taken = [sign.geometry() for sign in signs if sign.isVisible()]
        best = [place for place in self._places() if not _met(place[0], taken)] or self._places()
        found = next((place for place in best if not _met(place[0], lying)), None) or next(
            (place for place in self._anywhere() if not _met(place[0], taken + lying)),
            min(best, key=lambda place: _met(place[0], lying)),
        )
        self._draw(found[1])
        self.move(found[0].topLeft())

    def _places(self) -> list[tuple[QRect, float]]:
        """Where it is best, the best first, and the width its rows may have there."""
        w, h = self._view.viewport().width(), self._view.viewport().height()
        column, wide = _size(laid(self._meanings, 1.0, SIZE)), w - 2.0 * (EDGE + PAD)
        row = _size(laid(self._meanings, wide, SIZE))
        low, right = h - column.height() - EDGE, w - column.width() - EDGE
        corners = [QPoint(EDGE, low), QPoint(right, EDGE), QPoint(EDGE, 3 * EDGE + 24)]
        edges = [QPoint(EDGE, h - row.height() - 2), QPoint(EDGE, 2)]
        return [(QRect(at, column), 1.0) for at in corners] + [(QRect(at, row), wide) for at in edges]

    def _anywhere(self) -> Iterator[tuple[QRect, float]]:
        """In a row not far from the foot or the top, then in a column not far from a side: never amid the links."""
        w, h = self._view.viewport().width(), self._view.viewport().height()
        wide = w - 2.0 * (EDGE + PAD)
        row, column = _size(laid(self._meanings, wide, SIZE)), _size(laid(self._meanings, 1.0, SIZE))
        for y in _near_ends(h - row.height() - EDGE):
            yield from ((QRect(QPoint(x, y), row), wide) for x in range(EDGE, w - row.width() - EDGE, STEP))
        for x in _near_ends(w - column.width() - EDGE):
            yield from ((QRect(QPoint(x, y), column), 1.0) for y in range(EDGE, h - column.height() - EDGE, STEP))

    def _seen(self, record: Placed) -> QRect:
        there = outline(record)
        return self._view.mapFromScene(there.x, there.y, there.w, there.h).boundingRect()

    def _wait(self, _moved: object = None) -> None:
        if self.isVisible():
            self._later.start()

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()


def _met(area: QRect, others: list[QRect]) -> int:
    return sum(area.intersects(one) for one in others)


def _near_ends(last: int) -> list[int]:
    """From both ends of what goes from EDGE to `last`, a fifth of it each, the nearest to an end first."""
    near = range(0, last // 5, STEP)
    return [at for by in near for at in (last - by, EDGE + by)]


def _size(found: Legend) -> QSize:
    return QSize(round(found.w + 2 * PAD), round(found.h + PAD))
