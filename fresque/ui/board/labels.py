"""Reasons of links drawn once a scale: a frame then costs a copy of pixels for each, and not their words again."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from fresque.layout.link_drawing import draw_reason, reason_box
from fresque.layout.links import LinkShape
from fresque.render.qt import QtCanvas

LIMIT = 6 * 1024 * 1024
"""Bytes of pixmaps beyond which those not shown for the longest time go."""
LARGEST = 384 * 1024
"""Bytes beyond which a reason is drawn each time: few are in view when they are that large."""
_AIR = 1.0
"""Board mm around a plate, for the pixels it has in part."""
_Key = tuple[str, float, float, float]


class Labels:
    """The pixmap of each reason on its plate, by its words, the room they have and the scale."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self.size = 0
        """Bytes of the pixmaps kept."""

    def draw(self, painter: QPainter, reason: str, shape: LinkShape, area: QRectF) -> None:
        """Draw the reason of a link in its `plate`, on whole device pixels."""
        world, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        scale = world.m11() * ratio
        if world.m12() or area.width() * area.height() * scale * scale * 4 > LARGEST:
            draw_reason(QtCanvas(painter), reason, shape)
            return
        key = (reason, shape.label_room, scale, ratio)
        pixmap = self._kept.get(key)
        if pixmap is None:
            pixmap = self._keep(key, _drawn(reason, shape, area, scale))
        else:
            self._kept.move_to_end(key)
        x, y = round(world.dx() * ratio + area.x() * scale), round(world.dy() * ratio + area.y() * scale)
        painter.setWorldMatrixEnabled(False)
        painter.drawPixmap(QPointF(x / ratio, y / ratio), pixmap)
        painter.setWorldMatrixEnabled(True)

    def _keep(self, key: _Key, pixmap: QPixmap) -> QPixmap:
        pixmap.setDevicePixelRatio(key[3])
        self._kept[key] = pixmap
        self.size += _size(pixmap)
        while self.size > LIMIT:
            self.size -= _size(self._kept.popitem(last=False)[1])
        return pixmap


def plate(reason: str, shape: LinkShape) -> QRectF:
    """Where the reason of a link is drawn, in mm."""
    area = reason_box(reason, shape).grown(_AIR)
    return QRectF(area.x, area.y, area.w, area.h)


def _drawn(reason: str, shape: LinkShape, area: QRectF, scale: float) -> QPixmap:
    pixmap = QPixmap(round(area.width() * scale) + 1, round(area.height() * scale) + 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    canvas = QtCanvas(painter, scale)
    painter.translate(-area.topLeft())
    draw_reason(canvas, reason, shape)
    painter.end()
    return pixmap


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
