"""What the hands at the table may do, said at the foot of the window, and changed there by the facilitator."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from fresque.app.desk import Desk, Look
from fresque.app.permits import grant
from fresque.core.i18n import _, tr
from fresque.core.rights import RIGHTS, Rights
from fresque.ui.style import icon

WORDS: dict[Rights, tuple[str, str, str]] = {
    "all": (_("Everything allowed"), _("Place, write, link, take away."), "mdi6.lock-open-variant-outline"),
    "arrange": (_("Arrange only"), _("Move and turn, nothing else."), "mdi6.cursor-move"),
    "read": (_("Read only"), _("Look, without touching anything."), "mdi6.eye-outline"),
}
"""What a right is called, what it lets do, its pictogram."""


class RightsSign(QPushButton):
    """Words and a pictogram; a menu of the three rights."""

    def __init__(self, desk: Desk, keys: str) -> None:
        super().__init__()
        self._desk = desk
        self._keys = keys
        self.setObjectName("plain")
        menu, group = QMenu(self), QActionGroup(self)
        self._choices = {rights: self._choice(menu, group, rights) for rights in RIGHTS}
        self.setMenu(menu)
        desk.looks.add(self._looked)
        self.refresh()

    def refresh(self) -> None:
        """Say the rights as they are now."""
        name, meaning, sign = WORDS[self._desk.rights]
        phase = self._desk.phase_rights.phase
        shown = tr("{rights} (phase)", rights=tr(name)) if phase else tr(name)
        why = tr("The phase “{phase}” asks for it; choose otherwise if need be.", phase=phase) if phase else ""
        self.setText(f" {shown}")
        self.setIcon(icon(sign))
        self.setIconSize(QSize(16, 16))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self.text()) + 72)
        self.setToolTip(" ".join(part for part in (tr(meaning), why, f"({self._keys})") if part))
        self.setAccessibleName(tr("Rights of the table: {rights}", rights=shown))
        self.setAccessibleDescription(why)
        self._choices[self._desk.rights].setChecked(True)

    def _choice(self, menu: QMenu, group: QActionGroup, rights: Rights) -> QAction:
        name, meaning, sign = WORDS[rights]
        action = QAction(icon(sign), f"{tr(name)} — {tr(meaning)}", menu)
        action.setCheckable(True)
        action.triggered.connect(partial(grant, self._desk, rights))
        group.addAction(action)
        menu.addAction(action)
        return action

    def _looked(self, look: Look) -> None:
        if look == "rights":
            self.refresh()
