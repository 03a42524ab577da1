"""The whole board in one picture the size of the view, for what comes into view faster than it can be drawn."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsScene

from fresque.ui.board.ground import Ground

EDGE = 40.0
"""Board mm around the things."""
LARGEST = 1.5
"""Pixels a mm of a picture of few things: beyond, it would be for nothing."""


class Overview:
    """Made again when something has changed since; it shows paper beyond the things."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self.area = QRectF()
        """The part of the board in the picture, in mm."""
        self._ground = Ground()

    @property
    def ready(self) -> bool:
        """Whether nothing has changed since it was made."""
        return not self._picture.isNull()

    def forget(self) -> None:
        """Something is elsewhere than in the picture."""
        self._picture = QPixmap()

    def make(self, scene: QGraphicsScene, size: QSize) -> None:
        """Draw all the items of the scene, in a picture no larger than `size` pixels."""
        area = scene.itemsBoundingRect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
        scale = min(size.width() / area.width(), size.height() / area.height(), LARGEST)
        self._picture = QPixmap(max(1, round(area.width() * scale)), max(1, round(area.height() * scale)))
        self.area = QRectF(area.topLeft(), area.topLeft() + QPointF(*self._picture.size().toTuple()) / scale)
        painter = QPainter(self._picture)
        self._ground.draw(painter, self._picture.rect(), -area.topLeft() * scale, scale)
        scene.render(painter, QRectF(self._picture.rect()), self.area)
        painter.end()

    def lay(self, painter: QPainter, there: QRectF) -> None:
        """Draw the picture, its area being `there` on the painter."""
        painter.drawPixmap(there, self._picture, QRectF(self._picture.rect()))
