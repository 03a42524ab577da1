"""The bar in the corner of the full screen: the tools, and a way out, without a keyboard. Nothing private is on it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from fresque.core.i18n import tr
from fresque.ui.board.view import BoardView
from fresque.ui.commands import Commands
from fresque.ui.style import icon
from fresque.ui.top_bar import TOOLS, menu_button, tool_button

EDGE = 14
"""Pixels between the bar and the corner."""
_ICONS = {"view.fit": "mdi6.fit-to-screen-outline", "view.full": "mdi6.fullscreen-exit"}


class CornerBar(QFrame):
    """Folded it is one small button; `folded` tells when it is, so that it is remembered."""

    folded = Signal(bool)

    def __init__(self, view: BoardView, commands: Commands) -> None:
        super().__init__(view)
        self._view = view
        self.setObjectName("choosing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Tools in the corner"))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self.fold_button = QToolButton(self)
        self.fold_button.setIconSize(QSize(20, 20))
        self.fold_button.setFixedSize(44, 44)
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold_button.clicked.connect(self._turn)
        self.menu = menu_button(commands)
        self.menu.setText("")
        self.menu.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.tools = [self.menu, *(tool_button(commands[name]) for name in (*TOOLS, *_ICONS))]
        for button, name in zip(self.tools[-len(_ICONS) :], _ICONS.values(), strict=True):
            button.setIcon(icon(name))
        row.addWidget(self.fold_button)
        for button in self.tools:
            row.addWidget(button)
        view.installEventFilter(self)
        self.fold(False)
        self.hide()

    def fold(self, folded: bool) -> None:
        """Show one small button, or all the tools."""
        for button in self.tools:
            button.setVisible(not folded)
        self._folded = folded
        self.fold_button.setIcon(icon("mdi6.chevron-right" if folded else "mdi6.chevron-left"))
        said = tr("Show the tools") if folded else tr("Hide the tools")
        self.fold_button.setToolTip(said)
        self.fold_button.setAccessibleName(said)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _turn(self) -> None:
        self.fold(not self._folded)
        self.folded.emit(self._folded)

    def _settle(self) -> None:
        self.adjustSize()
        self.move(EDGE, self._view.height() - self.height() - EDGE)
