"""Small pictures of every table of a session: a model for lists, redrawn a while after a table has changed."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fresque.app.desk import Desk
from fresque.app.session import Change
from fresque.app.tables import Counts, counts
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture
from fresque.ui.board.miniature import Miniature
from fresque.ui.style import ACTION, HAIRLINE, INK, PAPER, SECONDARY

WAIT_MS = 300
"""A table is drawn again this long after it changed, however often it does meanwhile."""
PAD = 6
FOOT = 22

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Thumbnails(QAbstractListModel):
    """A row a table: its picture of `size` px, its name, what lies on it."""

    def __init__(self, desk: Desk, pictures: Mapping[str, Picture], size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.size = size
        self._desk = desk
        self._ratio = parent.devicePixelRatioF()
        self._miniature = Miniature(desk.deck, pictures)
        self._drawn: dict[int, QPixmap] = {}
        self._counts: dict[int, Counts] = {}
        self._lies: dict[str, int] = {}
        """The table each record was last drawn on."""
        self._stale = dict.fromkeys(range(1, desk.session.info.tables + 1))
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._redraw)
        self._timer.start()
        self._forget = desk.session.listen(self._board_changed)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._desk.session.info.tables

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        table = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Table {n}", n=table)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._drawn.get(table)
        if role == Qt.ItemDataRole.StatusTipRole:
            return str(self.counts(table))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return tr("Table {n}: {counts}", n=table, counts=self.counts(table))
        return None

    def counts(self, table: int) -> Counts:
        """What lies on a table, as it was last drawn."""
        if table not in self._counts:
            self._counts[table] = counts(table, self._desk.board.records(table))
        return self._counts[table]

    def settle(self) -> None:
        """Draw all that waits at once (pictures, tests)."""
        while self._stale:
            self._draw_next()

    def stop(self) -> None:
        """Forget what waits and hear no more of the session."""
        self._timer.stop()
        self._stale.clear()
        self._forget()
        self._forget = _nothing

    def _board_changed(self, change: Change) -> None:
        for record_id in change.touched:
            record = self._desk.board.get(record_id)
            for table in {self._lies.get(record_id), record.table if record else None} - {None, 0}:
                self._stale[table or 0] = None
        if self._stale and not self._timer.isActive():
            self._timer.start(WAIT_MS)

    def _redraw(self) -> None:
        """One table at a time, so that no frame of the board waits for several."""
        if self._stale:
            self._draw_next()
        if self._stale:
            self._timer.start(0)

    def _draw_next(self) -> None:
        table = next(iter(self._stale))
        del self._stale[table]
        records = self._desk.board.records(table)
        self._lies.update((record.id, table) for record in records)
        self._counts[table] = counts(table, records)
        pixmap = QPixmap(self.size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(QColor(PAPER))
        painter = QPainter(pixmap)
        area = self._miniature.bounds(records)
        self._miniature.paint(painter, records, area, QRectF(0, 0, self.size.width(), self.size.height()), crisp=False)
        painter.end()
        self._drawn[table] = pixmap
        self.dataChanged.emit(self.index(table - 1), self.index(table - 1))


class ThumbnailDelegate(QStyledItemDelegate):
    """A thumbnail in a frame, its table's name and counts below; the one in view has a thick blue edge."""

    def __init__(self, size: QSize, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._size, self._desk = size, desk

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._size.width() + 2 * PAD, self._size.height() + FOOT + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here, w, h = option.rect, self._size.width(), self._size.height()
        frame = QRectF(here.x() + PAD, here.y() + PAD, w, h)
        pixmap = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(pixmap, QPixmap):
            painter.drawPixmap(frame.topLeft(), pixmap)
        in_view = index.row() + 1 == self._desk.table
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pen = painter.pen()
        pen.setColor(QColor(ACTION if in_view or chosen else HAIRLINE))
        pen.setWidthF(3 if chosen or in_view else 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        self._write(painter, QRectF(frame.x(), frame.bottom() + 2, w, FOOT), index, in_view)
        painter.restore()

    def _write(self, painter: QPainter, line: QRectF, index: Index, in_view: bool) -> None:
        font = painter.font()
        font.setPixelSize(12)
        font.setBold(in_view)
        painter.setFont(font)
        painter.setPen(QColor(ACTION if in_view else INK))
        name = str(index.data())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
        used = painter.fontMetrics().horizontalAdvance(name) + 8
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(SECONDARY))
        words = str(index.data(Qt.ItemDataRole.StatusTipRole))
        room = int(line.width() - used)
        fits = painter.fontMetrics().horizontalAdvance(words) <= room
        shown = words if fits else words.split(",")[0]
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), shown)


def _nothing() -> None:
    """What is left to forget once stopped."""
