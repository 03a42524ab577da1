"""The shell of a form that begins something: what it is about, its fields, one thing to do and a way out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from fresque.core.i18n import tr
from fresque.ui.style import spaced

HIGH = 44
"""Pixels of a field: those of a finger."""


class FormShell(QDialog):
    """Not shown yet when it is made; a subclass fills `column`, then calls `end_with`."""

    def __init__(self, parent: QWidget | None, window: str, title: str, words: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(window)
        self.setMinimumWidth(560)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 20, 28, 20)
        self.column.setSpacing(14)
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setObjectName("clock")
        head.setWordWrap(True)
        self.column.addWidget(head)
        if words:
            self.column.addWidget(quiet(words))

    def end_with(self, accept: str) -> None:
        """Close the form with its button, named `accept`, and Cancel."""
        box = QDialogButtonBox()
        self.begin = box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.begin.setObjectName("primary")
        for button in (self.begin, box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)):
            button.setMinimumHeight(HIGH)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.column.addWidget(box)


def rows(shown: Sequence[tuple[str, QWidget]]) -> QFormLayout:
    """Fields under each other, each as high as a finger and named by its label."""
    layout = QFormLayout()
    layout.setVerticalSpacing(8)
    layout.setHorizontalSpacing(14)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for words, widget in shown:
        add_row(layout, words, widget)
    return layout


def add_row(layout: QFormLayout, words: str, widget: QWidget) -> None:
    """One more field and its label, in the middle of it."""
    widget.setMinimumHeight(HIGH)
    widget.setAccessibleName(words)
    label = QLabel(words)
    label.setMinimumHeight(HIGH)
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    label.setBuddy(widget)
    layout.addRow(label, widget)


def spin(low: int, high: int, value: int, suffix: str = "") -> QSpinBox:
    """A whole number."""
    made = spaced(QSpinBox())
    made.setRange(low, high)
    made.setValue(value)
    if suffix:
        made.setSuffix(f"\u00a0{suffix}")
    return made


def quiet(words: str = "") -> QLabel:
    """A line said softly; it wraps."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("quiet")
    label.setWordWrap(True)
    return label
