"""An arrangement proposed: things fly to their place, and a bar asks whether to keep it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.sight import Sight
from fresque.app.tools.proposing import Proposing
from fresque.app.zones import whole
from fresque.core.geometry import Rect, union
from fresque.core.i18n import tr
from fresque.core.records import Placed
from fresque.layout.board import box
from fresque.ui.board.flight import LASTS, motion_wanted
from fresque.ui.board.view import BoardView

CROWD = 150
"""Beyond this many things nothing flies: it would be slower than the eye."""
ROOM = 90
"""Pixels kept free at the top of the board for the bar."""
BELOW = 16
"""Pixels between the top of the board and the bar."""


class ProposalBar(QWidget):
    """«Keep» or «Cancel», at the top of the board; Enter and Escape do the same."""

    def __init__(self, desk: Desk, view: BoardView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.setObjectName("proposal")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 10, 10)
        row.setSpacing(10)
        words = QLabel(tr("A clearer arrangement: nothing changes until you keep it."))
        self.keep_button, self.cancel_button = QPushButton(tr("Keep it")), QPushButton(tr("Cancel"))
        self.keep_button.setObjectName("primary")
        self.keep_button.clicked.connect(self.keep)
        self.cancel_button.clicked.connect(desk.escape)
        row.addWidget(words)
        for button in (self.keep_button, self.cancel_button):
            button.setMinimumHeight(44)
            row.addWidget(button)
        view.installEventFilter(self)
        self.hide()

    def keep(self) -> None:
        if isinstance(self._desk.tool, Proposing):
            self._desk.tool.keep()

    def ask(self) -> None:
        """Come into view with the keyboard."""
        self._settle()
        self.show()
        self.raise_()
        self.keep_button.setFocus()

    def leave(self) -> None:
        """Give the keyboard back to the board."""
        if self.isVisible():
            self.hide()
            self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._desk.escape if self.cancel_button.hasFocus() else self.keep)()
        elif event.key() == Qt.Key.Key_Escape:
            self._desk.escape()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def _settle(self) -> None:
        self.adjustSize()
        self.move((self._view.width() - self.width()) // 2, BELOW)


class ProposalLayer(QObject):
    """Shows the proposal in hand on the board, and takes it away when it is over."""

    def __init__(self, desk: Desk, view: BoardView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.bar = ProposalBar(desk, view)
        self._start: dict[str, Placed] = {}
        self._end: dict[str, Placed] = {}
        self._flight = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=LASTS)
        self._flight.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._flight.valueChanged.connect(self._pass)
        self._flight.finished.connect(self.arrive)
        desk.looks.add(self._looked)

    def stop(self) -> None:
        """The board is closing."""
        self._flight.stop()

    def arrive(self) -> None:
        """Everything is where it is proposed."""
        self._flight.stop()
        self._view.board.imagine(self._end)

    def _looked(self, look: Look) -> None:
        if look != "tool":
            return
        if isinstance(self._desk.tool, Proposing):
            self._show(self._desk.tool)
        elif self._end:
            self._put_away()

    def _show(self, tool: Proposing) -> None:
        self._end = {record.id: record for record in tool.proposed}
        there = {i: self._desk.board.get(i) for i in self._end}
        self._start = {i: record for i, record in there.items() if isinstance(record, Placed)}
        self._look_at_it()
        self.bar.ask()
        if motion_wanted() and len(self._end) <= CROWD:
            self._flight.start()
        else:
            self.arrive()

    def _put_away(self) -> None:
        self._flight.stop()
        self._start, self._end = {}, {}
        self._view.board.imagine({})
        self.bar.leave()

    def _pass(self, done: float) -> None:
        self._view.board.imagine(_between(self._start, self._end, done), moving=True)

    def _look_at_it(self) -> None:
        """Fly back far enough to see all of it, unless it is in view already."""
        there = whole(self._desk)
        area = union([*map(box, self._end.values()), *([there] if there else [])])
        seen, scale = self._view.visible(), self._view.pixels_per_mm()
        if area is None or (seen.holds(area.x, area.y - ROOM / scale) and seen.holds(area.right, area.bottom)):
            return
        self._view.fly(_sight(area.grown(30), self._view))


def _between(start: Mapping[str, Placed], end: Mapping[str, Placed], done: float) -> dict[str, Placed]:
    """Part of the way from one place to the other, for what flies."""
    return {
        i: replace(record, x=record.x + (end[i].x - record.x) * done, y=record.y + (end[i].y - record.y) * done)
        for i, record in start.items()
    }


def _sight(area: Rect, view: BoardView) -> Sight:
    """All of it under the bar."""
    w, h = view.viewport().width(), max(1, view.viewport().height() - ROOM)
    scale = min(w / area.w, h / area.h, 2.5)
    x, y = area.centre
    return Sight(x, y - ROOM / 2 / scale, scale)
