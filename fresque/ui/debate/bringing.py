"""What to print and bring: a list to tick that the session keeps, and all its paper made in one click."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from fresque.app.bringing import Heading, to_bring, workshop_said
from fresque.app.papers import PapersOptions, papers_title, write_papers
from fresque.app.preparing import room_said
from fresque.app.print_folder import Ordered, WholeOrder, free_folder, print_folder
from fresque.app.print_memory import from_plain
from fresque.app.print_options import PrintOptions
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr, trn
from fresque.storage.print_choices import last_choices
from fresque.storage.printers import passports
from fresque.ui.ask import FileRequest, ask_file
from fresque.ui.cover_page import CoverPage
from fresque.ui.debate.parts import button, quiet, section, sheet
from fresque.ui.debate.ticks import TickLine

if TYPE_CHECKING:
    from fresque.ui.outputs import Outputs
    from fresque.ui.workshop import WorkshopPage


def serve_list(page: "WorkshopPage", outputs: "Outputs", path: Path) -> None:
    """Have the key of the list lay it over this page; what it prints goes beside the session at `path`."""
    page.conducting.answer("bring", partial(_lay, page, outputs, path))


def _lay(page: "WorkshopPage", outputs: "Outputs", path: Path) -> None:
    BringPage(page, outputs, path).lay(page.view)


class BringPage(CoverPage):
    """Space ticks, Escape goes back to the board."""

    def __init__(self, page: "WorkshopPage", outputs: "Outputs", path: Path) -> None:
        super().__init__(page, tr("What to print and bring"), margin=40)
        self._outputs, self._path = outputs, path
        self._parts = to_bring(page.desk.deck, page.desk.session.info)
        self.lines: list[TickLine] = []
        self.said, self.count = QLabel(), quiet()
        self.said.setWordWrap(True)
        self.all = button(tr("Print it all"), self.print_all, "mdi6.printer-outline", name="primary")
        self.open = button(tr("Open"), outputs.open_ready, "mdi6.folder-outline")
        self.open.hide()
        self._assemble()
        self._say_count()
        self.setFocusProxy(self.all)
        outputs.offered.connect(self._offered)
        outputs.tasks.refused.connect(self._refused)

    def print_all(self) -> None:
        """All the paper of this workshop, in a folder beside the session, on another thread."""
        desk = self._desk
        order = WholeOrder(desk.deck, dict(self._page.pictures), desk.session.info, _cards_as_before(desk.deck.id))
        folder = free_folder(self._path)
        self.said.setText(tr("One moment…"))
        self._outputs.tasks.run_counted(partial(print_folder, order, folder), self._printed)

    def choose_cards(self) -> None:
        """The printing window, with the sets this workshop needs."""
        self.done()
        self._page.sets_requested.emit()

    def print_list(self) -> None:
        """This list as a page."""
        self._print("packing")

    def print_order(self) -> None:
        """The order sheet, with what the preparation knows."""
        self._print("order")

    def copy_list(self) -> None:
        """The whole list as words, to be pasted in a message."""
        packed = self._desk.session.packed
        words = [self._desk.deck.title, workshop_said(self._desk.deck, self._desk.session.info), ""]
        for part in self._parts:
            words += [part.title, *(f"{'☑' if line.id in packed else '☐'} {line.words}" for line in part.lines), ""]
        QGuiApplication.clipboard().setText("\n".join(words).strip())
        self._tell(tr("The list is copied: paste it in a message or a document."))

    def _print(self, kind: str) -> None:
        name = papers_title(kind)
        start = self._outputs.folder() / f"{name.lower().replace(' ', '-')}.pdf"
        path = ask_file(self._page, FileRequest(name, start, "PDF (*.pdf)"))
        if path is not None:
            options = PapersOptions(kind, info=self._desk.session.info)
            self._outputs.make(path, partial(write_papers, self._desk.deck, path, options))

    def _printed(self, made: Ordered) -> None:
        files = trn("{n} file", "{n} files", made.files)
        sheets = trn("{n} sheet of paper", "{n} sheets of paper", made.sheets)
        words = tr("{files} in “{folder}”: {sheets} in all.", files=files, folder=made.folder.name, sheets=sheets)
        self._outputs.offer(made.folder, words)

    def _offered(self, words: str) -> None:
        self._tell(words)
        self.open.show()

    def _refused(self, error: FresqueError) -> None:
        self._tell(" ".join(part for part in (error.summary, error.hint) if part))

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        self.said.setAccessibleName(words)

    def _assemble(self) -> None:
        self.close_head()
        info = self._desk.session.info
        room = room_said(self._desk.deck, info.expected, info.tables)
        self.column.addWidget(quiet("\n".join(w for w in (workshop_said(self._desk.deck, info), room) if w)))
        columns = QWidget()
        columns.setObjectName("columns")
        columns.setStyleSheet("QWidget#columns { background: transparent; }")
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for part in self._parts:
            row.addWidget(self._part(part), 1, Qt.AlignmentFlag.AlignTop)
        self.rolls = rolls = QScrollArea()
        rolls.setWidgetResizable(True)
        rolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rolls.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rolls.viewport().setAutoFillBackground(False)
        rolls.setWidget(columns)
        self.column.addWidget(rolls, 1)
        self.column.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        """What was made, then what may be: one thing first."""
        said = QHBoxLayout()
        said.addWidget(self.said, 1)
        said.addWidget(self.open)
        said.addWidget(self.count)
        row = QHBoxLayout()
        row.setSpacing(10)
        for made in (
            self.all,
            button(tr("Choose the cards…"), self.choose_cards, "mdi6.cards-outline"),
            button(tr("Print this list…"), self.print_list, "mdi6.format-list-checks"),
            button(tr("Order sheet…"), self.print_order, "mdi6.file-document-outline"),
            button(tr("Copy the list"), self.copy_list, "mdi6.content-copy"),
        ):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(said)
        column.addLayout(row)
        return column

    def _part(self, part: Heading) -> QFrame:
        frame, column = sheet(part.title)
        column.setSpacing(2)
        column.addWidget(section(part.title.upper()))
        packed = self._desk.session.packed
        for line in part.lines:
            shown = TickLine(line.id, line.words, line.id in packed)
            shown.ticked.connect(self._tick)
            shown.box.setEnabled(not self._desk.read_only)
            self.lines.append(shown)
            column.addWidget(shown)
        return frame

    def _tick(self, line: str, done: bool) -> None:
        packed = self._desk.session.packed
        self._desk.session.pack(packed | {line} if done else packed - {line})
        self._say_count()

    def _say_count(self) -> None:
        done = sum(line.box.isChecked() for line in self.lines)
        self.count.setText(tr("{n} of {count} ready", n=done, count=len(self.lines)))


def _cards_as_before(deck: str) -> PrintOptions:
    """How the cards of this deck were printed last, with the passport of their printer."""
    kept = last_choices(deck)
    passport = next((known for known in passports() if known.printer == kept.get("printer")), None)
    return replace(from_plain(kept), passport=passport)
