"""The canvas protocol on a QPainter: it draws what it is told, at the layout's own advances."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from fresque.layout.canvas import PathData, Pen, Picture, Weight
from fresque.render.qt.glyphs import draw_line
from fresque.render.qt.outlines import painter_path
from fresque.render.qt.pictures import decoded


class QtCanvas:
    """Draws on `painter`; `scale` is applied to it first, in painter units a mm (1: the painter is in mm already)."""

    def __init__(self, painter: QPainter, scale: float = 1.0) -> None:
        self._painter = painter
        if scale != 1.0:
            painter.scale(scale, scale)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)

    def rect(
        self, x: float, y: float, w: float, h: float, *, fill: str = "", pen: Pen | None = None, radius: float = 0
    ) -> None:
        self._use(fill, pen)
        if radius:
            self._painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)
        else:
            self._painter.drawRect(QRectF(x, y, w, h))

    def path(self, data: PathData, *, fill: str = "", pen: Pen | None = None) -> None:
        self._use(fill, pen)
        self._painter.drawPath(painter_path(data))

    def text(self, x: float, y: float, text: str, *, weight: Weight, size: float, color: str) -> None:
        if not text:
            return
        self._painter.save()
        self._painter.translate(x, y)
        draw_line(self._painter, text, weight, size, _color(color))
        self._painter.restore()

    def image(self, x: float, y: float, w: float, h: float, picture: Picture) -> None:
        device = self._painter.deviceTransform().mapRect(QRectF(x, y, w, h))
        self._painter.drawImage(QRectF(x, y, w, h), decoded(picture, max(device.width(), device.height())))

    def link(self, x: float, y: float, w: float, h: float, url: str) -> None:
        """A painter has nowhere to click: the window follows links by itself."""

    def described(self, alt: str) -> AbstractContextManager[None]:
        """Pixels say nothing: the widget they are painted on does."""
        return nullcontext()

    @contextmanager
    def clip(self, x: float, y: float, w: float, h: float, *, radius: float = 0) -> Iterator[None]:
        self._painter.save()
        if radius:
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(x, y, w, h), radius, radius)
            self._painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        else:
            self._painter.setClipRect(QRectF(x, y, w, h), Qt.ClipOperation.IntersectClip)
        try:
            yield
        finally:
            self._painter.restore()

    @contextmanager
    def at(self, dx: float, dy: float, *, angle: float = 0, scale: float = 1) -> Iterator[None]:
        self._painter.save()
        self._painter.translate(dx, dy)
        self._painter.rotate(angle)
        self._painter.scale(scale, scale)
        try:
            yield
        finally:
            self._painter.restore()

    def _use(self, fill: str, pen: Pen | None) -> None:
        self._painter.setBrush(QBrush(_color(fill)) if fill else Qt.BrushStyle.NoBrush)
        self._painter.setPen(_pen(pen) if pen else Qt.PenStyle.NoPen)


@lru_cache(maxsize=256)
def _color(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=256)
def _pen(pen: Pen) -> QPen:
    made = QPen(_color(pen.color), pen.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if pen.dash:
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made
