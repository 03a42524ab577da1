"""The printing window: it assembles the form, the preview and the estimate, and answers with the choices."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fresque.app.print_cards import narrowed
from fresque.app.print_estimate import Estimate, colour_words, estimate, estimate_words, preflight
from fresque.app.print_memory import from_plain, to_plain
from fresque.app.print_options import PrintOptions
from fresque.app.print_pages import laid_out
from fresque.core.deck import Deck
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.layout.canvas import Picture
from fresque.storage.print_choices import keep_choices, last_choices
from fresque.storage.printers import passports
from fresque.ui import ask
from fresque.ui.printing.fields import TARGET
from fresque.ui.printing.form import PrintForm, Subject, remembered
from fresque.ui.printing.passport import ask_passport
from fresque.ui.printing.preview import SheetPreview
from fresque.ui.tasks import Tasks

PAUSE = 250
"""Milliseconds without a new choice before the estimate is made again."""
MOST_REMARKS = 3
"""Remarks shown at once; the rest are counted."""
Where = Literal["file", "printer"]


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What is to be printed; `path` is the deck's file when it is on disk, and not inside a session."""

    deck: Deck
    pictures: Mapping[str, Picture]
    path: Path | None = None
    sets: int = 0
    """How many sets a workshop needs; as many as the last time when 0."""


@dataclass(frozen=True, slots=True)
class PrintAnswer:
    """The choices, and whether they go to a file or straight to a printer."""

    options: PrintOptions
    where: Where = "file"


@dataclass(frozen=True, slots=True)
class _WorkedOut:
    """What the other thread gives back; `remarks` of the pre-flight when it was asked for."""

    options: PrintOptions
    found: Estimate
    remarks: tuple[str, ...] | None


def _worked_out(deck: Deck, pictures: Mapping[str, Picture], options: PrintOptions, path: Path | None) -> _WorkedOut:
    return _WorkedOut(options, estimate(deck, pictures, options), preflight(path) if path is not None else None)


def ask_print(parent: QWidget | None, request: PrintRequest) -> PrintAnswer | None:
    """How to print, None when the facilitator changed their mind; the choices are remembered by deck."""
    if ask.answers:
        answer = ask.answers.pop(0)(request)
        return answer if isinstance(answer, PrintAnswer) else None
    window = PrintWindow(request, parent)
    accepted = window.exec() == QDialog.DialogCode.Accepted
    window.close_down()
    window.deleteLater()
    return window.answer if accepted else None


class PrintWindow(QDialog):
    """`answer` is what was chosen once it is accepted."""

    def __init__(self, request: PrintRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request = request
        self._asked: PrintOptions | None = None
        self.answer: PrintAnswer | None = None
        self.found: Estimate | None = None
        self._remarks: tuple[str, ...] | None = None
        self.setWindowTitle(tr("Print the cards"))
        self.resize(1080, 720)
        forked = request.path is not None and bool(request.deck.base)
        self._subject = Subject(request.deck, forked, tuple(passports()))
        kept = last_choices(request.deck.id)
        start = remembered(from_plain(kept), self._subject, str(kept.get("printer", "")))
        start = replace(start, copies=request.sets) if request.sets else start
        self.form = PrintForm(self._subject, start)
        self.preview = SheetPreview()
        self._tasks = Tasks(self, quiet=True)
        self._tasks.refused.connect(self._refuse)
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._estimate)
        self._assemble()
        self.form.changed.connect(self._show)
        self.preview.moved.connect(self._name_sheet)
        self._show()

    def close_down(self) -> None:
        """Let the estimate that runs end: the window is going."""
        self._later.stop()
        self._tasks.wait()

    def _assemble(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(430)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the first choice has it
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 18)
        row.setSpacing(18)
        left = QVBoxLayout()
        title = QLabel(self._request.deck.title)
        title.setObjectName("brand")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        left.addWidget(title)
        left.addWidget(area, 1)
        self.test = QPushButton(tr("Test sheet of the printer…"))
        self.test.setObjectName("plain")
        self.test.setMinimumHeight(TARGET)
        self.test.clicked.connect(self._test_printer)
        left.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(left, 2)
        row.addLayout(self._right(), 3)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.preview, 1)
        column.addLayout(self._browse())
        self.words = QLabel()
        self.words.setObjectName("paper")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        column.addWidget(self.words)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.direct = QPushButton(tr("Print…"))
        self.direct.clicked.connect(self._print)
        self.save = QPushButton(tr("Save the PDF…"))
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        for button in (self.cancel, self.direct, self.save):
            button.setMinimumHeight(TARGET)
            buttons.addWidget(button)
        column.addLayout(buttons)
        return column

    def _browse(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back, self.next = QPushButton("‹"), QPushButton("›")
        self.back.setAccessibleName(tr("Sheet before"))
        self.next.setAccessibleName(tr("Next sheet"))
        self.turn = QPushButton(tr("Turn over"))
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.turn.clicked.connect(self.preview.turn)
        for button in (self.back, self.next, self.turn):
            button.setMinimumSize(TARGET, TARGET)
        row.addWidget(self.back)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.turn)
        row.addWidget(self.next)
        return row

    def _go_back(self) -> None:
        self.preview.go(-1)

    def _go_on(self) -> None:
        self.preview.go(1)

    def _name_sheet(self) -> None:
        self.sheet.setText(self.preview.said())

    def _options(self) -> PrintOptions:
        if self.form.empty:
            raise FresqueError(tr("There is no card to print."), hint=tr("Check the lots asked for."))
        options = self.form.options()
        return narrowed(self._request.path, options) if self._request.path else options

    def _show(self) -> None:
        """Show the sheets of the choices at once; their estimate a moment later."""
        try:
            options = self._options()
            job = laid_out(self._request.deck, self._request.pictures, options)
        except FresqueError as error:
            self._refuse(error)
            return
        self._asked = options
        self.preview.show_job(job)
        self.words.setText(tr("One moment…"))
        self._allow(True)
        self._later.start()

    def _estimate(self) -> None:
        if (options := self._asked) is not None:
            deck, pictures, path = self._request.deck, dict(self._request.pictures), self._request.path
            look_over = path is not None and self._remarks is None
            self._tasks.run(lambda: _worked_out(deck, pictures, options, path if look_over else None), self._tell)

    def _tell(self, worked_out: _WorkedOut) -> None:
        if worked_out.remarks is not None:
            self._remarks = worked_out.remarks
        if worked_out.options == self._asked:
            self.found = worked_out.found
            said = colour_words(worked_out.options)
            remarks = tuple(dict.fromkeys((*self.found.warnings, *(self._remarks or ()))))
            shown = remarks[:MOST_REMARKS]
            more = len(remarks) - len(shown)
            others = (trn("and {n} other remark", "and {n} other remarks", more),) if more else ()
            self.words.setText("\n".join((*estimate_words(self.found), *said, *shown, *others)))

    def _refuse(self, error: FresqueError) -> None:
        self._asked = None
        self._later.stop()
        self.preview.show_job(None)
        self.words.setText(str(error))
        self._allow(False)

    def _allow(self, can: bool) -> None:
        for button in (self.save, self.direct, self.turn, self.back, self.next):
            button.setEnabled(can)

    def _test_printer(self) -> None:
        kept = ask_passport(self, self.form.options().flip, self.preview.upright)
        if kept is not None:
            options = replace(self.form.options(), passport=kept)
            self._subject = replace(self._subject, passports=tuple(passports()))
            self.form.show_printers(self._subject.passports, options)

    def _save(self) -> None:
        self._done("file")

    def _print(self) -> None:
        self._done("printer")

    def _done(self, where: Where) -> None:
        try:
            options = self._options()
        except FresqueError as error:
            self._refuse(error)
            return
        printer = options.passport.printer if options.passport else ""
        with suppress(FresqueError):  # a home that cannot be written forgets; it still prints
            keep_choices(self._request.deck.id, {**to_plain(options), "printer": printer})
        self.answer = PrintAnswer(options, where)
        self.accept()
