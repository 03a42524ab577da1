"""Where people stood, moment by moment: a line each with a small bar a place, and how many came or went."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fresque.app.debate_words import stand_said
from fresque.app.debates import Debate, Stand
from fresque.core.dates import signed
from fresque.core.debating import shifts
from fresque.core.i18n import tr
from fresque.core.report.room_words import moment_said
from fresque.ui.style import ACTION, INK, SECONDARY

ROW = 34
_NAME, _SHORT, _STATE = 138.0, 104.0, 70.0
"""Pixels of the moment, of the moment when there is little room, and of what is said last."""
_ROOMY = 400
"""Pixels from which there is room."""
_WIDE = 48.0
"""Pixels of a place from which there is room to say how many came or went; the tip says it at any width."""
_UP, _DOWN = "#0B5FA5", "#B4470F"


class StandsView(QWidget):
    """The last one first; when there is no room for all, the first one is kept at the foot to be compared with."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Stand, Stand | None]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Positions so far"))

    def show_stands(self, debate: Debate | None) -> None:
        """Show the stands of a debate, each compared with the one before."""
        stands = debate.stands if debate else ()
        self._rows = list(zip(stands, (None, *stands), strict=False))[::-1]
        self.setMinimumHeight(min(2, len(self._rows)) * ROW)
        self.setAccessibleDescription(" ".join(stand_said(stand, before) for stand, before in self._rows))
        self.setToolTip("\n".join(stand_said(stand, before) for stand, before in self._rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, max(1, len(self._rows)) * ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = max(1, self.height() // ROW)
        rows = self._rows if len(self._rows) <= room else [*self._rows[: room - 1], self._rows[-1]]
        for n, (stand, before) in enumerate(rows[:room]):
            self._paint_row(painter, n * ROW, stand, before)

    def _paint_row(self, painter: QPainter, y: float, stand: Stand, before: Stand | None) -> None:
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._font(13, bold=False))
        painter.setPen(QColor(INK))
        name = _NAME if self.width() >= _ROOMY else _SHORT
        painter.drawText(QRectF(0, y, name, ROW), middle, moment_said(stand.moment))
        painter.setPen(QColor(SECONDARY))
        state = tr("revealed") if stand.shown else tr("hidden")
        painter.drawText(QRectF(self.width() - _STATE + 8, y, _STATE - 8, ROW), middle, state)
        wide = (self.width() - name - _STATE) / max(1, len(stand.counts))
        moves = shifts(before.counts, stand.counts) if before else ()
        most = max((*stand.counts, 1))
        for place, count in enumerate(stand.counts):
            cell = QRectF(name + place * wide, y, wide, ROW)
            self._paint_place(painter, cell, count, most, moves[place : place + 1])

    def _paint_place(self, painter: QPainter, cell: QRectF, count: int, most: int, moved: tuple[int, ...]) -> None:
        bar = (cell.width() - 14) * count / most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#E9E3D8"))
        painter.drawRoundedRect(QRectF(cell.x(), cell.bottom() - 9, cell.width() - 14, 6), 3, 3)
        painter.setBrush(QColor(ACTION))
        if bar >= 6:
            painter.drawRoundedRect(QRectF(cell.x(), cell.bottom() - 9, bar, 6), 3, 3)
        painter.setFont(self._font(15, bold=True))
        painter.setPen(QColor(INK))
        words = QRectF(cell.x(), cell.y() + 2, cell.width() - 14, 22)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(count))
        if moved and moved[0] and cell.width() >= _WIDE:
            painter.setFont(self._font(13, bold=True))
            painter.setPen(QColor(_UP if moved[0] > 0 else _DOWN))
            shown = f"{'▲' if moved[0] > 0 else '▼'} {signed(moved[0])}"
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), shown)

    def _font(self, size: int, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setBold(bold)
        return font
