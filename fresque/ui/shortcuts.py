"""The sheet of keyboard shortcuts, read from the actions; any key closes it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fresque.app.actions import Action
from fresque.core.i18n import tr
from fresque.ui.cover import Cover
from fresque.ui.style import INK, PAPER, SECONDARY

LINE = 30
"""Pixels a line has at most: a low window gets lower ones."""
COLUMN = 410


class ShortcutSheet(Cover):
    """In columns, as many as the height asks for and the width allows: what one does, and with which keys."""

    def __init__(self, actions: Sequence[Action], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = [(tr(action.title), _keys(action)) for action in actions if action.shortcuts]
        self._rows.append((tr("Move over the board"), tr("H and drag")))
        self._rows.append((tr("Go to a table"), tr("Alt and its number")))
        self.setAccessibleName("; ".join(f"{title}: {keys}" for title, keys in self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(24, 28, 38, 200))
        columns = self._columns()
        each = -(-len(self._rows) // columns)
        high = min(LINE, max(1, self.height() - 130) // each)
        w, h = columns * COLUMN + 60, each * high + 110
        sheet = QRectF((self.width() - w) / 2, (self.height() - h) / 2, w, h)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(sheet, 14, 14)
        painter.setFont(_font(self.font(), 22, bold=True))
        painter.setPen(QColor(INK))
        painter.drawText(QRectF(sheet.x() + 32, sheet.y() + 22, w, 34), tr("Keyboard shortcuts"))
        for n, (title, keys) in enumerate(self._rows):
            x = sheet.x() + 32 + (n // each) * COLUMN
            line = QRectF(x, sheet.y() + 76 + (n % each) * high, COLUMN - 24, high)
            painter.setFont(_font(self.font(), 14))
            painter.setPen(QColor(INK))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), title)
            painter.setPen(QColor(SECONDARY))
            painter.setFont(_font(self.font(), 13, bold=True))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), keys)

    def _columns(self) -> int:
        wanted = -(-len(self._rows) * LINE // max(1, self.height() - 130))
        return max(1, min(max(2, wanted), (self.width() - 60) // COLUMN))


def _keys(action: Action) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  ·  ".join(QKeySequence(keys).toString(native) for keys in action.shortcuts)


def _font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
