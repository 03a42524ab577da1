"""A pen tablet: how hard the hand presses, told to the desk before the mouse event Qt makes of each tablet event."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPointingDevice, QTabletEvent

from fresque.app.desk import Desk
from fresque.app.kit import Kit
from fresque.app.tools.pen import EraserTool, PenTool
from fresque.ui.board.view import BoardView

_TOLD = (QEvent.Type.TabletPress, QEvent.Type.TabletMove)


class Tablet(QObject):
    """Watches the board; it takes nothing from it."""

    def __init__(self, desk: Desk, view: BoardView) -> None:
        super().__init__(view)
        self._desk = desk
        self._flipped = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QTabletEvent):
            return False
        if event.type() in _TOLD and event.pressure() > 0:
            self._desk.kit = replace(self._desk.kit, pressure=event.pressure())
        if event.type() == QEvent.Type.TabletPress:
            self._turn(event.pointerType() == QPointingDevice.PointerType.Eraser)
        if event.type() == QEvent.Type.TabletRelease:
            self._desk.kit = replace(self._desk.kit, pressure=Kit().pressure)
        event.ignore()
        return False

    def _turn(self, eraser: bool) -> None:
        """The other end of the pen erases, while the pen is in hand."""
        if eraser and self._desk.tool.name == "pen":
            self._flipped = True
            self._desk.take(EraserTool(self._desk))
        elif not eraser and self._flipped and self._desk.tool.name == "eraser":
            self._flipped = False
            self._desk.take(PenTool(self._desk))
