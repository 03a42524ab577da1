"""The small bar about what is chosen: a finger that stays on a card opens it, as Shift+F10 does."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from fresque.app.desk import Desk, Look
from fresque.app.hand_actions import ABOUT
from fresque.app.tools.turn import AWAY, REACH, turnable
from fresque.core.geometry import union
from fresque.core.i18n import tr
from fresque.core.records import Link, Placed
from fresque.layout.board import outline
from fresque.ui.board.view import BoardView
from fresque.ui.commands import Commands

APART = 14
"""Pixels between the bar and what it is about, or the grip that turns it."""
BESIDE = 6
"""Pixels between the bar and that of colours and meanings."""


class AboutBar(QFrame):
    """The actions that are possible, in words; it goes away with the selection, and once one is done."""

    left = Signal()

    def __init__(self, desk: Desk, view: BoardView, commands: Commands) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._about: frozenset[str] = frozenset()
        self.setObjectName("choosing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Small bar of the selection"))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(2)
        known = [commands[name] for name in ABOUT if name in commands.qactions]
        self.buttons: list[QToolButton] = []
        for action in known:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setMinimumHeight(44)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text())
            action.triggered.connect(self.close_bar)
            self.buttons.append(button)
            row.addWidget(button)
        desk.looks.add(self._looked)
        desk.escaped.add(self._escaped)
        for signal in (view.horizontalScrollBar().valueChanged, view.verticalScrollBar().valueChanged, view.zoomed):
            signal.connect(self._settle)
        self.hide()

    def open(self, *, keyboard: bool = False) -> None:
        """Come into view beside what is chosen; with the keyboard when that is what asked for it."""
        self._about = self._desk.selection
        possible = [button for button in self.buttons if self._shows(button)]
        if not possible:
            return
        for button in self.buttons:
            button.setVisible(button in possible)
        self.show()
        self.raise_()
        self._settle()
        if keyboard:
            possible[0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_bar(self) -> None:
        """Go away, and give the keyboard back if it is here."""
        if self.isVisible():
            here = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
            self.hide()
            if here:
                self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif step is not None:
            self.focusNextPrevChild(step)
        else:
            super().keyPressEvent(event)

    def _shows(self, button: QToolButton) -> bool:
        return button.defaultAction().isEnabled()

    def _settle(self, _moved: object = None) -> None:
        if not self.isVisible():
            return
        self.adjustSize()
        there = (self._desk.board.get(i) for i in self._about)
        ends = [self._desk.board.get(end) for r in there if r for end in _ends(r)]
        area = union(outline(r) for r in ends if isinstance(r, Placed))
        if area is None:
            self.hide()
            return
        w, h = self._view.viewport().width(), self._view.viewport().height()
        top = self._view.mapFromScene(QPointF(area.x + area.w / 2, area.y))
        bottom = self._view.mapFromScene(QPointF(area.x, area.bottom)).y()
        above = top.y() - self.height() - APART - (int(AWAY + REACH) if turnable(self._desk) else 0)
        x, y = top.x() - self.width() // 2, above if above >= 4 else bottom + APART
        self.move(max(4, min(w - self.width() - 4, x)), max(4, min(h - self.height() - 4, y)))
        self._make_room()

    def _make_room(self) -> None:
        """Above the bar of colours and meanings, or below it, where it is in the way."""
        for other in self._view.findChildren(QFrame, "choosing", Qt.FindChildOption.FindDirectChildrenOnly):
            if other is not self and other.isVisible() and other.geometry().intersects(self.geometry()):
                above = other.y() - self.height() - BESIDE
                self.move(self.x(), above if above >= 4 else other.geometry().bottom() + BESIDE)

    def _looked(self, look: Look) -> None:
        carrying = look == "preview" and bool(self._desk.held())
        if carrying or look in ("table", "tool") or self._desk.selection != self._about:
            self.close_bar()

    def _escaped(self, _: None) -> None:
        self.close_bar()


def _ends(record: object) -> tuple[str, ...]:
    if isinstance(record, Link):
        return record.source, record.target
    return (record.id,) if isinstance(record, Placed) else ()
