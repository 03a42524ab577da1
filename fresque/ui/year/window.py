"""The window of the year: filters on the left, the sessions in the middle, the report they make on the right."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fresque.app.year import Gathered, gather, write_year, year_pages
from fresque.app.year_list import figures_said, listed, unread_said
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.core.year import Filters
from fresque.storage.habits import keep_folder, kept_folder
from fresque.ui.ask import FileRequest, ask_file, ask_folder, documents
from fresque.ui.debrief.redrawing import Redrawing
from fresque.ui.notice import Notice
from fresque.ui.page_preview import PagePreview
from fresque.ui.tasks import Tasks
from fresque.ui.year.filters import FiltersPart
from fresque.ui.year.sessions import SessionsPart

_HABIT = "year"


def show_year(parent: QWidget, then: Callable[[str], None]) -> None:
    """Open the window; `then` is given the session to open, once it is closed."""
    window = YearWindow(kept_folder(_HABIT) or documents(), parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.resize(parent.size())
    window.session_chosen.connect(then)
    window.open()
    window.read()


class YearWindow(QDialog):
    """`session_chosen` carries the path of a session to open: the window is closed by then."""

    session_chosen = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = self._read_folder = folder
        self._gathered, self._shown = Gathered(()), Gathered(())
        self._ready: Path | None = None
        self.tasks = Tasks(self)
        self._redrawing = Redrawing(self)
        self.setWindowTitle(tr("The year"))
        self.setMinimumSize(940, 600)
        self.notice = Notice(self)
        self.filters, self.sessions, self.pages = FiltersPart(), SessionsPart(), PagePreview()
        self._assemble()
        self._wire()

    def done(self, result: int) -> None:
        """Nothing is waited for once the window is closed."""
        self.tasks.cancel()
        self._redrawing.stop()
        self.tasks.wait()
        super().done(result)

    def read(self) -> None:
        """Read the sessions of the folder, off this thread; a bar with cancel comes when it is long."""
        self.place.setText(str(self.folder))
        self.sessions.count.setText(tr("Reading…"))
        self.tasks.run_counted(partial(gather, self.folder), partial(self._read, self.folder))

    def choose_folder(self) -> None:
        """Ask for another folder, and remember it."""
        folder = ask_folder(self, tr("The folder of the sessions"), self.folder)
        if folder is not None:
            self.folder = folder
            self.read()
            try:
                keep_folder(_HABIT, folder)
            except FresqueError as error:
                self.notice.refuse(error)

    def save(self) -> None:
        """Ask where, then write the report of the sessions that are listed."""
        filters = tr("PDF (*.pdf);;Word (*.docx);;LibreOffice (*.odt);;Markdown (*.md);;Table (*.csv)")
        path = ask_file(self, FileRequest(tr("Save the year"), self.folder / tr("our-workshops.pdf"), filters))
        if path is not None:
            self.tasks.run(partial(write_year, self._shown, path), partial(self._written, path))

    def clean_up(self) -> None:
        """What to do with old sessions; the year is read again once something was done."""
        from fresque.ui.retention.window import RetentionWindow

        window = RetentionWindow(self.folder, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.resize(min(1000, self.width()), min(720, self.height()))
        window.changed.connect(self.read)
        window.open()

    def _written(self, path: Path, _value: object) -> None:
        self._ready = path
        self.notice.offer(tr("“{name}” is ready in {folder}.", name=path.name, folder=path.parent))

    def _assemble(self) -> None:
        head = QHBoxLayout()
        title, self.place = QLabel(tr("The year")), QLabel()
        title.setObjectName("brand")
        self.place.setObjectName("quiet")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.other = QPushButton(tr("Another folder…"))
        head.addWidget(title)
        head.addWidget(self.place, 1)
        head.addWidget(self.other)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.filters)
        middle.addWidget(self.sessions, 3)
        middle.addLayout(self._right(), 2)
        self.close_button, self.save_button = QPushButton(tr("Close")), QPushButton(tr("Save as…"))
        self.save_button.setObjectName("primary")
        self.buttons = QHBoxLayout()
        self.clean = QPushButton(tr("Clean up old sessions…"))
        self.buttons.addWidget(self.clean)
        self.buttons.addStretch(1)
        for button in (self.clean, self.other, self.close_button, self.save_button):
            button.setMinimumHeight(44)
            button.setAutoDefault(False)
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.save_button)
        inside = QVBoxLayout()
        inside.setContentsMargins(18, 12, 18, 14)
        inside.addLayout(head)
        inside.addLayout(middle, 1)
        inside.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addLayout(inside, 1)

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.words = QLabel()
        self.words.setObjectName("quiet")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.pages, 1)
        column.addWidget(self.words)
        return column

    def _wire(self) -> None:
        self.other.clicked.connect(self.choose_folder)
        self.clean.clicked.connect(self.clean_up)
        self.close_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.filters.edited.connect(self._filter)
        self.sessions.edited.connect(self._show)
        self.sessions.chosen.connect(self._open)
        self.pages.page_changed.connect(self._name_page)
        self.tasks.given_up.connect(self._given_up)
        self._redrawing.drawn.connect(self.pages.show_pages)
        for source in (self.tasks, self._redrawing):
            source.refused.connect(self.notice.refuse)
        self.notice.open_requested.connect(self._open_file)
        for keys, slot in (
            ("Ctrl+F", self.sessions.words.setFocus),
            ("Ctrl+O", self.choose_folder),
            ("Ctrl+S", self.save),
            ("Ctrl+M", self.clean_up),
            ("Ctrl+PgUp", partial(self.pages.go, -1)),
            ("Ctrl+PgDown", partial(self.pages.go, 1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _read(self, folder: Path, gathered: Gathered) -> None:
        if folder != self.folder:
            return
        self._gathered, self._read_folder = gathered, folder
        self.filters.show_sessions(gathered)
        self._show()
        self.sessions.rows.setFocus()
        if said := unread_said(gathered.unread):
            self.notice.tell(said)

    def _given_up(self) -> None:
        """A reading that was cancelled leaves the sessions read before, under the name of their folder."""
        if not self.isVisible():
            return
        self.notice.tell(tr("Cancelled: “{name}” was not read.", name=self.folder))
        self.folder = self._read_folder
        self.place.setText(str(self.folder))
        self._show()

    def _filter(self, _filters: Filters) -> None:
        self._show()

    def _show(self, _listing: object = None) -> None:
        listing = replace(self.sessions.listing, filters=self.filters.filters)
        self._shown = listed(self._gathered, listing)
        self.sessions.show_lines(self._shown.lines)
        self.sessions.count.setText(" · ".join(figures_said(self._shown)))
        self._redrawing.ask(partial(year_pages, self._shown))

    def _name_page(self) -> None:
        self.words.setText(self.pages.said())

    def _open(self, path: str) -> None:
        self.accept()
        self.session_chosen.emit(path)

    def _open_file(self) -> None:
        if self._ready is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ready)))
