"""The look of the windows: the packaged font, the colours of DESIGN and one style sheet."""

from functools import lru_cache
from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from fresque.layout.canvas import PathData, Weight
from fresque.layout.fonts import font_file
from fresque.layout.palette import ACTION as ACTION
from fresque.layout.palette import HAIRLINE as HAIRLINE
from fresque.layout.palette import INK as INK
from fresque.layout.palette import PAPER as PAPER
from fresque.layout.palette import SOFT_INK
from fresque.layout.pictograms import icon_path
from fresque.storage.places import resources

SECONDARY = SOFT_INK
Box = TypeVar("Box", bound=QAbstractSpinBox)
_WEIGHTS: tuple[Weight, ...] = ("regular", "semibold", "bold", "italic")


def dress(app: QApplication) -> None:
    """Give the application its font and style sheet."""
    family = ""
    for weight in _WEIGHTS:
        number = QFontDatabase.addApplicationFont(str(font_file(weight)))
        family = family or next(iter(QFontDatabase.applicationFontFamilies(number)), "")
    font = QFont(family or "sans-serif")
    font.setPixelSize(14)
    app.setFont(font)
    folder = resources() / "style"
    sheet = (folder / "fresque.qss").read_text(encoding="utf-8")
    app.setStyleSheet(sheet.replace("url(@", f"url({folder.as_posix()}/"))


def spaced(box: Box) -> Box:
    """The box with some air before its words: a style sheet's left padding does not reach them."""
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    return box


@lru_cache(maxsize=128)
def icon(name: str, color: str = INK, side: int = 20) -> QIcon:
    """A pictogram as an icon `side` px wide, drawn at up to three times that for dense screens."""
    from fresque.render.qt import painter_path

    made = QIcon()
    outline: PathData = icon_path(name, float(side))
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, "#A9A596")):
        for ratio in (1, 2, 3):
            pixmap = QPixmap(QSize(side * ratio, side * ratio))
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(ratio, ratio)
            painter.fillPath(painter_path(outline), QColor(tint))
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            made.addPixmap(pixmap, mode)
    return made


def focus_ring(painter: QPainter, rect: QRectF, radius: float = 8) -> None:
    """The ring that shows where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = painter.pen()
    pen.setColor(QColor(ACTION))
    pen.setWidthF(2)
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
