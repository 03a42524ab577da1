"""The window where a report is edited: what it tells on the left, its pages on the right; kept as one goes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from fresque.app.debrief import DebriefOptions
from fresque.app.debrief_draft import Draft, Drawn, keepables
from fresque.app.debrief_look import add_logo
from fresque.app.desk import Desk, fresh_id
from fresque.app.snapshot import snapshot
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.report.kept import Wanted, keep, wanted
from fresque.core.report.sections import TEMPLATES, Choices, Dress, Section, template_named
from fresque.ui.ask import FileRequest, ask_file
from fresque.ui.debrief.dressing import DressingPart
from fresque.ui.debrief.keeping import KeepingPart
from fresque.ui.debrief.redrawing import Redrawing
from fresque.ui.debrief.sections import SectionsPart
from fresque.ui.notice import Notice
from fresque.ui.page_preview import PagePreview
from fresque.ui.printing.fields import choose, combo

LEFT = 400
"""Width of the choices, in px."""


class DebriefWindow(QDialog):
    """`asked` carries a path and what to write there; every choice is a gesture of the session."""

    asked = Signal(object, object)

    def __init__(self, desk: Desk, folder: Callable[[], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._folder = desk, folder
        self._want = wanted(desk.board)
        self._since = desk.board.seq
        self._draft = Draft(snapshot(desk.session))
        self._redrawing = Redrawing(self)
        self.setWindowTitle(tr("The debrief"))
        self.setMinimumSize(900, 600)
        self.notice = Notice(self)
        self.pages = PagePreview()
        self.pages.meanwhile = tr("The pages are being drawn…")
        self.template = combo([(template.id, template.title) for template in TEMPLATES])
        self.language = combo([("", tr("Language of the deck")), ("fr", "Français"), ("en", "English")])
        self.sections = SectionsPart()
        tables = desk.session.info.tables
        self.keeping = KeepingPart(keepables(desk.session), desk.session.pictures, tables)
        self.dressing = DressingPart()
        self._assemble()
        self._wire()
        self._show()
        self.sections.rows.setFocus()

    def done(self, result: int) -> None:
        """Keep what is being typed, then let what runs end."""
        self.sections.finish()
        self._redrawing.stop()
        super().done(result)

    def undo(self) -> None:
        """Take back the last choice made in this window."""
        last = self._desk.board.undoable("facilitator")
        if last is not None and last > self._since:
            self._desk.undo()
            self._back()

    def redo(self) -> None:
        """Make again the choice taken back last."""
        if self._desk.board.redoable("facilitator") is not None:
            self._desk.redo()
            self._back()

    def save(self) -> None:
        """Ask where, then write the report as it is shown; its format is that of the name."""
        self.sections.finish()
        filters = tr("PDF (*.pdf);;Word (*.docx);;LibreOffice (*.odt);;Markdown (*.md);;Table (*.csv);;Data (*.json)")
        self._ask(tr("{deck}-debrief.pdf", deck=self._desk.deck.id), filters, self._want)

    def save_souvenir(self) -> None:
        """The page people take home, as it is kept for this session."""
        want = wanted(self._desk.board, "souvenir")
        filters = tr("PDF (*.pdf);;Word (*.docx);;LibreOffice (*.odt)")
        self._ask(tr("{deck}-souvenir.pdf", deck=self._desk.deck.id), filters, want)

    def save_data(self) -> None:
        """The figures, for a spreadsheet or a program."""
        filters = tr("Table (*.csv);;Data (*.json)")
        self._ask(tr("{deck}-data.csv", deck=self._desk.deck.id), filters, self._want)

    def _ask(self, name: str, filters: str, want: Wanted) -> None:
        path = ask_file(self, FileRequest(tr("Write the debrief"), self._folder() / name, filters))
        if path is not None:
            self.asked.emit(path, DebriefOptions(want.choices, want.language))

    def _assemble(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.addTab(self.sections, tr("Sections"))
        self.tabs.addTab(self.keeping, tr("Words and photographs"))
        self.tabs.addTab(self.dressing, tr("Look"))
        left = QVBoxLayout()
        for name, field in ((tr("Report"), self.template), (tr("Language"), self.language)):
            row, label = QHBoxLayout(), QLabel(name)
            label.setMinimumWidth(70)
            label.setBuddy(field)
            field.setAccessibleName(name)
            row.addWidget(label)
            row.addWidget(field, 1)
            left.addLayout(row)
        left.addWidget(self.tabs, 1)
        side = QWidget()
        side.setFixedWidth(LEFT)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.setContentsMargins(18, 14, 18, 14)
        middle.setSpacing(16)
        middle.addWidget(side)
        middle.addLayout(self._right(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addLayout(middle, 1)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.pages, 1)
        self.words = QLabel()
        self.words.setObjectName("quiet")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.words)
        buttons = QHBoxLayout()
        self.buttons = {
            "souvenir": QPushButton(tr("Souvenir…")),
            "data": QPushButton(tr("Data…")),
            "close": QPushButton(tr("Close")),
            "save": QPushButton(tr("Save as…")),
        }
        for name, button in self.buttons.items():
            button.setMinimumHeight(44)
            button.setAutoDefault(False)
            if name == "close":
                buttons.addStretch(1)
            buttons.addWidget(button)
        self.buttons["save"].setObjectName("primary")
        column.addLayout(buttons)
        return column

    def _wire(self) -> None:
        slots = {"souvenir": self.save_souvenir, "data": self.save_data, "close": self.accept, "save": self.save}
        for name, slot in slots.items():
            self.buttons[name].clicked.connect(slot)
        self.template.activated.connect(self._other_template)
        self.language.activated.connect(self._other_language)
        self.sections.edited.connect(self._arrange)
        self.sections.rested.connect(self._keep)
        self.keeping.edited.connect(self._choose)
        self.dressing.edited.connect(self._dress)
        self.dressing.logo_requested.connect(self._ask_logo)
        self.pages.page_changed.connect(self._name_page)
        self._redrawing.drawn.connect(self._drawn)
        self._redrawing.refused.connect(self.notice.refuse)
        for keys, slot in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+S", self.save),
            ("Ctrl+PgUp", partial(self.pages.go, -1)),
            ("Ctrl+PgDown", partial(self.pages.go, 1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _show(self) -> None:
        """All the choices as they are kept, then the pages."""
        choices = self._want.choices
        choose(self.template, choices.template.id)
        choose(self.language, self._want.language)
        self.sections.show_sections(choices.sections)
        self.keeping.show_choices(choices)
        self.dressing.show_dress(choices.dress, self._desk.session.pictures)
        self._redraw()

    def _redraw(self) -> None:
        self._redrawing.ask(partial(self._draft.draw, self._want))

    def _drawn(self, drawn: Drawn) -> None:
        self.pages.show_pages(drawn.pages)
        self.sections.show_told(drawn.told)

    def _name_page(self) -> None:
        self.words.setText(self.pages.said())

    def _back(self) -> None:
        self._want = wanted(self._desk.board)
        self._show()

    def _keep(self) -> None:
        if not self._desk.read_only:
            self._desk.commit(keep(self._desk.board, self._want, fresh_id()))

    def _other_template(self, _row: int) -> None:
        self.sections.finish()
        if self._desk.read_only:
            chosen = Choices(template_named(self.template.currentData()))
            self._want = replace(self._want, choices=replace(self._want.choices, template=chosen.template, sections=()))
        else:
            other = wanted(self._desk.board, self.template.currentData())
            self._want = replace(self._want, choices=other.choices)
            self._keep()
        self._show()

    def _other_language(self, _row: int) -> None:
        self._want = replace(self._want, language=self.language.currentData())
        self._keep()
        self._redraw()

    def _arrange(self, sections: tuple[Section, ...]) -> None:
        self._want = replace(self._want, choices=replace(self._want.choices, sections=sections))
        self._redraw()

    def _choose(self) -> None:
        kept = self.keeping
        choices = replace(self._want.choices, left_out=kept.left_out, verbatims=kept.verbatims, tables=kept.tables)
        self._want = replace(self._want, choices=choices)
        self._keep()
        self._redraw()

    def _dress(self, dress: Dress) -> None:
        self._want = replace(self._want, choices=replace(self._want.choices, dress=dress))
        self._keep()
        self.dressing.show_dress(dress, self._desk.session.pictures)
        self._redraw()

    def _ask_logo(self) -> None:
        filters = tr("Pictures (*.png *.jpg *.jpeg)")
        path = ask_file(self, FileRequest(tr("Choose a logo"), self._folder(), filters, save=False))
        if path is None:
            return
        try:
            logo = add_logo(self._desk.session, path)
        except FresqueError as error:
            self.notice.refuse(error)
            return
        self._redrawing.stop()
        self._draft = Draft(snapshot(self._desk.session))
        self._dress(replace(self._want.choices.dress, logo=logo))
