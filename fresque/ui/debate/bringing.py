"""What to print and bring, as a list to tick; one button prints the sets this workshop needs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from fresque.app.bringing import to_bring
from fresque.app.preparing import room_said
from fresque.core.i18n import tr, trn
from fresque.ui.cover_page import CoverPage
from fresque.ui.debate.parts import button, quiet, section, sheet

if TYPE_CHECKING:
    from fresque.ui.workshop import WorkshopPage


def show_list(page: "WorkshopPage") -> None:
    """Lay the list over the window."""
    BringPage(page).lay(page.view)


class BringPage(CoverPage):
    """Space ticks, Escape goes back to the board; the ticks are not kept."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page, tr("What to print and bring"), margin=48)
        self.boxes: list[QCheckBox] = []
        self.said = quiet()
        sets = page.desk.session.info.tables
        words = trn("Print {n} set for this workshop…", "Print {n} sets for this workshop…", sets)
        self.print = button(words, self.print_sets, "mdi6.printer-outline", name="primary")
        self._assemble()
        self.setFocusProxy(self.print)

    def print_sets(self) -> None:
        """The printing window, with the sets this workshop needs."""
        self.done()
        self._page.sets_requested.emit()

    def copy_list(self) -> None:
        """The whole list as words, to be pasted in a message."""
        desk = self._page.desk
        parts = to_bring(desk.deck, desk.session.info.tables)
        lines = [line for part in parts for line in (part.title, *(f"☐ {line}" for line in part.lines), "")]
        QGuiApplication.clipboard().setText("\n".join([desk.deck.title, "", *lines]).strip())
        self.said.setText(tr("The list is copied: paste it in a message or a document."))

    def _assemble(self) -> None:
        column = self.column
        self.head.addWidget(self.print)
        self.head.addWidget(button(tr("Copy the list"), self.copy_list, "mdi6.content-copy"))
        self.close_head()
        desk = self._page.desk
        info = desk.session.info
        column.addWidget(quiet(room_said(desk.deck, info.expected, info.tables)))
        frame, inner = sheet(tr("What to print and bring"))
        rolls = QScrollArea()
        rolls.setWidgetResizable(True)
        rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rolls.setWidget(self._rows())
        inner.addWidget(rolls)
        column.addWidget(frame, 1)
        column.addWidget(self.said)

    def _rows(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("inside")
        rows = QVBoxLayout(inside)
        rows.setSpacing(2)
        for part in to_bring(self._page.desk.deck, self._page.desk.session.info.tables):
            rows.addWidget(section(part.title.upper()))
            for line in part.lines:
                box = QCheckBox(line)
                box.setMinimumHeight(44)
                rows.addWidget(box)
                self.boxes.append(box)
        rows.addStretch(1)
        return inside
