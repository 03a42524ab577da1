"""The mouse over the board: its left button is the hand of the tool, the others move the view."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from fresque.app.tools.tool import Pointer, Tool

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

_PANS = (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton)


class BoardMouse:
    """Turns mouse events into the pointers of the tool in hand."""

    def __init__(self, view: "BoardView") -> None:
        self._view = view
        self._desk = view.desk
        self._panning: QPoint | None = None
        self.grips = False
        """Whether the left button moves the view too."""

    def pointer(self, event: QMouseEvent) -> Pointer:
        """What a tool sees of an event; a handle is only for the beginning of a link, not for what passes over it.

        What lies under a hand that carries is looked for only when it lets go.
        """
        starts = not event.buttons() or event.type() == QEvent.Type.MouseButtonPress
        hits = event.type() != QEvent.Type.MouseMove or not self._desk.held()
        return self._view.point(event.position(), starts=starts, hits=hits, keys=event.modifiers())

    def press(self, event: QMouseEvent) -> None:
        if event.button() in _PANS or self.grips:
            self._panning = event.position().toPoint()
            self._view.cursors.show("grabbing")
        elif event.button() == Qt.MouseButton.LeftButton:
            at = self.pointer(event)
            self._take(self._desk.tool.press(at), at)
        event.accept()

    def move(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            self._view.scroll_by(self._panning - event.position().toPoint())
            self._panning = event.position().toPoint()
        else:
            at = self.pointer(event)
            self._view.board.hover(at)
            self._take(self._desk.tool.move(at), at)
            if event.buttons() & Qt.MouseButton.LeftButton:
                again = partial(self._again, event.position(), event.modifiers())
                self._view.edge.follow((event.position(),), again)
        event.accept()

    def release(self, event: QMouseEvent) -> None:
        self._view.edge.stop()
        if self._panning is not None:
            self._panning = None
            self._view.show_cursor()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._view.let_go(self.pointer(event))
        event.accept()

    def _take(self, tool: Tool, at: Pointer) -> None:
        self._desk.take(tool)
        self._view.show_cursor(at)

    def _again(self, spot: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The board has moved under a hand that stays."""
        at = self._view.point(spot, keys=keys)
        self._take(self._desk.tool.move(at), at)
