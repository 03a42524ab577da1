"""The map in the corner of the board: where things lie, what is in view; press or drag to look elsewhere.

It goes away while everything is in view, unless it has just been asked for.

It is a child of the viewport, put back in its corner after each scroll: a widget over the viewport would keep the
board from scrolling by moving its pixels. Its blocks are drawn again a moment after the records change, never while
the view moves.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QShowEvent
from PySide6.QtWidgets import QWidget

from fresque.app.desk import Look
from fresque.app.minimap import Block, around, blocks, is_needed, whole
from fresque.app.session import Change
from fresque.core.geometry import Rect
from fresque.core.i18n import tr
from fresque.ui.style import ACTION, PAPER

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

W, H = 208, 140
EDGE = 14
LATER_MS = 200
_LEAST = 3.0
"""Pixels of the smallest block."""


class Minimap(QWidget):
    """Follows the view and the records of the table in view."""

    def __init__(self, view: "BoardView") -> None:
        super().__init__(view.viewport())
        self._view = view
        self._blocks: list[Block] = []
        self._bounds: Rect | None = None
        self._area = self._seen = Rect(0, 0, 1, 1)
        self._drawn = QPixmap()
        self._held = False
        self.wanted = False
        """Whether it shows when something lies out of view."""
        self.setFixedSize(W, H)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Map of the board"))
        self._later = QTimer(self, interval=LATER_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        view.horizontalScrollBar().valueChanged.connect(self._moved)
        view.verticalScrollBar().valueChanged.connect(self._moved)
        view.zoomed.connect(self._moved)
        view.desk.session.listen(self._board_changed)
        view.desk.looks.add(self._looked)
        view.viewport().installEventFilter(self)
        self.hide()

    def want(self, wanted: bool) -> None:
        """Show it now, and then whenever something lies out of view; or no more."""
        self.wanted = wanted
        self.setVisible(wanted)

    def refresh(self) -> None:
        """Draw the blocks as the records are now."""
        self._later.stop()
        self._blocks = blocks(self._view.desk)
        self._bounds = around(self._blocks)
        self._seen = self._view.visible()
        self._area = whole(self._bounds, self._seen)
        self._drawn = self._picture()
        self.update()
        if self.wanted and self.isHidden():
            self._judge()

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._later.stop()

    def spot(self, x: float, y: float) -> QPointF:
        """The pixel of the map where a point of the board is."""
        scale, left, top = self._frame()
        return QPointF((x - self._area.x) * scale + left, (y - self._area.y) * scale + top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._moved()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        seen = self._seen
        area = QRectF(self.spot(seen.x, seen.y), self.spot(seen.right, seen.bottom))
        area = area.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(QColor(ACTION), 2))
        painter.setBrush(QColor(11, 95, 165, 22))
        painter.drawRect(area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self._look(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._look(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False
        self._follow()
        event.accept()

    def _place(self) -> None:
        room = self._view.viewport()
        self.move(room.width() - W - EDGE, room.height() - H - EDGE)

    def _look(self, at: QPointF) -> None:
        scale, left, top = self._frame()
        x, y = (at.x() - left) / scale + self._area.x, (at.y() - top) / scale + self._area.y
        self._view.look_at(x, y, self._view.pixels_per_mm())

    def _moved(self) -> None:
        if self.wanted and not self._held:
            self._judge()
        if self.isVisible():
            self._place()
            self._follow()
            self.update()

    def _judge(self) -> None:
        """Come or go, as things leave the view or are all back in it."""
        needed = is_needed(self._bounds, self._view.visible())
        if needed == self.isHidden():
            self.setVisible(needed)

    def _follow(self) -> None:
        """The map grows when the view leaves what it shows, and shrinks back; not under the hand that drags on it."""
        self._seen = self._view.visible()
        area = whole(self._bounds, self._seen)
        if area != self._area and not self._held:
            self._area = area
            self._drawn = self._picture()
            self.update()

    def _frame(self) -> tuple[float, float, float]:
        """Pixels a mm, and where the corner of the area is."""
        scale = min((W - 8) / self._area.w, (H - 8) / self._area.h)
        return scale, (W - self._area.w * scale) / 2, (H - self._area.h * scale) / 2

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(W * ratio), round(H * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(PAPER))
        painter = QPainter(pixmap)
        for block in self._blocks:
            self._paint(painter, block)
        painter.setPen(QPen(QColor("#CFC6B8"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0.5, 0.5, W - 1, H - 1))
        painter.end()
        return pixmap

    def _paint(self, painter: QPainter, block: Block) -> None:
        corner = self.spot(block.area.x, block.area.y)
        far = self.spot(block.area.right, block.area.bottom)
        area = QRectF(corner.x(), corner.y(), max(_LEAST, far.x() - corner.x()), max(_LEAST, far.y() - corner.y()))
        if block.hollow:
            painter.setPen(QPen(QColor(block.color), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon([self.spot(x, y) for x, y in block.corners] or QPolygonF(area))
        else:
            painter.fillRect(area, QColor(block.color))

    def _board_changed(self, change: Change) -> None:
        self._wait()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self._wait()

    def _wait(self) -> None:
        if self.wanted and not self._later.isActive():
            self._later.start()
