"""What the hand makes before it lets go, on the board: a stroke that follows it, a frame, a thing being resized, and
the corners one may pull."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.tools.resize import SMALL, resizable
from fresque.core.geometry import Rect
from fresque.core.records import Placed, Stroke
from fresque.layout.board import angle, box, draw_placed
from fresque.layout.canvas import Recorder
from fresque.ui.board.items import DrawnItem
from fresque.ui.style import ACTION

GRIP = 6.0
"""Screen pixels of half the side of a grip."""
FAINT = 0.25
"""How much is still seen of a stroke the eraser has met."""
_Z = 2.2e6


class Table(Protocol):
    """What the scene does for what is made."""

    def imagine(self, records: Mapping[str, Placed], *, moving: bool = False) -> None: ...


class LiveStroke(QGraphicsItem):
    """The stroke in progress: each move adds its piece, and only that is painted again."""

    def __init__(self) -> None:
        super().__init__()
        self._path, self._drawn, self._bounds = QPainterPath(), 0, QRectF()
        self._pen = QPen()
        self.setZValue(_Z)
        self.hide()

    def follow(self, stroke: Stroke | None) -> None:
        """Show a stroke as far as it goes now, or none."""
        if stroke is None:
            self._path, self._drawn = QPainterPath(), 0
            self.hide()
            return
        points = stroke.points
        if len(points) < self._drawn:
            self._path, self._drawn = QPainterPath(), 0
        if not self._drawn:
            self._pen = QPen(QColor(stroke.color), stroke.width)
            self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self._path.moveTo(points[0], points[1])
            self._path.lineTo(points[0] + 0.01, points[1])
        for n in range(max(2, self._drawn), len(points), 2):
            self._path.lineTo(points[n], points[n + 1])
        self._drawn = len(points)
        wide = stroke.width
        bounds = self._path.controlPointRect().adjusted(-wide, -wide, wide, wide)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.show()
        x, y = points[-4:-2] if len(points) > 2 else points[-2:]
        self.update(QRectF(QPointF(x, y), QPointF(*points[-2:])).normalized().adjusted(-wide, -wide, wide, wide))

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen)
        painter.drawPath(self._path)


class GripItem(QGraphicsItem):
    """The four corners of the one thing chosen, as large on the screen at any zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._area = QRectF()
        self.setZValue(2e6)
        self.hide()

    def hold(self, record: Placed | None) -> None:
        """Show the corners of a record, or none."""
        self.setVisible(record is not None)
        if record is None:
            return
        self.prepareGeometryChange()
        area = box(record)
        self._area = QRectF(-area.w / 2, -area.h / 2, area.w, area.h)
        self.setPos(record.x, record.y)
        self.setRotation(angle(record))
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area.adjusted(-40, -40, 40, 40)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        world = painter.worldTransform()
        scale = max(1e-6, (world.m11() ** 2 + world.m12() ** 2) ** 0.5)
        if min(self._area.width(), self._area.height()) * scale < SMALL:
            return
        half = min(40.0, GRIP / scale)
        pen = QPen(QColor(ACTION), 2)
        pen.setCosmetic(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(QColor("#FFFFFF"))
        area = self._area
        for corner in (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()):
            painter.drawRect(QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half))


class MakingLayer:
    """Reads what the hand makes from the preview of the desk."""

    def __init__(self, scene: QGraphicsScene, desk: Desk, placed: Mapping[str, QGraphicsItem], table: Table) -> None:
        self._scene, self._desk, self._placed, self._table = scene, desk, placed, table
        self._stroke, self.grips = LiveStroke(), GripItem()
        self._new: DrawnItem | None = None
        self._resized = False
        self._faint: frozenset[str] = frozenset()
        scene.addItem(self._stroke)
        scene.addItem(self.grips)
        desk.looks.add(self._looked)
        desk.session.listen(self._board_changed)

    def _looked(self, look: Look) -> None:
        if look == "preview":
            self._show(self._desk.preview.made)
            self._fade(self._desk.preview.erased)
        self._hold()

    def _board_changed(self, change: Change) -> None:
        if change.touched & self._desk.selection or not self._desk.selection:
            self._hold()

    def _hold(self) -> None:
        """The corners follow what is chosen, while the hand makes or carries nothing else."""
        hand = self._desk.preview
        free = self._desk.tool.name == "select" and not hand.moved and hand.box is None and not self._desk.fingers
        chosen = resizable(self._desk) if free else None
        made = hand.made
        self.grips.hold(made if chosen is not None and made is not None and made.id == chosen.id else chosen)

    def _show(self, made: Placed | None) -> None:
        self._stroke.follow(made if isinstance(made, Stroke) else None)
        known = made is not None and self._desk.board.get(made.id) is not None
        if known or self._resized:
            self._table.imagine({made.id: made} if made is not None and known else {})
            self._resized = known
        if self._new is not None:
            self._scene.removeItem(self._new)
            self._new = None
        if made is not None and not known and not isinstance(made, Stroke):
            self._new = self._drawn(made)

    def _drawn(self, record: Placed) -> DrawnItem:
        recorder, area = Recorder(), box(record)
        draw_placed(recorder, self._desk.deck, record, {})
        item = DrawnItem(recorder.calls, Rect(area.x - record.x, area.y - record.y, area.w, area.h))
        item.setPos(record.x, record.y)
        item.setZValue(-1e5)
        self._scene.addItem(item)
        return item

    def _fade(self, erased: frozenset[str]) -> None:
        for record_id in erased ^ self._faint:
            if record_id in self._placed:
                self._placed[record_id].setOpacity(FAINT if record_id in erased else 1.0)
        self._faint = erased
