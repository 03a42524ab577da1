"""The time of a story: a slider over its moments, spaced as they were lived, with its chapters above it."""

from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from fresque.app.replay import Chapter, Replay
from fresque.core.i18n import tr
from fresque.ui.style import ACTION, HAIRLINE, INK, SECONDARY, focus_ring

MARGIN = 16
"""Pixels left of the first moment and right of the last."""
LINE = 42
"""Pixels from the top to the line of time."""


class Timeline(QSlider):
    """Its value is the moment shown; arrows go one by one, Page Up and Page Down from chapter to chapter."""

    def __init__(self, story: Replay, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._story = story
        self.setRange(0, len(story))
        self.setFixedHeight(64)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Time of the story"))
        self._stops = [0, *(chapter.at for chapter in story.chapters if 0 < chapter.at < len(story)), len(story)]

    def turn(self, by: int) -> None:
        """Go to the beginning of the next chapter, or of this one and then the one before."""
        place = bisect_left(self._stops, self.value())
        there = place + (1 if by > 0 and self._stops[min(place, len(self._stops) - 1)] == self.value() else 0)
        self.setValue(self._stops[min(there, len(self._stops) - 1)] if by > 0 else self._stops[max(0, place - 1)])

    def x_of(self, moment: int) -> float:
        """Where a moment is on the line, in pixels."""
        return MARGIN + self._story.times[moment] * (self.width() - 2 * MARGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.setSliderDown(True)
        self.setValue(self._moment_at(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._moment_at(event.position().x()))
        else:
            near = self._near(event.position())
            QToolTip.showText(event.globalPosition().toPoint(), near.title if near else "", self)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_chapters(painter)
        now, end = self.x_of(self.value()), float(self.width() - MARGIN)
        for start, stop, color in ((float(MARGIN), end, HAIRLINE), (float(MARGIN), now, ACTION)):
            painter.setPen(QPen(QColor(color), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(start, LINE), QPointF(stop, LINE))
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        painter.setBrush(QColor(ACTION))
        painter.drawEllipse(QPointF(now, LINE), 10, 10)
        if self.hasFocus():
            focus_ring(painter, QRectF(now - 15, LINE - 15, 30, 30), 15)

    def _paint_chapters(self, painter: QPainter) -> None:
        """A mark each; a title wherever there is room before the next mark that has one."""
        font = self.font()
        font.setPixelSize(13)
        painter.setFont(font)
        metrics, free = QFontMetrics(font), 0.0
        current = self._story.chapter(self.value())
        for chapter, room in self._rooms():
            x = self.x_of(chapter.at)
            painter.setPen(QPen(QColor(SECONDARY), 1.5))
            painter.drawLine(QPointF(x, LINE - 16), QPointF(x, LINE - 6))
            if x >= free and room >= 40:
                words = metrics.elidedText(chapter.title, Qt.TextElideMode.ElideRight, int(room))
                painter.setPen(QColor(INK if chapter is current else SECONDARY))
                painter.drawText(QPointF(x - 1, LINE - 22), words)
                free = x + metrics.horizontalAdvance(words) + 10

    def _rooms(self) -> list[tuple[Chapter, float]]:
        """Chapters and the pixels from their mark to the next one's."""
        chapters = self._story.chapters
        ends = [*(self.x_of(chapter.at) for chapter in chapters[1:]), float(self.width() - 4)] if chapters else []
        return [(chapter, end - self.x_of(chapter.at) - 10) for chapter, end in zip(chapters, ends, strict=True)]

    def _near(self, at: QPointF) -> Chapter | None:
        """The chapter whose title or stretch of the line is under the mouse."""
        return self._story.chapter(self._moment_at(at.x()) + 1)

    def _moment_at(self, x: float) -> int:
        times, fraction = self._story.times, (x - MARGIN) / max(1, self.width() - 2 * MARGIN)
        place = bisect_left(times, fraction)
        near = range(max(0, place - 1), min(len(times), place + 1))
        return min(near, key=lambda moment: abs(times[moment] - fraction))
