"""The rows of the board's list as Qt sees them: what they say, and how they are painted."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fresque.app.board_list import Row
from fresque.ui.style import ACTION, INK, SECONDARY, focus_ring

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_INDENT, _PAD = 22, 7
_FINGER = 44
"""Pixels of the lowest row: a finger takes it."""
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class RowsModel(QAbstractListModel):
    """Rows that change in place when they are the same things, so that the keyboard stays where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Take these rows instead."""
        if [row.key for row in rows] == [row.key for row in self.rows]:
            changed = [n for n, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new]
            self.rows = rows
            for n in changed:
                self.dataChanged.emit(self.index(n, 0), self.index(n, 0))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def place(self, key: str) -> int:
        """The row with this key, -1 when there is none."""
        return next((n for n, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row.detail if role == Qt.ItemDataRole.AccessibleDescriptionRole else None


class RowPainter(QStyledItemDelegate):
    """A thing with the colour of its lot and where it lies under its name; its links below, set in."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        wide = self._view.viewport().width()
        title, detail = _boxes(option.font, row, QRect(0, 0, wide, 10_000))
        return QSize(wide, max(_FINGER, (detail.bottom() if row.detail else title.bottom()) + _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = index.data(ROW), QRectF(option.rect).adjusted(6, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor("#E3ECF8"))
            painter.drawRoundedRect(area, 6, 6)
        if row.color:
            painter.setBrush(QColor(row.color))
            painter.drawRoundedRect(QRectF(area.x() + 3, area.y() + 5, 5, area.height() - 10), 2.5, 2.5)
        title, detail = _boxes(option.font, row, option.rect)
        painter.setFont(_font(option.font, row, head=True))
        painter.setPen(QColor(INK if row.level == 0 else ACTION))
        painter.drawText(title, _WRAP, row.title)
        painter.setFont(_font(option.font, row, head=False))
        painter.setPen(QColor(SECONDARY))
        painter.drawText(detail, _WRAP, row.detail)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, area, 6)
        painter.restore()


def _boxes(font: QFont, row: Row, area: QRect) -> tuple[QRect, QRect]:
    """Where the title and the detail of a row are written."""
    left = 20 + row.level * _INDENT
    room = QRect(area.x() + left, area.y() + _PAD, area.width() - left - 16, area.height())
    title = QFontMetrics(_font(font, row, head=True)).boundingRect(room, _WRAP, row.title)
    below = QRect(room.x(), title.bottom() + 2, room.width(), area.height())
    detail = QFontMetrics(_font(font, row, head=False)).boundingRect(below, _WRAP, row.detail)
    return QRect(title.topLeft(), QSize(room.width(), title.height())), QRect(
        detail.topLeft(), QSize(room.width(), detail.height())
    )


def _font(base: QFont, row: Row, *, head: bool) -> QFont:
    font = QFont(base)
    font.setPixelSize(15 if head and row.level == 0 else 13)
    font.setBold(head and row.level == 0)
    return font
