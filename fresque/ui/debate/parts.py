"""What the pages of a debate and of the closing are made of: large buttons, headings, a column on white."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QPushButton, QVBoxLayout

from fresque.ui.style import icon

_CHOICE = """
QPushButton { font-weight: 400; }
QPushButton:checked { background: #E3ECF8; border: 2px solid #0B5FA5; padding: 7px 13px; font-weight: 700; }
"""
_SHEET = """
QFrame#sheet { background: #FFFFFF; border: 1px solid #E3DCD0; border-radius: 12px; }
QFrame#sheet QListWidget::item { padding: 2px 8px; border-radius: 6px; }
QFrame#sheet QListWidget::item:selected { background: #E3ECF8; color: #084C85; font-weight: 600; }
"""


def button(text: str, run: Callable[[], object], pictogram: str = "", *, name: str = "", key: str = "") -> QPushButton:
    """A button as high as a finger; `key` is said when the pointer rests on it."""
    made = QPushButton(text)
    made.setMinimumHeight(48)
    if name:
        made.setObjectName(name)
    if pictogram:
        made.setProperty("pictogram", pictogram)
        made.setIcon(icon(pictogram, "#FFFFFF" if name == "primary" else "#1E2430"))
    if key:
        made.setToolTip(f"{text} ({key})")
        made.setAccessibleDescription(key)
    made.setAutoDefault(True)
    made.clicked.connect(run)
    return made


def lead_with(made: QPushButton, first: bool) -> None:
    """Have a button be the one that the page leads with, or no more."""
    name = "primary" if first else ""
    if made.objectName() != name:
        made.setObjectName(name)
        if pictogram := made.property("pictogram"):
            made.setIcon(icon(pictogram, "#FFFFFF" if first else "#1E2430"))
        made.style().unpolish(made)
        made.style().polish(made)


def choice(text: str, run: Callable[[], object], pictogram: str = "") -> QPushButton:
    """A button that stays down while what it says is so: told by its frame, its weight and a screen reader."""
    made = button(text, run, pictogram)
    made.setCheckable(True)
    made.setStyleSheet(_CHOICE)
    bold = QFont(made.font())
    bold.setBold(True)
    made.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + (58 if pictogram else 34))
    return made


def section(words: str) -> QLabel:
    """A small heading."""
    label = QLabel(words)
    label.setObjectName("section")
    return label


def quiet(words: str = "") -> QLabel:
    """A line said softly; it wraps."""
    label = QLabel(words)
    label.setObjectName("quiet")
    label.setWordWrap(True)
    return label


def roomy(rows: QListWidget, most: int) -> None:
    """Give each row the height of a finger, and the list that of its rows, `most` px at most; away when empty."""
    high = 4
    for n in range(rows.count()):
        item = rows.item(n)
        size = item.sizeHint()
        item.setSizeHint(QSize(size.width(), max(48, size.height())))
        high += item.sizeHint().height()
    rows.setFixedHeight(min(high, most))
    rows.setVisible(rows.count() > 0)


def sheet(name: str) -> tuple[QFrame, QVBoxLayout]:
    """A white sheet and the column in it."""
    frame = QFrame()
    frame.setObjectName("sheet")
    frame.setAccessibleName(name)
    frame.setStyleSheet(_SHEET)
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(10)
    return frame, column
