"""The sheet of keyboard shortcuts, by section, in pages; letters narrow it, arrows turn it, Escape closes it."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from fresque.app.action import Action
from fresque.app.sections import Section
from fresque.core.alike import folded
from fresque.core.i18n import tr
from fresque.ui.cover import Cover
from fresque.ui.style import INK, PAPER, SECONDARY

LINE = 23
"""Pixels of a line."""
COLUMN, GAP = 400, 34
MARGIN, HEAD, FOOT = 32, 74, 68
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
Row = tuple[str, str]
"""What one does, and with which keys; without keys, the title of a section; empty, a gap between two."""


class ShortcutSheet(Cover):
    """As many columns as the window takes, as many pages as it needs: nothing is ever set smaller."""

    clicker = False

    def __init__(self, sections: Iterable[tuple[Section, Sequence[Action]]], parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = [_rows(section, actions) for section, actions in sections]
        self._sections, self.typed = self._whole, ""
        self.page = 0
        self.previous = self._arrow("‹", tr("Previous page"), -1)
        self.next = self._arrow("›", tr("Next page"), 1)
        self._narrow("")

    def lay(self, back: QWidget) -> None:
        """Open it on its first page."""
        self._narrow("")
        super().lay(back)
        self._place()

    def pages(self) -> list[list[list[Row]]]:
        """The columns of each page, at the size of the window."""
        lines = max(8, (self.height() - 2 * 16 - HEAD - FOOT) // LINE)
        across = max(1, min(4, (self.width() - 2 * 16 - 2 * MARGIN + GAP) // (COLUMN + GAP)))
        columns = poured(self._sections, lines)
        return [columns[n : n + across] for n in range(0, len(columns), across)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and (event.text().isalnum() or (self.typed and event.text() in " -’'" and event.text())):
            self._narrow(self.typed + event.text())
            event.accept()
        elif self.typed and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            self._narrow(self.typed[:-1] if event.key() == Qt.Key.Key_Backspace else "")
            event.accept()
        elif event.key() in _NEXT + _BACK:
            self._turn(1 if event.key() in _NEXT else -1)
            event.accept()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self._turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(24, 28, 38, 200))
        pages, sheet = self.pages(), self._sheet()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(sheet, 14, 14)
        painter.setFont(_font(self.font(), 22, bold=True))
        painter.setPen(QColor(INK))
        painter.drawText(QRectF(sheet.x() + MARGIN, sheet.y() + 20, sheet.width(), 34), self._title())
        for n, column in enumerate(pages[self.page]):
            self._column(painter, sheet.x() + MARGIN + n * (COLUMN + GAP), sheet.y() + HEAD, column)
        self._foot(painter, sheet, len(pages))

    def _column(self, painter: QPainter, x: float, y: float, rows: Sequence[Row]) -> None:
        for n, (title, keys) in enumerate(rows):
            line = QRectF(x, y + n * LINE, COLUMN, LINE)
            painter.setFont(_font(self.font(), 13 if keys else 15, bold=True))
            painter.setPen(QColor(SECONDARY if keys else INK))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), keys)
            taken = painter.fontMetrics().horizontalAdvance(keys) + 12 if keys else 0
            painter.setFont(_font(self.font(), 14 if keys else 15, bold=not keys))
            painter.setPen(QColor(INK))
            fitting = QFontMetricsF(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, COLUMN - taken)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), fitting)

    def _foot(self, painter: QPainter, sheet: QRectF, pages: int) -> None:
        words = tr("Type a word to narrow them, Escape closes. To do a command by its name: Ctrl+K.")
        if pages > 1:
            words = f"{tr('Page {n} of {all}, turned by the arrows.', n=self.page + 1, all=pages)} {words}"
        painter.setFont(_font(self.font(), 14))
        painter.setPen(QColor(SECONDARY))
        line = QRectF(sheet.x() + MARGIN, sheet.bottom() - FOOT + 12, sheet.width() - 2 * MARGIN - 110, 44)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), words)

    def _title(self) -> str:
        return tr("Keyboard shortcuts: {words}", words=self.typed) if self.typed else tr("Keyboard shortcuts")

    def _narrow(self, typed: str) -> None:
        """Keep the rows that hold these words, under their sections."""
        self.typed, self.page = typed, 0
        words = folded(typed).split()
        kept = ([head, *(row for row in rows if _holds(row, words))] for head, *rows in self._whole)
        self._sections = [rows for rows in kept if len(rows) > 1] or [[(tr("Nothing of that name"), "")]]
        rows = [row for section in self._sections for row in section if row[1]]
        said = "; ".join(f"{title}: {keys}" for title, keys in rows)
        self.setAccessibleName(f"{self._title()}. {said or tr('Nothing of that name')}")
        self._place()

    def _sheet(self) -> QRectF:
        """As large as its fullest page, in the middle."""
        pages = self.pages()
        across, lines = max(map(len, pages)), max(len(column) for page in pages for column in page)
        w, h = across * (COLUMN + GAP) - GAP + 2 * MARGIN, lines * LINE + HEAD + FOOT
        return QRectF((self.width() - w) // 2, (self.height() - h) // 2, w, h)

    def _turn(self, by: int, _checked: bool = False) -> None:
        self.page += by
        self._place()

    def _place(self) -> None:
        """The arrows in the corner of the sheet, those that lead somewhere enabled."""
        sheet, last = self._sheet(), len(self.pages()) - 1
        self.page = max(0, min(self.page, last))
        for button, right in ((self.previous, 98), (self.next, 44)):
            button.move(int(sheet.right()) - MARGIN - right, int(sheet.bottom()) - FOOT + 12)
            button.setVisible(last > 0)
        self.previous.setEnabled(self.page > 0)
        self.next.setEnabled(self.page < last)
        self.update()

    def _arrow(self, sign: str, name: str, step: int) -> QPushButton:
        button = QPushButton(sign, self)
        button.setFixedSize(44, 44)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(partial(self._turn, step))
        return button


def poured(sections: Sequence[Sequence[Row]], lines: int) -> list[list[Row]]:
    """Columns of at most `lines` rows: a section stays whole where it can, and goes on under its title where not."""
    columns: list[list[Row]] = [[]]
    for title, *rows in sections:
        if columns[-1] and len(columns[-1]) + 2 + len(rows) > lines:
            columns.append([])
        columns[-1] += [("", ""), title] if columns[-1] else [title]
        for row in rows:
            if len(columns[-1]) == lines:
                columns.append([title])
            columns[-1].append(row)
    return columns


def _holds(row: Row, words: Sequence[str]) -> bool:
    return all(word in folded(" ".join(row)) for word in words)


def _rows(section: Section, actions: Sequence[Action]) -> list[Row]:
    rows = [(tr(section.title), "")]
    rows += [(tr(action.title), _keys(action)) for action in actions if action.shortcuts]
    if section.menu == "view":
        rows.append((tr("Move over the board"), tr("H and drag")))
        rows.append((tr("Go to a table"), tr("Alt and its number")))
    return rows


def _keys(action: Action) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  ·  ".join(QKeySequence(keys).toString(native) for keys in action.shortcuts)


def _font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
