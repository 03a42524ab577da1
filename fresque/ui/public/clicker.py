"""A presenter remote: its keys lead what the room sees wherever the keyboard is, and never end the projection.

Remotes send PageUp and PageDown, B or a full stop, and F5 and Escape in turns from one button. These are taken from
whatever has the keyboard, a dialog or words being written too; while one writes, only the two that are no letters.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from fresque.ui.public.projection import Projection
    from fresque.ui.workshop import WorkshopPage

_PAGES = {Qt.Key.Key_PageDown: "public.next", Qt.Key.Key_PageUp: "public.previous"}
_LETTERS = {Qt.Key.Key_B: "public.black", Qt.Key.Key_Period: "public.black"}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class Clicker(QObject):
    """Listens to the widget that has the keyboard."""

    def __init__(self, page: "WorkshopPage", projection: "Projection") -> None:
        super().__init__(projection)
        self._page, self._projection = page, projection
        self._show = page.desk.public

    def watch(self, now: QWidget | None) -> None:
        """The keyboard went to another widget; those it left keep their filter, which then answers to nothing."""
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS or not isinstance(event, QKeyEvent) or watched is not QApplication.focusWidget():
            return False
        if not self._show.projecting or event.modifiers() not in _PLAIN or not self._known(Qt.Key(event.key())):
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._press(Qt.Key(event.key()))
        event.accept()
        return True

    def _known(self, key: Qt.Key) -> bool:
        if key in _PAGES:
            return True
        if self._show.writing:
            return False
        return key in _LETTERS or key == Qt.Key.Key_F5 or (key == Qt.Key.Key_Escape and self._show.lifts)

    def _press(self, key: Qt.Key) -> None:
        if key == Qt.Key.Key_Escape:
            self._show.lift()
        elif key == Qt.Key.Key_F5:
            self._projection.start()
        else:
            self._page.commands[_PAGES.get(key) or _LETTERS[key]].trigger()
