"""Text in the embedded font as Qt draws it: glyph runs while small and upright, outlines beyond.

Qt 6.11's raster engine draws no glyph run at all from 64 device pixels up, and caches one bitmap a rotation: large or
turned text is filled outlines instead, at the same positions. So is what our font does not have, at any size.
"""

from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QPainterPath, QRawFont, QTransform

from fresque.layout import fonts
from fresque.layout.canvas import Part, Weight, moved
from fresque.render.qt.outlines import painter_path

LARGEST_RUN = 60.0
"""Device pixels a glyph run may be high."""
_EM = 1000.0
_Parts = tuple[tuple[Part, QPainterPath | None], ...]


def draw_line(painter: QPainter, text: str, weight: Weight, size: float, color: QColor) -> None:
    """Draw one line, baseline from the painter's origin, at the layout's own advances (`size` in painter units)."""
    if parts := _parts(text, weight):
        _draw_parts(painter, parts, weight, size, color)
    else:
        _draw_own(painter, text, weight, size, color)


def _draw_own(painter: QPainter, text: str, weight: Weight, size: float, color: QColor) -> None:
    device = painter.deviceTransform()
    factor = (device.m11() * device.m11() + device.m12() * device.m12()) ** 0.5
    if factor <= 0:
        return
    if size * factor > LARGEST_RUN or device.m12() or device.m21():
        painter.fillPath(_outline(text, weight, size), color)
        return
    painter.save()
    painter.scale(1 / factor, 1 / factor)
    painter.setPen(color)
    painter.drawGlyphRun(QPointF(0, 0), _run(text, weight, size, round(factor, 4)))
    painter.restore()


def _draw_parts(painter: QPainter, parts: _Parts, weight: Weight, size: float, color: QColor) -> None:
    for part, path in parts:
        painter.save()
        painter.translate(part.x * size, part.drop * size)
        if path is not None:
            painter.scale(size / _EM, size / _EM)
            painter.fillPath(path, color)
        elif part.text:
            _draw_own(painter, part.text, weight, size * part.scale, color)
        painter.restore()


@lru_cache(maxsize=4096)
def _parts(text: str, weight: Weight) -> _Parts:
    """How a line is spread over several fonts; empty when ours has it all."""
    parts = () if fonts.own(text, weight) else fonts.spread(text, weight)
    return tuple((part, painter_path(moved(part.outline, 0, 0, _EM)) if part.outline else None) for part in parts)


@lru_cache(maxsize=2048)
def _run(text: str, weight: Weight, size: float, factor: float) -> QGlyphRun:
    font = _raw_font(weight, size * factor)
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(font.glyphIndexesForString(text))
    run.setPositions([QPointF(x * factor, 0) for x in _positions(text, weight, size)])
    return run


@lru_cache(maxsize=2048)
def _outline(text: str, weight: Weight, size: float) -> QPainterPath:
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for glyph, x in zip(
        _raw_font(weight, _EM).glyphIndexesForString(text), _positions(text, weight, size), strict=True
    ):
        whole.addPath(_scaled(weight, glyph, size).translated(x, 0))
    return whole


@lru_cache(maxsize=4096)
def _scaled(weight: Weight, glyph: int, size: float) -> QPainterPath:
    return QTransform.fromScale(size / _EM, size / _EM).map(_raw_font(weight, _EM).pathForGlyph(glyph))


@lru_cache(maxsize=128)
def _raw_font(weight: Weight, pixels: float) -> QRawFont:
    return QRawFont(str(fonts.font_file(weight)), pixels, QFont.HintingPreference.PreferNoHinting)


def _positions(text: str, weight: Weight, size: float) -> tuple[float, ...]:
    return tuple(accumulate(fonts.advances(text, weight, size), initial=0.0))[:-1]
