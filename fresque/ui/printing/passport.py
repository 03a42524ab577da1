"""The four numbers of a printer's test sheet, asked once and kept under its name."""

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fresque.app.calibrate import write_calibration
from fresque.app.language import wanted_language
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.passport import MOST, Flip, Passport, Reading
from fresque.storage.printers import LONGEST_NAME, keep_reading, passports
from fresque.ui import ask
from fresque.ui.ask import FileRequest, ask_file, documents
from fresque.ui.printing.fields import TARGET
from fresque.ui.style import spaced


def ask_passport(parent: QWidget | None, flip: Flip, upright: bool) -> Passport | None:
    """The passport with the reading typed in, kept; None when the facilitator changed their mind."""
    if ask.answers:
        answer = ask.answers.pop(0)((flip, upright))
        return answer if isinstance(answer, Passport) else None
    window = PassportWindow(flip, upright, parent)
    accepted = window.exec() == QDialog.DialogCode.Accepted
    window.deleteLater()
    return window.kept if accepted else None


class PassportWindow(QDialog):
    """`kept` is the passport once it is accepted."""

    def __init__(self, flip: Flip, upright: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flip, self._upright = flip, upright
        self.kept: Passport | None = None
        self.setWindowTitle(tr("Test sheet of the printer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        edge = tr("long edge") if flip == "long" else tr("short edge")
        way = tr("upright sheets") if upright else tr("lying sheets")
        words = QLabel(
            tr("For {way}, {edge}. Print the sheet, hold it against the light, type what you read.", way=way, edge=edge)
        )
        words.setWordWrap(True)
        column.addWidget(words)
        self.sheet = QPushButton(tr("Save the test sheet…"))
        self.sheet.clicked.connect(self._save_sheet)
        column.addWidget(self.sheet)
        column.addLayout(self._fields())
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        column.addWidget(self.problem)
        box = QDialogButtonBox()
        keep = box.addButton(tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setObjectName("primary")
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self._keep)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.setMinimumWidth(460)

    def _fields(self) -> QFormLayout:
        fields = QFormLayout()
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setMinimumHeight(TARGET)
        self.name.addItems([passport.printer for passport in passports()])
        self.name.setCurrentText("")
        edit = self.name.lineEdit()
        if edit is not None:
            edit.setMaxLength(LONGEST_NAME)
            edit.setPlaceholderText(tr("Office, tray 2"))
        fields.addRow(tr("Printer, tray"), self.name)
        self.numbers = []
        for label in ("A →", "A ↓", "B →", "B ↓"):
            spin = spaced(QDoubleSpinBox())
            spin.setLocale(QLocale(wanted_language()))
            spin.setRange(-MOST, MOST)
            spin.setDecimals(2)
            spin.setSingleStep(0.25)
            spin.setSuffix("\u00a0mm")
            spin.setMinimumHeight(TARGET)
            self.numbers.append(spin)
            fields.addRow(label, spin)
        return fields

    def _save_sheet(self) -> None:
        request = FileRequest(tr("Save the test sheet…"), documents() / tr("test-sheet.pdf"), "PDF (*.pdf)")
        path = ask_file(self, request)
        if path is not None:
            self._try(path)

    def _try(self, path: Path) -> None:
        try:
            write_calibration(path, upright=self._upright, flip=self._flip)
        except FresqueError as error:
            self._tell(str(error))
        else:
            self._tell(tr("“{name}” is ready in {folder}.", name=path.name, folder=path.parent))

    def _keep(self) -> None:
        read = Reading(*(spin.value() for spin in self.numbers))
        try:
            self.kept = keep_reading(self.name.currentText(), self._upright, self._flip, read)
        except FresqueError as error:
            self._tell(str(error))
        else:
            self.accept()

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(True)
