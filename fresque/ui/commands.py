"""QActions made from the actions of the program: texts, shortcuts and states are read from there."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from fresque.app.action_rights import possible
from fresque.app.actions import ACTIONS, Action, Surface
from fresque.app.desk import Desk
from fresque.core.i18n import tr
from fresque.ui.style import icon

_ARROWS = ("Left", "Right", "Up", "Down")
BOARD_KEYS = {"Tab", "Shift+Tab", "Return", "Del", "Escape", *_ARROWS, *(f"Shift+{arrow}" for arrow in _ARROWS)}
"""Keys that mean something else in a list: their actions answer only while the board has the keyboard."""


class Commands:
    """One QAction an action, with its shortcuts, wherever the keyboard is."""

    def __init__(self, desk: Desk, surface: Surface, window: QWidget, board: QWidget) -> None:
        self._desk = desk
        self._surface = surface
        self.qactions = {action.id: self._made(action, window, board) for action in ACTIONS}
        self._runs = False
        desk.session.listen(lambda _change: self._heard())
        desk.looks.add(lambda look: self._heard() if look != "preview" else None)
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self.qactions[action_id]

    def refresh(self) -> None:
        """Say again what is possible now."""
        for action in ACTIONS:
            made = self.qactions[action.id]
            made.setEnabled(possible(action, self._desk))
            if action.checked is not None:
                made.setChecked(action.checked(self._desk))

    def menu(self, name: str) -> list[QAction]:
        """The actions of one menu, in order."""
        return [self.qactions[action.id] for action in ACTIONS if action.menu == name]

    def _made(self, action: Action, window: QWidget, board: QWidget) -> QAction:
        everywhere = not BOARD_KEYS.intersection(action.shortcuts)
        home = window if everywhere else board
        made = QAction(tr(action.title), home)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        made.setShortcutContext(_reach(action, everywhere))
        made.setAutoRepeat(action.menu in ("move", "edit"))
        if action.icon:
            made.setIcon(icon(action.icon))
        made.setCheckable(action.checked is not None)
        keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{tr(action.title)} ({keys})" if keys else tr(action.title))
        made.triggered.connect(partial(self._run, action))
        home.addAction(made)
        return made

    def _heard(self) -> None:
        """Something changed; what an action in progress changes is said once, when it is over."""
        if not self._runs:
            self.refresh()

    def _run(self, action: Action, _checked: bool = False) -> None:
        outer, self._runs = self._runs, True
        try:
            if possible(action, self._desk):
                action.run(self._desk, self._surface)
        finally:
            self._runs = outer
        self._heard()


def _reach(action: Action, everywhere: bool) -> Qt.ShortcutContext:
    """Where keys answer: a clicker's also in the window of the room, when it has the keyboard."""
    if action.menu in ("public", "wall"):
        return Qt.ShortcutContext.ApplicationShortcut
    return Qt.ShortcutContext.WindowShortcut if everywhere else Qt.ShortcutContext.WidgetShortcut
