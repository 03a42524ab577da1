"""A step of the closing: what it is called, how far it is, which keys lead it; and the parts steps are made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpinBox, QWidget

from fresque.app.public import Name
from fresque.core.i18n import tr
from fresque.ui.debate.parts import button, quiet
from fresque.ui.style import spaced

Progress = Literal["to do", "begun", "done"]


@dataclass(frozen=True, slots=True)
class Status:
    """How far a step is, and how much of it there is in words."""

    progress: Progress = "to do"
    words: str = ""

    @property
    def said(self) -> str:
        """The words, with a sign of what is done that is no colour."""
        return tr("✓ {words}", words=self.words) if self.progress == "done" else self.words


class Step(QFrame):
    """A part of the closing; `keys` are told beside it, `shows` is the public screen that goes with it."""

    title: ClassVar[str] = ""
    shows: ClassVar[Name | None] = None
    keys: ClassVar[tuple[tuple[str, str], ...]] = ()

    def status(self) -> Status:
        """How far it is."""
        return Status()

    def refresh(self) -> None:
        """Something was done: look again."""

    def confirm(self) -> None:
        """Control and Enter."""

    def tick(self) -> None:
        """Half a second has gone by."""

    def stop(self) -> None:
        """The page goes: nothing may fire any more."""


def narrow(text: str, run: Callable[[], object], pictogram: str = "", *, name: str = "", key: str = "") -> QPushButton:
    """A button as wide as its words need."""
    made = button(text, run, pictogram, name=name, key=key)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def across(*parts: QWidget, spread: bool = True) -> QHBoxLayout:
    """Parts side by side from the left."""
    row = QHBoxLayout()
    row.setSpacing(10)
    for part in parts:
        row.addWidget(part)
    if spread:
        row.addStretch(1)
    return row


def number(name: str, least: int, most: int, value: int) -> QSpinBox:
    """A box for a number, as high as a finger."""
    box = spaced(QSpinBox())
    box.setRange(least, most)
    box.setValue(value)
    box.setMinimumHeight(44)
    box.setFixedWidth(96)
    box.setAccessibleName(name)
    return box


def labelled(words: str, box: QWidget) -> QLabel:
    """The words beside a box, which they name."""
    label = QLabel(words)
    label.setBuddy(box)
    return label


def keys_told(keys: tuple[tuple[str, str], ...]) -> QWidget:
    """The keys of a step, each with what it does."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (key, what) in enumerate(keys):
        shown = QLabel(tr(key))
        shown.setStyleSheet("font-weight: 700;")
        grid.addWidget(shown, row, 0)
        grid.addWidget(quiet(tr(what)), row, 1)
    grid.setRowStretch(len(keys), 1)
    return inside
