"""The grip above the one card or note chosen: take it to turn what it stands on, slightly, as one does with paper."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.tools.turn import AWAY, SMALL, turnable
from fresque.core.geometry import turned
from fresque.layout.board import angle, box
from fresque.layout.pictograms import icon_path
from fresque.render.qt import painter_path
from fresque.ui.style import ACTION

_R = 12.0


class GripItem(QGraphicsItem):
    """A round button on a stem, as large on the screen at any zoom; it stands on the middle of the upper edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(2.1e6)
        self._sign = painter_path(icon_path("mdi6.rotate-right", 16.0)).translated(-8, -AWAY - 8)
        self.hide()

    def boundingRect(self) -> QRectF:
        return QRectF(-_R - 2, -AWAY - _R - 2, 2 * _R + 4, AWAY + _R + 4)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ACTION), 2))
        painter.drawLine(QPointF(0, -8), QPointF(0, _R - AWAY))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(QPointF(0, -AWAY), _R, _R)
        painter.fillPath(self._sign, QColor(ACTION))


class TurnGrip:
    """Follows the selection, its record and the hand."""

    def __init__(self, scene: QGraphicsScene, desk: Desk) -> None:
        self._desk = desk
        self._away = False
        self.item = GripItem()
        scene.addItem(self.item)
        desk.looks.add(self._looked)
        desk.session.listen(self._board_changed)

    def fits(self, scale: float) -> None:
        """The view takes `scale` pixels a mm: what is too small to be turned has no grip."""
        desk = self._desk
        record = turnable(desk) if desk.tool.name == "select" else None
        self.item.setVisible(not self._away and record is not None and box(record).h * scale >= SMALL)
        if record is not None:
            self.item.setPos(*turned((record.x, box(record).y), (record.x, record.y), angle(record)))
            self.item.setRotation(angle(record))

    def _looked(self, look: Look) -> None:
        held = bool(self._desk.held())
        if look != "preview" or held != self._away:
            self._away = held
            self._refresh()

    def _board_changed(self, change: Change) -> None:
        if change.touched & self._desk.selection:
            self._refresh()

    def _refresh(self) -> None:
        for view in self.item.scene().views():
            self.fits(view.transform().m11())
