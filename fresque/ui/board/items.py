"""Dumb items of the board: a record comes in, paint comes out; no mouse, no decision."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from fresque.app.tiers import words_shown
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Meaning
from fresque.layout.canvas import Call, Recorder, replay
from fresque.layout.links import LINE, LinkShape
from fresque.layout.meanings import LOOKS, MARK, draw_mark
from fresque.render.qt import QtCanvas, painter_path
from fresque.ui.board.face_pixmaps import MARGIN
from fresque.ui.board.labels import Labels, plate
from fresque.ui.style import ACTION

RING = 2.0
"""Board mm between a card and the ring of its selection."""
HANDLE = 7.0
"""Board mm of the radius of a link handle, before it is kept within a finger's reach on the screen."""
_SMOOTH = QPainter.RenderHint.Antialiasing
_CHOSEN = QBrush(QColor(ACTION))
_BRUSHES = {meaning: QBrush(QColor(look.color)) for meaning, look in LOOKS.items()}
_FAST = 48
"""Pixels of a sign while things move."""
_BOLDER = 1.8
"""How much wider the line of a chosen link is."""


_HALF_W, _HALF_H = CARD_W / 2 + MARGIN, CARD_H / 2 + MARGIN
_AROUND = RING + 5.0
"""The ring and its halo are a few pixels wide at any zoom: room for them where a pixel is more than a mm."""
_BOUNDS = QRectF(-_HALF_W - _AROUND, -_HALF_H - _AROUND, 2 * (_HALF_W + _AROUND), 2 * (_HALF_H + _AROUND))

_MARKED = _BOUNDS.adjusted(-8, -12, 8, 64)
"""Room for what is drawn over a card: a padlock, a dispute and its reason."""


class Pixmaps(Protocol):
    """Where a card item finds its picture at a scale."""

    def __call__(self, scale: float, ratio: float = 1.0) -> QPixmap: ...


class BoxedItem(QGraphicsRectItem):
    """An item whose bounds Qt keeps: it asks all items near for them at each frame, and Python would answer slowly."""

    def __init__(self, bounds: QRectF) -> None:
        super().__init__(bounds)
        self.setPen(Qt.PenStyle.NoPen)


class CardItem(BoxedItem):
    """A card: its pixmap blitted on whole device pixels."""

    def __init__(self, pixmaps: Pixmaps, marks: Sequence[Call] = ()) -> None:
        super().__init__(_MARKED if marks else _BOUNDS)
        self.pixmaps = pixmaps
        self.marks = marks
        self.chosen = False

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        world, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        if world.m12():
            self._paint_turned(painter, (world.m11() ** 2 + world.m12() ** 2) ** 0.5, ratio)
        else:
            self._blit(painter, world, ratio)
        if self.marks:
            painter.setRenderHint(_SMOOTH)
            replay(self.marks, QtCanvas(painter))
        if self.chosen:
            ring(painter, QRectF(-CARD_W / 2, -CARD_H / 2, CARD_W, CARD_H))

    def _blit(self, painter: QPainter, world: QTransform, ratio: float) -> None:
        """On whole device pixels."""
        scale = world.m11() * ratio
        pixmap = self.pixmaps(scale, ratio)
        x, y = round(world.dx() * ratio - _HALF_W * scale), round(world.dy() * ratio - _HALF_H * scale)
        wide, high = round(2 * _HALF_W * scale), round(2 * _HALF_H * scale)
        painter.setWorldMatrixEnabled(False)
        if ratio == 1 and wide == pixmap.width() and high == pixmap.height():
            painter.drawPixmap(x, y, pixmap)
        else:
            target = QRectF(x / ratio, y / ratio, wide / ratio, high / ratio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        painter.setWorldMatrixEnabled(True)

    def _paint_turned(self, painter: QPainter, scale: float, ratio: float) -> None:
        pixmap = self.pixmaps(scale * ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(-_HALF_W, -_HALF_H, 2 * _HALF_W, 2 * _HALF_H), pixmap, QRectF(pixmap.rect()))


class DrawnItem(BoxedItem):
    """A note, a title, a frame…: replays what the layout drew around its centre."""

    def __init__(self, calls: Sequence[Call], box: Rect) -> None:
        self.calls = calls
        self.box = QRectF(box.x, box.y, box.w, box.h)
        super().__init__(self.box.adjusted(-8, -8, 8, 8))
        self.chosen = False

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        replay(self.calls, QtCanvas(painter))
        if self.chosen:
            ring(painter, self.box)


class LinkItem(BoxedItem):
    """A link: its curve, its arrows, its reason on a plate."""

    def __init__(self, shape: LinkShape, reason: str, labels: Labels) -> None:
        super().__init__(QRectF())
        self.chosen = False
        self.smooth = True
        self._labels = labels
        self.look(shape, reason)

    def look(self, shape: LinkShape, reason: str) -> None:
        """Take another shape or another reason."""
        self.link = shape
        self.reason = reason.strip()
        self._plate = plate(self.reason, shape) if self.reason else QRectF()
        self.curve = painter_path(shape.curve)
        self._outlines: dict[bool, QPainterPath] = {}
        self._mark = mark_drawn(shape)
        self.setRect(self._bounds())
        self.update()

    def _bounds(self) -> QRectF:
        shape = self.link
        edge = LOOKS[shape.meaning].width * _BOLDER + 2
        bounds = self.curve.controlPointRect().united(painter_path(shape.arrows).controlPointRect())
        bounds.adjust(-edge, -edge, edge, edge)
        bounds = bounds.united(self._plate)
        if self._mark:
            bounds = bounds.united(QRectF(shape.mark_at[0] - MARK, shape.mark_at[1] - MARK, 2 * MARK, 2 * MARK))
        return bounds

    def _outlined(self) -> QPainterPath:
        if self.chosen not in self._outlines:
            self._outlines[self.chosen] = _outline(self.link, _BOLDER if self.chosen else 1.0)
        return self._outlines[self.chosen]

    def passes(self, at: QPointF, near: float) -> bool:
        """Whether the curve comes within `near` mm of a point."""
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * near)
        return stroker.createStroke(self.curve).contains(at)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(_SMOOTH, self.smooth)
        painter.fillPath(self._outlined(), _CHOSEN if self.chosen else _BRUSHES[self.link.meaning])
        if self._mark and self.smooth:
            replay(self._mark, QtCanvas(painter))
        elif self._mark:
            x, y = self.link.mark_at
            area = QRectF(x - MARK * 0.6, y - MARK * 0.6, MARK * 1.2, MARK * 1.2)
            painter.drawPixmap(area, _fast_mark(self.link.meaning), QRectF(0, 0, _FAST, _FAST))
        if self.reason and words_shown(painter.worldTransform().m11()):
            self._labels.draw(painter, self.reason, self.link, self._plate)


def mark_drawn(shape: LinkShape) -> list[Call]:
    """The sign of what a link means, ready for its item; nothing for a plain link."""
    recorder = Recorder()
    draw_mark(recorder, shape.meaning, *shape.mark_at)
    return recorder.calls


@lru_cache(maxsize=16)
def _fast_mark(meaning: Meaning) -> QPixmap:
    """A sign drawn once, for the frames of a gesture."""
    pixmap = QPixmap(_FAST, _FAST)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_mark(QtCanvas(painter, _FAST / (MARK * 1.2)), meaning, MARK * 0.6, MARK * 0.6)
    painter.end()
    return pixmap


def _outline(shape: LinkShape, bolder: float) -> QPainterPath:
    """A link as one outline to fill: stroking its curve again each frame costs twice as much."""
    stroker, look = QPainterPathStroker(), LOOKS[shape.meaning]
    stroker.setWidth(look.width * bolder)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap if look.dash else Qt.PenCapStyle.FlatCap)
    if look.dash:
        stroker.setDashPattern([length / (look.width * bolder) for length in look.dash])
    stroker.setCurveThreshold(0.4)
    return stroker.createStroke(painter_path(shape.curve)).united(painter_path(shape.arrows))


class HandleItem(QGraphicsItem):
    """The four dots a link is drawn from, on the edges of the card under the hand."""

    def __init__(self) -> None:
        super().__init__()
        self.radius = HANDLE
        self.setZValue(2e6)
        self.hide()

    def boundingRect(self) -> QRectF:
        edge = self.radius + 2
        return QRectF(-CARD_W / 2 - edge, -CARD_H / 2 - edge, CARD_W + 2 * edge, CARD_H + 2 * edge)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#FFFFFF"), self.radius * 0.3))
        painter.setBrush(QColor(ACTION))
        for x, y in handle_spots():
            painter.drawEllipse(QPointF(x, y), self.radius * 0.62, self.radius * 0.62)


class GestureItem(QGraphicsItem):
    """What the hand is doing: the box it draws, the link it pulls."""

    def __init__(self) -> None:
        super().__init__()
        self.box: QRectF | None = None
        self.line: QPainterPath | None = None
        self.setZValue(3e6)

    def look(self, box: QRectF | None, line: QPainterPath | None) -> None:
        if box is None and line is None and self.box is None and self.line is None:
            return
        self.prepareGeometryChange()
        self.box, self.line = box, line
        self.update()

    def boundingRect(self) -> QRectF:
        area = self.box or (self.line.boundingRect() if self.line else QRectF())
        return area.adjusted(-4, -4, 4, 4)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self.box is not None:
            pen = QPen(QColor(ACTION), 1.5)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(QColor(11, 95, 165, 28))
            painter.drawRect(self.box)
        if self.line is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(ACTION), LINE * 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self.line)


def handle_spots() -> tuple[tuple[float, float], ...]:
    """Where the four handles are, from the card's centre."""
    return ((CARD_W / 2, 0), (-CARD_W / 2, 0), (0, CARD_H / 2), (0, -CARD_H / 2))


def ring(painter: QPainter, box: QRectF) -> None:
    """The ring of the selection: three pixels wide at any zoom, in a white halo that shows it on a card as blue."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for color, wide in (("#FFFFFF", 6), (ACTION, 3)):
        pen = QPen(QColor(color), wide)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(-RING, -RING, RING, RING), 4, 4)
