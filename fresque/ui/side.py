"""The column on the left of the board: the pile, and what the room sees while something is projected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fresque.core.i18n import tr

WIDTH = 244


class Side(QWidget):
    """The pile takes the height that the preview leaves."""

    def __init__(self, tray: QWidget, preview: QWidget) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        head = QLabel(tr("PILE"))
        head.setObjectName("section")
        head.setContentsMargins(14, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(tray, 1)
        column.addWidget(preview)
