"""The small bar of choices on the board: colours and widths of the pen, kinds of stamps, papers of the notes chosen.

It lies at the top of the board while a tool is in hand, and below what is chosen otherwise.
"""

from functools import lru_cache, partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton

from fresque.app.choices import Choice, Sign, choices
from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.core.geometry import Rect, union
from fresque.core.i18n import tr
from fresque.core.records import Placed, Stamp
from fresque.layout.board import draw_stamp, outline
from fresque.layout.note import PAPERS
from fresque.render.qt import QtCanvas
from fresque.ui.board.view import BoardView
from fresque.ui.style import INK, icon

SIDE = 44
"""Pixels of a button, for a finger."""
SIGN = 28
APART = 14
"""Pixels between the bar and what it is about."""
ABOVE = 76
"""The same where the bar must be above: the grip that turns things is in between."""


class ChoosingBar(QFrame):
    """Buttons read from the choices there are now; hidden when there are none."""

    def __init__(self, desk: Desk, view: BoardView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._shown: tuple[Choice, ...] = ()
        self.buttons: list[QToolButton] = []
        self.setObjectName("choosing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Choices"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 4, 6, 4)
        self._grid.setSpacing(2)
        desk.looks.add(self._looked)
        desk.session.listen(self._board_changed)
        view.installEventFilter(self)
        view.horizontalScrollBar().valueChanged.connect(self._settle)
        view.verticalScrollBar().valueChanged.connect(self._settle)
        view.zoomed.connect(self._settle)
        self.hide()

    def refresh(self) -> None:
        """Show the choices there are now."""
        found = choices(self._desk)
        if [(c.sign, c.value, c.name) for c in found] != [(c.sign, c.value, c.name) for c in self._shown]:
            self._fill(found)
        for button, choice in zip(self.buttons, found, strict=True):
            button.setChecked(choice.chosen)
        self._shown = found
        self._appear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def _fill(self, found: tuple[Choice, ...]) -> None:
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(n, choice) for n, choice in enumerate(found)]

    def _button(self, rank: int, choice: Choice) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(SIDE, SIDE)
        button.setIconSize(QSize(SIGN, SIGN))
        button.setIcon(icon(choice.value) if choice.sign == "tool" else _sign(choice.sign, choice.value))
        button.setCheckable(True)
        button.setToolTip(choice.name)
        button.setAccessibleName(choice.name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._choose, rank))
        button.show()  # in a bar that is shown already, Qt would only do it later, and the bar have no size until then
        return button

    def _choose(self, rank: int, _checked: bool = False) -> None:
        self._shown[rank].run(self._desk)
        self.refresh()

    def _settle(self, _moved: object = None) -> None:
        if not self.isVisible():
            return
        w, h = self._view.viewport().width(), self._view.viewport().height()
        self._wrap((w - 24) // (SIDE + 2))
        self.adjustSize()
        x, y = (w - self.width()) // 2, APART
        area = self._about()
        if area is not None:
            under = self._view.mapFromScene(QPointF(area.x + area.w / 2, area.bottom))
            above = self._view.mapFromScene(QPointF(area.x, area.y)).y() - self.height() - ABOVE
            below = under.y() + APART
            x, y = under.x() - self.width() // 2, below if below + self.height() <= h - 4 else above
        self.move(max(4, min(w - self.width() - 4, x)), max(4, min(h - self.height() - 4, y)))

    def _wrap(self, columns: int) -> None:
        """In as many rows as the width of the board asks for."""
        columns = max(1, min(columns, len(self.buttons)))
        for n, button in enumerate(self.buttons):
            self._grid.addWidget(button, n // columns, n % columns)

    def _about(self) -> Rect | None:
        """What is chosen, when the choices are about it."""
        if self._desk.tool.name != "select":
            return None
        there = (self._desk.board.get(i) for i in self._desk.selection)
        return union(outline(r) for r in there if isinstance(r, Placed))

    def _appear(self) -> None:
        """Be there when there is a choice, out of the way while the hand carries or makes something."""
        busy = bool(self._desk.held()) or self._desk.preview.made is not None
        self.setVisible(bool(self._shown) and not busy)
        self._settle()

    def _looked(self, look: Look) -> None:
        if look != "preview":
            self.refresh()
        elif self._shown:
            self._appear()

    def _board_changed(self, change: Change) -> None:
        if self._desk.selection:
            self.refresh()


@lru_cache(maxsize=64)
def _sign(sign: Sign, value: str) -> QIcon:
    """What a button shows, drawn at up to twice its size for dense screens."""
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(QSize(SIGN * ratio, SIGN * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        _draw(painter, sign, value)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def _draw(painter: QPainter, sign: Sign, value: str) -> None:
    middle = QPointF(SIGN / 2, SIGN / 2)
    if sign == "stamp":
        painter.translate(middle)
        kind = next(k for k in ("question", "disagreement", "star") if k == value)
        draw_stamp(QtCanvas(painter, SIGN / 26), Stamp(id="", table=1, x=0, y=0, z="", kind=kind))
    elif sign == "line":
        pen = QPen(QColor(INK), {"2.5": 2.0, "5": 4.5}.get(value, 8.0))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(6, 20), QPointF(22, 8))
    else:
        color = next((hue for paper, hue in PAPERS.items() if paper == value), value)
        painter.setBrush(QColor(color))
        painter.setPen(QPen(QColor("#5A6270"), 1.2))
        if sign == "paper":
            painter.drawRect(QRectF(4, 4, SIGN - 8, SIGN - 8))
        else:
            painter.drawEllipse(middle, 10, 10)
