"""The pile on the left: lots and the cards left in them; drag one to the board, or press Enter."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.tray import CardRow, LotRow, Row, rows, spoken
from fresque.core.i18n import tr
from fresque.ui.style import ACTION, HAIRLINE, INK, SECONDARY, focus_ring

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class PileModel(QAbstractListModel):
    """The rows of the pile."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[Row] = rows(desk)

    def refresh(self) -> None:
        found = rows(self._desk)
        if found != self.rows:
            self.beginResetModel()
            self.rows = found
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, CardRow):
            return row.card.essential or row.card.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], LotRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowPainter(QStyledItemDelegate):
    """Paints lots as heads and cards as slips with the colour of their lot."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, 34 if isinstance(index.data(ROW), LotRow) else 44)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        state = option.state
        if isinstance(row, LotRow):
            _paint_lot(painter, area, row)
        else:
            keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
            _paint_card(painter, area.adjusted(14, 2, -14, -2), row, bool(state & QStyle.StateFlag.State_Selected))
            if keyboard:
                focus_ring(painter, area.adjusted(12, 0, -12, 0), 7)
        painter.restore()


class Tray(QListView):
    """`carried` while a card is dragged, `dropped` when the hand opens (global pixels); `asked` on Enter."""

    carried = Signal(str, QPoint)
    dropped = Signal(str, QPoint)
    asked = Signal(str)
    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = PileModel(desk)
        self.setModel(self._model)
        self.setItemDelegate(RowPainter(self))
        self.setAccessibleName(tr("Pile"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._pressed = QPoint()
        self._card = ""
        self._carrying = False
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)

    def show_card(self, card_id: str) -> None:
        """Choose the slip of a card and bring it into view."""
        for n, row in enumerate(self._model.rows):
            if isinstance(row, CardRow) and row.card.id == card_id:
                self.setCurrentIndex(self._model.index(n))
                self.scrollTo(self._model.index(n))

    def row_at(self, spot: QPoint) -> Row | None:
        """The row under a viewport pixel."""
        index = self.indexAt(spot)
        return index.data(ROW) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.row_at(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._card = row.card.id if left and isinstance(row, CardRow) and row.ready else ""
        self._pressed, self._carrying = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._card or not event.buttons():
            self._card, self._carrying = "", False
            row = self.row_at(event.position().toPoint())
            ready = isinstance(row, CardRow) and row.ready
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if ready else Qt.CursorShape.ArrowCursor)
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if self._carrying or moved >= QApplication.startDragDistance():
            self._carrying = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(self._card, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        card, carrying = self._card, self._carrying
        self._card, self._carrying = "", False
        super().mouseReleaseEvent(event)
        if card and carrying:
            self.dropped.emit(card, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if isinstance(row, CardRow):
            self.opened.emit(row.card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(row, CardRow):
            at = self.currentIndex().row()
            self.asked.emit(row.card.id)
            self.setCurrentIndex(self._model.index(min(at, self._model.rowCount() - 1)))
        elif event.key() == Qt.Key.Key_Space and isinstance(row, CardRow):
            self.opened.emit(row.card.id)
        elif event.key() == Qt.Key.Key_Escape and self._carrying:
            self._card, self._carrying = "", False
            self._desk.escape()
        else:
            super().keyPressEvent(event)

    def _board_changed(self, change: Change) -> None:
        self._model.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self._model.refresh()


def _paint_lot(painter: QPainter, area: QRectF, row: LotRow) -> None:
    x = area.x() + 14
    if row.number:
        badge = QRectF(x, area.y() + 9, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(row.color))
        painter.drawRoundedRect(badge, 5, 5)
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(_font(painter, 12, bold=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(row.number))
        x = badge.right() + 9
    painter.setFont(_font(painter, 14 if row.number else 12, bold=True))
    painter.setPen(QColor(INK if row.number else SECONDARY))
    title = row.title if row.number else row.title.upper()
    room = area.right() - 14 - x
    note = painter.fontMetrics().horizontalAdvance(row.note) + 8 if row.note else 0
    shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(room - note))
    text = QRectF(x, area.y() + 6, room, 26)
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), shown)
    used = painter.fontMetrics().horizontalAdvance(shown) + 8
    painter.setFont(_font(painter, 14))
    painter.setPen(QColor(SECONDARY))
    painter.drawText(text.adjusted(used, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), row.note)


def _paint_card(painter: QPainter, area: QRectF, row: CardRow, selected: bool) -> None:
    painter.setPen(QPen(QColor(ACTION if selected else HAIRLINE), 1.5 if selected else 1))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(area, 5, 5)
    color = QColor(row.color)
    color.setAlphaF(1 if row.ready else 0.4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(area.topLeft(), QPointF(area.x() + 5, area.bottom())), 2.5, 2.5)
    painter.setFont(_font(painter, 13))
    painter.setPen(QColor(INK if row.ready else SECONDARY))
    text = area.adjusted(15, 0, -30, 0)
    shown = painter.fontMetrics().elidedText(row.words, Qt.TextElideMode.ElideRight, int(text.width()))
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), shown)
    if row.number:
        painter.setPen(QColor(SECONDARY))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(area.adjusted(0, 0, -9, 0), right, row.number)


def _font(painter: QPainter, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
