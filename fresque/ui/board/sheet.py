"""The board as it was last drawn, stretched while the view zooms: a step of the wheel then costs two pictures.

One is what the view showed before the zoom, the other the whole board, for what comes into view from its edges. What
has changed since is painted upon them, and everything is drawn for real once the hand is still.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QWidget

from fresque.ui.board.overview import Overview

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

FARTHEST = 4.0
"""How many times larger than it was drawn a picture may be shown."""
WORTH = 0.5
"""The part of the view that the picture must have when a zoom begins."""
PIECES = 40
"""Rectangles remembered one by one as changed; beyond, what is around them."""
_ONLY = QWidget.RenderFlag.IgnoreMask


class Sheet:
    """Pictures of the viewport and of the board, without the widgets that lie over it."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self._picture = QPixmap()
        self._at = QTransform()
        self._changed = QRegion()
        self._drawing = self._laying = self._doubtful = False
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
        """Draw everything for real, and show it."""
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
        """Nothing has happened for a while: make one of the pictures ready for the next zoom."""
        if self.stretched or not self._seen():
            return
        if self._doubtful and self._way().type() == QTransform.TransformationType.TxNone and self._fits():
            self._draw(self._changed)
        elif not self._doubtful:
            self._look_over()

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

    def _look_over(self) -> None:
        if not self.overview.ready:
            with self._view.board.stillness.sketching():
                self.overview.make(self._view.board, self._whole().size())

    def _draw_all(self) -> None:
        ratio = self._view.devicePixelRatioF()
        self._picture = QPixmap(self._whole().size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
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
        back, bounds = self._way().inverted()[0], self._bounds().toRect()
        for piece in pieces(region):
            self._changed += back.mapRect(QRectF(piece)).toAlignedRect().intersected(bounds)
        if self._changed.rectCount() > PIECES:
            self._changed = QRegion(self._changed.boundingRect())

    def _changed_now(self) -> QRegion:
        """Where the picture may differ, in pixels of the view."""
        way, region = self._way(), QRegion()
        for piece in pieces(self._changed):
            region += way.mapRect(QRectF(piece)).toAlignedRect().adjusted(-1, -1, 1, 1)
        return region.intersected(self._whole())

    def _way(self) -> QTransform:
        """From the picture to the view."""
        return self._at.inverted()[0] * self._view.viewportTransform()

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


def _inside(area: QRectF) -> QRect:
    """The pixels wholly within an area."""
    return area.toAlignedRect().adjusted(1, 1, -1, -1)


def _area(region: QRegion) -> int:
    return sum(piece.width() * piece.height() for piece in pieces(region))
