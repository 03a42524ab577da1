"""The plan as it runs: each phase with its mark and its minutes; choosing one shows its notes and starts nothing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from fresque.app.clock_words import MARKS, PlanRow, plan_rows
from fresque.core.clock import Clock
from fresque.core.colors import COLORS
from fresque.core.deck import Phase
from fresque.core.i18n import tr
from fresque.ui.panel.words import WIDTH
from fresque.ui.style import INK, SECONDARY, focus_ring

Index = QModelIndex | QPersistentModelIndex
HIGH = 30
_ROW = Qt.ItemDataRole.UserRole
_HERE = "#E3ECF8"
_HERE_INK = "#084C85"


class RowPainter(QStyledItemDelegate):
    """A mark, the title, and minutes on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlanRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if row.state == "running":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(_HERE))
            painter.drawRoundedRect(area, 6, 6)
        if option.state & QStyle.StateFlag.State_Selected:
            focus_ring(painter, area, 6)
        font = QFont(painter.font())
        font.setBold(row.state == "running")
        font.setStrikeOut(row.state == "skipped")
        painter.setFont(font)
        painter.setPen(QColor(_tint(row)))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(area.adjusted(8, 0, 0, 0), middle, MARKS[row.state])
        room = painter.fontMetrics().horizontalAdvance(row.minutes) + 12
        words = area.adjusted(26, 0, -room, 0)
        shown = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, middle, shown)
        painter.drawText(area.adjusted(0, 0, -8, 0), middle | int(Qt.AlignmentFlag.AlignRight), row.minutes)
        painter.restore()


class PlanList(QListWidget):
    """All the phases at once: the panel scrolls, not the list. `asked` on Enter: a click never starts a phase."""

    asked = Signal()

    def __init__(self, phases: tuple[Phase, ...]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Plan of the workshop"))
        self.setAccessibleDescription(tr("The arrows show the notes of a phase; Enter starts it."))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(RowPainter(self))
        self._rows: list[PlanRow] = []
        for phase in phases:
            item = QListWidgetItem()
            item.setToolTip(tr("May be skipped when late") if phase.droppable else "")
            self.addItem(item)

    def show_time(self, clock: Clock) -> None:
        """Say again the phases that changed."""
        rows = plan_rows(clock)
        for n, row in enumerate(rows):
            if self._rows[n : n + 1] != [row]:
                self.item(n).setData(_ROW, row)
                self.item(n).setText(row.spoken)
        self._rows = rows

    def view(self, phase: str) -> None:
        """Choose a phase by its id."""
        found = next((n for n, row in enumerate(self._rows) if row.id == phase), -1)
        if found >= 0 and found != self.currentRow():
            self.setCurrentRow(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 32, HIGH * self.count() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _tint(row: PlanRow) -> str:
    tints = {"running": _HERE_INK, "done": COLORS["green"], "skipped": SECONDARY}
    return tints.get(row.state, INK)
