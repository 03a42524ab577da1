"""The whole board in one picture the size of the view, for what comes into view faster than it can be drawn."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsScene

from fresque.ui.board.ground import Ground

EDGE = 40.0
"""Board mm around the things."""
LARGEST = 1.5
"""Pixels a mm of a picture of few things: beyond, it would be for nothing."""
BANDS = 6
"""It is drawn in as many bands, so that it can be made while the hand is still without being in its way."""


class Overview:
    """Made again when something has changed since; it shows paper beyond the things."""

    def __init__(self) -> None:
        self.picture = QPixmap()
        self.area = QRectF()
        """The part of the board in the picture, in mm."""
        self._ground = Ground()
        self._bands = 0

    @property
    def ready(self) -> bool:
        """Whether it is drawn, and nothing has changed since."""
        return self._bands == BANDS

    def forget(self) -> None:
        """Something is elsewhere than in the picture."""
        self.picture, self._bands = QPixmap(), 0

    def make(self, scene: QGraphicsScene, size: QSize, bands: int = BANDS) -> None:
        """Draw the items of the scene in a picture no larger than `size` pixels, or go on with so many bands of it."""
        if self.picture.isNull():
            self._begin(scene, size)
        painter = QPainter(self.picture)
        for n in range(self._bands, min(BANDS, self._bands + bands)):
            self._draw(painter, scene, n)
        painter.end()

    def _begin(self, scene: QGraphicsScene, size: QSize) -> None:
        area = scene.itemsBoundingRect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
        scale = min(size.width() / area.width(), size.height() / area.height(), LARGEST)
        self.picture = QPixmap(max(1, round(area.width() * scale)), max(1, round(area.height() * scale)))
        self.area = QRectF(area.topLeft(), area.topLeft() + QPointF(*self.picture.size().toTuple()) / scale)

    def _draw(self, painter: QPainter, scene: QGraphicsScene, band: int) -> None:
        scale, whole = self.picture.width() / self.area.width(), self.picture.rect()
        top, bottom = (whole.height() * n // BANDS for n in (band, band + 1))
        part = QRect(0, top, whole.width(), bottom - top)
        painter.setClipRect(part)
        self._ground.draw(painter, part, -self.area.topLeft() * scale, scale)
        left, mm = self.area.left(), top / scale + self.area.top()
        scene.render(painter, QRectF(part), QRectF(left, mm, self.area.width(), part.height() / scale))
        self._bands = band + 1

    def lay(self, painter: QPainter, there: QRectF) -> None:
        """Draw the picture, its area being `there` on the painter."""
        painter.drawPixmap(there, self.picture, QRectF(self.picture.rect()))
