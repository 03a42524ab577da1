"""The bar at the top of a workshop: where we are, whether it is saved, the tools, the next lot."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.sections import MOVES, sectioned
from fresque.app.session import Change
from fresque.core.i18n import tr
from fresque.ui.commands import Commands
from fresque.ui.narrowing import Narrowing
from fresque.ui.style import icon

TOOLS = (
    "tool.select",
    "tool.link",
    "tool.note",
    "tool.pen",
    "tool.stamp",
    "tool.frame",
    "board.title",
    "edit.undo",
    "edit.redo",
)

_OPEN = ("session",)
"""Sections that lie in the menu itself; the others are menus inside it."""
_KEYS_ONLY = {"edit.next", "edit.previous", "edit.escape"}
"""What means nothing without the keyboard."""


class TopBar(QWidget):
    """Buttons read from the commands; nothing is decided here."""

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(menu_button(commands))
        row.addWidget(_rule())
        self.deck = QLabel(desk.deck.title)
        row.addWidget(self.deck)
        self.version = QLabel(desk.deck.version)
        self.version.setObjectName("quiet")
        self.version.setToolTip(tr("version {version}", version=desk.deck.version))
        self.version.setAccessibleName(tr("version {version}", version=desk.deck.version))
        row.addWidget(self.version)
        self.tables = self._tables()
        row.addWidget(self.tables)
        self.saved = QLabel()
        self.saved.setObjectName("quiet")
        row.addWidget(self.saved)
        row.addSpacing(8)
        row.addWidget(_rule())
        tools = {name: tool_button(commands[name]) for name in TOOLS}
        for tool in tools.values():
            row.addWidget(tool)
        row.addStretch(1)
        pushes = [_push(commands[name]) for name in ("session.print", "session.debrief")]
        for push in pushes:
            row.addWidget(push)
        row.addWidget(_project(commands))
        self.deal = _push(commands["board.deal"])
        self.deal.setObjectName("primary")
        row.addWidget(self.deal)
        self._narrowing = Narrowing(
            self, (self.version, *pushes, tools["tool.frame"], tools["board.title"], self.saved)
        )
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self.refresh()

    def refresh(self) -> None:
        """Name the table in view and the lot to deal next."""
        self.tables.setText(tr("Table {n}", n=self._desk.table))
        lot = self._desk.next_lot()
        self.deal.setVisible(bool(self._desk.deck.lots))
        number = self._desk.deck.lot_number(lot)
        self.deal.setText(tr("Deal lot {n}", n=number) if lot else tr("All lots are dealt"))
        self._narrowing.fit()

    def _tables(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("plain")
        button.setStyleSheet("font-weight: 700;")
        if self._desk.session.info.tables < 2:
            button.hide()
        button.setAccessibleName(tr("Table in view"))
        menu = QMenu(button)
        for number in range(1, self._desk.session.info.tables + 1):
            action = QAction(tr("Table {n}", n=number), menu)
            action.setData(number)
            menu.addAction(action)
        menu.triggered.connect(self._turn)
        button.setMenu(menu)
        return button

    def _turn(self, action: QAction) -> None:
        self._desk.turn_to(int(action.data()))

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()


def menu_button(commands: Commands) -> QToolButton:
    """All the actions, by section."""
    button = QToolButton()
    button.setObjectName("brand")
    button.setText("Fresque")
    button.setIcon(icon("mdi6.menu"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setStyleSheet("font-weight: 700; font-size: 16px;")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAccessibleName(tr("Menu"))
    button.setMinimumSize(44, 44)
    menu = QMenu(button)
    parts: dict[str, QMenu] = {}
    for section, actions in sectioned():
        if section.menu == MOVES:
            continue
        opened = [commands[action.id] for action in actions if action.id not in _KEYS_ONLY]
        if section.menu in _OPEN:
            menu.addSeparator()
            menu.addActions(opened)
            menu.addSeparator()
        else:
            part = parts.get(section.inside, menu).addMenu(tr(section.title))
            part.addActions(opened)
            parts[section.menu] = part
    button.setMenu(menu)
    return button


def tool_button(action: QAction) -> QToolButton:
    """One tool, for a finger too."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(20, 20))
    button.setMinimumSize(44, 44)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button


def _push(action: QAction) -> QPushButton:
    button = QPushButton(action.text().removesuffix("…"))
    button.setToolTip(action.toolTip())
    button.setMinimumHeight(40)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _project(commands: Commands) -> QPushButton:
    button = _push(commands["public.project"])
    button.setIcon(icon("mdi6.projector"))
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedHeight(28)
    return rule
