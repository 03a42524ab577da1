"""Questions to the facilitator: `ask_*(parent, request) -> answer or None`; tests put a fake in `answers`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from fresque.storage.presence import is_folder


@dataclass(frozen=True, slots=True)
class FileRequest:
    """Ask for a file to write (`save`) or to open; `filters` as Qt writes them."""

    title: str
    start: Path
    filters: str
    save: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """Ask to go on; `yes` and `no` word the buttons."""

    title: str
    text: str
    yes: str
    no: str


answers: list[Callable[[object], Any]] = []
"""Fakes of the tests: the first one answers instead of a dialog."""


def ask_file(parent: QWidget | None, request: FileRequest) -> Path | None:
    """A path chosen by the facilitator, None when they changed their mind."""
    if answers:
        answer = answers.pop(0)(request)
        return Path(answer) if answer else None
    picker = QFileDialog.getSaveFileName if request.save else QFileDialog.getOpenFileName
    chosen, _filter = picker(parent, request.title, str(request.start), request.filters)
    return Path(chosen) if chosen else None


def ask_files(parent: QWidget | None, request: FileRequest) -> list[Path]:
    """The paths of files to open; none when the facilitator changed their mind."""
    if answers:
        return [Path(answer) for answer in answers.pop(0)(request) or ()]
    chosen, _filter = QFileDialog.getOpenFileNames(parent, request.title, str(request.start), request.filters)
    return [Path(path) for path in chosen]


def ask_folder(parent: QWidget | None, title: str, start: Path) -> Path | None:
    """A folder chosen by the facilitator, None when they changed their mind."""
    if answers:
        answer = answers.pop(0)(FileRequest(title, start, "", save=False))
        return Path(answer) if answer else None
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def ask_choice(parent: QWidget | None, request: Choice) -> bool:
    """Whether the facilitator chose `yes`."""
    if answers:
        return bool(answers.pop(0)(request))
    box = QMessageBox(parent)
    box.setWindowTitle(request.title)
    box.setText(request.text)
    yes = box.addButton(request.yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(request.no, QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is yes


def documents() -> Path:
    """Where files go unless the facilitator says otherwise."""
    found = Path.home() / "Documents"
    return found if is_folder(found) else Path.home()


def tell(parent: QWidget | None, error: Exception) -> None:
    """Say what went wrong where no page can say it."""
    if answers:
        answers.pop(0)(error)
        return
    QMessageBox.warning(parent, "Fresque", str(error))
