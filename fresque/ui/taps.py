"""A finger presses a button while other fingers are on the board: the system then makes no mouse of it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTouchEvent
from PySide6.QtWidgets import QAbstractButton

_ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Taps(QObject):
    """Presses a button by the touch events it gets itself."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        button.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return False
        inside = all(self._button.rect().contains(point.position().toPoint()) for point in event.points())
        if event.type() in _ENDS:
            pressed = self._button.isDown() and inside and event.type() == QEvent.Type.TouchEnd
            self._button.setDown(False)
            if pressed and self._button.isEnabled():
                self._button.click()
        else:
            self._button.setDown(inside)
        event.accept()
        return True
