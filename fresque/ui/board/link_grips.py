"""The two grips of the one link chosen: its ends, for the hand to carry elsewhere."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from fresque.app.desk import Desk
from fresque.core.records import Link
from fresque.layout.links import LinkShape, Point
from fresque.ui.style import ACTION

RADIUS = 8.0
"""Screen pixels of a grip."""
TOUCH = 22.0
"""Screen pixels around a grip that still take it: half of a 44 px target."""
_ROOM = 60.0


class LinkGrips(QGraphicsItem):
    """A ring on each end, as large on the screen at any zoom."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ends: tuple[Point, Point] | None = None
        self.link = ""
        self.setZValue(2.1e6)
        self.hide()

    def follow(self, shapes: "dict[str, LinkShape]") -> None:
        """Show the ends of the link chosen, or none."""
        desk, hand = self._desk, self._desk.preview
        one = next(iter(desk.selection)) if len(desk.selection) == 1 else ""
        link, shape = desk.board.get(one), shapes.get(one)
        busy = desk.tool.name != "select" or bool(desk.held()) or hand.box is not None or desk.read_only
        if not isinstance(link, Link) or shape is None or busy:
            self.link = ""
            self.hide()
            return
        self.prepareGeometryChange()
        self.link, self._ends = one, (shape.tail, shape.head)
        self.show()
        self.update()

    def over(self, x: float, y: float, scale: float) -> str:
        """The link chosen when one of its grips is under (x, y), empty otherwise."""
        if self._ends is None or not self.link:
            return ""
        (ax, ay), (bx, by) = self._ends
        near = min(TOUCH / scale, max(abs(bx - ax), abs(by - ay)) / 3)
        return self.link if any(abs(gx - x) <= near and abs(gy - y) <= near for gx, gy in self._ends) else ""

    def boundingRect(self) -> QRectF:
        if self._ends is None:
            return QRectF()
        (ax, ay), (bx, by) = self._ends
        return QRectF(QPointF(ax, ay), QPointF(bx, by)).normalized().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        radius = min(_ROOM - 10, RADIUS / max(1e-6, painter.worldTransform().m11()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(ACTION), 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor("#FFFFFF"))
        for x, y in self._ends or ():
            painter.drawEllipse(QPointF(x, y), radius, radius)
