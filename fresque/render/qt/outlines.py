"""Outlines of the layout as Qt takes them."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from fresque.layout.canvas import PathData


@lru_cache(maxsize=2048)
def painter_path(data: PathData) -> QPainterPath:
    """The same outline for Qt, filled by the non-zero rule; shared between callers: do not change it."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for name, at in data:
        if name == "M":
            path.moveTo(*at)
        elif name == "L":
            path.lineTo(*at)
        elif name == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    return path
