"""The lines shown while something is carried: what it lines up with, and the gaps that are equal."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.snap import Guide
from fresque.ui.board.items import BoxedItem

COLOR = "#C2185B"
"""No lot has it, and it is not the blue of the selection."""
TICK = 5.0
"""Screen pixels of half the stroke at each end of a gap."""
ROOM = 6.0
"""Screen pixels around a line that may be painted: it repaints a strip, and not the board between two lines."""
THIN = 2.0
"""The same around a line without strokes at its ends."""
_Z = 2.5e6


class GuideItem(BoxedItem):
    """One line, as thin on the screen at any zoom; a gap has a stroke at each end."""

    def __init__(self) -> None:
        super().__init__(QRectF())
        self.guide = Guide(0, 0, 0, 0)
        self.setZValue(_Z)
        self.hide()

    def look(self, guide: Guide | None, scale: float) -> None:
        """Show this line, or none, where a mm takes `scale` pixels."""
        if guide is None:
            self.hide()
            return
        area = QRectF(QPointF(guide.x1, guide.y1), QPointF(guide.x2, guide.y2))
        room = (ROOM if guide.gap else THIN) / scale
        area = area.normalized().adjusted(-room, -room, room, room)
        if guide != self.guide or area != self.rect():
            self.guide = guide
            self.setRect(area)
            self.update()
        self.show()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        g, scale = self.guide, painter.worldTransform().m11()
        pen = QPen(QColor(COLOR), 2.0 if g.gap else 1.5)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLine(QPointF(g.x1, g.y1), QPointF(g.x2, g.y2))
        if g.gap:
            tick = TICK / scale
            aside = QPointF(0, tick) if g.y1 == g.y2 else QPointF(tick, 0)
            for end in (QPointF(g.x1, g.y1), QPointF(g.x2, g.y2)):
                painter.drawLine(end - aside, end + aside)


class GuideLayer:
    """The guides of the hand's preview, in items made once and used again."""

    def __init__(self, scene: QGraphicsScene, desk: Desk) -> None:
        self._scene = scene
        self._desk = desk
        self._items: list[GuideItem] = []
        desk.looks.add(self._looked)

    @property
    def shown(self) -> list[Guide]:
        """The lines in view."""
        return [item.guide for item in self._items if item.isVisible()]

    def _looked(self, look: Look) -> None:
        if look != "preview":
            return
        guides = [guide for hand in self._desk.held() for guide in hand.guides]
        if guides or self._items:
            self._show(guides)

    def _show(self, guides: Sequence[Guide]) -> None:
        while len(self._items) < len(guides):
            self._items.append(GuideItem())
            self._scene.addItem(self._items[-1])
        scale = min((view.transform().m11() for view in self._scene.views()), default=1.0)
        for n, item in enumerate(self._items):
            item.look(guides[n] if n < len(guides) else None, scale)
