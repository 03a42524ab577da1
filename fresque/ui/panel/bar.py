"""The bar under the clock: how much of its minutes a phase has taken, told by colour, notches and hatching."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fresque.core.clock import LAST, SOON, Level
from fresque.core.colors import COLORS

TINTS: dict[Level, str] = {
    "calm": COLORS["green"],
    "soon": COLORS["ochre"],
    "last": COLORS["vermilion"],
    "over": COLORS["vermilion"],
}
_TRACK = "#F1ECE4"


class TimeBar(QWidget):
    """`share` of the minutes taken; the notches stand where the clock speaks."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.share = 0.0
        self.level: Level = "calm"

    def show_time(self, share: float, level: Level) -> None:
        """Draw again if a pixel changes."""
        steps = max(1, self.width())
        if (round(share * steps), level) != (round(self.share * steps), self.level):
            self.share, self.level = share, level
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        path = QPainterPath()
        path.addRoundedRect(track, 4, 4)
        painter.setClipPath(path)
        painter.fillRect(track, QColor(_TRACK))
        done = QRectF(track)
        done.setWidth(track.width() * min(1.0, max(0.0, self.share)))
        painter.fillRect(done, QColor(TINTS[self.level]))
        if self.level in ("last", "over"):
            painter.fillRect(done, QBrush(QColor("#FFFFFF"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor("#FFFFFF"), 2))
        for left in (SOON, LAST):
            x = track.right() - track.width() * left
            painter.drawLine(int(x), int(track.top()), int(x), int(track.bottom()) + 1)
