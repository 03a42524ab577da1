"""The line at the foot of a workshop: what is on the table, and the zoom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from fresque.app.desk import Desk, Look
from fresque.app.session import Change
from fresque.app.summary import counted
from fresque.core.i18n import tr
from fresque.ui.commands import Commands
from fresque.ui.rights import RightsSign

FULL = 96 / 25.4
"""Pixels a mm at which the screen shows cards at their real size, on a 96 dpi screen."""


class Foot(QWidget):
    """Counts on the left, zoom on the right."""

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 10, 1)
        self.counts, self.time = QLabel(), QLabel()
        self.time.setStyleSheet("font-weight: 700;")
        self.time.setContentsMargins(0, 0, 18, 0)
        self.time.hide()
        row.addWidget(self.time)
        row.addWidget(self.counts)
        row.addSpacing(8)
        self.rights = RightsSign(desk, commands["board.rights"].shortcut().toString())
        row.addWidget(self.rights)
        row.addStretch(1)
        out, in_ = self._button("−", commands, "view.out"), self._button("+", commands, "view.in")
        self.scale = QLabel()
        self.scale.setMinimumWidth(48)
        self.scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        finding = (("view.find", tr("Find")), ("view.map", tr("Map")), ("view.list", tr("List")))
        for name, text in finding:
            row.addWidget(self._button(text, commands, name))
        row.addSpacing(12)
        for part in (out, self.scale, in_, self._button(tr("See everything"), commands, "view.fit")):
            row.addWidget(part)
        row.addWidget(self._button(tr("F11 full screen"), commands, "view.full"))
        desk.session.listen(self._board_changed)
        desk.looks.add(self._looked)
        self.refresh()

    def refresh(self) -> None:
        self.counts.setText(counted(self._desk))

    def show_time(self, words: str) -> None:
        """The clock, while the panel that shows it is away."""
        if words != self.time.text():
            self.time.setText(words)
            self.time.setVisible(bool(words))

    def show_scale(self, pixels_per_mm: float) -> None:
        """Tell the zoom, 100 % being the real size of the cards."""
        self.scale.setText(tr("{n} %", n=round(100 * pixels_per_mm / FULL)))

    def _button(self, text: str, commands: Commands, action: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("plain")
        button.setToolTip(commands[action].toolTip())
        button.setAccessibleName(commands[action].text())
        button.clicked.connect(commands[action].trigger)
        return button

    def _board_changed(self, change: Change) -> None:
        self.refresh()

    def _looked(self, look: Look) -> None:
        if look == "table":
            self.refresh()
