"""A table in the strip: its thumbnail with its name and what lies on it at its right, so that the strip stays low."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from fresque.ui.board.thumbnails import PAD, Index, ThumbnailDelegate
from fresque.ui.style import ACTION, INK, SECONDARY

WORDS = 82
"""Pixels of the words at the right of a thumbnail."""


class BesideDelegate(ThumbnailDelegate):
    """Two lines beside the thumbnail."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._size.width() + WORDS + 3 * PAD, self._size.height() + 2 * PAD)

    def _write(self, painter: QPainter, line: QRectF, index: Index, in_view: bool) -> None:
        words = QRectF(line.right() + PAD + 2, line.y() - self._size.height() - 2, WORDS, self._size.height())
        said = str(index.data(Qt.ItemDataRole.StatusTipRole)).split(",")[0]
        font = painter.font()
        for n, (text, bold) in enumerate(((str(index.data()), True), (said, False))):
            font.setPixelSize(13 if bold else 12)
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(QColor((ACTION if in_view else INK) if bold else SECONDARY))
            half = QRectF(words.x(), words.y() + n * words.height() / 2, words.width(), words.height() / 2)
            side = Qt.AlignmentFlag.AlignTop if n else Qt.AlignmentFlag.AlignBottom
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WORDS)
            painter.drawText(half, int(side | Qt.AlignmentFlag.AlignLeft), shown)
