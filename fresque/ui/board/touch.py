"""Touch events of the board become fingers, two on a touchpad zoom; what the fingers ask for comes back to the view."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic_ns
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QNativeGestureEvent, QTouchEvent

from fresque.app.tools.tool import Pointer
from fresque.app.touch import Fingers
from fresque.app.touch_view import Sway
from fresque.app.touching import Touch

if TYPE_CHECKING:
    from fresque.ui.board.view import BoardView

_MICE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}
_PHASES = {QEventPoint.State.Pressed: "down", QEventPoint.State.Released: "up"}


class BoardTouch(QObject):
    """Feeds the fingers, wakes those that stay still, and moves the view under them."""

    def __init__(self, view: "BoardView", let_go: Callable[[Pointer], None]) -> None:
        super().__init__(view)
        self._view = view
        self._there: dict[int, Touch] = {}
        self.fingers = Fingers(view.desk, let_go)
        self.fingers.swayed.add(self._sway)
        self.fingers.opened.add(view.opened.emit)
        self._still = QTimer(self, singleShot=True)
        self._still.timeout.connect(self._wait)
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether an event of the viewport was for the fingers; a mouse moved meanwhile is left out."""
        if isinstance(event, QTouchEvent):
            self._touched(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._view.zoom(1 + event.value(), event.position().toPoint())
            return True
        return self.fingers.down and event.type() in _MICE

    def stop(self) -> None:
        """The board is closing: no timer may fire any more."""
        self._still.stop()

    def _touched(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._there.clear()
            self.fingers.forget()
            self._rest()
            return
        if event.type() == QEvent.Type.TouchBegin:
            if any(self._view.viewport().childAt(point.position().toPoint()) for point in event.points()):
                event.ignore()  # the map, the editor… take it as a mouse
                return
            self._view.editor.finish()
        event.accept()
        self._there.update((point.id(), self._touch(point)) for point in event.points())
        self._feel()

    def _touch(self, point: QEventPoint) -> Touch:
        spot, size = point.position(), point.ellipseDiameters()
        wide = max(size.width(), size.height())
        phase = _PHASES.get(point.state(), "stay")
        return self._at(Touch(point.id(), spot.x(), spot.y(), Pointer(0, 0), phase, wide))  # type: ignore[arg-type]

    def _at(self, touch: Touch) -> Touch:
        """What the finger touches now; what lies under it is looked for only where it matters."""
        looked = touch.phase != "stay" or self.fingers.steering
        return replace(touch, at=self._view.point(QPointF(touch.x, touch.y), starts=touch.phase == "down", hits=looked))

    def _feel(self) -> None:
        touches = list(self._there.values())
        self.fingers.feel(touches, _now())
        self._there = {touch.id: replace(touch, phase="stay") for touch in touches if touch.phase != "up"}
        self._view.show_cursor()
        self._follow()
        if not self._there:
            self._show_handles(touches[-1].at)
        self._rest()

    def _again(self) -> None:
        """The board has moved under the fingers."""
        self._there = {touch.id: self._at(touch) for touch in self._there.values()}
        self.fingers.feel(list(self._there.values()), _now())

    def _follow(self) -> None:
        carrying = [QPointF(self._there[i].x, self._there[i].y) for i in self.fingers.carrying if i in self._there]
        if carrying:
            self._view.edge.follow(carrying, self._again)
        else:
            self._view.edge.stop()

    def _show_handles(self, at: Pointer) -> None:
        """A finger does not hover: the card it has chosen shows what it is linked by."""
        chosen = next(iter(self._view.desk.selection)) if len(self._view.desk.selection) == 1 else ""
        self._view.board.hover(replace(at, hit=chosen))

    def _wait(self) -> None:
        self.fingers.wait(_now())
        self._view.show_cursor()
        self._rest()

    def _rest(self) -> None:
        due = self.fingers.due
        if due is None:
            self._still.stop()
        else:
            self._still.start(max(0, due - _now()))

    def _sway(self, sway: Sway) -> None:
        self._view.pin(sway.x, sway.y, QPointF(sway.px, sway.py), sway.scale)


def _now() -> int:
    return monotonic_ns() // 1_000_000
