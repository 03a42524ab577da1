"""The board as it was last drawn, stretched while the view zooms: a step of the wheel then costs two pictures.

One is what the view showed before the zoom, the other the whole board, for what comes into view from its edges. What
has changed since is painted upon them, and everything is drawn for real once the hand is still.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from fresque.ui.board.overview import BANDS, Overview

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

FARTHEST = 4.0
"""How many times larger than it was drawn a picture may be shown."""
WORTH = 0.5
"""The part of the view that the picture must have when a zoom begins."""
PIECES = 40
"""Rectangles remembered one by one as changed; beyond, what is around them."""
STROKES = 150
"""Rectangles remembered one by one as painted fast, for a gesture."""
BAND_MS = 16
"""Between two bands of a picture made while nothing happens."""
_ONLY = QWidget.RenderFlag.IgnoreMask


class Sheet:
    """Pictures of the viewport and of the board, without the widgets that lie over it."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self._picture = QPixmap()
        self._at = QTransform()
        self._changed = self._rough = QRegion()
        self._drawing = self._laying = self._doubtful = False
        self._later = QTimer(view, singleShot=True, interval=BAND_MS)
        self._later.timeout.connect(self.mend)
        self.overview = Overview()
        self.stretched = False
        """Whether the view shows the pictures for now, and not the items themselves."""

    def step(self) -> None:
        """The view has just zoomed: show the pictures."""
        way = self._way()
        covered = QRegion(way.mapRect(self._bounds()).toRect()).intersected(self._whole())
        if (
            self._doubtful
            or not self._fits()
            or way.m11() > FARTHEST
            or (not self.stretched and _area(covered) < self._worth())
        ):
            self._draw_all()
        elif not covered.contains(self._whole()):
            self._look_over()
        self.stretched = True

    def keep(self) -> None:
        """Draw for real what was drawn fast, and show it."""
        little = _area(self._rough) < self._worth() and self._view.board.stillness.patching
        if little and self._seen() and self._stays():
            self._view.viewport().update(self._rough.intersected(self._whole()))
            self._rough = QRegion()
            return
        self.stretched = False
        if self._seen():
            self._draw_all()
            self._laying = True
            self._view.viewport().repaint()
            self._laying = False

    def doubt(self) -> None:
        """Something else is to be seen, or will be once it is painted."""
        self._doubtful = True
        self.overview.forget()
        if self.stretched:
            self.stretched = False
            self._view.viewport().update()

    def mend(self) -> None:
        """Nothing has happened for a while: make the pictures ready for the next zoom, a band at a time."""
        if self._view.board.stillness.rough or self.stretched or not self._seen():
            return
        if self._stays() and (self._doubtful or not self._changed.isEmpty()):
            self._mend_band()
        elif self._doubtful or not self._look_over(bands=1):
            return
        self._later.start()

    def stop(self) -> None:
        """The view is closing: no timer may fire any more."""
        self._later.stop()

    def _mend_band(self) -> None:
        left = self._changed.boundingRect()
        band = QRegion(left.x(), left.y(), left.width(), max(1, min(left.height(), self._whole().height() // BANDS)))
        rest = self._changed.subtracted(band)
        self._draw(self._changed.intersected(band))
        self._changed, self._doubtful = rest, not rest.isEmpty()

    def lay(self, region: QRegion) -> QRegion:
        """Paint the pictures where they are to be seen in a region; what the items must paint themselves there."""
        if self._drawing:
            return region
        if self._laying or (self.stretched and QRegion(self._whole()).subtracted(region).isEmpty()):
            painter = QPainter(self._view.viewport())
            self._paint(painter)
            painter.end()
            return self._changed_now()
        self._note(region)
        return region

    def _paint(self, painter: QPainter) -> None:
        way = self._way()
        if way.type() == QTransform.TransformationType.TxNone:
            painter.drawPixmap(0, 0, self._picture)
            return
        there = way.mapRect(self._bounds())
        missing = QRegion(self._whole()).subtracted(QRegion(_inside(there)))
        if not missing.isEmpty():
            self._paint_around(painter, missing)
        painter.drawPixmap(there, self._picture, QRectF(self._picture.rect()))

    def _paint_around(self, painter: QPainter, missing: QRegion) -> None:
        there = self._view.viewportTransform().mapRect(self.overview.area)
        for piece in pieces(missing.subtracted(QRegion(_inside(there)))):
            self._view.draw_ground(painter, piece)
        painter.setClipRegion(missing)
        self.overview.lay(painter, there)
        painter.setClipping(False)

    def _look_over(self, bands: int = BANDS) -> bool:
        """Go on with the picture of the whole board; whether there was anything left to draw of it."""
        if self.overview.ready:
            return False
        with self._view.board.stillness.sketching():
            self.overview.make(self._view.board, self._whole().size(), bands)
        return True

    def _draw_all(self) -> None:
        ratio = self._view.devicePixelRatioF()
        if not self._fits():
            self._picture = QPixmap(self._whole().size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
        self._rough = QRegion()
        self._draw(QRegion(self._whole()))

    def _draw(self, region: QRegion) -> None:
        """Have the items painted in a region of the picture, where they are now."""
        self._drawing = True
        if not region.isEmpty():
            self._view.viewport().render(self._picture, region.boundingRect().topLeft(), region, _ONLY)
        self._drawing = self._doubtful = False
        self._at, self._changed = self._view.viewportTransform(), QRegion()

    def _note(self, region: QRegion) -> None:
        """These pixels of the view are painted by the items: the picture may differ there."""
        if self._picture.isNull():
            return
        back, bounds, painted = self._way().inverted()[0], self._bounds().toRect(), QRegion()
        for piece in pieces(region):
            painted += back.mapRect(QRectF(piece)).toAlignedRect().intersected(bounds)
        self._changed = _simple(self._changed + painted, PIECES)
        if self._view.board.stillness.rough:
            self._rough = _simple(self._rough + painted, STROKES)

    def _changed_now(self) -> QRegion:
        """Where the picture may differ, in pixels of the view."""
        way, region = self._way(), QRegion()
        for piece in pieces(self._changed):
            region += way.mapRect(QRectF(piece)).toAlignedRect().adjusted(-1, -1, 1, 1)
        return region.intersected(self._whole())

    def _way(self) -> QTransform:
        """From the picture to the view."""
        return self._at.inverted()[0] * self._view.viewportTransform()

    def _stays(self) -> bool:
        """Whether the picture is of what the view shows, as large and in the same place."""
        return not self.stretched and self._fits() and self._way().type() == QTransform.TransformationType.TxNone

    def _fits(self) -> bool:
        ratio = self._view.devicePixelRatioF()
        return self._picture.size() == self._whole().size() * ratio and self._picture.devicePixelRatio() == ratio

    def _seen(self) -> bool:
        return self._view.isVisible() and not self._whole().isEmpty()

    def _whole(self) -> QRect:
        return self._view.viewport().rect()

    def _worth(self) -> float:
        return WORTH * _area(QRegion(self._whole()))

    def _bounds(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._picture.deviceIndependentSize())


def pieces(region: QRegion) -> list[QRect]:
    """The rectangles of a region."""
    return list(region)  # type: ignore[call-overload, no-any-return]  # iterable, though its stub does not say so


def _simple(region: QRegion, most: int) -> QRegion:
    """The region, or what is around it when it is made of too many pieces."""
    return region if region.rectCount() <= most else QRegion(region.boundingRect())


def _inside(area: QRectF) -> QRect:
    """The pixels wholly within an area."""
    return area.toAlignedRect().adjusted(1, 1, -1, -1)


def _area(region: QRegion) -> int:
    return sum(piece.width() * piece.height() for piece in pieces(region))
