"""The form of a new deck, or of the adaptation of another: what it is called, and where it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from fresque.app.library import at_home
from fresque.app.new_deck import MOST_TITLE
from fresque.core.i18n import tr
from fresque.ui import ask


@dataclass(frozen=True, slots=True)
class DeckRequest:
    """What the form asks: `head` says what is made, `place` where a deck of that title goes."""

    head: str
    title: str
    place: Callable[[str], Path]


def ask_title(parent: QWidget | None, request: DeckRequest) -> str | None:
    """The title the facilitator wants, None when they changed their mind."""
    if ask.answers:
        answer = ask.answers.pop(0)(request)
        return str(answer) if answer else None
    asked = form(parent, request)
    return asked.title.text().strip() if asked.exec() == QDialog.DialogCode.Accepted else None


def form(parent: QWidget | None, request: DeckRequest) -> "_Form":
    """The form itself, not shown yet."""
    return _Form(parent, request)


class _Form(QDialog):
    def __init__(self, parent: QWidget | None, request: DeckRequest) -> None:
        super().__init__(parent)
        self._request = request
        self.setWindowTitle(request.head)
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        head = QLabel(request.head)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setObjectName("clock")
        head.setWordWrap(True)
        column.addWidget(head)
        label = QLabel(tr("Title of the deck"))
        self.title = QLineEdit(request.title)
        self.title.setMaxLength(MOST_TITLE)
        self.title.setMinimumHeight(38)
        self.title.selectAll()
        self.title.textChanged.connect(self._retitled)
        label.setBuddy(self.title)
        self.where = QLabel()
        self.where.setObjectName("quiet")
        self.where.setWordWrap(True)
        for widget in (label, self.title, self.where, self._buttons()):
            column.addWidget(widget)
        self._retitled()

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.create_button = box.addButton(tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.create_button.setObjectName("primary")
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _retitled(self) -> None:
        title = self.title.text().strip()
        self.create_button.setEnabled(bool(title))
        folder = at_home(self._request.place(title)) if title else ""
        self.where.setText(
            tr("It goes in the folder {folder}, which opens to be edited.", folder=folder) if folder else " "
        )
