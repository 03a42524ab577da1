"""The fields of the printing windows: a name, a choice, a number; large enough for a finger."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QWidget

from fresque.app.language import wanted_language
from fresque.core.i18n import tr
from fresque.ui.style import spaced

TARGET = 44
"""Pixels of the lowest thing a finger takes."""
LETTERS = 22
"""Characters of a choice that are shown at least; a longer one ends with an ellipsis in a narrow window."""
LABELS = 118
"""Width of the column of names, in px."""


def row(form: QFormLayout, label: str, field: QWidget) -> None:
    """A choice and its name; names are as wide in every section, so that choices stand in one column."""
    named = QLabel(label)
    named.setMinimumSize(LABELS, TARGET)
    named.setBuddy(field)
    field.setAccessibleName(label)
    form.addRow(named, field)


def combo(choices: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setMinimumHeight(TARGET)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(LETTERS)
    for name, title in choices:
        combo.addItem(tr(title), name)
    return combo


def choose(combo: QComboBox, name: Any) -> None:
    combo.setCurrentIndex(max(0, combo.findData(name)))


def spin(low: int, high: int) -> QSpinBox:
    spin = spaced(QSpinBox())
    spin.setRange(low, high)
    spin.setMinimumHeight(TARGET)
    return spin


def millimetres(low: float, high: float, value: float) -> QDoubleSpinBox:
    spin = spaced(QDoubleSpinBox())
    spin.setLocale(QLocale(wanted_language()))
    spin.setRange(low, high)
    spin.setDecimals(1)
    spin.setValue(value)
    spin.setSuffix("\u00a0mm")
    spin.setMinimumHeight(TARGET)
    return spin
