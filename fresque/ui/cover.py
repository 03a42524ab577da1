"""A sheet that covers the window until it is put away, and gives the keyboard back to where it was."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)

CLICKER = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_F5)


class Cover(QWidget):
    """Hidden until it is laid over its parent; any key or click puts it away unless a subclass knows the key."""

    clicker = True
    """Whether a clicker goes on leading what the room sees; False where its keys mean something else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self._back: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def lay(self, back: QWidget) -> None:
        """Cover the window and take the keyboard; putting the sheet away gives it to `back`."""
        self._back = back
        self.setGeometry(self._under.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def done(self) -> None:
        """Put the sheet away."""
        self.hide()
        if self._back is not None:
            self._back.setFocus()

    def stop(self) -> None:
        """Stop what could still fire: the board is closing."""

    def event(self, event: QEvent) -> bool:
        """While it covers the board, no key is an action, but those of a clicker that leads what the room sees."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.passes(event):
            event.accept()
            return True
        return bool(super().event(event))

    def passes(self, event: QEvent) -> bool:
        """Whether a key stays an action over this sheet."""
        return self.clicker and isinstance(event, QKeyEvent) and event.key() in CLICKER and not event.modifiers()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in MODIFIERS:
            self.done()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.done()
        event.accept()
