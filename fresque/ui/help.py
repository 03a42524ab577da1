"""The help on one page, in a window of its own: gestures and remedies on the left, keys by moment on the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fresque.app.help_actions import PAGE
from fresque.app.help_page import help_topics
from fresque.app.papers import PapersOptions, write_papers
from fresque.core.i18n import tr
from fresque.layout.paper.help import HelpTopic
from fresque.ui.ask import FileRequest, ask_file
from fresque.ui.outputs import Outputs
from fresque.ui.style import ACTION
from fresque.ui.workshop import WorkshopPage

SIZE = (1040, 620)


def serve_help(page: WorkshopPage, outputs: Outputs) -> None:
    """Have the key of the help open it over this page; what it prints is made like any other file."""
    page.conducting.answer(PAGE, partial(_open, page, outputs))


def _open(page: WorkshopPage, outputs: Outputs) -> None:
    window = HelpWindow(page)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.print_requested.connect(partial(_print, page, outputs))
    window.open()


def _print(page: WorkshopPage, outputs: Outputs) -> None:
    start = outputs.folder() / f"{tr('help-fresque')}.pdf"
    path = ask_file(page, FileRequest(tr("Print this page"), start, "PDF (*.pdf)"))
    if path is not None:
        outputs.make(path, partial(write_papers, page.desk.deck, path, PapersOptions("help")))


class HelpWindow(QDialog):
    """Escape closes it; everything in it is read aloud in order."""

    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Fresque on one page"))
        self.setMinimumSize(900, 480)
        self.resize(*SIZE)
        gestures, *moments, remedies = help_topics()
        inside = QWidget()
        inside.setObjectName("home")
        row = QHBoxLayout(inside)
        row.setContentsMargins(24, 20, 24, 12)
        row.setSpacing(36)
        row.addLayout(_column((gestures, remedies)), 3)
        row.addLayout(_column(moments), 2)
        rolls = QScrollArea()
        rolls.setWidgetResizable(True)
        rolls.setFrameShape(QScrollArea.Shape.NoFrame)
        rolls.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(rolls, 1)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        box.setContentsMargins(24, 0, 24, 0)
        self.print_button = box.addButton(tr("Print this page…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.close_button.setDefault(True)
        for button in (self.print_button, self.close_button):
            button.setMinimumHeight(44)
        self.print_button.clicked.connect(self.print_requested)
        box.rejected.connect(self.reject)
        self.close_button.setFocus()
        return box


def _column(topics: Sequence[HelpTopic]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for topic in topics:
        head = QLabel(topic.title)
        head.setStyleSheet(f"font-size: 18px; font-weight: 700; color: {ACTION};")
        column.addWidget(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for n, (left, right) in enumerate(topic.rows):
            for place, words in enumerate((left, right)):
                label = QLabel(words)
                label.setWordWrap(True)
                label.setStyleSheet(f"font-size: 15px; font-weight: {400 if place else 700};")
                label.setMinimumWidth(0 if place else 120)
                grid.addWidget(label, n, place, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addSpacing(12)
    column.addStretch(1)
    return column
