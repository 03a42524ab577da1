"""The paper under the board: its colour and its dots, drawn in screen pixels."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from fresque.ui.style import PAPER

DOT = "#D9D0C0"
STEP = 20.0
"""Board mm between two dots, doubled until they are far enough apart on the screen."""
TILE = 240
"""Pixels of the smallest tile."""
CLOSEST = 22
"""Screen pixels between two dots."""


class Ground:
    """One tile with a dot, made again when the zoom changes its size."""

    def __init__(self) -> None:
        self._side = 0
        self._tile = QPixmap()

    def draw(self, painter: QPainter, exposed: QRect, origin: QPointF, scale: float) -> None:
        """Fill `exposed` (screen pixels); (0, 0) of the board is at `origin`, at `scale` pixels a mm."""
        painter.save()
        painter.resetTransform()
        painter.drawTiledPixmap(QRectF(exposed), self._tiled(scale), QPointF(exposed.topLeft()) - origin)
        painter.restore()

    def _tiled(self, scale: float) -> QPixmap:
        step = STEP * scale
        while step < CLOSEST:
            step *= 2
        if self._side != round(step):
            self._side = round(step)
            self._tile = _tile(self._side)
        return self._tile


def _tile(side: int) -> QPixmap:
    """As many dots as make a tile worth copying."""
    dot = QPixmap(side, side)
    dot.fill(QColor(PAPER))
    painter = QPainter(dot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(DOT))
    painter.drawEllipse(QPointF(side / 2, side / 2), 1.1, 1.1)
    painter.end()
    many = side * ceil(TILE / side)
    tile = QPixmap(many, many)
    painter = QPainter(tile)
    painter.drawTiledPixmap(tile.rect(), dot)
    painter.end()
    return tile
